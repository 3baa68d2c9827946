import type { Cycle } from './cycles';

/**
 * The part of a simplex basis that has to be inverted: the cycles in it against the edges that are used up, the slack of all other
 * edges being in the basis by itself. Each exchange renews the inverse in O(size²).
 */
export class Kernel {
  readonly #cycles: readonly Cycle[];
  /** Column j is the cycle of that number. */
  readonly columns: number[] = [];
  /** Row i is that edge. */
  readonly rows: number[] = [];
  /** `inverse[j][i]` */
  readonly inverse: Float64Array[] = [];
  /** The row of an edge, −1 where it has none. */
  readonly place: Int32Array;

  /** @param cycles may be given more later */
  constructor(cycles: readonly Cycle[], edges: number) {
    this.#cycles = cycles;
    this.place = new Int32Array(edges).fill(-1);
  }

  /** How many edges are used up. */
  get size(): number {
    return this.rows.length;
  }

  cycleOf(column: number): Cycle {
    return this.#cycles[this.columns[column] as number] as Cycle;
  }

  /** How much of each column makes room for a unit of a cycle. */
  roomFor(cycle: Cycle): number[] {
    const rows = cycle.map((e) => this.place[e] as number).filter((i) => i >= 0);
    return this.inverse.map((line) => rows.reduce((sum, i) => sum + (line[i] as number), 0));
  }

  /** How much of each column makes room for a unit of slack in a row. */
  roomForSlack(row: number): number[] {
    return this.inverse.map((line) => line[row] as number);
  }

  /** What a bit more of each row would be worth. */
  prices(): Float64Array {
    const sums = new Float64Array(this.size);
    for (const line of this.inverse)
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (line[i] as number);
    return sums;
  }

  /** The sum, over the columns that use an edge, of their lines of the inverse. */
  #through(edge: number): Float64Array {
    const sum = new Float64Array(this.size);
    this.inverse.forEach((line, j) => {
      if (!this.cycleOf(j).includes(edge)) return;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (line[i] as number);
    });
    return sum;
  }

  /** A cycle comes in, an edge is used up (bordered inverse, the pivot its Schur complement). */
  grow(cycle: number, edge: number, room: readonly number[], pivot: number): void {
    const through = this.#through(edge);
    const { size } = this;
    this.inverse.forEach((line, j) => {
      const factor = (room[j] as number) / pivot;
      const wider = widened(line, size + 1);
      if (factor !== 0)
        for (let i = 0; i < size; i++) wider[i] = (wider[i] as number) + factor * (through[i] as number);
      wider[size] = -factor;
      this.inverse[j] = wider;
    });
    const added = widened(new Float64Array(0), size + 1);
    for (let i = 0; i < size; i++) added[i] = -(through[i] as number) / pivot;
    added[size] = 1 / pivot;
    this.inverse.push(added);
    this.columns.push(cycle);
    this.place[edge] = size;
    this.rows.push(edge);
  }

  /** A cycle takes the place of another. */
  swapCycle(cycle: number, leaving: number, room: readonly number[]): void {
    const pivot = room[leaving] as number;
    const line = this.inverse[leaving] as Float64Array;
    const { size } = this;
    for (let i = 0; i < size; i++) line[i] = (line[i] as number) / pivot;
    this.inverse.forEach((other, j) => {
      const factor = room[j] as number;
      if (j === leaving || factor === 0) return;
      for (let i = 0; i < size; i++) other[i] = (other[i] as number) - factor * (line[i] as number);
    });
    this.columns[leaving] = cycle;
  }

  /** An edge is used up in the place of another, which is returned. */
  swapEdge(row: number, edge: number): number {
    const through = this.#through(edge);
    const pivot = through[row] as number;
    const { size } = this;
    for (const line of this.inverse) {
      const factor = (line[row] as number) / pivot;
      if (factor === 0) continue;
      for (let i = 0; i < size; i++) line[i] = (line[i] as number) - factor * (through[i] as number);
      line[row] = factor;
    }
    const loose = this.rows[row] as number;
    this.place[loose] = -1;
    this.place[edge] = row;
    this.rows[row] = edge;
    return loose;
  }

  /** A cycle leaves, its column taken by the last one, and the edge that is returned is no longer used up. */
  shrink(row: number, leaving: number): number {
    const last = this.size - 1;
    const gone = this.inverse[leaving] as Float64Array;
    const pivot = gone[row] as number;
    this.inverse.forEach((line, j) => {
      if (j === leaving) return;
      const factor = (line[row] as number) / pivot;
      if (factor !== 0)
        for (let i = 0; i <= last; i++) line[i] = (line[i] as number) - factor * (gone[i] as number);
      line[row] = line[last] as number;
    });
    const loose = this.rows[row] as number;
    const moved = this.rows[last] as number;
    this.rows[row] = moved;
    this.place[moved] = row;
    this.place[loose] = -1;
    this.rows.pop();
    this.columns[leaving] = this.columns[last] as number;
    this.inverse[leaving] = this.inverse[last] as Float64Array;
    this.columns.pop();
    this.inverse.pop();
    return loose;
  }
}

/** The same numbers with room for so many. */
function widened(line: Float64Array, size: number): Float64Array {
  if (line.length >= size) return line;
  const wider = new Float64Array(Math.max(16, 2 * size));
  wider.set(line);
  return wider;
}
