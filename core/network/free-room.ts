import { Boxes } from './boxes';
import type { Point } from './packing';
import { clearance, type Room, touch } from './room';

/** Where the middle of a box may lie. */
export interface Limits {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const noLimits: Limits = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

/** The usual box is so many bands high. */
const bandsHigh = 3;
/** The highest box is at most so many bands high. */
const mostBands = 512;

/**
 * Knows what is taken on the map, and finds the nearest place where a box is free. What is taken is kept twice: as boxes, and as
 * stretches of level bands in which no box fits any more, so that a search crosses a crowd in one step.
 */
export class FreeRoom {
  readonly #room: Room;
  readonly #places: Float64Array;
  readonly #boxes: Boxes;
  readonly #bands = new Map<number, Band>();
  /** The bands that a search looks at, in one list for all. */
  readonly #some: Band[] = [];
  /** How high a band is. */
  readonly #high: number;
  /** No box fits into a gap that is narrower. */
  readonly #narrowest: number;

  constructor(room: Room) {
    const { halfWidths, halfHeights } = room;
    this.#room = room;
    this.#places = new Float64Array(2 * halfWidths.length);
    this.#boxes = new Boxes(room);
    const heights = Float64Array.from(halfHeights, (half) => 2 * half + clearance).sort();
    const [usual, highest] = [heights[heights.length >> 1] ?? 1, heights.at(-1) ?? 1];
    this.#high = Math.max(usual / bandsHigh, highest / mostBands);
    let narrowest = Infinity;
    for (let box = 0; box < halfWidths.length; box++)
      narrowest = Math.min(narrowest, 2 * (halfWidths[box] as number));
    this.#narrowest = narrowest + clearance;
  }

  /** Takes a place for a box, free or not. */
  take(box: number, { x, y }: Point): void {
    const [halfWidth, halfHeight] = this.#clearHalvesOf(box);
    this.#places.set([x, y], 2 * box);
    this.#boxes.add(box, x, y);
    const last = Math.ceil((y + halfHeight) / this.#high - touch);
    for (let band = Math.floor((y - halfHeight) / this.#high + touch); band < last; band++) {
      const taken = this.#bands.get(band) ?? new Band();
      this.#bands.set(band, taken);
      taken.take(x - halfWidth, x + halfWidth, this.#narrowest);
    }
  }

  /** Whether a box would cover nothing there. */
  isFree(box: number, { x, y }: Point): boolean {
    const { halfWidths, halfHeights } = this.#room;
    const [halfWidth, halfHeight] = [halfWidths[box] as number, halfHeights[box] as number];
    let free = true;
    this.#boxes.visit(box, x, y, (other) => {
      const dx = Math.abs((this.#places[2 * other] as number) - x);
      const dy = Math.abs((this.#places[2 * other + 1] as number) - y);
      if (
        dx < halfWidth + (halfWidths[other] as number) - touch &&
        dy < halfHeight + (halfHeights[other] as number) - touch
      )
        free = false;
    });
    return free;
  }

  /** A place where the box is free: the wish itself, or that in level bands which is nearest to it. */
  nearest(box: number, wish: Point, limits: Limits = noLimits): Point {
    const { left, right, top, bottom } = limits;
    if (wish.x >= left && wish.x <= right && wish.y >= top && wish.y <= bottom && this.isFree(box, wish))
      return wish;
    const [halfWidth, halfHeight] = this.#clearHalvesOf(box);
    const count = Math.max(1, Math.ceil((2 * halfHeight) / this.#high - touch));
    const start = {
      x: Math.min(right, Math.max(left, wish.x)),
      y: Math.min(bottom, Math.max(top, wish.y)),
    };
    const middle = Math.round(start.y / this.#high - count / 2);
    let [found, least] = [start, Infinity];
    // Bands on both sides lie farther off than what was found.
    for (let away = 0; (away - 1) * this.#high <= least; away++)
      for (let band = middle - away; band <= middle + away; band += Math.max(1, 2 * away)) {
        const y = (band + count / 2) * this.#high;
        const dy = Math.abs(y - wish.y);
        if (y < top || y > bottom || dy >= least) continue;
        const bands = this.#bandsFrom(band, count);
        for (let side = -1; side <= 1; side += 2) {
          const x = freeBeside(bands, start.x, halfWidth, side, Math.sqrt(least * least - dy * dy));
          const far = Math.sqrt((x - wish.x) ** 2 + dy * dy);
          if (x < left || x > right || far >= least) continue;
          [found, least] = [{ x, y }, far];
        }
      }
    return found;
  }

  /** The same room, to be taken apart from this one. */
  copy(): FreeRoom {
    const other = new FreeRoom(this.#room);
    for (const [band, taken] of this.#bands) other.#bands.set(band, taken.copy());
    other.#places.set(this.#places);
    other.#boxes.copy(this.#boxes);
    return other;
  }

  #clearHalvesOf(box: number): [width: number, height: number] {
    const { halfWidths, halfHeights } = this.#room;
    return [(halfWidths[box] as number) + clearance / 2, (halfHeights[box] as number) + clearance / 2];
  }

  #bandsFrom(first: number, count: number): readonly Band[] {
    const found = this.#some;
    found.length = 0;
    for (let band = first; band < first + count; band++) {
      const taken = this.#bands.get(band);
      if (taken) found.push(taken);
    }
    return found;
  }
}

/** The nearest x, from one on to the left (−1) or the right (1), where a box lies on nothing taken in any band; or one farther off than `reach`. */
function freeBeside(bands: readonly Band[], from: number, half: number, side: number, reach: number): number {
  let x = from;
  for (let unhindered = 0, i = 0; unhindered < bands.length; i = (i + 1) % bands.length) {
    const clear = (bands[i] as Band).clearOf(x, half, side);
    unhindered = clear === x ? unhindered + 1 : 1;
    x = clear;
    if (Math.abs(x - from) > reach) return x;
  }
  return x;
}

/** Stretches of a line that are taken, in order, with room for a box between them. */
class Band {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  take(from: number, to: number, narrowest: number): void {
    const first = this.#firstBeyond(from - narrowest);
    let last = first;
    let [start, end] = [from, to];
    while (last < this.#starts.length && (this.#starts[last] as number) < to + narrowest) {
      start = Math.min(start, this.#starts[last] as number);
      end = Math.max(end, this.#ends[last] as number);
      last++;
    }
    this.#starts.splice(first, last - first, start);
    this.#ends.splice(first, last - first, end);
  }

  /** Where a box comes to lie that is pushed to one side until it touches what is taken, if at all, from outside. */
  clearOf(x: number, half: number, side: number): number {
    let at = x;
    for (;;) {
      const one = this.#firstBeyond(at - half + touch);
      if (one === this.#starts.length || (this.#starts[one] as number) >= at + half - touch) return at;
      at = side === 1 ? (this.#ends[one] as number) + half : (this.#starts[one] as number) - half;
    }
  }

  copy(): Band {
    const other = new Band();
    other.#starts.push(...this.#starts);
    other.#ends.push(...this.#ends);
    return other;
  }

  /** The first stretch that ends beyond x. */
  #firstBeyond(x: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) > x) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
