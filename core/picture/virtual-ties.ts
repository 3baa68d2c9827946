import type { Point } from './parts';

/** A node as far as outlines are concerned: the middle and the radius of the circle that holds its drawing. */
export interface Spot extends Point {
  readonly radius: number;
}

/** More members than this are near enough to one another without bridges. */
const mostBridged = 1_000;

/** How often a way is bent round a stranger. */
const mostBends = 4;

/** The shortest tree that joins all spots, as pairs of places in the list (Prim). */
function treeOf(spots: readonly Spot[]): (readonly [Spot, Spot])[] {
  const count = spots.length;
  const nearest = new Float64Array(count).fill(Infinity);
  const via = new Int32Array(count);
  const joined = new Uint8Array(count);
  const pairs: (readonly [Spot, Spot])[] = [];
  let last = 0;
  joined[0] = 1;
  for (let round = 1; round < count; round++) {
    const from = spots[last];
    let best = -1;
    for (let i = 0; i < count; i++) {
      const spot = spots[i];
      if (joined[i] === 1 || !spot || !from) continue;
      const away = (spot.x - from.x) ** 2 + (spot.y - from.y) ** 2;
      if (away < (nearest[i] ?? 0)) {
        nearest[i] = away;
        via[i] = last;
      }
      if (best < 0 || (nearest[i] ?? 0) < (nearest[best] ?? 0)) best = i;
    }
    const [a, b] = [spots[via[best] ?? 0], spots[best]];
    if (!a || !b) break;
    pairs.push([a, b]);
    joined[best] = 1;
    last = best;
  }
  return pairs;
}

/** The stranger that stands most in the way from a to b, and on which side its middle is; null where the way is free. */
function inTheWay(
  a: Point,
  b: Point,
  strangers: readonly Spot[],
  margin: number,
): { spot: Spot; side: number } | null {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  let found: { spot: Spot; side: number } | null = null;
  let deepest = 0;
  for (const spot of strangers) {
    const along = ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length;
    if (along <= 0 || along >= length) continue;
    const aside = ((spot.y - a.y) * dx - (spot.x - a.x) * dy) / length;
    const deep = spot.radius + margin - Math.abs(aside);
    if (deep <= deepest) continue;
    deepest = deep;
    found = { spot, side: aside >= 0 ? 1 : -1 };
  }
  return found;
}

function wayRound(
  a: Point,
  b: Point,
  strangers: readonly Spot[],
  margin: number,
  bends: number,
): readonly Point[] {
  const hit = bends > 0 ? inTheWay(a, b, strangers, margin) : null;
  if (!hit) return [a, b];
  const { spot, side } = hit;
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const away = (spot.radius + margin + 2) * -side;
  const middle = { x: spot.x - ((b.y - a.y) / length) * away, y: spot.y + ((b.x - a.x) / length) * away };
  const left = wayRound(a, middle, strangers, margin, bends - 1);
  return [...left.slice(0, -1), ...wayRound(middle, b, strangers, margin, bends - 1)];
}

/**
 * Ways that join all members to one another, round the strangers that stand in between as far as that goes.
 * @param margin between the middle of a way and a stranger's drawing, in map units
 */
export function waysBetween(
  members: readonly Spot[],
  strangers: readonly Spot[],
  margin: number,
): (readonly Point[])[] {
  if (members.length > mostBridged) return [];
  return treeOf(members).map(([a, b]) => {
    const reach = Math.hypot(b.x - a.x, b.y - a.y) / 2 + margin;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const near = strangers.filter(
      (spot) => Math.abs(spot.x - x) <= reach + spot.radius && Math.abs(spot.y - y) <= reach + spot.radius,
    );
    return wayRound(a, b, near, margin, mostBends);
  });
}
