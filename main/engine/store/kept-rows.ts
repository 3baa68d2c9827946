import type { RowChange } from '../../../core/model/changes';
import type { PlanRows } from '../../../core/model/document';
import type { Pausing } from '../../../core/model/pausing';
import type { RowOf, TableName } from '../../../core/model/tables';
import { readerOf, readingRows, readRows } from './rows';
import type { ReadableStore } from './store';

/** Where more rows than these were written, all are read anew. */
const mostWritten = 1_000;

type Ids = ReadonlyMap<TableName, ReadonlySet<string>>;

/** The rows of a file, kept while it is written to: only what was written is read anew. */
export class KeptRows {
  #rows: PlanRows | null;
  /** What was written since they were read, or began to be read; null where that isn't noted. */
  #written: Map<TableName, Set<string>> | null = null;

  constructor(rows: PlanRows | null) {
    this.#rows = rows;
    if (rows) this.#written = new Map();
  }

  /** All rows as they are, each table in the order of its ids. */
  now(store: ReadableStore): PlanRows {
    const written = this.#written;
    if (!this.#rows) this.#rows = readRows(store);
    else if (written && written.size > 0) this.#rows = renewed(this.#rows, written, store);
    else return this.#rows;
    this.#written = new Map();
    return this.#rows;
  }

  /** What {@link now} does, with pauses in which the file may be written to. */
  *reading(store: () => ReadableStore): Pausing<PlanRows> {
    while (!this.#rows) {
      this.#written ??= new Map();
      const since = this.#written;
      const rows = yield* readingRows(store());
      if (this.#written === since) this.#rows ??= rows;
    }
    return this.now(store());
  }

  /** Notes what was written. */
  note(changes: readonly RowChange[]): void {
    if (!this.#written) return;
    for (const { table, id } of changes) {
      const ids = this.#written.get(table) ?? new Set();
      this.#written.set(table, ids.add(id));
    }
    const count = [...this.#written.values()].reduce((sum, { size }) => sum + size, 0);
    if (count > mostWritten) this.forget();
  }

  /** Everything may have been written. */
  forget(): void {
    this.#rows = null;
    this.#written = null;
  }
}

/** The rows, those with these ids as they stand in the file. */
function renewed(rows: PlanRows, written: Ids, store: ReadableStore): PlanRows {
  const tables = [...written].map(([table, ids]) => [table, renewedTable(rows[table], table, ids, store)]);
  return { ...rows, ...Object.fromEntries(tables) };
}

function renewedTable<T extends TableName>(
  rows: readonly RowOf<T>[],
  table: T,
  ids: ReadonlySet<string>,
  store: ReadableStore,
): readonly RowOf<T>[] {
  const { get } = readerOf(store);
  const left = rows.filter(({ id }) => !ids.has(id));
  const whole: RowOf<T>[] = [];
  let at = 0;
  for (const id of [...ids].sort(asInFile)) {
    const row = get(table, id);
    if (!row) continue;
    const place = placeIn(left, id, at);
    for (; at < place; at++) whole.push(left[at] as RowOf<T>);
    whole.push(row);
  }
  for (; at < left.length; at++) whole.push(left[at] as RowOf<T>);
  return whole;
}

/** Where a row with that id belongs among rows in their order, not before `from`. */
function placeIn(rows: readonly { readonly id: string }[], id: string, from: number): number {
  let [low, high] = [from, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (asInFile(rows[middle]?.id ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** SQLite's order of texts: by their bytes. */
function asInFile(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
