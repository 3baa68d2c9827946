import type { RowChange } from '../../../core/model/changes';
import type { PlanRows } from '../../../core/model/document';
import type { PlanReader } from '../../../core/model/edits/edit';
import type { Pausing } from '../../../core/model/pausing';
import { type RowOf, type TableName, tableNames } from '../../../core/model/tables';
import { codec } from './codec';
import type { ReadableStore, WritableStore } from './store';

/** So many rows are read between two pauses. */
const rowsAtOnce = 500;

const texts = Object.fromEntries(
  tableNames.map((table) => {
    const columns = codec(table)
      .columns.map((name) => `"${name}"`)
      .join(', ');
    const places = codec(table)
      .columns.map(() => '?')
      .join(', ');
    return [
      table,
      {
        all: `SELECT ${columns} FROM ${table} ORDER BY id`,
        next: `SELECT ${columns} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce}`,
        one: `SELECT ${columns} FROM ${table} WHERE id = ?`,
        where: `SELECT ${columns} FROM ${table} WHERE `,
        count: `SELECT count(*) AS n FROM ${table}`,
        insert: `INSERT INTO ${table} (${columns}) VALUES (${places})`,
        update: `UPDATE ${table} SET (${columns}) = (${places}) WHERE id = ?`,
        remove: `DELETE FROM ${table} WHERE id = ?`,
      },
    ];
  }),
) as unknown as Readonly<Record<TableName, Statements>>;

interface Statements {
  readonly all: string;
  readonly next: string;
  readonly one: string;
  readonly where: string;
  readonly count: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

/** A row that stands in the file but doesn't fit its table. */
export class MalformedRow extends Error {
  constructor(table: TableName) {
    super(`a malformed row of ${table}`);
    this.name = 'MalformedRow';
  }
}

function decoded<T extends TableName>(table: T, stored: Record<string, unknown>): RowOf<T> {
  const row = codec(table).decode(stored);
  if (!row) throw new MalformedRow(table);
  return row;
}

/** All rows of a table in the order of their ids. */
function rowsOf<T extends TableName>(store: ReadableStore, table: T): RowOf<T>[] {
  return store.all(texts[table].all).map((stored) => decoded(table, stored));
}

/** Every row of the plan, each table in the order of its ids. */
export function readRows(store: ReadableStore): PlanRows {
  return Object.fromEntries(tableNames.map((table) => [table, rowsOf(store, table)])) as unknown as PlanRows;
}

function* readingTable<T extends TableName>(store: ReadableStore, table: T): Pausing<RowOf<T>[]> {
  const rows: RowOf<T>[] = [];
  for (;;) {
    const some = store.all(texts[table].next, rows.at(-1)?.id ?? '');
    for (const stored of some) rows.push(decoded(table, stored));
    if (some.length < rowsAtOnce) return rows;
    yield;
  }
}

/**
 * What {@link readRows} does, with pauses, in a file whose rows have been found sound before. When rows are written in a pause, it may read
 * some as they were and some as they are.
 */
export function* readingRows(store: ReadableStore): Pausing<PlanRows> {
  const rows: Partial<Record<TableName, readonly unknown[]>> = {};
  for (const table of tableNames) rows[table] = yield* readingTable(store, table);
  return rows as PlanRows;
}

/** The statements that read a table: all of it in the order of its ids, or the row with one id. */
export function select(table: TableName): { readonly all: string; readonly one: string } {
  return texts[table];
}

export function countRows(store: ReadableStore, table: TableName): number {
  return Number(store.get(texts[table].count)?.n);
}

/** What an edit asks of the plan, answered from the file. */
export function readerOf(store: ReadableStore): PlanReader {
  return {
    get(table, id) {
      const stored = store.get(texts[table].one, id);
      return stored && decoded(table, stored);
    },
    where(table, field, value) {
      if (!codec(table).columns.includes(field)) throw new Error(`no field ${field} in ${table}`);
      return store
        .all(`${texts[table].where} "${field}" = ? ORDER BY id`, value)
        .map((stored) => decoded(table, stored));
    },
    all: (table) => store.all(texts[table].all).map((stored) => decoded(table, stored)),
  };
}

/** Carries out one change. Throws when the row isn't there, or is there already. */
function applyChange<T extends TableName>(
  store: WritableStore,
  table: T,
  id: string,
  before: RowOf<T> | null,
  after: RowOf<T> | null,
): void {
  const text = texts[table];
  const changed = after
    ? before
      ? store.run(text.update, ...codec(table).encode(after), id)
      : store.run(text.insert, ...codec(table).encode(after))
    : store.run(text.remove, id);
  if (changed !== 1) throw new Error(`a change of a row of ${table} that is not there`);
}

/** Carries out changes in their order; references between rows are checked when all of it is committed. */
export function applyChanges(store: WritableStore, changes: readonly RowChange[]): void {
  for (const { table, id, before, after } of changes) applyChange(store, table, id, before, after);
}
