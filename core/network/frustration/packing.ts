import type { Cycle } from './cycles';
import { Kernel } from './kernel';

/** No figure of the method is exact beyond this. */
const small = 1e-9;

/**
 * How much weight unbalanced cycles can be given at most when those through an edge have no more of it together than the edge's
 * capacity: a linear programme whose optimum never exceeds the frustration, because every unbalanced cycle has an edge that gets no
 * justice. Revised primal simplex with columns added as they are found.
 */
export class Packing {
  readonly #capacity: Float64Array;
  readonly #cycles: Cycle[] = [];
  readonly #isBasic: boolean[] = [];
  readonly #kernel: Kernel;
  /** How much the cycle of each column of the kernel has. */
  #amounts: number[] = [];
  /** What is left of each edge; 0 in the kernel. */
  readonly #slack: Float64Array;
  readonly #use: Float64Array;
  readonly #touched: number[] = [];
  /** What a bit more of each edge's capacity would be worth: the lengths in which no cycle is shorter than 1 at the optimum. */
  readonly prices: Float64Array;
  /** The edges that have a price. */
  #priced: number[] = [];
  #steps = 0;
  #pivots = 0;

  /** `nudges`, one an edge in 0 … 1, keep the method from going round in circles where many edges are used up at once. */
  constructor(capacity: Float64Array, nudges: Float64Array) {
    this.#capacity = capacity.map((most, e) => most * (1 - 1e-6 * (1 + (nudges[e] as number))));
    this.#slack = this.#capacity.slice();
    this.#kernel = new Kernel(this.#cycles, capacity.length);
    this.#use = new Float64Array(capacity.length);
    this.prices = new Float64Array(capacity.length);
  }

  add(cycle: Cycle): void {
    this.#cycles.push(cycle);
    this.#isBasic.push(false);
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
    this.#amounts.forEach((given, j) => {
      const amount = Math.max(0, given);
      sum += amount;
      for (const e of this.#kernel.cycleOf(j)) loads[e] = (loads[e] as number) + amount;
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
    const room =
      row < 0 ? this.#kernel.roomFor(this.#cycles[column] as Cycle) : this.#kernel.roomForSlack(row);
    const use = this.#strainOf(room, column);
    this.#exchange(column, row, room, use);
    for (const e of this.#touched) use[e] = 0;
    this.#touched.length = 0;
    this.#price();
    return true;
  }

  /** The used-up edge whose price is most below 0; −1 where none is. */
  #worthLoosening(): number {
    let found = -1;
    let least = -small;
    this.#kernel.rows.forEach((e, i) => {
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

  /** How much of each edge outside the kernel goes with a unit of what comes in. */
  #strainOf(room: readonly number[], column: number): Float64Array {
    const use = this.#use;
    const note = (e: number, amount: number) => {
      if ((this.#kernel.place[e] as number) >= 0) return;
      if (use[e] === 0) this.#touched.push(e);
      use[e] = (use[e] as number) + amount;
    };
    if (column >= 0) for (const e of this.#cycles[column] as Cycle) note(e, 1);
    room.forEach((amount, j) => {
      if (amount !== 0) for (const e of this.#kernel.cycleOf(j)) note(e, -amount);
    });
    return use;
  }

  /** Takes in a cycle (`column`) or the slack of a used-up edge (`row`), as far as the first of the others runs out, which leaves. */
  #exchange(column: number, row: number, room: readonly number[], use: Float64Array): void {
    let step = Number.POSITIVE_INFINITY;
    let leavingColumn = -1;
    let leavingEdge = -1;
    room.forEach((amount, j) => {
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
    room.forEach((amount, j) => {
      this.#amounts[j] = (this.#amounts[j] as number) - step * amount;
    });
    for (const e of this.#touched) this.#slack[e] = (this.#slack[e] as number) - step * (use[e] as number);
    if (leavingEdge >= 0) {
      if (row < 0) this.#takeIn(column, leavingEdge, room, use[leavingEdge] as number, step);
      else this.#slack[this.#kernel.swapEdge(row, leavingEdge)] = step;
      this.#slack[leavingEdge] = 0;
    } else if (row < 0) this.#replace(leavingColumn, column, room, step);
    else this.#leaveOut(leavingColumn, row, step);
    this.#steps += 3 * this.#kernel.size ** 2;
  }

  #takeIn(cycle: number, edge: number, room: readonly number[], pivot: number, amount: number): void {
    this.#kernel.grow(cycle, edge, room, pivot);
    this.#amounts.push(amount);
    this.#isBasic[cycle] = true;
  }

  #replace(leaving: number, cycle: number, room: readonly number[], amount: number): void {
    this.#isBasic[this.#kernel.columns[leaving] as number] = false;
    this.#isBasic[cycle] = true;
    this.#kernel.swapCycle(cycle, leaving, room);
    this.#amounts[leaving] = amount;
  }

  #leaveOut(leaving: number, row: number, freed: number): void {
    this.#isBasic[this.#kernel.columns[leaving] as number] = false;
    this.#slack[this.#kernel.shrink(row, leaving)] = freed;
    this.#amounts[leaving] = this.#amounts.at(-1) as number;
    this.#amounts.pop();
  }

  #price(): void {
    for (const e of this.#priced) this.prices[e] = 0;
    const prices = this.#kernel.prices();
    this.#priced = this.#kernel.rows.slice();
    this.#priced.forEach((e, i) => {
      this.prices[e] = prices[i] as number;
    });
  }

  /** Works amounts and slack out anew, before the errors of many exchanges add up. */
  #refresh(): void {
    const { inverse, rows } = this.#kernel;
    this.#amounts = inverse.map((line) =>
      rows.reduce((sum, e, i) => sum + (line[i] as number) * (this.#capacity[e] as number), 0),
    );
    this.#slack.set(this.#capacity);
    this.#amounts.forEach((amount, j) => {
      for (const e of this.#kernel.cycleOf(j)) this.#slack[e] = (this.#slack[e] as number) - amount;
    });
    for (const e of rows) this.#slack[e] = 0;
  }
}
