import type { SignedPairs } from './signed';

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

/**
 * Calls with every triangle of a signed graph once: its vertices, and how many of its edges are against. In O(m^1.5): edges are
 * oriented towards the end of higher degree, so that no vertex has more than √(2m) of them (Chiba & Nishizeki 1985; Schank & Wagner
 * 2005, "forward").
 */
export function eachTriangle(
  pairs: SignedPairs,
  visit: (a: number, b: number, c: number, against: number) => void,
): void {
  const { order, vertices, offsets, ends, against } = oriented(pairs);
  // 0: not a neighbour of v; 1: a friend; 2: an enemy.
  const mark = new Uint8Array(order);
  for (let v = 0; v < order; v++) {
    const [from, to] = [offsets[v] as number, offsets[v + 1] as number];
    if (to - from < 2) continue;
    for (let i = from; i < to; i++) mark[ends[i] as number] = 1 + (against[i] as number);
    for (let i = from; i < to; i++) {
      const u = ends[i] as number;
      const first = against[i] as number;
      const end = offsets[u + 1] as number;
      for (let j = offsets[u] as number; j < end; j++) {
        const w = ends[j] as number;
        const third = mark[w] as number;
        if (third === 0) continue;
        visit(
          vertices[v] as number,
          vertices[u] as number,
          vertices[w] as number,
          first + (against[j] as number) + third - 1,
        );
      }
    }
    for (let i = from; i < to; i++) mark[ends[i] as number] = 0;
  }
}

/** Counts the triangles of each kind. */
export function triangleCensus(pairs: SignedPairs): TriangleCensus {
  const counts = new Float64Array(4);
  eachTriangle(pairs, (_a, _b, _c, against) => {
    counts[against] = (counts[against] as number) + 1;
  });
  const [t3 = 0, t2 = 0, t1 = 0, t0 = 0] = counts;
  return { '+++': t3, '++-': t2, '+--': t1, '---': t0 };
}

/**
 * The share of triangles that are balanced: those with an even number of edges against (Cartwright & Harary 1956). NaN where there is
 * no triangle.
 */
export function balancedShare(census: TriangleCensus): number {
  const balanced = census['+++'] + census['+--'];
  return balanced / (balanced + census['++-'] + census['---']);
}

/** The edges from lower to higher degree, vertices numbered by degree; `vertices` gives back who they are. */
function oriented({ order, offsets, neighbours, weights }: SignedPairs) {
  const degree = (v: number) => (offsets[v + 1] as number) - (offsets[v] as number);
  const vertices = Int32Array.from({ length: order }, (_, v) => v).sort(
    (a, b) => degree(a) - degree(b) || a - b,
  );
  const place = new Int32Array(order);
  vertices.forEach((v, at) => {
    place[v] = at;
  });
  const outOffsets = new Int32Array(order + 1);
  const ends = new Int32Array(neighbours.length / 2);
  const against = new Uint8Array(neighbours.length / 2);
  let out = 0;
  for (let at = 0; at < order; at++) {
    const v = vertices[at] as number;
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const other = place[neighbours[slot] as number] as number;
      if (other < at) continue;
      ends[out] = other;
      against[out++] = (weights[slot] as number) < 0 ? 1 : 0;
    }
    outOffsets[at + 1] = out;
  }
  return { order, vertices, offsets: outOffsets, ends, against };
}
