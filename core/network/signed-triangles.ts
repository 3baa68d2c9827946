import type { SignedPairs } from './signed';
import { eachTriangle } from './triangles';

/** How many triangles there are of each kind, by how many of their three edges are against. */
export interface TriangleCensus {
  /** Three friends. */
  readonly '+++': number;
  /** Two at odds who share a friend: unbalanced. */
  readonly '++-': number;
  /** Two friends with a common enemy. */
  readonly '+--': number;
  /** All at odds with each other: unbalanced in two camps. */
  readonly '---': number;
}

/** Counts the triangles of each kind, in O(edges^1.5) at most. */
export function triangleCensus(pairs: SignedPairs): TriangleCensus {
  const against = new Uint8Array(pairs.weights.length);
  pairs.weights.forEach((weight, slot) => {
    if (weight < 0) against[slot] = 1;
  });
  const counts = new Float64Array(4);
  eachTriangle(pairs, (ab, ac, bc) => {
    const kind = (against[ab] as number) + (against[ac] as number) + (against[bc] as number);
    counts[kind] = (counts[kind] as number) + 1;
  });
  const [none = 0, one = 0, two = 0, three = 0] = counts;
  return { '+++': none, '++-': one, '+--': two, '---': three };
}

/**
 * The share of triangles that are balanced: those with an even number of edges against (Cartwright & Harary 1956). NaN where there is
 * no triangle.
 */
export function balancedShare(census: TriangleCensus): number {
  const balanced = census['+++'] + census['+--'];
  return balanced / (balanced + census['++-'] + census['---']);
}
