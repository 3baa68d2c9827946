import type { SignedPairs } from '../signed';
import type { CycleFinder } from './cycle-finder';
import { type Cycle, type Edges, oddTriangles } from './cycles';
import type { Effort } from './effort';

/** Every capacity is used in halves: unbalanced cycles can be packed more densely so, as in three that share edges pairwise. */
const halves = 2;

/** The further a cycle leads round, the less it is worth looking for. */
const longest = 60;

/** What taking an edge away from another cycle costs beside 1 for every edge; it grows each time. */
const taking = 2;

/**
 * Packs unbalanced cycles into a graph without using any edge beyond its capacity: the sum of their amounts is a lower bound on
 * frustration. Each odd edge looks for the cheapest way round; where edges on it are used up, it takes them from other cycles, which
 * then look for another way, and the edge costs more from then on (negotiated congestion: McMurchie & Ebeling 1995).
 */
export class Routing {
  readonly #edges: Edges;
  readonly #finder: CycleFinder;
  readonly #effort: Effort;
  /** What is left of each edge, in halves. */
  readonly #left: Float64Array;
  readonly #history: Float64Array;
  readonly #costs: Float64Array;
  readonly #cycles: Cycle[] = [];
  readonly #amounts: number[] = [];
  /** The cycles over each edge; some may have no amount left. */
  readonly #users: (number[] | undefined)[];
  /** How often each odd edge has looked for a way. */
  readonly #tries: Uint8Array;
  #total = 0;

  constructor(edges: Edges, finder: CycleFinder, effort: Effort) {
    this.#edges = edges;
    this.#finder = finder;
    this.#effort = effort;
    this.#left = edges.capacity.map((capacity) => capacity * halves);
    this.#history = new Float64Array(edges.size);
    this.#costs = Float64Array.from(edges.odd, (odd) => (odd ? oddCost : 1));
    this.#users = new Array(edges.size);
    this.#tries = new Uint8Array(edges.size);
  }

  /** The largest sum that was come to: stops at `goal`, when the allowed steps are spent, or when nobody finds a way. */
  bound(pairs: SignedPairs, goal: number, allowed: number): number {
    for (const triangle of oddTriangles(pairs, this.#edges, mostTriangles))
      if (this.#oddIn(triangle) === 1) this.#use(triangle);
    const waiting: number[] = [];
    for (let e = 0; e < this.#edges.size; e++) if (this.#edges.odd[e] && this.#has(e)) waiting.push(e);
    let best = this.#total;
    let spent = 0;
    for (let head = 0; spent < allowed && best / halves < goal; head++) {
      if (head === waiting.length) waiting.push(...this.#unravelled());
      const edge = waiting[head];
      if (edge === undefined) break;
      if (!this.#has(edge) || (this.#tries[edge] as number) >= mostTries) continue;
      this.#tries[edge] = (this.#tries[edge] as number) + 1;
      const cycle = this.#finder.over(edge, this.#costs, longest, 1);
      const steps = 12 * this.#finder.takeSteps() + 2_000;
      this.#effort.spend(steps);
      spent += steps;
      if (!cycle) continue;
      for (const robbed of this.#clear(cycle)) waiting.push(robbed);
      this.#use(cycle);
      if (this.#has(edge)) waiting.push(edge);
      best = Math.max(best, this.#total);
    }
    return best / halves;
  }

  /** Takes their amounts from cycles over several odd edges, which from then on keep off one another the more. */
  #unravelled(): number[] {
    const loose: number[] = [];
    this.#cycles.forEach((cycle, number) => {
      const amount = this.#amounts[number] as number;
      if (amount <= small || this.#oddIn(cycle) === 1) return;
      this.#amounts[number] = 0;
      this.#total -= amount;
      for (const e of cycle) {
        if (this.#edges.odd[e]) {
          this.#history[e] = (this.#history[e] as number) + oddCost;
          loose.push(e);
        }
        this.#change(e, amount);
      }
    });
    return loose.filter((e) => (this.#tries[e] as number) < mostTries);
  }

  #oddIn(cycle: Cycle): number {
    return cycle.reduce((count, e) => count + (this.#edges.odd[e] as number), 0);
  }

  #has(edge: number): boolean {
    return (this.#left[edge] as number) > small;
  }

  /** Gives a cycle as much as is left of its edges. */
  #use(cycle: Cycle): void {
    let amount = Number.POSITIVE_INFINITY;
    for (const e of cycle) amount = Math.min(amount, this.#left[e] as number);
    if (amount <= small) return;
    const number = this.#cycles.push(cycle) - 1;
    this.#amounts.push(amount);
    this.#total += amount;
    for (const e of cycle) {
      this.#change(e, -amount);
      const users = this.#users[e];
      if (users) users.push(number);
      else this.#users[e] = [number];
    }
  }

  /** Takes half a unit of each used-up edge of a cycle from another cycle; gives the odd edges that then look for another way. */
  #clear(cycle: Cycle): number[] {
    const robbed: number[] = [];
    for (const e of cycle) {
      if (this.#has(e)) continue;
      this.#history[e] = (this.#history[e] as number) + 1;
      const users = this.#users[e] ?? [];
      // The one that came first has had its way longest.
      const at = users.findIndex((number) => (this.#amounts[number] as number) > small);
      const victim = users[at];
      if (victim === undefined) continue;
      const amount = Math.min(1, this.#amounts[victim] as number);
      this.#amounts[victim] = (this.#amounts[victim] as number) - amount;
      this.#total -= amount;
      users.splice(0, at + 1);
      if ((this.#amounts[victim] as number) > small) users.push(victim);
      for (const f of this.#cycles[victim] ?? []) {
        this.#change(f, amount);
        if (this.#edges.odd[f]) robbed.push(f);
      }
    }
    return robbed;
  }

  #change(edge: number, amount: number): void {
    this.#left[edge] = Math.max(0, (this.#left[edge] as number) + amount);
    const usual = this.#edges.odd[edge] ? oddCost : 1;
    const history = this.#history[edge] as number;
    this.#costs[edge] = this.#has(edge)
      ? this.#edges.odd[edge]
        ? usual + history
        : usual
      : usual + taking + history;
  }
}

/** A cycle over three odd edges uses up what could be three cycles. */
const oddCost = 5;

const small = 1e-9;
const mostTriangles = 2_000_000;
const mostTries = 60;
