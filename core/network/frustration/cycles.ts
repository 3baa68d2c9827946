import type { SignedPairs } from '../signed';
import { eachTriangle } from '../triangles';
import type { Camps } from './reduction';

/** The edges of a graph as lists; edge e runs between `a[e]` and `b[e]`, and `slots` names the edge of each slot of the rows. */
export interface Edges {
  readonly size: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** How much it costs not to do it justice, above 0. */
  readonly capacity: Float64Array;
  readonly slots: Int32Array;
  /** 1 where the split at hand doesn't do it justice. Every unbalanced cycle has an odd number of these. */
  readonly odd: Uint8Array;
}

export function edgesOf({ order, offsets, neighbours, weights }: SignedPairs, camps: Camps): Edges {
  const size = neighbours.length / 2;
  const edges = {
    size,
    a: new Int32Array(size),
    b: new Int32Array(size),
    capacity: new Float64Array(size),
    slots: new Int32Array(neighbours.length),
    odd: new Uint8Array(size),
  };
  // Rows are ascending, and so the slots that lead down to a vertex are met in the order of that vertex's own row.
  const next = offsets.slice(0, order);
  let e = 0;
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const x = neighbours[slot] as number;
      if (x < v) continue;
      const weight = weights[slot] as number;
      edges.a[e] = v;
      edges.b[e] = x;
      edges.capacity[e] = Math.abs(weight);
      edges.odd[e] = weight * (camps[v] as number) * (camps[x] as number) < 0 ? 1 : 0;
      edges.slots[slot] = e;
      const back = next[x] as number;
      edges.slots[back] = e;
      next[x] = back + 1;
      e++;
    }
  return edges;
}

/** An unbalanced cycle, as edges. */
export type Cycle = readonly number[];

/** The unbalanced triangles, at most so many of them. */
export function oddTriangles(pairs: SignedPairs, { slots }: Edges, most: number): Cycle[] {
  const { weights } = pairs;
  const found: Cycle[] = [];
  eachTriangle(pairs, (ab, ac, bc) => {
    const isBalanced = (weights[ab] as number) * (weights[ac] as number) * (weights[bc] as number) > 0;
    if (!isBalanced && found.length < most)
      found.push([slots[ab] as number, slots[bc] as number, slots[ac] as number]);
  });
  return found;
}

/** Vertices of which every odd edge has one as an end: those with most odd edges first. */
export function oddCover({ size, a, b, odd }: Edges, order: number): number[] {
  const rows: number[][] = Array.from({ length: order }, () => []);
  for (let e = 0; e < size; e++) {
    if (!odd[e]) continue;
    rows[a[e] as number]?.push(e);
    rows[b[e] as number]?.push(e);
  }
  const isCovered = new Uint8Array(size);
  const byCount = Array.from(rows.keys()).sort(
    (v, x) => (rows[x]?.length ?? 0) - (rows[v]?.length ?? 0) || v - x,
  );
  return byCount.filter((v) => {
    const open = rows[v]?.filter((e) => !isCovered[e]) ?? [];
    for (const e of open) isCovered[e] = 1;
    return open.length > 0;
  });
}
