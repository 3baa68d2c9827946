import { documentOf, type PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { nodeGraph } from '../../../core/network/graph';
import { placedNear } from '../../../core/network/near';
import { organicPlacement } from '../../../core/network/organic';
import type { Point } from '../../../core/network/packing';
import { inSteps } from '../../../core/network/progress';
import type { Report } from './answer';
import { type Place, placeOf, roomsOf } from './rooms';

export interface FirstPlacesInput {
  readonly rows: PlanRows;
  readonly seed: number;
}

/**
 * Places the nodes of a plan that have no place: near those they are tied to, or, where no node has one, all of them as the
 * organic layout does. All others stay where they are.
 */
export function firstPlaces({ rows, seed }: FirstPlacesInput, report: Report): readonly Place[] {
  const tell = (done: number | null) =>
    report(say('import:progress.arranging', { count: rows.node.length }), done);
  tell(null);
  const document = documentOf(rows);
  const graph = nodeGraph(document);
  const rooms = roomsOf(document);
  const known = new Map<number, Point>();
  graph.ids.forEach((id, vertex) => {
    const node = document.node.get(id);
    if (!node || node.x === null || node.y === null) return;
    known.set(vertex, { x: node.x, y: node.y + (rooms.drops[vertex] as number) });
  });
  const places =
    known.size > 0
      ? placedNear(
          graph,
          rooms,
          known,
          (part, room, report) => organicPlacement(part, room, { seed, report }),
          inSteps(tell),
        )
      : pointsOf(organicPlacement(graph, rooms, { seed, report: tell }));
  return graph.ids.flatMap((id, vertex) => {
    const place = places.get(vertex);
    return place && !known.has(vertex) ? [placeOf(id, place, rooms.drops[vertex] as number)] : [];
  });
}

function pointsOf(places: Float64Array): Map<number, Point> {
  const points = new Map<number, Point>();
  for (let v = 0; 2 * v < places.length; v++)
    points.set(v, { x: places[2 * v] as number, y: places[2 * v + 1] as number });
  return points;
}
