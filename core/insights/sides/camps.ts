import { type Frustration, frustration } from '../../network/frustration/frustration';
import { type Network, sideNumber } from '../../network/network';
import { pairCounts, type SignedPairs, signedPairsOf, unweighted } from '../../network/signed';
import { balancedShare, type TriangleCensus, triangleCensus } from '../../network/signed-triangles';
import type { Measuring } from '../metric';

/** Which two camps a plan falls into, and how well that fits. */
export interface FoundCamps {
  readonly pairs: SignedPairs;
  /** Pairs in favour and against. */
  readonly favour: number;
  readonly against: number;
  readonly census: TriangleCensus;
  /** 0 … 1; NaN without triangles. */
  readonly balanced: number;
  /** Each pair counts 1. */
  readonly index: Frustration;
  /** 0 the camp of those who stand with us, 1 the other one, `noCamp` for whoever has no tie in favour or against. */
  readonly camp: Uint8Array;
  readonly sizes: readonly [number, number];
  /** Of the weight of a vertex's own ties, the share that the split does no justice to; NaN without ties. */
  readonly unease: Float64Array;
  /** How evenly a vertex's ties in favour go to both camps: twice the smaller part; 0 … 1, NaN without any. */
  readonly between: Float64Array;
}

export const noCamp = 255;

const [own, ally, rival] = (['own', 'ally', 'rival'] as const).map(sideNumber);

/** Steps of work that the index may take: at once, and where exact figures are wanted. */
const effort = { quick: 2e7, exact: 4e9 };

const known = new WeakMap<Measuring, FoundCamps>();

/** The camps of what is asked about, worked out once. */
export function campsOf(measuring: Measuring): FoundCamps {
  const found = known.get(measuring) ?? campsWithin(measuring, measuring.exact ? effort.exact : effort.quick);
  known.set(measuring, found);
  return found;
}

/** The camps, proven as far as so many steps of about a billionth of a second each go. */
export function campsWithin({ network, seed, report }: Measuring, steps: number): FoundCamps {
  const pairs = signedPairsOf(network);
  const census = triangleCensus(pairs);
  const index = frustration(unweighted(pairs), { seed, effort: steps, report });
  const camp = facingUs(network, pairs, settled(pairs, index.camps));
  const sizes = [0, 1].map((number) => camp.reduce((count, one) => count + (one === number ? 1 : 0), 0));
  return {
    pairs,
    ...pairCounts(pairs),
    census,
    balanced: balancedShare(census),
    index,
    camp,
    sizes: [sizes[0] ?? 0, sizes[1] ?? 0],
    ...fits(pairs, camp),
  };
}

/**
 * Of the splits that cost as many pairs, one that costs no less weight when any one vertex changes camp: whoever has as many pairs for
 * either camp is where the stronger ones are.
 */
function settled({ order, offsets, neighbours, weights }: SignedPairs, split: Uint8Array): Uint8Array {
  const camps = split.slice();
  const priceOf = (v: number) => {
    let [pairs, weight] = [0, 0];
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const tie = weights[slot] as number;
      const fit = camps[neighbours[slot] as number] === camps[v] ? 1 : -1;
      pairs += fit * Math.sign(tie);
      weight += fit * tie;
    }
    return { pairs, weight };
  };
  const queue = Array.from({ length: order }, (_, v) => v);
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] as number;
    const { pairs, weight } = priceOf(v);
    if (pairs > 0 || (pairs === 0 && weight > -1e-9)) continue;
    camps[v] = 1 - (camps[v] as number);
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
      queue.push(neighbours[slot] as number);
  }
  return camps;
}

/** How much it says that somebody of this side is in a camp. */
function votesOf({ side }: Network, vertex: number): number {
  if (side[vertex] === own) return 2;
  if (side[vertex] === ally) return 1;
  return side[vertex] === rival ? -1 : 0;
}

/**
 * The split with the camps of every connected part named alike: 0 is where more of ours and fewer rivals are (own counts 2, an ally 1,
 * a rival −1), of equals the larger.
 */
function facingUs(
  network: Network,
  { order, offsets, neighbours }: SignedPairs,
  split: Uint8Array,
): Uint8Array {
  const camp = new Uint8Array(order).fill(noCamp);
  for (let start = 0; start < order; start++) {
    if (camp[start] !== noCamp || offsets[start] === offsets[start + 1]) continue;
    const part = [start];
    camp[start] = split[start] as number;
    let [votes, lead] = [0, 0];
    for (let head = 0; head < part.length; head++) {
      const v = part[head] as number;
      const turn = camp[v] === 0 ? 1 : -1;
      votes += turn * votesOf(network, v);
      lead += turn;
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
        const x = neighbours[slot] as number;
        if (camp[x] !== noCamp) continue;
        camp[x] = split[x] as number;
        part.push(x);
      }
    }
    if (votes < 0 || (votes === 0 && lead < 0)) for (const v of part) camp[v] = 1 - (camp[v] as number);
  }
  return camp;
}

function fits({ order, offsets, neighbours, weights }: SignedPairs, camp: Uint8Array) {
  const unease = new Float64Array(order).fill(Number.NaN);
  const between = new Float64Array(order).fill(Number.NaN);
  for (let v = 0; v < order; v++) {
    let [whole, wronged, here, across] = [0, 0, 0, 0];
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const weight = weights[slot] as number;
      const isHere = camp[neighbours[slot] as number] === camp[v];
      whole += Math.abs(weight);
      if (isHere !== weight > 0) wronged += Math.abs(weight);
      if (weight > 0 && isHere) here += weight;
      if (weight > 0 && !isHere) across += weight;
    }
    if (whole > 0) unease[v] = wronged / whole;
    if (here + across > 0) between[v] = (2 * Math.min(here, across)) / (here + across);
  }
  return { unease, between };
}
