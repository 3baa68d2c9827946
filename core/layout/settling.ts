import { type FreeRoom, type Limits, noLimits } from '../network/free-room';
import type { Point } from '../network/packing';
import { portion, type Report, unheard } from '../network/progress';
import { clearance } from '../network/room';

/** What one box would like. */
export interface Wish extends Point {
  readonly vertex: number;
}

/** A box that can't be where it wishes to be stays where it is, if it is no farther off than its crowd or itself would come to lie anew, times this, and more. */
const constancy = { factor: 1.5, more: 30 };
/** Wishes within squares of so many map units, or of what boxes are usually moved by, are one crowd. */
const crowdSize = 100;

export interface Settling {
  /** Of the places that are given to boxes; none of these wishes for one beyond. */
  readonly limits?: Limits;
  readonly report?: Report;
}

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
  { limits = noLimits, report = unheard }: Settling = {},
): Float64Array {
  const places = new Float64Array(2 * wishes.length);
  const nowOf = ({ vertex }: Wish): Point => ({
    x: present[2 * vertex] as number,
    y: present[2 * vertex + 1] as number,
  });
  const away = wishes.map((wish) => {
    const now = nowOf(wish);
    const distance = Math.hypot(now.x - wish.x, now.y - wish.y);
    return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
  });
  const rounded = away.map(Math.round);
  const order = wishes.map((_, i) => i).sort((a, b) => byNumber(rounded[a], rounded[b]) || a - b);
  const put = (i: number, { x, y }: Point) => {
    free.take((wishes[i] as Wish).vertex, { x, y });
    places.set([x, y], 2 * i);
  };
  const crowded = order.filter((i) => {
    const wish = wishes[i] as Wish;
    const fulfilled = free.isFree(wish.vertex, wish);
    if (fulfilled) put(i, wish);
    return !fulfilled;
  });
  const reachOf = crowdReach(free, wishes, crowded, limits, portion(report, 0, 0.5));
  /** Leaves a box where it is unless it would come to lie clearly nearer to its wish than that. */
  const stays = (i: number, reach: number): boolean => {
    const wish = wishes[i] as Wish;
    const now = nowOf(wish);
    const near = (away[i] as number) <= constancy.factor * reach + constancy.more;
    if (!near || !within(limits, now) || !free.isFree(wish.vertex, now)) return false;
    put(i, now);
    return true;
  };
  const moving = crowded.filter((i) => !stays(i, reachOf(wishes[i] as Wish)));
  moving.forEach((i, at) => {
    const wish = wishes[i] as Wish;
    const found = free.nearest(wish.vertex, wish, limits);
    if (!stays(i, Math.hypot(found.x - wish.x, found.y - wish.y))) put(i, found);
    report(0.5 + (0.5 * (at + 1)) / moving.length);
  });
  return places;
}

/** How far from their wishes boxes would come to lie if they were placed anew: the farthest of those that wish for about the same. */
function crowdReach(
  free: FreeRoom,
  wishes: readonly Wish[],
  crowded: readonly number[],
  limits: Limits,
  report: Report,
): (wish: Point) => number {
  const anew = free.copy();
  // In an order of their own, not by where they are now: else the reach would change from one arrangement to the next.
  const ordered = crowded.toSorted((a, b) => a - b);
  const ways = ordered.map((i, at) => {
    const wish = wishes[i] as Wish;
    const found = anew.nearest(wish.vertex, wish, limits);
    anew.take(wish.vertex, found);
    report((at + 1) / ordered.length);
    return Math.hypot(found.x - wish.x, found.y - wish.y);
  });
  const size = Math.max(crowdSize, ways.toSorted((a, b) => a - b)[ways.length >> 1] ?? 0);
  const reaches = new Map<string, number>();
  ordered.forEach((i, at) => {
    const { x, y } = wishes[i] as Wish;
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        reaches.set(`${c} ${r}`, Math.max(ways[at] as number, reaches.get(`${c} ${r}`) ?? 0));
  });
  return ({ x, y }) => reaches.get(`${Math.floor(x / size)} ${Math.floor(y / size)}`) ?? 0;
}

/** Places that are kept in tenths may lie a little beyond. */
function within({ left, right, top, bottom }: Limits, { x, y }: Point): boolean {
  const more = clearance;
  return x >= left - more && x <= right + more && y >= top - more && y <= bottom + more;
}

/** Infinity less infinity is no number. */
function byNumber(a = 0, b = 0): number {
  return a === b ? 0 : a - b;
}
