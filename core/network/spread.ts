/** Room that a node takes up around its place: the halves of its width and height, in map units. */
export interface Room {
  readonly halfWidths: ArrayLike<number>;
  readonly halfHeights: ArrayLike<number>;
}

/**
 * Pushes boxes that overlap apart, each along the axis where less is missing, half the way each, until none overlaps
 * or the rounds are used up. A grid finds the neighbours, so a round is O(boxes) while they are of a like size.
 * @param places x and y of box i's centre at 2i and 2i + 1, in map units; changed in place
 * @param fixed boxes that stay where they are
 */
export function spread(
  places: Float64Array,
  { halfWidths, halfHeights }: Room,
  rounds: number,
  fixed: (box: number) => boolean = () => false,
): void {
  const count = places.length / 2;
  let largest = 1;
  for (let i = 0; i < count; i++)
    largest = Math.max(largest, halfWidths[i] as number, halfHeights[i] as number);
  const grid = new Grid(2 * largest, count);
  for (let round = 0; round < rounds; round++) {
    grid.fill(places);
    let overlaps = 0;
    for (let i = 0; i < count; i++) {
      grid.visit(places[2 * i] as number, places[2 * i + 1] as number, (j) => {
        if (j <= i) return;
        const dx = (places[2 * j] as number) - (places[2 * i] as number);
        const dy = (places[2 * j + 1] as number) - (places[2 * i + 1] as number);
        const missingX = (halfWidths[i] as number) + (halfWidths[j] as number) - Math.abs(dx);
        const missingY = (halfHeights[i] as number) + (halfHeights[j] as number) - Math.abs(dy);
        if (missingX <= 1e-6 || missingY <= 1e-6 || (fixed(i) && fixed(j))) return;
        overlaps++;
        const axis = missingX < missingY ? 0 : 1;
        const direction = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
        const push = direction * (axis === 0 ? missingX : missingY);
        const shareOfJ = fixed(j) ? 0 : fixed(i) ? 1 : 0.5;
        places[2 * i + axis] = (places[2 * i + axis] as number) - push * (1 - shareOfJ);
        places[2 * j + axis] = (places[2 * j + axis] as number) + push * shareOfJ;
      });
    }
    if (overlaps === 0) return;
  }
}

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
