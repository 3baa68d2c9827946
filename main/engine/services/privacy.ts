import type { PlanEvent, PlanSnapshot } from '../../../core/contract/plan';
import type { RowChange } from '../../../core/model/changes';
import type { PlanRows } from '../../../core/model/document';
import { privateFields, type Row, type TableName, tableNames } from '../../../core/model/tables';
import type { PortRole } from '../protocol';

/** Who may see private fields: the laptop's own window, and the shell that works for it. */
function maySeePrivate(role: PortRole): boolean {
  return role === 'editor' || role === 'shell';
}

function withoutPrivate<R extends Row>(table: TableName, row: R): R {
  const fields: readonly string[] = privateFields[table] ?? [];
  return { ...row, ...Object.fromEntries(fields.map((field) => [field, ''])) };
}

function publicRows(rows: PlanRows): PlanRows {
  return Object.fromEntries(
    tableNames.map((table) => [table, rows[table].map((row) => withoutPrivate(table, row))]),
  ) as unknown as PlanRows;
}

function publicChange(change: RowChange): RowChange {
  const { table, id, before, after } = change;
  return {
    table,
    id,
    before: before && withoutPrivate(table, before),
    after: after && withoutPrivate(table, after),
  } as RowChange;
}

/** The plan as a window of this role may have it. */
export function snapshotFor(role: PortRole, snapshot: PlanSnapshot): PlanSnapshot {
  return maySeePrivate(role) ? snapshot : { ...snapshot, rows: publicRows(snapshot.rows) };
}

/** An event as a window of this role may have it. */
export function eventFor(role: PortRole, event: PlanEvent): PlanEvent {
  if (event.type !== 'changed' || maySeePrivate(role)) return event;
  const { changeSet } = event;
  return { ...event, changeSet: { ...changeSet, changes: changeSet.changes.map(publicChange) } };
}
