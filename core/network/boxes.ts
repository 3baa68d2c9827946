import type { Room } from './room';

/** Boxes are kept apart by size in so many levels, each for sizes up to twice those of the level below. */
const levels = 8;

/**
 * Finds the boxes near a place: square cells, hashed into lists, to be filled again and again. Small boxes lie in small cells and
 * large ones in large cells, so that one huge box among thousands of small ones costs nothing.
 */
export class Boxes {
  readonly #halfWidths: ArrayLike<number>;
  readonly #halfHeights: ArrayLike<number>;
  readonly #levelOf: Uint8Array;
  /** How many boxes lie in each level. */
  readonly #loads = new Int32Array(levels);
  /** The largest half of a side in the highest level; each level below has half as much. */
  readonly #largest: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor({ halfWidths, halfHeights }: Room) {
    const count = halfWidths.length;
    this.#halfWidths = halfWidths;
    this.#halfHeights = halfHeights;
    const half = (box: number) => Math.max(halfWidths[box] as number, halfHeights[box] as number);
    let largest = 0;
    for (let box = 0; box < count; box++) largest = Math.max(largest, half(box));
    this.#largest = largest > 0 ? largest : 1;
    this.#levelOf = Uint8Array.from({ length: count }, (_, box) => {
      const below = Math.floor(Math.log2(this.#largest / Math.max(half(box), this.#largest * 1e-9)) + 1e-9);
      return Math.max(0, levels - 1 - below);
    });
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(-1);
    this.#next = new Int32Array(count);
  }

  /** Holds all boxes from now on: x and y of the middle of box i at 2i and 2i + 1. */
  fill(places: Float64Array): void {
    this.#heads.fill(-1);
    this.#loads.fill(0);
    for (let i = 0; i < places.length / 2; i++)
      this.add(i, places[2 * i] as number, places[2 * i + 1] as number);
  }

  add(box: number, x: number, y: number): void {
    const level = this.#levelOf[box] as number;
    const cell = this.#cellOf(level);
    const list = this.#list(Math.floor(x / cell), Math.floor(y / cell), level);
    this.#next[box] = this.#heads[list] as number;
    this.#heads[list] = box;
    this.#loads[level] = (this.#loads[level] as number) + 1;
  }

  /** Calls `see` for every box that the box would touch if its middle were at (x, y), and maybe for some that are far away. */
  visit(box: number, x: number, y: number, see: (other: number) => void): void {
    const [halfWidth, halfHeight] = [this.#halfWidths[box] as number, this.#halfHeights[box] as number];
    for (let level = 0; level < levels; level++) {
      if (this.#loads[level] === 0) continue;
      const cell = this.#cellOf(level);
      const [wide, high] = [halfWidth + cell / 2, halfHeight + cell / 2];
      const [right, bottom] = [Math.floor((x + wide) / cell), Math.floor((y + high) / cell)];
      for (let column = Math.floor((x - wide) / cell); column <= right; column++)
        for (let row = Math.floor((y - high) / cell); row <= bottom; row++) {
          let other = this.#heads[this.#list(column, row, level)] as number;
          while (other >= 0) {
            const next = this.#next[other] as number;
            if (this.#levelOf[other] === level) see(other);
            other = next;
          }
        }
    }
  }

  /** Holds from now on what another index of the same boxes holds. */
  copy(other: Boxes): void {
    this.#heads.set(other.#heads);
    this.#next.set(other.#next);
    this.#loads.set(other.#loads);
  }

  /** As wide as the widest box of the level. */
  #cellOf(level: number): number {
    return (2 * this.#largest) / 2 ** (levels - 1 - level);
  }

  #list(column: number, row: number, level: number): number {
    const hash = Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663) ^ Math.imul(level, 83_492_791);
    return hash & (this.#heads.length - 1);
  }
}
