import { documentOf, type PlanDocument, type PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { attitudeOf, type Tie } from '../../../core/model/tie';
import { assembled } from '../../../core/network/assembly';
import { components, type Graph, graphOf, type NodeGraph, nodeGraph } from '../../../core/network/graph';
import { placedNear } from '../../../core/network/near';
import { organicPlacement } from '../../../core/network/organic';
import type { Point } from '../../../core/network/packing';
import type { Room } from '../../../core/network/room';
import { spread } from '../../../core/network/spread';
import type { Report } from './answer';
import { type Rooms, roomsOf } from './rooms';
import { type Spring, springPlacement } from './springs';

/** Up to so many nodes every label counts; up to so many ties the springs are fast enough for them. */
const springLimit = { nodes: 400, ties: 3_000 };
const spreadRounds = 200;

export interface ArrangeInput {
  readonly rows: PlanRows;
  readonly only: 'all' | 'unplaced';
  readonly seed: number;
  /** Leaves the slow springs aside, whatever the size. */
  readonly quick: boolean;
}

/** A node's place on the map. */
export interface Place extends Point {
  readonly id: string;
}

/** Places nodes as a call of `arrangement` asks for it. */
export function arranged({ rows, only, seed, quick }: ArrangeInput, report: Report): readonly Place[] {
  report(say('import:progress.arranging', { count: rows.node.length }), null);
  const document = documentOf(rows);
  const graph = nodeGraph(document);
  const small = graph.order <= springLimit.nodes;
  const bySprings = small && rows.tie.length <= springLimit.ties && !quick;
  const rooms = roomsOf(document, small);
  const held = heldPlaces(document, graph, only, rooms);
  const places =
    only === 'unplaced' && held.size > 0
      ? placedNear(graph, rooms, held, (part, room) => organicPlacement(part, room, { seed }))
      : freshPlaces();
  return graph.ids.flatMap((id, vertex) => {
    const place = places.get(vertex);
    if (!place || held.has(vertex)) return [];
    return [{ id, x: rounded(place.x), y: rounded(place.y - (rooms.drops[vertex] as number)) }];
  });

  function freshPlaces(): Map<number, Point> {
    const all = bySprings
      ? springPlaces(document, graph, rooms, held, seed)
      : organicPlacement(graph, rooms, { seed, fixed: held });
    return new Map(graph.ids.map((_, v) => [v, { x: all[2 * v] as number, y: all[2 * v + 1] as number }]));
  }
}

/** Where the boxes of nodes are that must stay: the pinned ones, or everything that has a place. */
function heldPlaces(
  document: PlanDocument,
  graph: NodeGraph,
  only: ArrangeInput['only'],
  rooms: Rooms,
): Map<number, Point> {
  const held = new Map<number, Point>();
  graph.ids.forEach((id, vertex) => {
    const node = document.node.get(id);
    if (!node || node.x === null || node.y === null || (only === 'all' && !node.pinned)) return;
    held.set(vertex, { x: node.x, y: node.y + (rooms.drops[vertex] as number) });
  });
  return held;
}

function springPlaces(
  document: PlanDocument,
  graph: NodeGraph,
  rooms: Rooms,
  held: ReadonlyMap<number, Point>,
  seed: number,
): Float64Array {
  const springs = springsOf(document, graph);
  const places = assembled(graph, rooms, (component, room, vertices) => ({
    places:
      component.order === 1
        ? new Float64Array(2)
        : springComponent(component, room, vertices, springs, held, seed),
    settled: vertices.some((vertex) => held.has(vertex)),
  }));
  for (const [vertex, { x, y }] of held) places.set([x, y], 2 * vertex);
  spread(places, rooms, spreadRounds, (vertex) => held.has(vertex));
  return places;
}

function springComponent(
  component: Graph,
  room: Room,
  vertices: Int32Array,
  springs: readonly Spring[],
  held: ReadonlyMap<number, Point>,
  seed: number,
): Float64Array {
  const index = new Map(Array.from(vertices, (vertex, i) => [vertex, i]));
  const own = springs.flatMap((spring) => {
    const source = index.get(spring.source);
    const target = index.get(spring.target);
    return source === undefined || target === undefined ? [] : [{ ...spring, source, target }];
  });
  const fixed = new Map(
    Array.from(vertices).flatMap((vertex, i) => {
      const place = held.get(vertex);
      return place ? [[i, place] as const] : [];
    }),
  );
  const places = springPlacement(room, own, fixed, seed);
  if (fixed.size === 0) widen(places);
  if (component.order > 2) spread(places, room, spreadRounds, (vertex) => fixed.has(vertex));
  return places;
}

/** Words lie flat: a group that came out narrow gets more room sideways. */
function widen(places: Float64Array): void {
  const span = (axis: 0 | 1) => {
    const values = places.filter((_, i) => i % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  const stretch = Math.min(1.3, Math.max(1, (1.5 * span(1)) / Math.max(1, span(0))));
  for (let i = 0; i < places.length; i += 2) places[i] = (places[i] as number) * stretch;
}

/**
 * One spring for each pair of nodes with a tie: the shortest that any of their ties asks for. A quarrel pulls only where
 * nothing else joins the two, so that rivals aren't drawn into our midst.
 */
function springsOf(document: PlanDocument, graph: NodeGraph): Spring[] {
  const pairs = new Map<string, Spring>();
  for (const tie of document.tie.values()) {
    const source = graph.vertexOf.get(tie.sourceId);
    const target = graph.vertexOf.get(tie.targetId);
    if (source === undefined || target === undefined || source === target) continue;
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const spring = { source, target, ...pullOf(tie) };
    const other = pairs.get(key);
    if (!other || spring.length < other.length) pairs.set(key, spring);
  }
  const springs = [...pairs.values()];
  const camp = campsOf(graph.order, springs.filter(isFriendly));
  return springs.filter((spring) => isFriendly(spring) || camp[spring.source] !== camp[spring.target]);
}

/** A number for each vertex, the same for those that springs join. */
function campsOf(order: number, springs: readonly Spring[]): Int32Array {
  const links = {
    sources: springs.map(({ source }) => source),
    targets: springs.map(({ target }) => target),
    lengths: springs.map(() => 1),
  };
  const camps = new Int32Array(order);
  components(graphOf(order, links)).forEach((vertices, camp) => {
    for (const vertex of vertices) camps[vertex] = camp;
  });
  return camps;
}

const quarrel = { length: 240, firmness: 0.02 };

function isFriendly({ length }: Spring): boolean {
  return length < quarrel.length;
}

/** Members stand close to their community, friends near each other, rivals apart and hardly pulling at all. */
function pullOf(tie: Tie): { length: number; firmness: number } {
  const { kind, weight } = tie;
  const attitude = attitudeOf(tie);
  if (attitude === 'against') return quarrel;
  if (kind === 'membership') return { length: 40, firmness: 0.55 };
  if (attitude === 'neutral') return { length: 130, firmness: 0.1 };
  return { length: 95 - 25 * weight, firmness: 0.2 + 0.25 * weight };
}

function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
