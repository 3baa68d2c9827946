import type { Network } from './network';
import { type Rows, weakest } from './webs';

/**
 * Who is for and who against whom: an undirected graph in compressed rows, neighbours ascending, one edge a pair, no vertex its own
 * neighbour. Each edge stands in the rows of both its ends.
 */
export interface SignedPairs extends Rows {
  /** Above 0 in favour, below 0 against, never 0; the larger the stronger. */
  readonly weights: Float64Array;
}

/** Sums of weights that should cancel come no nearer to 0 than this. */
const nothing = 1e-9;

/**
 * The signed graph of a plan in O(nodes + ties · log of a row). The weight of a pair is the sum of weight · valence over all ties
 * between the two, whichever way they point and whatever their kind; a tie counts with no less than the weakest weight of a web. A pair
 * whose sum is 0, because its ties are neutral or cancel, has no edge.
 */
export function signedPairsOf({ ids, source, target, weight, valence }: Network): SignedPairs {
  return signedPairs(
    ids.length,
    source,
    target,
    (t) => Math.max(weakest, weight[t] as number) * (valence[t] as number),
  );
}

/** The signed graph of links between `order` vertices; links between the same two add up, those from a vertex to itself don't count. */
export function signedPairs(
  order: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  weightOf: (link: number) => number,
): SignedPairs {
  const starts = new Int32Array(order + 1);
  const each = (visit: (from: number, to: number, link: number) => void) => {
    for (let t = 0; t < source.length; t++) {
      const [a, b] = [source[t] as number, target[t] as number];
      if (a === b) continue;
      visit(a, b, t);
      visit(b, a, t);
    }
  };
  each((from) => {
    starts[from + 1] = (starts[from + 1] as number) + 1;
  });
  for (let v = 0; v < order; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number);
  const size = starts[order] as number;
  const next = starts.slice(0, order);
  const ends = new Int32Array(size);
  const values = new Float64Array(size);
  each((from, to, link) => {
    const slot = next[from] as number;
    next[from] = slot + 1;
    ends[slot] = to;
    values[slot] = weightOf(link);
  });
  const sums = new Float64Array(order);
  const met = new Uint8Array(order);
  const offsets = new Int32Array(order + 1);
  const neighbours = new Int32Array(size);
  const weights = new Float64Array(size);
  let slots = 0;
  for (let v = 0; v < order; v++) {
    const [from, to] = [starts[v] as number, starts[v + 1] as number];
    let others = from;
    for (let i = from; i < to; i++) {
      const other = ends[i] as number;
      sums[other] = (sums[other] as number) + (values[i] as number);
      if (met[other]) continue;
      met[other] = 1;
      ends[others++] = other;
    }
    for (const other of ends.subarray(from, others).sort()) {
      const sum = sums[other] as number;
      sums[other] = 0;
      met[other] = 0;
      if (Math.abs(sum) <= nothing) continue;
      neighbours[slots] = other;
      weights[slots++] = sum;
    }
    offsets[v + 1] = slots;
  }
  return { order, offsets, neighbours: neighbours.slice(0, slots), weights: weights.slice(0, slots) };
}

/** The same pairs, each counting 1 whatever its strength. */
export function unweighted(pairs: SignedPairs): SignedPairs {
  return { ...pairs, weights: pairs.weights.map(Math.sign) };
}

/** How many pairs are in favour and against. */
export function pairCounts({ weights }: SignedPairs): { readonly favour: number; readonly against: number } {
  const against = weights.reduce((count, weight) => count + (weight < 0 ? 1 : 0), 0) / 2;
  return { favour: weights.length / 2 - against, against };
}
