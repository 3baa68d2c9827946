import { Grid } from './grid';
import type { Point } from './packing';
import { largestHalf, type Room, touch } from './room';

/** Knows what is taken on the map. */
export class FreeSpots {
  readonly #room: Room;
  readonly #places: Float64Array;
  readonly #grid: Grid;
  /** By place wished for, and size: the first ring round it that may have a free spot. */
  readonly #full = new Map<string, number>();

  constructor(order: number, room: Room, known: ReadonlyMap<number, Point>) {
    this.#room = room;
    this.#places = new Float64Array(2 * order);
    this.#grid = new Grid(2 * largestHalf(room), order);
    for (const [vertex, place] of known) this.#put(vertex, place);
  }

  /** The free spot nearest to `wish`, on a spiral round it; taken from now on. */
  take(vertex: number, wish: Point): Point {
    const halfWidth = this.#room.halfWidths[vertex] as number;
    const halfHeight = this.#room.halfHeights[vertex] as number;
    // Where many wish for the same place, the rings that were full are full still.
    const place = `${wish.x} ${wish.y} ${halfWidth} ${halfHeight}`;
    for (let ring = this.#full.get(place) ?? 0; ; ring++) {
      const steps = ring === 0 ? 1 : 6 * ring;
      for (let step = 0; step < steps; step++) {
        const angle = (2 * Math.PI * step) / steps + ring;
        const spot = {
          x: wish.x + Math.cos(angle) * ring * 1.2 * halfWidth,
          y: wish.y + Math.sin(angle) * ring * 1.2 * halfHeight,
        };
        if (!this.#isFree(vertex, spot)) continue;
        this.#full.set(place, ring);
        return this.#put(vertex, spot);
      }
    }
  }

  #isFree(vertex: number, { x, y }: Point): boolean {
    const { halfWidths, halfHeights } = this.#room;
    let free = true;
    this.#grid.visit(x, y, (other) => {
      const tooNear =
        Math.abs(x - (this.#places[2 * other] as number)) <
          (halfWidths[vertex] as number) + (halfWidths[other] as number) - touch &&
        Math.abs(y - (this.#places[2 * other + 1] as number)) <
          (halfHeights[vertex] as number) + (halfHeights[other] as number) - touch;
      if (tooNear) free = false;
    });
    return free;
  }

  #put(vertex: number, place: Point): Point {
    this.#places.set([place.x, place.y], 2 * vertex);
    this.#grid.add(vertex, place.x, place.y);
    return place;
  }
}
