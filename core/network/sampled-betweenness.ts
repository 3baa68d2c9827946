import { pairsBetween } from './betweenness';
import { type Dice, diceOf } from './dice';
import type { Valued } from './pieces';
import { portion, type Report, unheard } from './progress';
import { randomShortWays } from './random-short-ways';
import { type RandomWays, randomWays } from './random-ways';
import type { Web } from './webs';

/** Values that may be off. */
export interface Estimated extends Valued {
  /** With 95 % probability no normalised value of any vertex is off by more than this. */
  readonly error: number;
}

export interface Sampling {
  readonly seed: number;
  /** How much work it may be: slots looked at and vertices taken up. */
  readonly work?: number;
  readonly report?: Report;
}

/** How likely some value may be off by more than is said. */
const risk = 0.05;
/** About a tenth of a second; slots cost twice as much where ways have lengths. */
const usualWork = 2e7;
const usualWorkByLength = 1e7;
/** Paths drawn beforehand, to see how much work one is and who stands out. */
const pilots = 500;
/** So many who stand out share half of the risk. */
const outstanding = 32;
/** The least and the most paths that count. */
const fewest = 1_000;
const most = 1_000_000;

/**
 * Betweenness, estimated from random shortest paths: the share of them that lead through a vertex (M. Riondato, E. M. Kornaropoulos, "Fast
 * Approximation of Betweenness Centrality Through Sampling", Data Min. Knowl. Discov. 30, 2016; M. Borassi, E. Natale, "KADABRA", ESA 2016).
 * How many are drawn follows from the work that some drawn beforehand took, never from a clock. The error is that of Chernoff's bound in
 * Kullback and Leibler's form for each vertex, the risk being shared out among them so that those who stood out beforehand get half of it.
 */
export function sampledBetweenness(web: Web, sampling: Sampling): Estimated {
  return fromRandomWays(web, randomWays, { work: usualWork, ...sampling });
}

/** The same on shortest paths where a strong tie is short, as in `weightedBetweenness`. */
export function sampledWeightedBetweenness(web: Web, sampling: Sampling): Estimated {
  return fromRandomWays(web, randomShortWays, { work: usualWorkByLength, ...sampling });
}

function fromRandomWays(
  web: Web,
  waysIn: (web: Web, dice: Dice) => RandomWays,
  { seed, work, report = unheard }: Sampling & { readonly work: number },
): Estimated {
  const { order, directed } = web;
  const counts = new Int32Array(order);
  if (order < 3) return { values: new Float64Array(order), normalised: new Float64Array(order), error: 0 };
  const ways = waysIn(web, diceOf(seed));
  const before = new Int32Array(order);
  for (let i = 0; i < pilots; i++) ways.draw(before);
  const samples = Math.round(Math.min(most, Math.max(fewest, (work * pilots) / ways.work - pilots)));
  const told = portion(report, pilots / (pilots + samples), 1);
  for (let i = 1; i <= samples; i++) {
    ways.draw(counts);
    if (i % 1_000 === 0 || i === samples) told(i / samples);
  }
  // Ends don't count as between, so of all pairs only these can lead through a vertex.
  const share = order / (order - 2);
  const normalised = Float64Array.from(counts, (count) => (share * count) / samples);
  const pairs = pairsBetween(order, directed);
  return {
    values: normalised.map((value) => value * pairs),
    normalised,
    error: share * errorOf(counts, samples, before),
  };
}

/** How far the share of any vertex may be off. */
function errorOf(counts: Int32Array, samples: number, before: Int32Array): number {
  const order = counts.length;
  const first = Array.from(before.keys())
    .sort((a, b) => (before[b] as number) - (before[a] as number) || a - b)
    .slice(0, outstanding);
  const standOut = new Set(first);
  const even = risk / 2 / order;
  const groups = [
    { risk: even + risk / 2 / first.length, counts: new Set(first.map((v) => counts[v] as number)) },
    { risk: even, counts: new Set(counts.filter((_, v) => !standOut.has(v))) },
  ];
  return Math.max(
    ...groups.flatMap((group) =>
      [...group.counts].map((count) => reachOfDoubt(count / samples, Math.log(2 / group.risk) / samples)),
    ),
  );
}

/**
 * How far the probability of something that was seen in a share of the samples can lie from that share, unless what has a probability below
 * 2·exp(−doubt · samples) has happened: up to where the relative entropy of the two is `doubt` (H. Chernoff, Ann. Math. Stat. 23, 1952;
 * W. Hoeffding, JASA 58, 1963, theorem 1).
 */
function reachOfDoubt(share: number, doubt: number): number {
  const above = farthest(share, 1, doubt);
  const below = farthest(share, 0, doubt);
  return Math.max(above - share, share - below);
}

function farthest(share: number, end: 0 | 1, doubt: number): number {
  let [near, far] = [share, end as number];
  for (let round = 0; round < 40; round++) {
    const middle = (near + far) / 2;
    if (entropyOf(share, middle) < doubt) near = middle;
    else far = middle;
  }
  return far;
}

/** The relative entropy of two coins that fall on one side with these probabilities. */
function entropyOf(a: number, b: number): number {
  const part = (p: number, q: number) => (p === 0 ? 0 : p * Math.log(p / q));
  return part(a, b) + part(1 - a, 1 - b);
}
