import { batchesOf, type InPieces, inOneGo, piecesOf, type Valued } from './pieces';
import { type Report, unheard } from './progress';
import { inBreadthOrder, type Relabelled, relabelled, reversed } from './relabelled';
import type { Web } from './webs';

/** So many searches are made at once: the bits of a word. */
export const lanes = 32;

/**
 * How near each vertex is to those that it reaches: 1 over the sum of its distances to them, every tie being one step; 0 for one that reaches
 * nobody. Normalised, r vertices of the n − 1 others being reached: `r / sum · r / (n − 1)` (S. Wasserman, K. Faust, "Social Network Analysis",
 * 1994, eq. 5.22 f.). Exact, O(order · slots), from 32 vertices at once.
 */
export function closeness(web: Web, report: Report = unheard): Valued {
  return inOneGo(closenessInPieces, web, report);
}

export const closenessInPieces: InPieces = {
  count: ({ order }) => piecesOf(Math.ceil(order / lanes)),
  /** Sums of distances for each vertex, then numbers of vertices reached. */
  piece(web, index, report = unheard) {
    const { order } = web;
    const [first, end] = batchesOf(Math.ceil(order / lanes), index);
    const sources = Int32Array.from(
      { length: Math.min(order, end * lanes) - first * lanes },
      (_, i) => first * lanes + i,
    );
    return distancesTo(web, sources, report).sums.slice(0, 2 * order);
  },
  whole({ order }, sums) {
    const values = new Float64Array(order);
    const normalised = new Float64Array(order);
    for (let v = 0; v < order; v++) {
      const sum = sums[v] as number;
      const reached = sums[order + v] as number;
      if (sum === 0) continue;
      values[v] = 1 / sum;
      normalised[v] = ((reached / sum) * reached) / (order - 1);
    }
    return { values, normalised };
  },
};

/** What is known of the ways from each vertex to some others. */
export interface DistancesTo {
  /** For each vertex the sum of its distances to those it reaches; then for each how many these are; then for each the sum of the squares. */
  readonly sums: Float64Array;
  /** The longest of the distances. */
  readonly longest: number;
}

/**
 * Distances from every vertex to some. Searches in breadth from 32 of them at once, one bit of a word each (M. Then et al., "The More the
 * Merrier: Efficient Multi-Source Graph Traversal", VLDB 2015). They go against the ties, so that the bits which come to a vertex in a step
 * are those that it reaches.
 * @param sources numbered as in `againstTies`; a vertex may stand there twice
 */
export function distancesTo(web: Web, sources: Int32Array, report: Report = unheard): DistancesTo {
  const { order, offsets, neighbours, vertices } = againstTies(web);
  const sums = new Float64Array(3 * order);
  const seen = new Int32Array(order);
  let front = new Int32Array(order);
  let next = new Int32Array(order);
  let frontList = new Int32Array(order);
  let nextList = new Int32Array(order);
  let longest = 0;
  for (let start = 0; start < sources.length; start += lanes) {
    seen.fill(0);
    let size = 0;
    for (let lane = 0; lane < lanes && start + lane < sources.length; lane++) {
      const v = sources[start + lane] as number;
      if (front[v] === 0) frontList[size++] = v;
      front[v] = (front[v] as number) | (1 << lane);
      seen[v] = front[v] as number;
    }
    for (let distance = 1; size > 0; distance++) {
      let nextSize = 0;
      for (let i = 0; i < size; i++) {
        const v = frontList[i] as number;
        const word = front[v] as number;
        front[v] = 0;
        const last = offsets[v + 1] as number;
        for (let slot = offsets[v] as number; slot < last; slot++) {
          const w = neighbours[slot] as number;
          const fresh = word & ~(seen[w] as number);
          if (fresh === 0) continue;
          const before = next[w] as number;
          if (before === 0) nextList[nextSize++] = w;
          next[w] = before | fresh;
        }
      }
      for (let i = 0; i < nextSize; i++) {
        const w = nextList[i] as number;
        const word = next[w] as number;
        seen[w] = (seen[w] as number) | word;
        const count = bitsIn(word);
        const old = vertices[w] as number;
        sums[old] = (sums[old] as number) + distance * count;
        sums[order + old] = (sums[order + old] as number) + count;
        sums[2 * order + old] = (sums[2 * order + old] as number) + distance * distance * count;
      }
      if (nextSize > 0) longest = Math.max(longest, distance);
      [front, next] = [next, front];
      [frontList, nextList] = [nextList, frontList];
      size = nextSize;
    }
    report(Math.min(1, (start + lanes) / sources.length));
  }
  return { sums, longest };
}

const known = new WeakMap<Web, Relabelled>();

/** The web the other way round, neighbours near each other in memory; worked out once for each web. */
function againstTies(web: Web): Relabelled {
  const found = known.get(web);
  if (found) return found;
  const against = web.directed ? reversed(web) : web;
  const made = relabelled(against, inBreadthOrder(against));
  known.set(web, made);
  return made;
}

/** How many bits of a word are set. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
