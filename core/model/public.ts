import type { ChangeSet, RowChange } from './changes';
import type { PlanRows } from './document';
import { privateFields, type Row, type TableName, tableNames } from './tables';

/** The row with its private fields empty. */
function publicRow<R extends Row>(table: TableName, row: R): R {
  const fields: readonly string[] = privateFields[table] ?? [];
  return { ...row, ...Object.fromEntries(fields.map((field) => [field, ''])) };
}

/** The rows with every private field empty: what a projector, a report or an export may have. */
export function publicRows(rows: PlanRows): PlanRows {
  return Object.fromEntries(
    tableNames.map((table) => [table, rows[table].map((row) => publicRow(table, row))]),
  ) as unknown as PlanRows;
}

function publicChange(change: RowChange): RowChange {
  const { table, id, before, after } = change;
  return {
    table,
    id,
    before: before && publicRow(table, before),
    after: after && publicRow(table, after),
  } as RowChange;
}

/** The change set with every private field empty, before and after. */
export function publicChanges(changeSet: ChangeSet): ChangeSet {
  return { ...changeSet, changes: changeSet.changes.map(publicChange) };
}
