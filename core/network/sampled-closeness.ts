import { type DistancesTo, distancesTo, lanes } from './closeness';
import { diceOf } from './dice';
import { type Report, unheard } from './progress';
import type { Estimated, Sampling } from './sampled-betweenness';
import type { Web } from './webs';

/** How likely some value may be off by more than is said. */
const risk = 0.05;
/** The part of it for all that may lie farther off than anything that was met. */
const riskOfFarther = 0.01;
/** About a second: slots and vertices looked at, 32 searches at once counting as one. */
const usualWork = 7e7;
/** The fewest batches of searches that tell anything, and the most that are worth it. */
const [fewest, most] = [16, 4_096];

/**
 * Closeness as in `closeness`, estimated from the distances to some vertices drawn at random (D. Eppstein, J. Wang, "Fast Approximation
 * of Centrality", J. Graph Algorithms Appl. 8(1), 2004). How many are drawn goes by `work`, never by a clock. The error is that of the
 * empirical Bernstein bound (A. Maurer, M. Pontil, COLT 2009, theorem 4) on how many are reached and on the sum of distances, for all vertices
 * together.
 */
export function sampledCloseness(
  web: Web,
  { seed, work = usualWork, report = unheard }: Sampling,
): Estimated {
  const { order } = web;
  const values = new Float64Array(order);
  const normalised = new Float64Array(order);
  if (order < 2) return { values, normalised, error: 0 };
  const dice = diceOf(seed);
  const batches = Math.floor(work / (order + web.neighbours.length));
  const draws = lanes * Math.min(most, Math.max(fewest, batches));
  const drawn = Int32Array.from({ length: draws }, () => Math.floor(dice() * order));
  const { sums, longest } = inGoes(web, drawn, report);
  let error = 0;
  for (let v = 0; v < order; v++) {
    // A vertex that was drawn itself is at no distance from itself, and counts as not reached.
    const [sum, reached] = [sums[v] as number, sums[order + v] as number];
    if (sum > 0) {
      values[v] = draws / (order * sum);
      normalised[v] = (reached * reached * order) / (sum * draws * (order - 1));
    }
    error = Math.max(error, errorOf(draws, order, longest, [sum, reached, sums[2 * order + v] as number]));
  }
  return { values, normalised, error };
}

/** Distances to what was drawn, in so many goes that whoever waits hears of it. */
function inGoes(web: Web, drawn: Int32Array, report: Report): DistancesTo {
  const sums = new Float64Array(3 * web.order);
  const atOnce = (lanes * fewest) / 4;
  let longest = 0;
  for (let from = 0; from < drawn.length; from += atOnce) {
    const found = distancesTo(web, drawn.subarray(from, from + atOnce));
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (found.sums[i] as number);
    longest = Math.max(longest, found.longest);
    report(Math.min(1, (from + atOnce) / drawn.length));
  }
  return { sums, longest };
}

/**
 * How far the normalised value of a vertex may be off: that is reach² / mean, of the share of all that it reaches and the mean of the distances,
 * those to whom it doesn't reach taken as 0. Nobody lies farther than twice the longest distance that was met: in an undirected web
 * that is certain, in a directed one assumed; and few lie farther than that distance, or one of them would have been drawn.
 */
function errorOf(
  draws: number,
  order: number,
  longest: number,
  [sum, reached, squares]: readonly [number, number, number],
): number {
  // Two means for each vertex, each bounded on both sides.
  const doubt = Math.log((8 * order) / (risk - riskOfFarther));
  const off = (mean: number, square: number, range: number) => {
    const variance = Math.max(0, ((square - mean * mean) * draws) / (draws - 1));
    return Math.sqrt((2 * variance * doubt) / draws) + (7 * range * doubt) / (3 * (draws - 1));
  };
  const [reach, mean] = [reached / draws, sum / draws];
  const farther = (Math.log(1 / riskOfFarther) / draws) * 2 * longest;
  const offReach = off(reach, reach, 1);
  const offMean = off(mean, squares / draws, longest) + farther;
  const value = mean > 0 ? (reach * reach) / mean : 0;
  const [low, high] = [Math.max(0, reach - offReach), Math.min(1, reach + offReach)];
  // Whoever is reached is at least a step away.
  const highest = Math.min(high, (high * high) / Math.max(low, mean - offMean, Number.MIN_VALUE));
  return (Math.max(highest - value, value - (low * low) / (mean + offMean)) * order) / (order - 1);
}
