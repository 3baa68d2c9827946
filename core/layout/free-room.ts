import { Grid } from '../network/grid';
import type { Point } from '../network/packing';
import { largestHalf, type Room, touch } from '../network/room';

/** Knows what is taken on the map, and finds the nearest place where a box is free. */
export class FreeRoom {
  readonly #room: Room;
  readonly #places: Float64Array;
  readonly #grid: Grid;
  readonly #lattice: Lattice;
  /** Where the search for a place near a point left off, for boxes of one size: what was taken stays taken. */
  readonly #begun = new Map<string, number>();

  constructor(room: Room) {
    const count = room.halfWidths.length;
    this.#room = room;
    this.#places = new Float64Array(2 * count);
    this.#grid = new Grid(2 * largestHalf(room), count);
    this.#lattice = new Lattice(Math.max(4, middle(room.halfWidths)), Math.max(4, middle(room.halfHeights)));
  }

  /** Takes a place for a box, free or not. */
  take(box: number, { x, y }: Point): void {
    this.#places.set([x, y], 2 * box);
    this.#grid.add(box, x, y);
  }

  /** Whether a box would cover nothing there. */
  isFree(box: number, { x, y }: Point): boolean {
    const { halfWidths, halfHeights } = this.#room;
    const [halfWidth, halfHeight] = [halfWidths[box] as number, halfHeights[box] as number];
    let free = true;
    this.#grid.visit(x, y, (b) => {
      const dx = Math.abs((this.#places[2 * b] as number) - x);
      const dy = Math.abs((this.#places[2 * b + 1] as number) - y);
      const [wide, high] = [halfWidths[b] as number, halfHeights[b] as number];
      if (dx < halfWidth + wide - touch && dy < halfHeight + high - touch) free = false;
    });
    return free;
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

function middle(values: ArrayLike<number>): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 1;
}
