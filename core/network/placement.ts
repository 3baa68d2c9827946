import { assembled } from './assembly';
import { type Dice, diceOf } from './dice';
import { pivotDistances } from './distances';
import { relaxForces } from './forces';
import type { Graph } from './graph';
import type { Point } from './packing';
import { pivotMds } from './pivot-mds';
import { type Room, spread } from './spread';

const pivotCount = 50;
const forceRounds = 50;
const spreadRounds = 60;
/** How much room a component gets, in areas of its boxes. */
const looseness = 3.5;

/**
 * A quick placement for plans of any size: every component by Pivot MDS, its groups brought out by a few rounds of
 * forces, overlaps pushed apart, and the components packed beside one another. O(k·(n + m) + n log n) for k = 50
 * pivots; the same graph and seed give the same places.
 * @param room what each vertex takes up, in map units
 * @param fixed vertices that stay where they are
 * @returns x and y of vertex v at 2v and 2v + 1, in map units; centred around (0, 0) when nothing is fixed
 */
export function quickPlacement(
  graph: Graph,
  room: Room,
  seed: number,
  fixed: ReadonlyMap<number, Point> = new Map(),
): Float64Array {
  const dice = diceOf(seed);
  return assembled(graph, room, fixed, (component, its) => placedComponent(component, its, dice));
}

function placedComponent(graph: Graph, room: Room, dice: Dice): Float64Array {
  if (graph.order === 1) return new Float64Array(2);
  const places = pivotMds(pivotDistances(graph, pivotCount, busiest(graph), dice), dice);
  shake(places, dice);
  relaxForces(graph, places, forceRounds);
  turnWide(places);
  scaleToFit(places, room);
  spread(places, room, spreadRounds);
  return places;
}

/** Vertices with the same ties (the leaves of one hub) come out of a scaling on one point: part them a little. */
function shake(places: Float64Array, dice: Dice): void {
  for (let i = 0; i < places.length; i++) places[i] = (places[i] as number) + (dice() - 0.5) * 0.2;
}

function busiest(graph: Graph): number {
  let found = 0;
  let most = -1;
  for (let vertex = 0; vertex < graph.order; vertex++) {
    const ties = (graph.offsets[vertex + 1] as number) - (graph.offsets[vertex] as number);
    if (ties > most) {
      found = vertex;
      most = ties;
    }
  }
  return found;
}

/** Turns the placement about its middle so that it is wider than high. */
function turnWide(places: Float64Array): void {
  const { x, y, xx, yy, xy } = moments(places);
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < places.length; i += 2) {
    const dx = (places[i] as number) - x;
    const dy = (places[i + 1] as number) - y;
    places[i] = dx * cos - dy * sin;
    places[i + 1] = dx * sin + dy * cos;
  }
}

/** Makes an ellipse of twice the deviation large enough for `looseness` times the boxes' area. */
function scaleToFit(places: Float64Array, { halfWidths, halfHeights }: Room): void {
  const { xx, yy } = moments(places);
  let area = 0;
  for (let i = 0; i < halfWidths.length; i++)
    area += 4 * (halfWidths[i] as number) * (halfHeights[i] as number);
  const wide = Math.sqrt(xx);
  const high = Math.max(Math.sqrt(yy), wide / 4, 1e-9);
  const scale = Math.sqrt((looseness * area) / (4 * Math.PI * wide * high));
  for (let i = 0; i < places.length; i++) places[i] = (places[i] as number) * scale;
}

/** The mean place, and the variances and covariance of x and y. */
function moments(places: Float64Array) {
  const count = places.length / 2;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < places.length; i += 2) {
    x += (places[i] as number) / count;
    y += (places[i + 1] as number) / count;
  }
  for (let i = 0; i < places.length; i += 2) {
    const dx = (places[i] as number) - x;
    const dy = (places[i + 1] as number) - y;
    xx += (dx * dx) / count;
    yy += (dy * dy) / count;
    xy += (dx * dy) / count;
  }
  return { x, y, xx, yy, xy };
}
