import type { Point } from '../network/packing';
import type { LayoutProblem } from './layout';

/** So many of the nodes must stand as they are wished to, for it to count. */
const enough = 0.25;
/** So near, in map units, is the same place. */
const same = 1;

/**
 * The candidate that leaves most nodes where they are at present, all of them moved together if need be; the first one where
 * none leaves enough.
 * @param candidates the best first
 * @param placesOf where it would have the moving nodes
 */
export function steadiest<Candidate>(
  candidates: readonly [Candidate, ...Candidate[]],
  placesOf: (candidate: Candidate) => Float64Array,
  problem: LayoutProblem,
): Candidate {
  let [best, most] = [candidates[0], enough * problem.moving.length];
  for (const candidate of candidates) {
    const places = placesOf(candidate);
    const count = unmoved(places, shiftToStay(places, problem), problem);
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

/** How far all places must move for most nodes to stand where they do at present; (0, 0) where nothing is gained by it. */
export function shiftToStay(places: Float64Array, problem: LayoutProblem): Point {
  if (!problem.whole) return { x: 0, y: 0 };
  return { x: commonest(places, problem, 0), y: commonest(places, problem, 1) };
}

/** The commonest way from a wish to the present place along one axis. */
function commonest(places: Float64Array, { moving, present }: LayoutProblem, axis: 0 | 1): number {
  const counts = new Map<number, { count: number; readonly shift: number }>();
  moving.forEach((vertex, i) => {
    const shift = (present[2 * vertex + axis] as number) - (places[2 * i + axis] as number);
    if (Number.isNaN(shift)) return;
    const known = counts.get(Math.round(shift));
    if (known) known.count++;
    else counts.set(Math.round(shift), { count: 1, shift });
  });
  let best = { count: enough * moving.length, shift: 0 };
  for (const one of counts.values()) if (one.count > best.count) best = one;
  return best.shift;
}

function unmoved(places: Float64Array, by: Point, { moving, present }: LayoutProblem): number {
  let count = 0;
  moving.forEach((vertex, i) => {
    const dx = (places[2 * i] as number) + by.x - (present[2 * vertex] as number);
    const dy = (places[2 * i + 1] as number) + by.y - (present[2 * vertex + 1] as number);
    if (Math.abs(dx) < same && Math.abs(dy) < same) count++;
  });
  return count;
}

/** The same places, all moved together. */
export function shifted(places: Float64Array, by: Point): Float64Array {
  return places.map((value, slot) => value + (slot % 2 === 0 ? by.x : by.y));
}
