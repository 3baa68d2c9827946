import type { Point } from '../network/packing';
import type { FreeRoom } from './free-room';

/** What one box would like. */
export interface Wish extends Point {
  readonly vertex: number;
}

/** A box that isn't where it wishes to be stays where it is, if no other place is nearer by more than this. */
const constancy = { factor: 1.15, more: 30 };

/**
 * Gives every box a free place: the one it wishes for, or one near it. A box that stood near its wish at present, and still
 * can, stays, so that small changes of the wishes are small changes of the map.
 * @param present x and y of box v at 2v and 2v + 1; NaN where it has no place
 * @returns places of box `wishes[i].vertex` at 2i and 2i + 1; all of them are taken in `free`
 */
export function settled(
  free: FreeRoom,
  wishes: readonly Wish[],
  present: Float64Array,
  where: (place: Point) => boolean = () => true,
): Float64Array {
  const places = new Float64Array(2 * wishes.length);
  const away = wishes.map(({ vertex, x, y }) => {
    const distance = Math.hypot((present[2 * vertex] as number) - x, (present[2 * vertex + 1] as number) - y);
    return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : Math.round(distance);
  });
  const order = wishes.map((_, i) => i).sort((a, b) => byNumber(away[a], away[b]) || a - b);
  const put = (i: number, { x, y }: Point) => {
    free.take((wishes[i] as Wish).vertex, { x, y });
    places.set([x, y], 2 * i);
  };
  const crowded = order.filter((i) => {
    const wish = wishes[i] as Wish;
    const fulfilled = where(wish) && free.isFree(wish.vertex, wish);
    if (fulfilled) put(i, wish);
    return !fulfilled;
  });
  for (const i of crowded) {
    const wish = wishes[i] as Wish;
    const { vertex } = wish;
    const found = free.nearest(vertex, wish, where);
    const now = { x: present[2 * vertex] as number, y: present[2 * vertex + 1] as number };
    const displaced = Math.hypot(found.x - wish.x, found.y - wish.y);
    const near = (away[i] as number) <= constancy.factor * displaced + constancy.more;
    put(i, near && where(now) && free.isFree(vertex, now) ? now : found);
  }
  return places;
}

/** Infinity less infinity is no number. */
function byNumber(a = 0, b = 0): number {
  return a === b ? 0 : a - b;
}
