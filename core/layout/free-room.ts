import type { Point } from '../network/packing';
import type { Room } from '../network/spread';

/** Boxes may touch. */
const touch = 1e-6;

/** Knows what is taken on the map, and finds the nearest place where a box is free. */
export class FreeRoom {
  readonly #room: Room;
  readonly #places: Float64Array;
  readonly #cell: Point;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #lattice: Lattice;
  /** Where the search for a place near a point left off, for boxes of one size: what was taken stays taken. */
  readonly #begun = new Map<string, number>();

  constructor(room: Room) {
    const count = room.halfWidths.length;
    this.#room = room;
    this.#places = new Float64Array(2 * count);
    this.#cell = { x: 2 * most(room.halfWidths), y: 2 * most(room.halfHeights) };
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(-1);
    this.#next = new Int32Array(count);
    this.#lattice = new Lattice(Math.max(4, middle(room.halfWidths)), Math.max(4, middle(room.halfHeights)));
  }

  /** Takes a place for a box, free or not. */
  take(box: number, { x, y }: Point): void {
    this.#places.set([x, y], 2 * box);
    const list = this.#list(Math.floor(x / this.#cell.x), Math.floor(y / this.#cell.y));
    this.#next[box] = this.#heads[list] as number;
    this.#heads[list] = box;
  }

  /** Whether a box would cover nothing there. */
  isFree(box: number, { x, y }: Point): boolean {
    const { halfWidths, halfHeights } = this.#room;
    const [halfWidth, halfHeight] = [halfWidths[box] as number, halfHeights[box] as number];
    const column = Math.floor(x / this.#cell.x);
    const row = Math.floor(y / this.#cell.y);
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        for (let b = this.#heads[this.#list(c, r)] as number; b >= 0; b = this.#next[b] as number) {
          const dx = Math.abs((this.#places[2 * b] as number) - x);
          const dy = Math.abs((this.#places[2 * b + 1] as number) - y);
          if (
            dx < halfWidth + (halfWidths[b] as number) - touch &&
            dy < halfHeight + (halfHeights[b] as number) - touch
          )
            return false;
        }
    return true;
  }

  /**
   * The place nearest to `wish` where the box is free: the wish itself, or a point of a lattice round it.
   * @param where which places are allowed; there must be free ones among them however far one looks
   */
  nearest(box: number, wish: Point, where: (place: Point) => boolean = () => true): Point {
    if (where(wish) && this.isFree(box, wish)) return wish;
    const lattice = this.#lattice;
    const sizes = [this.#room.halfWidths[box] as number, this.#room.halfHeights[box] as number];
    const key = `${Math.round(wish.x / lattice.x)} ${Math.round(wish.y / lattice.y)} ${sizes.map(Math.ceil)}`;
    for (let i = this.#begun.get(key) ?? 0; ; i++) {
      const away = lattice.point(i);
      const place = { x: wish.x + away.x, y: wish.y + away.y };
      if (!where(place) || !this.isFree(box, place)) continue;
      this.#begun.set(key, i);
      return place;
    }
  }

  #list(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (this.#heads.length - 1);
  }
}

/** The points of a lattice round (0, 0), nearest first, as many as are asked for. */
class Lattice {
  readonly x: number;
  readonly y: number;
  #radius: number;
  #points: Point[] = [];

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
    this.#radius = 4 * Math.max(x, y);
  }

  point(index: number): Point {
    while (index >= this.#points.length) this.#grow();
    return this.#points[index] as Point;
  }

  #grow(): void {
    const from = this.#points.length === 0 ? -1 : this.#radius;
    this.#radius *= 2;
    const found: { readonly point: Point; readonly distance: number }[] = [];
    const [wide, high] = [Math.floor(this.#radius / this.x), Math.floor(this.#radius / this.y)];
    for (let i = -wide; i <= wide; i++)
      for (let j = -high; j <= high; j++) {
        const point = { x: i * this.x, y: j * this.y };
        const distance = Math.hypot(point.x, point.y);
        if (distance > from && distance <= this.#radius) found.push({ point, distance });
      }
    found.sort((a, b) => a.distance - b.distance);
    this.#points = [...this.#points, ...found.map(({ point }) => point)];
  }
}

function most(values: ArrayLike<number>): number {
  let found = 1;
  for (let i = 0; i < values.length; i++) found = Math.max(found, values[i] as number);
  return found;
}

function middle(values: ArrayLike<number>): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 1;
}
