import type { PivotDistances } from './distances';
import { FreeRoom } from './free-room';
import type { Graph } from './graph';
import type { Point } from './packing';
import { drawnFit, stressAt, vertexStress } from './quality';
import { type Room, roomier } from './room';
import { separate } from './spread';

/** A new drawing is taken as a whole when it has less than this share of the stress of what is there when that is mended, */
const worthIt = 0.75;
/** or when that is drawn so much smaller or larger, */
const sizes = { least: 0.75, most: 1.6 };
/** or when more than this share of the vertices would have to move anyway. */
const mostMovers = 0.25;
/** A vertex moves when it has so many times the stress where it is, and so much more for each distance. */
const unquiet = { factor: 1.5, more: 0.05 };

interface Present {
  /** Where vertices are, the fixed ones among them. */
  readonly known: ReadonlyMap<number, Point>;
  readonly fixed: ReadonlyMap<number, Point>;
  readonly distances: PivotDistances;
}

/**
 * What is there, mended: vertices stay exactly where they are, but for newcomers and those that stand clearly better where the
 * new drawing has them. These come to lie beside their neighbours as they do in it, or at the nearest free place.
 * @param renewed a new drawing of the whole, laid over what is there: x and y of vertex v at 2v and 2v + 1, in map units
 * @returns null where the new drawing is better as a whole
 */
export function steadied(
  graph: Graph,
  room: Room,
  renewed: Float64Array,
  { known, fixed, distances }: Present,
): Float64Array | null {
  const mended = renewed.slice();
  for (const [vertex, { x, y }] of known) mended.set([x, y], 2 * vertex);
  const { unit } = drawnFit(mended, distances);
  const now = vertexStress(mended, mended, distances, unit);
  const then = vertexStress(renewed, mended, distances, unit);
  const stays = new Uint8Array(graph.order);
  let movers = 0;
  /** Whether a vertex may stay where it is, seen what its stress would be elsewhere. */
  const isQuiet = (vertex: number, elsewhere: number) =>
    (now[vertex] as number) <= unquiet.factor * elsewhere + unquiet.more * distances.rows.length;
  for (const vertex of known.keys()) {
    if (fixed.has(vertex) || isQuiet(vertex, then[vertex] as number)) stays[vertex] = 1;
    else movers++;
  }
  if (movers > mostMovers * graph.order) return null;
  const isBetter = (vertex: number, point: Point) =>
    !known.has(vertex) || !isQuiet(vertex, stressAt(vertex, point, mended, distances, unit));
  moveOthers(graph, room, mended, renewed, stays, isBetter);
  if (fixed.size === 0) {
    const [old, other] = [drawnFit(mended, distances), drawnFit(renewed, distances)];
    const size = old.unit / other.unit;
    if (other.stress < worthIt * old.stress - 1e-6 || size < sizes.least || size > sizes.most) return null;
  }
  separate(mended, room, (vertex) => fixed.has(vertex));
  return mended;
}

/**
 * Puts those that don't stay beside their neighbours, one after the other, where nothing lies, if that is better and not so far off that
 * nothing is gained by it. Changes `mended`.
 */
function moveOthers(
  { order, offsets, neighbours }: Graph,
  room: Room,
  mended: Float64Array,
  renewed: Float64Array,
  stays: Uint8Array,
  isBetter: (vertex: number, point: Point) => boolean,
): void {
  const at = (vertex: number) => ({ x: mended[2 * vertex] as number, y: mended[2 * vertex + 1] as number });
  const movers: number[] = [];
  for (let vertex = 0; vertex < order; vertex++) if (!stays[vertex]) movers.push(vertex);
  if (movers.length === 0) return;
  const free = new FreeRoom(roomier(room));
  for (let vertex = 0; vertex < order; vertex++) if (stays[vertex]) free.take(vertex, at(vertex));
  for (const vertex of movers) {
    let [x, y, count] = [0, 0, 0];
    const end = offsets[vertex + 1] as number;
    for (let slot = offsets[vertex] as number; slot < end; slot++) {
      const other = neighbours[slot] as number;
      if (!stays[other]) continue;
      x += (mended[2 * other] as number) - (renewed[2 * other] as number);
      y += (mended[2 * other + 1] as number) - (renewed[2 * other + 1] as number);
      count++;
    }
    const wish = {
      x: (renewed[2 * vertex] as number) + x / Math.max(1, count),
      y: (renewed[2 * vertex + 1] as number) + y / Math.max(1, count),
    };
    const found = free.nearest(vertex, wish);
    const place = isBetter(vertex, found) || !free.isFree(vertex, at(vertex)) ? found : at(vertex);
    free.take(vertex, place);
    mended.set([place.x, place.y], 2 * vertex);
    stays[vertex] = 1;
  }
}
