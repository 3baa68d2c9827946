import type { PlanDocument } from '../model/document';
import type { Point } from './parts';

/** Distance of neighbours on the spiral of nodes without a place, in map units. */
const step = 60;

/** Where every node is drawn: at its place, or on a spiral under everything while it has none. */
export function placesOf(document: PlanDocument): Map<string, Point> {
  const places = new Map<string, Point>();
  const waiting: string[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { id, x, y } of document.node.values()) {
    if (x === null || y === null) {
      waiting.push(id);
      continue;
    }
    places.set(id, { x, y });
    bottom = Math.max(bottom, y);
    sum += x;
  }
  const reach = step * Math.sqrt(waiting.length);
  const centre = places.size === 0 ? { x: 0, y: 0 } : { x: sum / places.size, y: bottom + reach + 120 };
  for (const [i, id] of waiting.entries()) {
    const away = step * Math.sqrt(i);
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    places.set(id, { x: centre.x + away * Math.cos(angle), y: centre.y + away * Math.sin(angle) });
  }
  return places;
}
