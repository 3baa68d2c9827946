import type { Point } from '../network/packing';

/** Distance of the lines of the grid that may lie behind the map, in map units. */
const gridStep = 20;

/** What a dragged node stands on: the grid, or the lines of its neighbours. */
export interface Snapped {
  /** How far to move beyond where the pointer has it. */
  readonly by: Point;
  /** The lines that it stands on, by their x or y; none on the grid. */
  readonly guides: { readonly x: number | null; readonly y: number | null };
}

/** The nearest point of the grid. */
export function snappedToGrid({ x, y }: Point): Snapped {
  const to = (value: number) => Math.round(value / gridStep) * gridStep;
  return { by: { x: to(x) - x, y: to(y) - y }, guides: { x: null, y: null } };
}

/**
 * Draws a node onto the line of a neighbour's middle where it is nearly on it already: the nearest line along each axis.
 * @param neighbours what else is to be seen  @param reach how near it must be, in map units
 */
export function snappedToNeighbours({ x, y }: Point, neighbours: Iterable<Point>, reach: number): Snapped {
  let [bestX, bestY]: [number | null, number | null] = [null, null];
  for (const other of neighbours) {
    if (Math.abs(other.x - x) < Math.abs((bestX ?? Number.POSITIVE_INFINITY) - x)) bestX = other.x;
    if (Math.abs(other.y - y) < Math.abs((bestY ?? Number.POSITIVE_INFINITY) - y)) bestY = other.y;
  }
  const on = (line: number | null, value: number) =>
    line !== null && Math.abs(line - value) <= reach ? line : null;
  const guides = { x: on(bestX, x), y: on(bestY, y) };
  return { by: { x: (guides.x ?? x) - x, y: (guides.y ?? y) - y }, guides };
}
