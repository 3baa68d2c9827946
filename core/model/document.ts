import type { RowChange } from './changes';
import { type PlanRow, planRowId } from './plan';
import { type RowOf, type TableName, tableNames } from './tables';

/** All rows of a plan, as lists. What crosses a process border. */
export type PlanRows = { readonly [T in TableName]: readonly RowOf<T>[] };

/** No row at all. */
export const noRows = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as PlanRows;

/** A plan in memory: each table as a map from id to row. Never changed in place. */
export type PlanDocument = { readonly [T in TableName]: ReadonlyMap<string, RowOf<T>> };

type Maps = Record<TableName, Map<string, RowOf<TableName>>>;

/** The document that holds these rows. */
export function documentOf(rows: PlanRows): PlanDocument {
  const maps = Object.fromEntries(
    tableNames.map((table) => [table, new Map(rows[table].map((row) => [row.id, row]))]),
  );
  return maps as unknown as PlanDocument;
}

/** The document after `changes`; tables that they don't touch are shared with `document`. */
export function withChanges(document: PlanDocument, changes: readonly RowChange[]): PlanDocument {
  const touched: Partial<Maps> = {};
  for (const { table, id, after } of changes) {
    touched[table] ??= new Map<string, RowOf<TableName>>(document[table]);
    if (after) touched[table].set(id, after);
    else touched[table].delete(id);
  }
  return { ...document, ...touched } as unknown as PlanDocument;
}

/** What the plan says of itself. Throws when the rows hold none, which no store lets happen. */
export function planOf(document: PlanDocument): PlanRow {
  const row = document.plan.get(planRowId);
  if (!row) throw new Error('a plan without its own row');
  return row;
}
