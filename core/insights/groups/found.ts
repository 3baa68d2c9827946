import { adjustedRand, normalisedMutualInformation, pairsKept } from '../../network/agreement';
import { listed } from '../../network/components';
import { type Groups, leiden } from '../../network/leiden';
import type { Network } from '../../network/network';
import { type Report, unheard } from '../../network/progress';
import type { Web } from '../../network/webs';

/** One of the groups that are spoken of. */
export interface FoundGroup {
  /** Its number in `Groups.membership`; 0 is the largest. */
  readonly number: number;
  /** Ascending. */
  readonly vertices: Int32Array;
  /** What it is called by: the community that most are at home in where that is in the group, else the vertex with most weight in it. */
  readonly centre: number;
  /** The communities where its actors are at home, the strongest first, and how many are. */
  readonly homes: readonly (readonly [community: number, residents: number])[];
  /** Of its actors who are at home anywhere, the share in the strongest; null where none is. */
  readonly homeShare: number | null;
  /** The side that most stand on, as in `Network.side`, and their share. */
  readonly side: number;
  readonly sideShare: number;
  /** Of the weight of its vertices' ties, the share that stays inside. */
  readonly inside: number;
}

/** What was found, and how it compares. */
export interface FoundGroups {
  readonly web: Web;
  readonly groups: Groups;
  /** Those worth speaking of: of three or more, and no less than a hundredth of all vertices. The largest first. */
  readonly large: readonly FoundGroup[];
  /** Share of pairs that stay together when the search begins otherwise, 0 … 1. */
  readonly steadiness: number;
  /** With where actors are at home, over those who are at home anywhere; null where fewer than three are. */
  readonly agreement: { readonly rand: number; readonly information: number } | null;
}

const smallest = 3;
const smallestShare = 0.01;

/** How many other searches groups are compared with at least, in webs where that takes long and in others. */
const otherSearches = { few: 2, many: 6 };
const manySlots = 300_000;

/** Finds groups in an undirected web, and says what is in them. Reports each search as a part of the work. */
export function foundGroups(
  network: Network,
  web: Web,
  seed: number,
  resolution: number,
  report: Report = unheard,
): FoundGroups {
  const starts: Int32Array[] = [];
  const heard = (membership: Int32Array) => {
    starts.push(membership);
    report(1);
  };
  const groups = leiden(web, { seed, resolution, heard });
  const least = Math.max(smallest, smallestShare * web.order);
  const weights = innerWeights(web, groups.membership);
  const large = listed(groups.membership, groups.sizes)
    .map((vertices, number) => ({ vertices, number }))
    .filter(({ vertices }) => vertices.length >= least)
    .map(({ vertices, number }) => described(network, vertices, number, weights));
  const steadiness = steadinessOf(web, groups, starts, { seed, resolution, report });
  return { web, groups, large, steadiness, agreement: agreementOf(network, groups) };
}

/** How much of the groups other searches find: those that the best one was chosen from, and more where there were few. */
function steadinessOf(
  web: Web,
  { membership }: Groups,
  starts: readonly Int32Array[],
  {
    seed,
    resolution,
    report,
  }: { readonly seed: number; readonly resolution: number; readonly report: Report },
): number {
  const times = web.neighbours.length > manySlots ? otherSearches.few : otherSearches.many;
  // The best is one of them, and keeps all of itself.
  let kept = starts.reduce((sum, start) => sum + pairsKept(membership, start), 0) - 1;
  let others = starts.length - 1;
  for (; others < times; others++) {
    kept += pairsKept(membership, leiden(web, { seed: seed + 1 + others, resolution, starts: 1 }).membership);
    report(1);
  }
  return kept / others;
}

function agreementOf({ home }: Network, { membership }: Groups): FoundGroups['agreement'] {
  if (home.reduce((count, at) => (at < 0 ? count : count + 1), 0) < smallest) return null;
  return {
    rand: adjustedRand(home, membership),
    information: normalisedMutualInformation(home, membership),
  };
}

/** For every vertex the weight of its ties, and of those that stay in its group. */
interface Weights {
  readonly all: Float64Array;
  readonly inside: Float64Array;
}

function innerWeights({ order, offsets, neighbours, weights }: Web, membership: Int32Array): Weights {
  const all = new Float64Array(order);
  const inside = new Float64Array(order);
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const weight = weights[slot] as number;
      all[v] = (all[v] as number) + weight;
      if (membership[neighbours[slot] as number] === membership[v])
        inside[v] = (inside[v] as number) + weight;
    }
  return { all, inside };
}

function described(network: Network, vertices: Int32Array, number: number, weights: Weights): FoundGroup {
  const homes = [...counted(vertices, (v) => network.home[v] as number)]
    .filter(([at]) => at >= 0)
    .sort(mostFirst);
  const settled = homes.reduce((sum, [, residents]) => sum + residents, 0);
  const [side = 0, onSide = 0] =
    [...counted(vertices, (v) => network.side[v] as number)].sort(mostFirst)[0] ?? [];
  const strongest = homes[0]?.[0] ?? -1;
  const heart = vertices.reduce((best, v) =>
    (weights.inside[v] as number) > (weights.inside[best] as number) ? v : best,
  );
  const sum = (column: Float64Array) => vertices.reduce((total, v) => total + (column[v] as number), 0);
  return {
    number,
    vertices,
    centre: vertices.includes(strongest) ? strongest : heart,
    homes,
    homeShare: settled > 0 ? (homes[0]?.[1] ?? 0) / settled : null,
    side,
    sideShare: onSide / vertices.length,
    inside: sum(weights.all) > 0 ? sum(weights.inside) / sum(weights.all) : 0,
  };
}

/** How many vertices have each value. */
function counted(vertices: Int32Array, value: (vertex: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const v of vertices) counts.set(value(v), (counts.get(value(v)) ?? 0) + 1);
  return counts;
}

const mostFirst = ([a, m]: readonly [number, number], [b, n]: readonly [number, number]) => n - m || a - b;
