/** How often vertices of one group are in another, where both are known. */
interface Crossing {
  readonly total: number;
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly count: number }[];
}

function crossed(a: Int32Array, b: Int32Array): Crossing {
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const cells = new Map<number, Map<number, number>>();
  let total = 0;
  const more = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  a.forEach((row, vertex) => {
    const column = b[vertex] as number;
    if (row < 0 || column < 0) return;
    total++;
    more(rows, row);
    more(columns, column);
    const line = cells.get(row) ?? new Map<number, number>();
    cells.set(row, line);
    more(line, column);
  });
  const list = [...cells].flatMap(([row, line]) =>
    [...line].map(([column, count]) => ({ row, column, count })),
  );
  return { total, rows, columns, cells: list };
}

const pairs = (count: number) => (count * (count - 1)) / 2;

/**
 * How far two divisions of the same vertices agree, corrected for chance (adjusted Rand index, Hubert & Arabie 1985): 1 for
 * the same division, 0 on the average for unrelated ones, less than 0 for less than chance. Vertices with a number below 0 in either are left out.
 * Two divisions that both put all together, or both put each vertex alone, agree by 1.
 */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  const { total, rows, columns, cells } = crossed(a, b);
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + pairs(count), 0);
  const together = sum(cells.map(({ count }) => count));
  const [inRows, inColumns] = [sum(rows.values()), sum(columns.values())];
  const expected = total < 2 ? 0 : (inRows * inColumns) / pairs(total);
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/**
 * How much one division of vertices says about another: normalised mutual information 2·I(a, b) / (H(a) + H(b)) (Danon et al. 2005),
 * 0 … 1. Not corrected for chance: many small groups raise it. Left out and alike as in {@link adjustedRand}.
 */
export function normalisedMutualInformation(a: Int32Array, b: Int32Array): number {
  const { total, rows, columns, cells } = crossed(a, b);
  const entropy = (counts: Iterable<number>) =>
    [...counts].reduce((all, count) => all - (count / total) * Math.log(count / total), 0);
  const both = entropy(rows.values()) + entropy(columns.values());
  if (both <= 0) return 1;
  const shared = cells.reduce((all, { row, column, count }) => {
    const expected = ((rows.get(row) as number) * (columns.get(column) as number)) / total;
    return all + (count / total) * Math.log(count / expected);
  }, 0);
  return Math.min(1, Math.max(0, (2 * shared) / both));
}

/** Of the pairs of vertices that are together in `a`, the share that is so in `b` as well; 1 where `a` has none together. */
export function pairsKept(a: Int32Array, b: Int32Array): number {
  const { rows, cells } = crossed(a, b);
  const together = [...rows.values()].reduce((all, count) => all + pairs(count), 0);
  return together === 0 ? 1 : cells.reduce((all, { count }) => all + pairs(count), 0) / together;
}
