import type { SignedPairs } from '../signed';
import { eachTriangle } from '../signed-triangles';
import type { Camps } from './reduction';

/** The edges of a graph as lists; edge e runs between `a[e]` and `b[e]`, and `slots` names the edge of each slot of the rows. */
export interface Edges {
  readonly size: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** How much it costs not to do it justice, above 0. */
  readonly capacity: Float64Array;
  readonly slots: Int32Array;
  /** 1 where the split at hand doesn't do it justice. Every unbalanced cycle has an odd number of these. */
  readonly odd: Uint8Array;
}

export function edgesOf({ order, offsets, neighbours, weights }: SignedPairs, camps: Camps): Edges {
  const size = neighbours.length / 2;
  const edges = {
    size,
    a: new Int32Array(size),
    b: new Int32Array(size),
    capacity: new Float64Array(size),
    slots: new Int32Array(neighbours.length),
    odd: new Uint8Array(size),
  };
  // Rows are ascending, and so the slots that lead down to a vertex are met in the order of that vertex's own row.
  const next = offsets.slice(0, order);
  let e = 0;
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const x = neighbours[slot] as number;
      if (x < v) continue;
      const weight = weights[slot] as number;
      edges.a[e] = v;
      edges.b[e] = x;
      edges.capacity[e] = Math.abs(weight);
      edges.odd[e] = weight * (camps[v] as number) * (camps[x] as number) < 0 ? 1 : 0;
      edges.slots[slot] = e;
      const back = next[x] as number;
      edges.slots[back] = e;
      next[x] = back + 1;
      e++;
    }
  return edges;
}

/** An unbalanced cycle, as edges. */
export type Cycle = readonly number[];

/** The unbalanced triangles, at most so many of them. */
export function oddTriangles(pairs: SignedPairs, { slots }: Edges, most: number): Cycle[] {
  const { offsets, neighbours } = pairs;
  const edgeOf = (a: number, b: number): number => {
    let low = offsets[a] as number;
    let high = (offsets[a + 1] as number) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((neighbours[middle] as number) < b) low = middle + 1;
      else high = middle;
    }
    return slots[low] as number;
  };
  const found: Cycle[] = [];
  eachTriangle(pairs, (a, b, c, against) => {
    if (against % 2 === 1 && found.length < most) found.push([edgeOf(a, b), edgeOf(b, c), edgeOf(a, c)]);
  });
  return found;
}

/** Vertices of which every odd edge has one as an end: those with most odd edges first. */
export function oddCover({ size, a, b, odd }: Edges, order: number): number[] {
  const rows: number[][] = Array.from({ length: order }, () => []);
  for (let e = 0; e < size; e++) {
    if (!odd[e]) continue;
    rows[a[e] as number]?.push(e);
    rows[b[e] as number]?.push(e);
  }
  const isCovered = new Uint8Array(size);
  const byCount = Array.from(rows.keys()).sort(
    (v, x) => (rows[x]?.length ?? 0) - (rows[v]?.length ?? 0) || v - x,
  );
  return byCount.filter((v) => {
    const open = rows[v]?.filter((e) => !isCovered[e]) ?? [];
    for (const e of open) isCovered[e] = 1;
    return open.length > 0;
  });
}

/**
 * Finds shortest unbalanced cycles through a vertex: shortest paths (Dijkstra) in the double cover, where each vertex stands twice and
 * odd edges lead from one copy to the other; such a cycle is a way from a vertex to its other copy.
 */
export class CycleFinder {
  readonly #pairs: SignedPairs;
  readonly #edges: Edges;
  readonly #distance: Float64Array;
  /** The slot over which each copy was reached, and from which copy. */
  readonly #from: Int32Array;
  readonly #over: Int32Array;
  readonly #stamps: Int32Array;
  readonly #heap: { key: number; at: number }[] = [];
  #stamp = 0;
  #steps = 0;

  constructor(pairs: SignedPairs, edges: Edges) {
    this.#pairs = pairs;
    this.#edges = edges;
    this.#distance = new Float64Array(2 * pairs.order);
    this.#from = new Int32Array(2 * pairs.order);
    this.#over = new Int32Array(2 * pairs.order);
    this.#stamps = new Int32Array(2 * pairs.order);
  }

  /** The steps taken since this was last asked. */
  takeSteps(): number {
    const steps = this.#steps;
    this.#steps = 0;
    return steps;
  }

  /** A cycle shorter than `limit` by `lengths` that the shortest closed way through `v` has in it; null where there is none. */
  through(v: number, lengths: Float64Array, limit: number): Cycle | null {
    const { offsets, neighbours } = this.#pairs;
    const { slots, odd } = this.#edges;
    const stamp = ++this.#stamp;
    const [distance, stamps] = [this.#distance, this.#stamps];
    const goal = 2 * v + 1;
    distance[2 * v] = 0;
    stamps[2 * v] = stamp;
    this.#push(0, 2 * v);
    while (this.#heap.length > 0) {
      const { key, at } = this.#pop();
      if (key > (distance[at] as number)) continue;
      if (at === goal) break;
      const x = at >> 1;
      const end = offsets[x + 1] as number;
      for (let slot = offsets[x] as number; slot < end; slot++) {
        const edge = slots[slot] as number;
        // The little that every edge is longer makes cycles of few edges come first.
        const reached = key + (lengths[edge] as number) + tiny;
        if (reached >= limit) continue;
        const other = 2 * (neighbours[slot] as number) + ((at & 1) ^ (odd[edge] as number));
        if (stamps[other] === stamp && (distance[other] as number) <= reached) continue;
        stamps[other] = stamp;
        distance[other] = reached;
        this.#from[other] = at;
        this.#over[other] = edge;
        this.#push(reached, other);
      }
      this.#steps += end - (offsets[x] as number);
    }
    this.#heap.length = 0;
    return stamps[goal] === stamp ? this.#cycleIn(2 * v, goal) : null;
  }

  /** The unbalanced cycle in the way that was found: what is closed and balanced on the way is cut off. */
  #cycleIn(start: number, goal: number): Cycle {
    const copies = [goal];
    const edges: number[] = [];
    for (let at = goal; at !== start; at = this.#from[at] as number) {
      edges.push(this.#over[at] as number);
      copies.push(this.#from[at] as number);
    }
    // The first vertex that stands in both copies with nothing between them met twice closes a cycle without repetition.
    const seen = new Map<number, number>();
    for (let i = 0; i < copies.length; i++) {
      const vertex = (copies[i] as number) >> 1;
      const before = seen.get(vertex);
      if (before !== undefined) return edges.slice(before, i);
      seen.set(vertex, i);
    }
    return edges;
  }

  #push(key: number, at: number): void {
    const heap = this.#heap;
    let i = heap.length;
    const entry = { key, at };
    heap.push(entry);
    while (i > 0) {
      const up = (i - 1) >> 1;
      const above = heap[up];
      if (!above || above.key <= key) break;
      heap[i] = above;
      i = up;
    }
    heap[i] = entry;
  }

  #pop(): { key: number; at: number } {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last) throw new Error('nothing is waiting');
    if (heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      const left = heap[down];
      if (!left) break;
      const right = heap[down + 1];
      if (right && right.key < left.key) down++;
      const below = heap[down];
      if (!below || below.key >= last.key) break;
      heap[i] = below;
      i = down;
    }
    heap[i] = last;
    return top;
  }
}

const tiny = 1e-7;
