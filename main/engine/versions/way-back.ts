import { added, inverted, type RowChange, removed, replaced } from '../../../core/model/changes';
import { type PlanDocument, withChanges } from '../../../core/model/document';
import { type RowOf, type TableName, tableNames } from '../../../core/model/tables';
import { changesAfter } from '../store/journal';
import type { ReadableStore } from '../store/store';

/** The plan as it was after entry `seq` of the journal: as it is now, with everything since taken back. */
export function asOf(store: ReadableStore, now: PlanDocument, seq: number): PlanDocument {
  const oldest = new Map<string, RowChange>();
  for (const changes of changesAfter(store, seq))
    for (const change of inverted(changes)) oldest.set(`${change.table}/${change.id}`, change);
  return withChanges(now, [...oldest.values()]);
}

function differences<T extends TableName>(table: T, now: PlanDocument, past: PlanDocument): RowChange[] {
  const from: ReadonlyMap<string, RowOf<T>> = now[table];
  const to: ReadonlyMap<string, RowOf<T>> = past[table];
  const ids = [...new Set([...from.keys(), ...to.keys()])].sort();
  return ids.flatMap((id) => {
    const before = from.get(id);
    const after = to.get(id);
    if (!before) return after ? [added(table, after)] : [];
    if (!after) return [removed(table, before)];
    return sameRow(before, after) ? [] : [replaced(table, before, after)];
  });
}

function sameRow<T extends TableName>(one: RowOf<T>, other: RowOf<T>): boolean {
  return (Object.keys(one) as (keyof RowOf<T>)[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );
}

/** The changes that make the plan read as it did in the past, tables and rows in a fixed order. */
export function wayBack(now: PlanDocument, past: PlanDocument): RowChange[] {
  return tableNames.flatMap((table) => differences(table, now, past));
}
