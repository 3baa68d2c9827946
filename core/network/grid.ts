/** Finds the points near a place: square cells, hashed into lists, to be filled again and again. */
export class Grid {
  readonly #cell: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  /** @param cell side of a cell; `visit` finds everything within that distance  @param capacity most points it may hold */
  constructor(cell: number, capacity: number) {
    this.#cell = cell;
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity + 2))).fill(-1);
    this.#next = new Int32Array(capacity);
  }

  /** Holds these points from now on: x and y of point i at 2i and 2i + 1. */
  fill(places: Float64Array): void {
    this.#heads.fill(-1);
    for (let i = 0; i < places.length / 2; i++)
      this.add(i, places[2 * i] as number, places[2 * i + 1] as number);
  }

  add(point: number, x: number, y: number): void {
    const list = this.#list(Math.floor(x / this.#cell), Math.floor(y / this.#cell));
    this.#next[point] = this.#heads[list] as number;
    this.#heads[list] = point;
  }

  /** Calls `see` for every point in the cell of (x, y) and the eight around it, and maybe for some that are far away. */
  visit(x: number, y: number, see: (point: number) => void): void {
    const column = Math.floor(x / this.#cell);
    const row = Math.floor(y / this.#cell);
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++) {
        let point = this.#heads[this.#list(c, r)] as number;
        while (point >= 0) {
          const next = this.#next[point] as number;
          see(point);
          point = next;
        }
      }
  }

  #list(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (this.#heads.length - 1);
  }
}
