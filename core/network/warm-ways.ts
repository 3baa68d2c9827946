import { attitudeOf, ranks, tieKinds } from '../model/tie';
import {
  type Acquaintances,
  acquaintancesOf,
  type Introduction,
  introductions,
  PairGathering,
  strengthOf,
} from './introductions';
import { type Network, sideNumber } from './network';
import { costsTo } from './ways';

/** Ways from some of us to others. */
export interface WarmWays {
  /** How strong the best way is to every vertex: 1 for those where ways begin, 0 for those whom none leads to. */
  readonly strengths: Float64Array;
  /** Whether a tie that isn't against joins a vertex to one of those where ways begin. */
  isNext(target: number): boolean;
  /** The best introduction to a vertex by one other alone who may do it; null where there is none. Quick: for many vertices. */
  introducing(target: number, mayIntroduce: (vertex: number) => boolean): Introduction | null;
  /** The best ways to a vertex, each beginning with one of us, best first. */
  to(target: number, count: number): readonly Introduction[];
}

/** How well the link of a network carries an introduction; null for one that is against. */
function carries(network: Network, link: number): number | null {
  const valence = network.valence[link] as number;
  if (attitudeOf({ valence }) === 'against') return null;
  const confidence = network.tieConfidence[link] as number;
  return strengthOf({
    kind: tieKinds[network.kind[link] as number] ?? 'influence',
    rank: ranks[network.rank[link] as number] ?? null,
    weight: network.weight[link] as number,
    confidence: Number.isNaN(confidence) ? null : confidence,
    valence,
  });
}

/**
 * Ways of introductions (`strengthOf`) from those of us where they may begin to everybody else. They lead through none of these, who could
 * begin themselves, nor through rivals, though one may end at a rival. O((vertices + ties) · log vertices) for all strengths.
 */
export function warmWays(network: Network, begins: (vertex: number) => boolean): WarmWays {
  const { source, target, side } = network;
  const order = network.ids.length;
  const rival = sideNumber('rival');
  // All where ways may begin are one vertex, after all others.
  const merged = Int32Array.from({ length: order }, (_, vertex) => (begins(vertex) ? order : vertex));
  const gathering = new PairGathering(source.length);
  for (let link = 0; link < source.length; link++) {
    const [a, b] = [merged[source[link] as number] as number, merged[target[link] as number] as number];
    const strength = carries(network, link);
    if (a !== b && strength !== null) gathering.add(link, a, b, strength);
  }
  const { all } = gathering;
  const isFriendly = (vertex: number) => vertex === order || side[vertex] !== rival;
  const friendly = acquaintancesOf(order + 1, all, isFriendly);
  const costs = costsTo(friendly, order);
  const strengths = costs.subarray(0, order).map((cost) => Math.exp(-cost));
  for (let vertex = 0; vertex < order; vertex++) if (merged[vertex] === order) strengths[vertex] = 1;
  const beginning = ({ vertices, links, ...way }: Introduction): Introduction => {
    const first = links[0] as number;
    const start = merged[source[first] as number] === order ? source[first] : target[first];
    return { ...way, links, vertices: [start as number, ...vertices.slice(1)] };
  };
  /** The strongest tie of those where ways begin to each vertex, as a slot of theirs; −1 where there is none. */
  const first = strongestSlots(friendly, order);
  return {
    strengths,
    isNext: (vertex) => (first[vertex] as number) >= 0,
    introducing(vertex, mayIntroduce) {
      let best: Introduction | null = null;
      for (
        let slot = friendly.offsets[vertex] as number;
        slot < (friendly.offsets[vertex + 1] as number);
        slot++
      ) {
        const middle = friendly.neighbours[slot] as number;
        const before = middle === order ? -1 : (first[middle] as number);
        if (before < 0 || !mayIntroduce(middle)) continue;
        const strengths = [before, slot].map((step) => friendly.strengths[step] as number);
        const strength = (strengths[0] as number) * (strengths[1] as number);
        if (best && strength <= best.strength) continue;
        const links = [before, slot].map((step) => friendly.links[step] as number);
        const weakest = strengths.indexOf(Math.min(...strengths));
        best = beginning({ vertices: [order, middle, vertex], links, strengths, strength, weakest });
      }
      return best;
    },
    to(vertex, count) {
      if (merged[vertex] === order) return [];
      const rows: Acquaintances = isFriendly(vertex)
        ? friendly
        : acquaintancesOf(order + 1, all, (one) => one === vertex || isFriendly(one));
      return introductions(rows, order, vertex, count).map(beginning);
    },
  };
}

/** The slot of a vertex that carries best to each other vertex; −1 where none leads there. */
function strongestSlots({ order, offsets, neighbours, strengths }: Acquaintances, from: number): Int32Array {
  const slots = new Int32Array(order).fill(-1);
  for (let slot = offsets[from] as number; slot < (offsets[from + 1] as number); slot++) {
    const to = neighbours[slot] as number;
    const known = slots[to] as number;
    if (known < 0 || (strengths[slot] as number) > (strengths[known] as number)) slots[to] = slot;
  }
  return slots;
}
