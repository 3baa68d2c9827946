import type { Pausing } from '../model/pausing';
import { boundsOf, type Island, roomOf } from './assembly';
import { FreeRoom } from './free-room';
import { type Graph, part } from './graph';
import type { Point } from './packing';
import { portion, type Report, unheard } from './progress';
import type { Room } from './room';

/** So much of the way to where they began a newcomer's ties lead back: a long chain comes to lie in folds. */
const homewards = 0.1;
/** Space between what was there and what has nothing to do with it, in map units. */
const islandGap = 120;

/**
 * Finds places for vertices that have none, and leaves all others where they are: each new vertex, those with most
 * placed neighbours first, comes to the middle of its neighbours or the nearest free spot to it. What isn't tied to
 * anything placed is placed by `fresh`, below all the rest.
 * @param known where vertices are
 * @param fresh places a graph of which nothing is placed yet
 * @returns the new places, by vertex
 */
export function placedNear(
  graph: Graph,
  room: Room,
  known: ReadonlyMap<number, Point>,
  fresh: (graph: Graph, room: Room, report: Report) => Float64Array,
  report: Report = unheard,
): Map<number, Point> {
  const places = new Map(known);
  const found = new Map<number, Point>();
  const free = freeBeside(room, known);
  const newcomers = graph.order - known.size;
  for (const vertex of inOrderOfCertainty(graph, known)) {
    const spot = free.nearest(vertex, middle(graph, vertex, places));
    free.take(vertex, spot);
    places.set(vertex, spot);
    found.set(vertex, spot);
    report(found.size / newcomers);
  }
  const strangers = Int32Array.from(
    Array.from({ length: graph.order }, (_, vertex) => vertex).filter((vertex) => !places.has(vertex)),
  );
  if (strangers.length === 0) return found;

  const block = fresh(
    part(graph, strangers),
    roomOf(room, strangers),
    portion(report, found.size / newcomers, 1),
  );
  const away = placeBelow(room, places, { vertices: strangers, places: block });
  strangers.forEach((vertex, i) => {
    found.set(vertex, {
      x: (block[2 * i] as number) + away.x,
      y: (block[2 * i + 1] as number) + away.y,
    });
  });
  return found;
}

/**
 * Finds places as {@link placedNear} does, but at once for what isn't tied to anything placed, too: it comes to the free spots
 * nearest to `centre`, those tied to each other side by side. A chain of newcomers winds round where it begins. Pauses at every newcomer.
 */
export function* placingAround(
  graph: Graph,
  room: Room,
  known: ReadonlyMap<number, Point>,
  centre: Point,
): Pausing<Map<number, Point>> {
  const places = new Map(known);
  const found = new Map<number, Point>();
  const free = freeBeside(room, known);
  const homes = new Map(known);
  const put = (vertex: number, wish: Point) => {
    const spot = free.nearest(vertex, wish);
    free.take(vertex, spot);
    places.set(vertex, spot);
    found.set(vertex, spot);
  };
  const putHomewards = (vertex: number) => {
    const home = middle(graph, vertex, homes);
    homes.set(vertex, home);
    const { x, y } = middle(graph, vertex, places);
    put(vertex, { x: x + homewards * (home.x - x), y: y + homewards * (home.y - y) });
  };
  for (const vertex of inOrderOfCertainty(graph, known)) {
    yield;
    putHomewards(vertex);
  }
  const ties = (vertex: number) => neighboursOf(graph, vertex).length;
  const strangers = Array.from({ length: graph.order }, (_, vertex) => vertex)
    .filter((vertex) => !places.has(vertex))
    .sort((a, b) => ties(b) - ties(a) || a - b);
  for (const stranger of strangers) {
    if (places.has(stranger)) continue;
    yield;
    put(stranger, centre);
    const alone = new Map([[stranger, places.get(stranger) as Point]]);
    homes.set(stranger, places.get(stranger) as Point);
    for (const vertex of inOrderOfCertainty(graph, alone)) {
      yield;
      putHomewards(vertex);
    }
  }
  return found;
}

/** The room that is left by what has a place. */
function freeBeside(room: Room, known: ReadonlyMap<number, Point>): FreeRoom {
  const free = new FreeRoom(room);
  for (const [vertex, place] of known) free.take(vertex, place);
  return free;
}

/** How far an island must move to lie below everything that has a place. */
function placeBelow(room: Room, places: ReadonlyMap<number, Point>, island: Island): Point {
  const [vertices, points] = [Int32Array.from(places.keys()), [...places.values()]];
  const taken = boundsOf({ vertices, places: Float64Array.from(points.flatMap(({ x, y }) => [x, y])) }, room);
  const own = boundsOf(island, room);
  return {
    x: (taken.left + taken.right - own.left - own.right) / 2,
    y: taken.bottom - own.top + islandGap,
  };
}

/** The vertices without a place that a chain of ties joins to a placed one, those with most placed neighbours first. */
function inOrderOfCertainty(graph: Graph, known: ReadonlyMap<number, Point>): number[] {
  const reached = new Set(known.keys());
  const order: number[] = [];
  let edge = [...known.keys()];
  while (edge.length > 0) {
    const certainty = new Map<number, number>();
    for (const vertex of edge)
      for (const neighbour of neighboursOf(graph, vertex))
        if (!reached.has(neighbour)) certainty.set(neighbour, (certainty.get(neighbour) ?? 0) + 1);
    edge = [...certainty].sort(([a, ties], [b, more]) => more - ties || a - b).map(([vertex]) => vertex);
    for (const vertex of edge) reached.add(vertex);
    order.push(...edge);
  }
  return order;
}

function neighboursOf(graph: Graph, vertex: number): Int32Array {
  return graph.neighbours.subarray(graph.offsets[vertex], graph.offsets[vertex + 1]);
}

/** The middle of the placed neighbours, near ties counting for more. */
function middle(graph: Graph, vertex: number, places: ReadonlyMap<number, Point>): Point {
  let [x, y, total] = [0, 0, 0];
  const end = graph.offsets[vertex + 1] as number;
  for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
    const place = places.get(graph.neighbours[slot] as number);
    if (!place) continue;
    const weight = 1 / (graph.lengths[slot] as number);
    x += weight * place.x;
    y += weight * place.y;
    total += weight;
  }
  return { x: x / total, y: y / total };
}
