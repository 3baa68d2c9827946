import type { Dice } from '../dice';
import { shuffled } from '../dice';
import type { SignedPairs } from '../signed';
import type { Effort } from './effort';
import type { Camps } from './reduction';

/** Going through one edge of a vertex that moves takes so many steps. */
export const perMove = 40;

/** A split and what it costs: the weight of the edges against within a camp and in favour between the two. */
export interface Split {
  readonly camps: Camps;
  readonly cost: number;
}

/** The weight of the edges that a split doesn't do justice to. */
export function costOf({ order, offsets, neighbours, weights }: SignedPairs, camps: Camps): number {
  let twice = 0;
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const weight = weights[slot] as number;
      if (weight * (camps[v] as number) * (camps[neighbours[slot] as number] as number) < 0)
        twice += Math.abs(weight);
    }
  return twice / 2;
}

/** What changing the camp of each vertex would add to the cost. */
function pricesOf({ order, offsets, neighbours, weights }: SignedPairs, camps: Camps): Float64Array {
  const prices = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    let price = 0;
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
      price += (weights[slot] as number) * (camps[neighbours[slot] as number] as number);
    prices[v] = price * (camps[v] as number);
  }
  return prices;
}

/** Most vertices for which every split is tried. */
export const mostTried = 20;

/** The best of all splits, gone through in Gray code so that each differs from the one before in one vertex. */
export function bestOfAll(pairs: SignedPairs, effort: Effort): Split {
  const { order } = pairs;
  const matrix = new Float64Array(order * order);
  for (let v = 0; v < order; v++)
    for (let slot = pairs.offsets[v] as number; slot < (pairs.offsets[v + 1] as number); slot++)
      matrix[v * order + (pairs.neighbours[slot] as number)] = 2 * (pairs.weights[slot] as number);
  const camps = new Int8Array(order).fill(1);
  const prices = pricesOf(pairs, camps);
  let cost = costOf(pairs, camps);
  let best = cost;
  let bestAt = 0;
  const splits = 2 ** Math.max(0, order - 1);
  for (let at = 1; at < splits; at++) {
    const v = 31 - Math.clz32(at & -at);
    cost += prices[v] as number;
    const camp = -(camps[v] as number);
    camps[v] = camp;
    prices[v] = -(prices[v] as number);
    const row = v * order;
    for (let x = 0; x < order; x++)
      prices[x] = (prices[x] as number) + (matrix[row + x] as number) * camp * (camps[x] as number);
    if (cost < best - 1e-9) {
      best = cost;
      bestAt = at;
    }
  }
  effort.spend(2 * splits * order);
  const code = bestAt ^ (bestAt >> 1);
  const found = Int8Array.from({ length: order }, (_, v) => ((code >> v) & 1 ? -1 : 1));
  return { camps: found, cost: costOf(pairs, found) };
}

/** A split that moving any one vertex makes no better, held so that moves are cheap and can be taken back. */
class Standing {
  readonly camps: Camps;
  readonly prices: Float64Array;
  readonly #pairs: SignedPairs;
  /** The vertices moved since the last `settle`, in order. */
  readonly #moved: number[] = [];
  readonly #queue: number[] = [];
  cost: number;

  constructor(pairs: SignedPairs, camps: Camps) {
    this.#pairs = pairs;
    this.camps = camps;
    this.prices = pricesOf(pairs, camps);
    this.cost = costOf(pairs, camps);
  }

  /** Moves a vertex across; gives the number of its edges. */
  move(v: number): number {
    const { offsets, neighbours, weights } = this.#pairs;
    const { camps, prices } = this;
    this.cost += prices[v] as number;
    prices[v] = -(prices[v] as number);
    const camp = -(camps[v] as number);
    camps[v] = camp;
    const [from, to] = [offsets[v] as number, offsets[v + 1] as number];
    for (let slot = from; slot < to; slot++) {
      const x = neighbours[slot] as number;
      const price = (prices[x] as number) + 2 * (weights[slot] as number) * camp * (camps[x] as number);
      prices[x] = price;
      if (price < 0) this.#queue.push(x);
    }
    this.#moved.push(v);
    return to - from;
  }

  /** Moves whoever is better off across, until nobody is; gives the steps it took. */
  descend(): number {
    let steps = 0;
    for (let head = 0; head < this.#queue.length; head++) {
      const v = this.#queue[head] as number;
      if ((this.prices[v] as number) < -1e-9) steps += this.move(v);
    }
    steps += this.#queue.length;
    this.#queue.length = 0;
    return steps;
  }

  /** Lets all be asked in `descend`. */
  askAll(list: Int32Array): void {
    for (const v of list) this.#queue.push(v);
  }

  settle(): void {
    this.#moved.length = 0;
  }

  /** Takes back all moves since the last `settle`; gives the steps it took. */
  takeBack(): number {
    let steps = 0;
    const moved = this.#moved.splice(0);
    for (const v of moved.reverse()) steps += this.move(v);
    this.#moved.length = 0;
    this.#queue.length = 0;
    return steps;
  }
}

/**
 * A good split: descent from the sides that spanning trees give and from random ones, then the best of them shaken (a patch of
 * neighbours changes camp, and all who are then better off) and kept whenever that costs no more (iterated local search: Lourenço,
 * Martin & Stützle 2003). `allowed` is how many edges of vertices that move it may go
 * through.
 */
export function searched(pairs: SignedPairs, dice: Dice, allowed: number, effort: Effort): Split {
  const { order } = pairs;
  let spent = 0;
  let standing: Standing | undefined;
  for (let start = 0; start < 6 && (start < 1 || spent < allowed / 3); start++) {
    const camps =
      start % 2 === 0 ? treeCamps(pairs, dice) : new Int8Array(order).map(() => (dice() < 0.5 ? -1 : 1));
    const tried = new Standing(pairs, camps);
    tried.askAll(shuffled(order, dice));
    spent += pairs.neighbours.length * 3 + tried.descend();
    tried.settle();
    if (!standing || tried.cost < standing.cost) standing = tried;
  }
  if (!standing) throw new Error('no split was tried');
  effort.spend(perMove * spent);
  let best = standing.cost;
  let bestCamps = standing.camps.slice();
  const patch = new Patch(pairs, dice);
  let told = spent;
  while (spent < allowed && best > 1e-9) {
    const before = standing.cost;
    for (const v of patch.around(
      Math.floor(dice() * order),
      1 + Math.floor(dice() * dice() * Math.min(60, order / 2)),
    ))
      spent += standing.move(v);
    spent += standing.descend();
    if (standing.cost > before + 1e-9) spent += standing.takeBack();
    standing.settle();
    if (standing.cost < best - 1e-9) {
      best = standing.cost;
      bestCamps = standing.camps.slice();
    }
    if (spent > told + 1e6) {
      effort.spend(perMove * (spent - told));
      told = spent;
    }
  }
  effort.spend(perMove * (spent - told));
  return { camps: bestCamps, cost: costOf(pairs, bestCamps) };
}

/** The split that descent from a given one comes to. */
export function descended(pairs: SignedPairs, camps: Camps, effort: Effort): Split {
  const standing = new Standing(pairs, camps.slice());
  standing.askAll(Int32Array.from({ length: pairs.order }, (_, v) => v));
  effort.spend(perMove * (pairs.neighbours.length + standing.descend()));
  return { camps: standing.camps, cost: costOf(pairs, standing.camps) };
}

/** A random few that hang together. */
class Patch {
  readonly #pairs: SignedPairs;
  readonly #dice: Dice;
  readonly #stamps: Int32Array;
  #stamp = 0;

  constructor(pairs: SignedPairs, dice: Dice) {
    this.#pairs = pairs;
    this.#dice = dice;
    this.#stamps = new Int32Array(pairs.order);
  }

  around(start: number, size: number): number[] {
    const { offsets, neighbours } = this.#pairs;
    const stamp = ++this.#stamp;
    const found = [start];
    this.#stamps[start] = stamp;
    for (let misses = 0; found.length < size && misses < 8; ) {
      const v = found[Math.floor(this.#dice() * found.length)] as number;
      const from = offsets[v] as number;
      const degree = (offsets[v + 1] as number) - from;
      const x = neighbours[from + Math.floor(this.#dice() * degree)];
      if (x === undefined || degree === 0 || this.#stamps[x] === stamp) {
        misses++;
        continue;
      }
      this.#stamps[x] = stamp;
      found.push(x);
    }
    return found;
  }
}

/** The split that does justice to every edge of a spanning tree grown in random order. */
function treeCamps({ order, offsets, neighbours, weights }: SignedPairs, dice: Dice): Camps {
  const camps = new Int8Array(order);
  const queue: number[] = [];
  for (const root of shuffled(order, dice)) {
    if (camps[root]) continue;
    camps[root] = 1;
    queue.push(root);
    while (queue.length > 0) {
      const at = Math.floor(dice() * queue.length);
      const v = queue[at] as number;
      queue[at] = queue[queue.length - 1] as number;
      queue.pop();
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
        const x = neighbours[slot] as number;
        if (camps[x]) continue;
        camps[x] = (camps[v] as number) * Math.sign(weights[slot] as number);
        queue.push(x);
      }
    }
  }
  return camps;
}
