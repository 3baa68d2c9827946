import { type Folded, foldedOf } from './folded';
import { addByShares, waysInSteps } from './many-ways';
import { batchesOf, type InPieces, inOneGo, piecesOf, type Valued } from './pieces';
import { type Report, unheard } from './progress';
import type { Rows, Web } from './webs';

/** So many sources are searched from at once: the bits of a word. */
const lanes = 32;
/** Where a vertex has its lanes: at vertex << laneBits. */
const laneBits = 5;
/** A double counts up to about so many powers of 2. */
const mostBits = 1_023;

/**
 * How often a vertex lies on shortest paths: the sum, over all pairs of other vertices, of the share of their shortest paths that lead
 * through it. Of an undirected web each pair counts once, of a directed one each pair both ways; every tie is one step. Exact, after U.
 * Brandes, "A Faster Algorithm for Betweenness Centrality", J. Math. Sociology 25(2), 2001: O(order · slots), on a web without the
 * trees that hang on it (`folded.ts`), from 32 sources at once. Paths are counted in doubles: beyond 2⁵³ of them between two
 * vertices a count is rounded to 16 digits, beyond 2¹⁰²⁴ to some 12 (`many-ways.ts`).
 */
export function betweenness(web: Web, report: Report = unheard): Valued {
  return inOneGo(betweennessInPieces, web, report);
}

export const betweennessInPieces: InPieces = {
  count: (web) => piecesOf(batchCount(foldedOf(web))),
  piece(web, index, report = unheard) {
    const core = foldedOf(web);
    const [first, end] = batchesOf(batchCount(core), index);
    const found = new Float64Array(core.order);
    const add = batchAdder(core);
    for (let batch = first; batch < end; batch++) {
      add(batch * lanes, found);
      report((batch + 1 - first) / (end - first));
    }
    return unfolded(found, core, web.order);
  },
  whole: wholeOf,
};

function batchCount({ order }: Folded): number {
  return Math.ceil(order / lanes);
}

/** Values of the vertices that are left, by the vertices of the whole. */
export function unfolded(values: Float64Array, { vertices }: Folded, order: number): Float64Array {
  const whole = new Float64Array(order);
  for (let v = 0; v < vertices.length; v++) whole[vertices[v] as number] = values[v] as number;
  return whole;
}

/** Betweenness from the sum of what each source adds. */
export function wholeOf(web: Web, sum: Float64Array): Valued {
  const { pairs } = foldedOf(web);
  const share = web.directed ? 1 : 0.5;
  const values = pairs.map((count, v) => count + share * (sum[v] ?? 0));
  const most = pairsBetween(web.order, web.directed);
  return { values, normalised: values.map((value) => (most > 0 ? value / most : 0)) };
}

/**
 * How many pairs a vertex can stand between: (n − 1)(n − 2), or half of that where each pair counts once. Betweenness over that is its share,
 * 0 … 1 (L. C. Freeman, "A Set of Measures of Centrality Based on Betweenness", Sociometry 40(1), 1977).
 */
export function pairsBetween(order: number, directed: boolean): number {
  return ((order - 1) * (order - 2)) / (directed ? 1 : 2);
}

/** Adds what up to 32 sources, from `first` on, add to each vertex. */
type AddBatch = (first: number, found: Float64Array) => void;

/**
 * Searches in breadth from 32 sources at once, one bit of a word each (as in M. Then et al., "The More the Merrier: Efficient Multi-Source
 * Graph Traversal", VLDB 2015), so that a tie is looked at once for all sources from which its ends lie equally far. On the way out each
 * step down from a vertex is written down with the word of those sources for which it is one; paths are summed along these
 * steps, and dependencies back along them. With g = (1 + dependency) / paths, Brandes' sum over successors w of v is just
 * dependency(v) = paths(v) · Σ g(w). On the way back g takes the place of the paths, vertex by vertex.
 */
function batchAdder(core: Folded): AddBatch {
  const { order, offsets, neighbours, masses } = core;
  const countableSteps = mostBits / Math.log2(Math.max(2, mostTies(core)));
  const seen = new Int32Array(order);
  let front = new Int32Array(order);
  let next = new Int32Array(order);
  let frontList = new Int32Array(order);
  let nextList = new Int32Array(order);
  const paths = new Float64Array(order << laneBits);
  const after = new Float64Array(lanes);
  let stopVertices = new Int32Array(4 * order + 1);
  let stopWords = new Int32Array(4 * order + 1);
  let stopSteps = new Int32Array(4 * order + 1);
  let stepVertices = new Int32Array(2 * neighbours.length);
  let stepWords = new Int32Array(2 * neighbours.length);

  return (first, found) => {
    const sources = Math.min(lanes, order - first);
    seen.fill(0);
    paths.fill(0);
    let stops = 0;
    let steps = 0;
    let frontSize = 0;
    let depth = 0;
    for (let lane = 0; lane < sources; lane++) {
      const source = first + lane;
      const word = (0x80000000 >>> lane) | 0;
      front[source] = word;
      seen[source] = word;
      paths[(source << laneBits) | lane] = 1;
      frontList[frontSize++] = source;
    }
    while (frontSize > 0) {
      let nextSize = 0;
      if (stops + frontSize >= stopVertices.length) {
        stopVertices = twiceAsLong(stopVertices);
        stopWords = twiceAsLong(stopWords);
        stopSteps = twiceAsLong(stopSteps);
      }
      for (let i = 0; i < frontSize; i++) {
        const v = frontList[i] as number;
        const word = front[v] as number;
        front[v] = 0;
        stopVertices[stops] = v;
        stopWords[stops] = word;
        stopSteps[stops++] = steps;
        const row = v << laneBits;
        const end = offsets[v + 1] as number;
        const start = offsets[v] as number;
        if (steps + end - start > stepVertices.length) {
          stepVertices = twiceAsLong(stepVertices);
          stepWords = twiceAsLong(stepWords);
        }
        for (let slot = start; slot < end; slot++) {
          const w = neighbours[slot] as number;
          let fresh = word & ~(seen[w] as number);
          if (fresh === 0) continue;
          const before = next[w] as number;
          if (before === 0) nextList[nextSize++] = w;
          next[w] = before | fresh;
          stepVertices[steps] = w;
          stepWords[steps++] = fresh;
          const target = w << laneBits;
          do {
            const lane = Math.clz32(fresh & -fresh);
            fresh &= fresh - 1;
            paths[target | lane] = (paths[target | lane] as number) + (paths[row | lane] as number);
          } while (fresh !== 0);
        }
      }
      for (let i = 0; i < nextSize; i++) {
        const w = nextList[i] as number;
        seen[w] = (seen[w] as number) | (next[w] as number);
      }
      [front, next] = [next, front];
      [frontList, nextList] = [nextList, frontList];
      frontSize = nextSize;
      depth++;
    }
    if (depth >= countableSteps && paths.includes(Number.POSITIVE_INFINITY)) {
      const waysFrom = waysInSteps(core);
      for (let lane = 0; lane < sources; lane++) addByShares(waysFrom(first + lane), masses, found);
      return;
    }
    stopSteps[stops] = steps;
    for (let stop = stops - 1; stop >= 0; stop--) {
      const v = stopVertices[stop] as number;
      const row = v << laneBits;
      const mass = masses[v] as number;
      const end = stopSteps[stop + 1] as number;
      for (let step = stopSteps[stop] as number; step < end; step++) {
        const target = (stepVertices[step] as number) << laneBits;
        let rest = stepWords[step] as number;
        do {
          const lane = Math.clz32(rest & -rest);
          rest &= rest - 1;
          after[lane] = (after[lane] as number) + (paths[target | lane] as number);
        } while (rest !== 0);
      }
      let sum = 0;
      for (let rest = stopWords[stop] as number; rest !== 0; rest &= rest - 1) {
        const lane = Math.clz32(rest & -rest);
        const shares = after[lane] as number;
        const ways = paths[row | lane] as number;
        sum += (masses[first + lane] as number) * shares * ways;
        paths[row | lane] = shares + mass / ways;
        after[lane] = 0;
      }
      // The first stops are the sources themselves, on whose own paths nothing depends.
      if (stop >= sources) found[v] = (found[v] as number) + sum;
    }
  };
}

/** The ties of the vertex that has most. So many to the power of the steps is the most that paths can be. */
function mostTies({ order, offsets }: Rows): number {
  let most = 0;
  for (let v = 0; v < order; v++) most = Math.max(most, (offsets[v + 1] as number) - (offsets[v] as number));
  return most;
}

function twiceAsLong(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
