import { marginOf } from './forms';
import type { Named, Picture, PictureNode, PictureTie, Point } from './parts';

/** The node drawn at a point, the topmost of several. `slack`: how far beside it still counts, in map units. */
export function nodeAt(picture: Picture, point: Point, slack: number): PictureNode | null {
  let found: PictureNode | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const node of picture.nodes) {
    const away = Math.hypot(node.x - point.x, node.y - point.y) - node.size / 2 - marginOf(node);
    if (away > slack || (away > 0 && away >= nearest)) continue;
    found = node;
    nearest = Math.max(0, away);
  }
  return found;
}

function distanceToSegment({ x, y }: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

/** A point on a tie's line; `share` 0 at the source, 1 at the target. */
export function pointOn(
  { from, control, to }: Pick<PictureTie, 'from' | 'control' | 'to'>,
  share: number,
): Point {
  const rest = 1 - share;
  const middle = control ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return {
    x: rest * rest * from.x + 2 * rest * share * middle.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * middle.y + share * share * to.y,
  };
}

const pieces = 12;

function distanceToTie(point: Point, tie: PictureTie): number {
  if (!tie.control) return distanceToSegment(point, tie.from, tie.to);
  let nearest = Number.POSITIVE_INFINITY;
  let last = tie.from;
  for (let i = 1; i <= pieces; i++) {
    const next = pointOn(tie, i / pieces);
    nearest = Math.min(nearest, distanceToSegment(point, last, next));
    last = next;
  }
  return nearest;
}

/** The tie nearest to a point, if one is within `slack` map units of it. */
export function tieAt(picture: Picture, point: Point, slack: number): PictureTie | null {
  let found: PictureTie | null = null;
  let nearest = slack;
  for (const tie of picture.ties) {
    const { from, control, to } = tie;
    const over = Math.max(from.x, to.x, control?.x ?? to.x) + slack;
    const under = Math.min(from.x, to.x, control?.x ?? to.x) - slack;
    if (point.x > over || point.x < under) continue;
    const away = distanceToTie(point, tie);
    if (away <= nearest) {
      found = tie;
      nearest = away;
    }
  }
  return found;
}

/** What one can stand on: nodes, and the names of outlines that stand for their communities. */
export function stopsOf({ nodes, areas }: Pick<Picture, 'nodes' | 'areas'>): readonly Named[] {
  const names = areas.flatMap(({ name }) => name ?? []);
  return names.length === 0 ? nodes : [...nodes, ...names];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How much worse a node far off the straight way is than one on it. */
const detour = 1e6;

/** The next stop in a direction: near, and not far off the straight way if there is one. Null at the edge of the map. */
export function neighbour(picture: Picture, from: Named, direction: Direction): Named | null {
  const heading = headings[direction];
  let found: Named | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of stopsOf(picture)) {
    if (node.id === from.id) continue;
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const ahead = dx * heading.x + dy * heading.y;
    const aside = Math.abs(dx * heading.y) + Math.abs(dy * heading.x);
    if (ahead <= 0) continue;
    const effort = ahead + 2 * aside + (aside > 2 * ahead ? detour : 0);
    if (effort < least) {
      found = node;
      least = effort;
    }
  }
  return found;
}
