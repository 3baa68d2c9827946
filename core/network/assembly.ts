import { components, type Graph, part } from './graph';
import { type Box, type Point, packed } from './packing';
import type { Room } from './spread';

/** How wide a map should be for each unit of its height. */
const mapAspect = 1.5;

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A group of vertices that was placed for itself. */
export interface Island {
  readonly vertices: Int32Array;
  /** x and y of `vertices[i]` at 2i and 2i + 1. */
  readonly places: Float64Array;
}

/** Places one connected component; `vertices` are its numbers in the whole graph. */
export type PlaceComponent = (component: Graph, room: Room, vertices: Int32Array) => Float64Array;

/**
 * Places each connected component with `place` and lays the components beside one another; those that hold a fixed
 * vertex stay around it, with the others below them.
 * @param fixed vertices that stay where they are
 * @returns x and y of vertex v at 2v and 2v + 1, in map units; centred around (0, 0) when nothing is fixed
 */
export function assembled(
  graph: Graph,
  room: Room,
  fixed: ReadonlyMap<number, Point>,
  place: PlaceComponent,
): Float64Array {
  const all = new Float64Array(2 * graph.order);
  const free: Island[] = [];
  let taken: Bounds | undefined;
  for (const vertices of components(graph)) {
    const places = place(part(graph, vertices), roomOf(room, vertices), vertices);
    const island = { vertices, places };
    const shift = shiftToFixed(island, fixed);
    if (!shift) free.push(island);
    else {
      land(all, island, shift);
      taken = joined(taken, boundsOf(island, room, shift));
    }
  }
  for (const [vertex, { x, y }] of fixed) all.set([x, y], 2 * vertex);
  if (free.length === 0) return all;

  const bounds = free.map((island) => boundsOf(island, room));
  const boxes = bounds.map(sizeOf);
  const smallest = Math.min(...boxes.map(({ width, height }) => Math.max(width, height)));
  const gap = Math.min(smallest * 0.6, 40);
  const centres = packed(boxes, gap, mapAspect);
  const halfHeight = Math.max(...centres.map(({ y }, i) => (boxes[i] as Box).height / 2 - y));
  const away = taken
    ? { x: (taken.left + taken.right) / 2, y: taken.bottom + 3 * gap + halfHeight }
    : { x: 0, y: 0 };
  free.forEach((island, i) => {
    const { left, right, top, bottom } = bounds[i] as Bounds;
    const centre = centres[i] as Point;
    land(all, island, {
      x: centre.x + away.x - (left + right) / 2,
      y: centre.y + away.y - (top + bottom) / 2,
    });
  });
  return all;
}

/** The rooms of some vertices only. */
export function roomOf({ halfWidths, halfHeights }: Room, vertices: ArrayLike<number>): Room {
  const of = (values: ArrayLike<number>) => Float64Array.from(vertices, (vertex) => values[vertex] as number);
  return { halfWidths: of(halfWidths), halfHeights: of(halfHeights) };
}

/** How far an island must move for its fixed vertices to come to where they belong, on the average. */
function shiftToFixed({ vertices, places }: Island, fixed: ReadonlyMap<number, Point>): Point | undefined {
  let [x, y, count] = [0, 0, 0];
  if (fixed.size === 0) return undefined;
  vertices.forEach((vertex, i) => {
    const target = fixed.get(vertex);
    if (!target) return;
    x += target.x - (places[2 * i] as number);
    y += target.y - (places[2 * i + 1] as number);
    count++;
  });
  return count === 0 ? undefined : { x: x / count, y: y / count };
}

function land(all: Float64Array, { vertices, places }: Island, shift: Point): void {
  vertices.forEach((vertex, i) => {
    all[2 * vertex] = (places[2 * i] as number) + shift.x;
    all[2 * vertex + 1] = (places[2 * i + 1] as number) + shift.y;
  });
}

/** The box around an island that was moved by `shift`. */
export function boundsOf({ vertices, places }: Island, room: Room, shift: Point = { x: 0, y: 0 }): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  vertices.forEach((vertex, i) => {
    const x = (places[2 * i] as number) + shift.x;
    const y = (places[2 * i + 1] as number) + shift.y;
    const halfWidth = room.halfWidths[vertex] as number;
    const halfHeight = room.halfHeights[vertex] as number;
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    top = Math.min(top, y - halfHeight);
    bottom = Math.max(bottom, y + halfHeight);
  });
  return { left, top, right, bottom };
}

function sizeOf({ left, top, right, bottom }: Bounds): Box {
  return { width: right - left, height: bottom - top };
}

function joined(a: Bounds | undefined, b: Bounds): Bounds {
  if (!a) return b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
