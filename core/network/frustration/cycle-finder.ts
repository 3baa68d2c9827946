import type { SignedPairs } from '../signed';
import type { Cycle, Edges } from './cycles';
import { Heap } from './heap';

/** By so much every edge is longer than it is said to be: of ways that are as short, those of few edges come first. */
const tiny = 1e-7;

/** What is known from one end of the way that is sought. */
interface Front {
  readonly distance: Float64Array;
  /** The copy from which each was reached, and over which edge. */
  readonly from: Int32Array;
  readonly over: Int32Array;
  readonly stamps: Int32Array;
  readonly heap: Heap;
}

/**
 * Finds short unbalanced cycles: shortest paths from both ends at once (Dijkstra; Pohl 1971) in the double cover, where each vertex
 * stands twice, 2v and 2v + 1, and odd edges lead from one copy to the other.
 */
export class CycleFinder {
  readonly #pairs: SignedPairs;
  readonly #edges: Edges;
  readonly #fronts: readonly [Front, Front];
  #stamp = 0;
  #steps = 0;

  constructor(pairs: SignedPairs, edges: Edges) {
    this.#pairs = pairs;
    this.#edges = edges;
    this.#fronts = [frontOf(2 * pairs.order), frontOf(2 * pairs.order)];
  }

  /** The steps taken since this was last asked. */
  takeSteps(): number {
    const steps = this.#steps;
    this.#steps = 0;
    return steps;
  }

  /** A cycle shorter than `limit` by `lengths` that the shortest closed way through `v` has in it; null where there is none. */
  through(v: number, lengths: Float64Array, limit: number): Cycle | null {
    const way = this.#way(2 * v, 2 * v + 1, lengths, limit, 0);
    return way && cycleIn(way, []);
  }

  /** A cycle over an odd edge whose other edges are shorter than `limit` together; no length may be below `least`. */
  over(edge: number, lengths: Float64Array, limit: number, least: number): Cycle | null {
    const way = this.#way(
      2 * (this.#edges.a[edge] as number),
      2 * (this.#edges.b[edge] as number),
      lengths,
      limit,
      least,
    );
    return way && cycleIn(way, [edge]);
  }

  #way(start: number, goal: number, lengths: Float64Array, limit: number, least: number): Way | null {
    const stamp = ++this.#stamp;
    const [here, there] = this.#fronts;
    for (const [front, at] of [
      [here, start],
      [there, goal],
    ] as const) {
      front.heap.clear();
      front.distance[at] = 0;
      front.stamps[at] = stamp;
      front.heap.push(0, at);
    }
    let nearest = limit;
    let meeting = -1;
    while (here.heap.size > 0 && there.heap.size > 0) {
      // A way that hasn't been found leads over one that neither front has reached from the other.
      if (here.heap.least + there.heap.least + least + 2 * tiny >= nearest) break;
      const [front, other] = here.heap.size <= there.heap.size ? [here, there] : [there, here];
      const found = this.#step(front, other, lengths, nearest, stamp);
      if (found < 0) continue;
      meeting = found;
      nearest = (here.distance[found] as number) + (there.distance[found] as number);
    }
    return meeting < 0 ? null : this.#wayBy(meeting, start, goal);
  }

  /** Goes on from the nearest copy of a front; gives where it met the other front nearer than before, else −1. */
  #step(front: Front, other: Front, lengths: Float64Array, nearest: number, stamp: number): number {
    const { offsets, neighbours } = this.#pairs;
    const { slots, odd } = this.#edges;
    const { distance, stamps, heap } = front;
    const key = heap.least;
    const at = heap.pop();
    if (key > (distance[at] as number)) return -1;
    const x = at >> 1;
    const end = offsets[x + 1] as number;
    const rest = other.heap.least;
    let [found, shortest] = [-1, nearest];
    for (let slot = offsets[x] as number; slot < end; slot++) {
      const edge = slots[slot] as number;
      const reached = key + (lengths[edge] as number) + tiny;
      const next = 2 * (neighbours[slot] as number) + ((at & 1) ^ (odd[edge] as number));
      if (stamps[next] === stamp && (distance[next] as number) <= reached) continue;
      const meets = other.stamps[next] === stamp;
      const length = meets ? reached + (other.distance[next] as number) : reached + rest;
      if (length >= shortest) continue;
      stamps[next] = stamp;
      distance[next] = reached;
      front.from[next] = at;
      front.over[next] = edge;
      heap.push(reached, next);
      if (meets) [found, shortest] = [next, length];
    }
    this.#steps += end - (offsets[x] as number);
    return found;
  }

  #wayBy(meeting: number, start: number, goal: number): Way {
    const [here, there] = this.#fronts;
    const copies = [meeting];
    const edges: number[] = [];
    for (let at = meeting; at !== start; at = here.from[at] as number) {
      copies.unshift(here.from[at] as number);
      edges.unshift(here.over[at] as number);
    }
    for (let at = meeting; at !== goal; at = there.from[at] as number) {
      copies.push(there.from[at] as number);
      edges.push(there.over[at] as number);
    }
    return { copies, edges };
  }
}

/** Copies of vertices and the edges between them. */
interface Way {
  readonly copies: readonly number[];
  readonly edges: readonly number[];
}

/** The unbalanced cycle in a way and the edges that close it. A way that comes by both copies of a vertex has closed one before. */
function cycleIn({ copies, edges }: Way, closing: readonly number[]): Cycle {
  const met = new Map<number, number>();
  for (const [at, copy] of copies.entries()) {
    const before = met.get(copy >> 1);
    if (before !== undefined) return edges.slice(before, at);
    met.set(copy >> 1, at);
  }
  return [...edges, ...closing];
}

function frontOf(size: number): Front {
  return {
    distance: new Float64Array(size),
    from: new Int32Array(size),
    over: new Int32Array(size),
    stamps: new Int32Array(size),
    heap: new Heap(),
  };
}
