import { documentOf, type PlanDocument, type PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { type NodeGraph, nodeGraph } from '../../../core/network/graph';
import { placedNear } from '../../../core/network/near';
import { organicPlacement } from '../../../core/network/organic';
import type { Point } from '../../../core/network/packing';
import type { Report } from './answer';
import { type Rooms, roomsOf } from './rooms';

/** Up to so many nodes every label counts. */
const labelLimit = 400;

export interface ArrangeInput {
  readonly rows: PlanRows;
  readonly only: 'all' | 'unplaced';
  readonly seed: number;
}

/** A node's place on the map. */
export interface Place extends Point {
  readonly id: string;
}

/** Places nodes as a call of `arrangement` asks for it. */
export function arranged({ rows, only, seed }: ArrangeInput, report: Report): readonly Place[] {
  const tell = (done: number | null) =>
    report(say('import:progress.arranging', { count: rows.node.length }), done);
  tell(null);
  const document = documentOf(rows);
  const graph = nodeGraph(document);
  const rooms = roomsOf(document, graph.order <= labelLimit);
  const from = placesOf(document, graph, rooms, () => true);
  const held = only === 'unplaced' ? from : placesOf(document, graph, rooms, ({ pinned }) => pinned);
  const places =
    only === 'unplaced' && held.size > 0
      ? placedNear(graph, rooms, held, (part, room) => organicPlacement(part, room, { seed }))
      : pointsOf(organicPlacement(graph, rooms, { seed, from, fixed: held, report: tell }));
  return graph.ids.flatMap((id, vertex) => {
    const place = places.get(vertex);
    if (!place || held.has(vertex)) return [];
    return [{ id, x: rounded(place.x), y: rounded(place.y - (rooms.drops[vertex] as number)) }];
  });
}

/** Where the boxes of those nodes are that have a place and for which `counts` holds. */
function placesOf(
  document: PlanDocument,
  graph: NodeGraph,
  rooms: Rooms,
  counts: (node: { readonly pinned: boolean }) => boolean,
): Map<number, Point> {
  const places = new Map<number, Point>();
  graph.ids.forEach((id, vertex) => {
    const node = document.node.get(id);
    if (!node || node.x === null || node.y === null || !counts(node)) return;
    places.set(vertex, { x: node.x, y: node.y + (rooms.drops[vertex] as number) });
  });
  return places;
}

function pointsOf(places: Float64Array): Map<number, Point> {
  const points = new Map<number, Point>();
  for (let v = 0; 2 * v < places.length; v++)
    points.set(v, { x: places[2 * v] as number, y: places[2 * v + 1] as number });
  return points;
}

function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
