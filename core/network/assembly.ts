import { components } from './components';
import { type Graph, part } from './graph';
import { type Box, type Point, packed } from './packing';
import type { Room } from './room';

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

/** A drawing of one connected component. */
export interface Drawn {
  /** x and y of the component's vertex v at 2v and 2v + 1. */
  readonly places: Float64Array;
  /** Whether it is where it belongs on the map; else it may be moved as a whole. */
  readonly settled: boolean;
}

/** Draws one connected component; `vertices` are its numbers in the whole graph. */
export type DrawComponent = (component: Graph, room: Room, vertices: Int32Array) => Drawn;

/**
 * Draws each connected component with `draw` and lays the components beside one another, below those that are settled.
 * @returns x and y of vertex v at 2v and 2v + 1, in map units; centred around (0, 0) when nothing is settled
 */
export function assembled(graph: Graph, room: Room, draw: DrawComponent): Float64Array {
  const all = new Float64Array(2 * graph.order);
  const free: Island[] = [];
  let taken: Bounds | undefined;
  for (const vertices of components(graph)) {
    const { places, settled } = draw(part(graph, vertices), roomOf(room, vertices), vertices);
    const island = { vertices, places };
    if (!settled) free.push(island);
    else {
      land(all, island, { x: 0, y: 0 });
      taken = joined(taken, boundsOf(island, room));
    }
  }
  if (free.length === 0) return all;

  const bounds = free.map((island) => boundsOf(island, room));
  const boxes = bounds.map(sizeOf);
  const smallest = boxes.reduce(
    (least, { width, height }) => Math.min(least, Math.max(width, height)),
    Infinity,
  );
  const gap = Math.min(smallest * 0.6, 40);
  const centres = packed(boxes, gap, mapAspect);
  const halfHeight = centres.reduce(
    (most, { y }, i) => Math.max(most, (boxes[i] as Box).height / 2 - y),
    -Infinity,
  );
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

function land(all: Float64Array, { vertices, places }: Island, shift: Point): void {
  vertices.forEach((vertex, i) => {
    all[2 * vertex] = (places[2 * i] as number) + shift.x;
    all[2 * vertex + 1] = (places[2 * i + 1] as number) + shift.y;
  });
}

/** The box around an island. */
export function boundsOf({ vertices, places }: Island, room: Room): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  vertices.forEach((vertex, i) => {
    const x = places[2 * i] as number;
    const y = places[2 * i + 1] as number;
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
