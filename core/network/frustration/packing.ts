import type { Cycle } from './cycles';

/** No figure of the method is exact beyond this. */
const small = 1e-9;

/**
 * How much weight unbalanced cycles can be given at most when those through an edge have no more of it together than the edge's
 * capacity: a linear programme whose optimum never exceeds the frustration, because every unbalanced cycle has an edge that gets no
 * justice. Revised primal simplex with columns added as they are found. Only the kernel of the basis is inverted: the cycles in it
 * against the edges that are used up, the slack of all other edges being in the basis by itself.
 */
export class Packing {
  readonly #capacity: Float64Array;
  readonly #cycles: Cycle[] = [];
  readonly #isBasic: boolean[] = [];
  /** The kernel: cycle `#columns[j]` has amount `#amounts[j]`; edge `#rows[i]` is used up; `#inverse[j][i]`. */
  readonly #columns: number[] = [];
  readonly #rows: number[] = [];
  readonly #inverse: Float64Array[] = [];
  #amounts: number[] = [];
  /** Where an edge stands in the kernel, −1 where it doesn't. */
  readonly #place: Int32Array;
  /** What is left of each edge; 0 in the kernel. */
  readonly #slack: Float64Array;
  readonly #use: Float64Array;
  readonly #touched: number[] = [];
  /** What a bit more of each edge's capacity would be worth: the lengths in which no cycle is shorter than 1 at the optimum. */
  readonly prices: Float64Array;
  #steps = 0;
  #pivots = 0;

  /** `nudges`, one an edge in 0 … 1, keep the method from going round in circles where many edges are used up at once. */
  constructor(capacity: Float64Array, nudges: Float64Array) {
    this.#capacity = capacity.map((most, e) => most * (1 - 1e-6 * (1 + (nudges[e] as number))));
    this.#slack = this.#capacity.slice();
    this.#place = new Int32Array(capacity.length).fill(-1);
    this.#use = new Float64Array(capacity.length);
    this.prices = new Float64Array(capacity.length);
  }

  add(cycle: Cycle): void {
    this.#cycles.push(cycle);
    this.#isBasic.push(false);
  }

  /** How many edges are used up. */
  get size(): number {
    return this.#rows.length;
  }

  /** The steps taken since this was last asked. */
  takeSteps(): number {
    const steps = this.#steps;
    this.#steps = 0;
    return steps;
  }

  /** What all cycles together have now: a lower bound, lowered by as much as rounding put any edge beyond its capacity. */
  bound(): number {
    const loads = new Float64Array(this.#capacity.length);
    let sum = 0;
    this.#columns.forEach((column, j) => {
      const amount = Math.max(0, this.#amounts[j] as number);
      sum += amount;
      for (const e of this.#cycles[column] as Cycle) loads[e] = (loads[e] as number) + amount;
    });
    let over = 1;
    loads.forEach((load, e) => {
      over = Math.max(over, load / (this.#capacity[e] as number));
    });
    return sum / over;
  }

  /** Improves the amounts by one exchange. False where the cycles at hand allow nothing better. */
  improve(): boolean {
    const row = this.#worthLoosening();
    const column = row < 0 ? this.#worthTaking() : -1;
    if (row < 0 && column < 0) return false;
    if (++this.#pivots % 100 === 0) this.#refresh();
    const direction =
      row < 0
        ? this.#directionOf(this.#cycles[column] as Cycle)
        : this.#inverse.map((line) => line[row] as number);
    const use = this.#strainOf(direction, column);
    this.#exchange(column, row, direction, use);
    for (const e of this.#touched) use[e] = 0;
    this.#touched.length = 0;
    this.#price();
    return true;
  }

  /** The used-up edge whose price is most below 0; −1 where none is. */
  #worthLoosening(): number {
    let found = -1;
    let least = -small;
    this.#rows.forEach((e, i) => {
      if ((this.prices[e] as number) >= least) return;
      least = this.prices[e] as number;
      found = i;
    });
    return found;
  }

  /** The cycle with the shortest length below 1; −1 where there is none. */
  #worthTaking(): number {
    let found = -1;
    let least = 1 - 1e-7;
    for (let c = 0; c < this.#cycles.length; c++) {
      if (this.#isBasic[c]) continue;
      let length = 0;
      for (const e of this.#cycles[c] as Cycle) length += this.prices[e] as number;
      if (length >= least) continue;
      least = length;
      found = c;
    }
    this.#steps += this.#cycles.length * 5;
    return found;
  }

  #directionOf(cycle: Cycle): number[] {
    const places = cycle.map((e) => this.#place[e] as number).filter((i) => i >= 0);
    return this.#inverse.map((line) => places.reduce((sum, i) => sum + (line[i] as number), 0));
  }

  /** How much of each edge outside the kernel goes with a unit of what comes in. */
  #strainOf(direction: readonly number[], column: number): Float64Array {
    const use = this.#use;
    const note = (e: number, amount: number) => {
      if ((this.#place[e] as number) >= 0) return;
      if (use[e] === 0) this.#touched.push(e);
      use[e] = (use[e] as number) + amount;
    };
    if (column >= 0) for (const e of this.#cycles[column] as Cycle) note(e, 1);
    direction.forEach((amount, j) => {
      if (amount !== 0) for (const e of this.#cycles[this.#columns[j] as number] as Cycle) note(e, -amount);
    });
    return use;
  }

  /** Takes in a cycle (`column`) or the slack of a used-up edge (`row`), as far as the first of the others runs out, which leaves. */
  #exchange(column: number, row: number, direction: readonly number[], use: Float64Array): void {
    let step = Number.POSITIVE_INFINITY;
    let leavingColumn = -1;
    let leavingEdge = -1;
    direction.forEach((amount, j) => {
      if (amount <= small) return;
      const most = Math.max(0, this.#amounts[j] as number) / amount;
      if (most >= step) return;
      step = most;
      leavingColumn = j;
    });
    for (const e of this.#touched) {
      const amount = use[e] as number;
      if (amount <= small) continue;
      const most = Math.max(0, this.#slack[e] as number) / amount;
      if (most >= step) continue;
      step = most;
      leavingEdge = e;
    }
    direction.forEach((amount, j) => {
      this.#amounts[j] = (this.#amounts[j] as number) - step * amount;
    });
    for (const e of this.#touched) this.#slack[e] = (this.#slack[e] as number) - step * (use[e] as number);
    if (leavingEdge >= 0) {
      if (row < 0) this.#grow(column, leavingEdge, direction, use[leavingEdge] as number, step);
      else this.#swapEdge(row, leavingEdge, step);
    } else if (row < 0) this.#swapCycle(column, leavingColumn, direction, step);
    else this.#shrink(row, leavingColumn, step);
    this.#steps += 3 * this.#rows.length ** 2;
  }

  /** The sum, over the cycles of the kernel that use an edge, of their rows of the inverse. */
  #rowThrough(edge: number): Float64Array {
    const sum = new Float64Array(this.#rows.length);
    this.#columns.forEach((column, j) => {
      if (!(this.#cycles[column] as Cycle).includes(edge)) return;
      const line = this.#inverse[j] as Float64Array;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (line[i] as number);
    });
    return sum;
  }

  /** A cycle comes in, an edge is used up: the kernel gets a row and a column (bordered inverse, the pivot its Schur complement). */
  #grow(column: number, edge: number, direction: readonly number[], pivot: number, amount: number): void {
    const through = this.#rowThrough(edge);
    const size = this.#rows.length;
    this.#inverse.forEach((line, j) => {
      const factor = (direction[j] as number) / pivot;
      const room = roomIn(line, size + 1);
      if (factor !== 0)
        for (let i = 0; i < size; i++) room[i] = (room[i] as number) + factor * (through[i] as number);
      room[size] = -factor;
      this.#inverse[j] = room;
    });
    const added = roomIn(new Float64Array(0), size + 1);
    for (let i = 0; i < size; i++) added[i] = -(through[i] as number) / pivot;
    added[size] = 1 / pivot;
    this.#inverse.push(added);
    this.#columns.push(column);
    this.#amounts.push(amount);
    this.#isBasic[column] = true;
    this.#place[edge] = size;
    this.#slack[edge] = 0;
    this.#rows.push(edge);
  }

  /** A cycle takes the place of another. */
  #swapCycle(column: number, leaving: number, direction: readonly number[], amount: number): void {
    const pivot = direction[leaving] as number;
    const line = this.#inverse[leaving] as Float64Array;
    const size = this.#rows.length;
    for (let i = 0; i < size; i++) line[i] = (line[i] as number) / pivot;
    this.#inverse.forEach((other, j) => {
      const factor = direction[j] as number;
      if (j === leaving || factor === 0) return;
      for (let i = 0; i < size; i++) other[i] = (other[i] as number) - factor * (line[i] as number);
    });
    this.#isBasic[this.#columns[leaving] as number] = false;
    this.#isBasic[column] = true;
    this.#columns[leaving] = column;
    this.#amounts[leaving] = amount;
  }

  /** An edge is used up in the place of another, of which `freed` is left. */
  #swapEdge(row: number, edge: number, freed: number): void {
    const through = this.#rowThrough(edge);
    const pivot = through[row] as number;
    const size = this.#rows.length;
    for (const line of this.#inverse) {
      const factor = (line[row] as number) / pivot;
      if (factor === 0) continue;
      for (let i = 0; i < size; i++) line[i] = (line[i] as number) - factor * (through[i] as number);
      line[row] = factor;
    }
    const loose = this.#rows[row] as number;
    this.#place[loose] = -1;
    this.#slack[loose] = freed;
    this.#place[edge] = row;
    this.#slack[edge] = 0;
    this.#rows[row] = edge;
  }

  /** A cycle leaves, and an edge is no longer used up. */
  #shrink(row: number, leaving: number, freed: number): void {
    const last = this.#rows.length - 1;
    const gone = this.#inverse[leaving] as Float64Array;
    const pivot = gone[row] as number;
    this.#inverse.forEach((line, j) => {
      if (j === leaving) return;
      const factor = (line[row] as number) / pivot;
      if (factor !== 0)
        for (let i = 0; i <= last; i++) line[i] = (line[i] as number) - factor * (gone[i] as number);
      line[row] = line[last] as number;
    });
    const loose = this.#rows[row] as number;
    const moved = this.#rows[last] as number;
    this.#rows[row] = moved;
    this.#place[moved] = row;
    this.#place[loose] = -1;
    this.#slack[loose] = freed;
    this.#rows.pop();
    this.#isBasic[this.#columns[leaving] as number] = false;
    this.#columns[leaving] = this.#columns[last] as number;
    this.#amounts[leaving] = this.#amounts[last] as number;
    this.#inverse[leaving] = this.#inverse[last] as Float64Array;
    this.#columns.pop();
    this.#amounts.pop();
    this.#inverse.pop();
    this.prices[loose] = 0;
  }

  #price(): void {
    const size = this.#rows.length;
    const sums = new Float64Array(size);
    for (const line of this.#inverse)
      for (let i = 0; i < size; i++) sums[i] = (sums[i] as number) + (line[i] as number);
    for (const e of this.#touchedPrices.splice(0)) this.prices[e] = 0;
    this.#rows.forEach((e, i) => {
      this.prices[e] = sums[i] as number;
      this.#touchedPrices.push(e);
    });
  }

  readonly #touchedPrices: number[] = [];

  /** Works amounts and slack out anew, before the errors of many exchanges add up. */
  #refresh(): void {
    this.#amounts = this.#inverse.map((line) =>
      this.#rows.reduce((sum, e, i) => sum + (line[i] as number) * (this.#capacity[e] as number), 0),
    );
    this.#slack.set(this.#capacity);
    this.#columns.forEach((column, j) => {
      for (const e of this.#cycles[column] as Cycle)
        this.#slack[e] = (this.#slack[e] as number) - (this.#amounts[j] as number);
    });
    for (const e of this.#rows) this.#slack[e] = 0;
  }
}

/** The same numbers with room for so many. */
function roomIn(line: Float64Array, size: number): Float64Array {
  if (line.length >= size) return line;
  const room = new Float64Array(Math.max(16, 2 * size));
  room.set(line);
  return room;
}
