/**
 * An undirected graph in compressed rows whose every slot has a cost: the neighbours of vertex v are
 * `neighbours[offsets[v]]` up to, not including, `neighbours[offsets[v + 1]]`. Of several slots to one
 * neighbour the cheapest counts.
 */
export interface CostGraph {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** At least 0. */
  readonly costs: Float64Array;
}

/** A way without loops: its vertices, and between each two of them the slot that was taken. */
export interface Way {
  readonly vertices: readonly number[];
  readonly slots: readonly number[];
  readonly cost: number;
}

/** Vertices waiting in the order of their keys: a binary heap in which one may stand several times. */
class Queue {
  readonly #keys: number[] = [];
  readonly #vertices: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  #before(a: number, b: number): boolean {
    const difference = (this.#keys[a] as number) - (this.#keys[b] as number);
    return (
      difference < 0 || (difference === 0 && (this.#vertices[a] as number) < (this.#vertices[b] as number))
    );
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#keys, this.#vertices]) {
      const kept = list[a] as number;
      list[a] = list[b] as number;
      list[b] = kept;
    }
  }

  push(key: number, vertex: number): void {
    let at = this.#keys.push(key) - 1;
    this.#vertices.push(vertex);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  /** Takes the first out. */
  pop(): { readonly key: number; readonly vertex: number } {
    const first = { key: this.#keys[0] as number, vertex: this.#vertices[0] as number };
    const last = this.#keys.length - 1;
    this.#swap(0, last);
    this.#keys.pop();
    this.#vertices.pop();
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= last) return first;
      const next = left + 1 < last && this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(next, at)) return first;
      this.#swap(at, next);
      at = next;
    }
  }
}

/** Cost of the cheapest way from every vertex to `target`; infinite where there is none. E. W. Dijkstra, 1959. */
export function costsTo(graph: CostGraph, target: number): Float64Array {
  const costs = new Float64Array(graph.order).fill(Number.POSITIVE_INFINITY);
  costs[target] = 0;
  const queue = new Queue();
  queue.push(0, target);
  while (queue.size > 0) {
    const { key, vertex } = queue.pop();
    if (key > (costs[vertex] as number)) continue;
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const neighbour = graph.neighbours[slot] as number;
      const cost = key + (graph.costs[slot] as number);
      if (cost >= (costs[neighbour] as number)) continue;
      costs[neighbour] = cost;
      queue.push(cost, neighbour);
    }
  }
  return costs;
}

/** What a detour may not use: vertices, and neighbours of the vertex where it begins. */
interface Barred {
  readonly vertices: ReadonlySet<number>;
  readonly next: ReadonlySet<number>;
}

/**
 * The cheapest way from `start` to `target` round what is barred, in vertices and slots; null where there is none.
 * A* (P. Hart, N. Nilsson, B. Raphael, 1968), led by what the rest would cost if nothing were barred.
 */
function detour(
  graph: CostGraph,
  [start, target]: readonly [number, number],
  rest: Float64Array,
  barred: Barred,
): Pick<Way, 'vertices' | 'slots'> | null {
  const costs = new Map<number, number>([[start, 0]]);
  const reachedBy = new Map<number, { readonly from: number; readonly slot: number }>();
  const queue = new Queue();
  queue.push(rest[start] as number, start);
  const done = new Set<number>();
  while (queue.size > 0) {
    const { vertex } = queue.pop();
    if (vertex === target) return backFrom(target, reachedBy);
    if (done.has(vertex)) continue;
    done.add(vertex);
    const sofar = costs.get(vertex) as number;
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const neighbour = graph.neighbours[slot] as number;
      if (done.has(neighbour) || barred.vertices.has(neighbour)) continue;
      if (vertex === start && barred.next.has(neighbour)) continue;
      const cost = sofar + (graph.costs[slot] as number);
      if (cost >= (costs.get(neighbour) ?? Number.POSITIVE_INFINITY)) continue;
      costs.set(neighbour, cost);
      reachedBy.set(neighbour, { from: vertex, slot });
      queue.push(cost + (rest[neighbour] as number), neighbour);
    }
  }
  return null;
}

function backFrom(
  target: number,
  reachedBy: ReadonlyMap<number, { readonly from: number; readonly slot: number }>,
): Pick<Way, 'vertices' | 'slots'> {
  const vertices = [target];
  const slots: number[] = [];
  for (let step = reachedBy.get(target); step; step = reachedBy.get(step.from)) {
    vertices.push(step.from);
    slots.push(step.slot);
  }
  return { vertices: vertices.reverse(), slots: slots.reverse() };
}

function compared(a: Way, b: Way): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.vertices.length !== b.vertices.length) return a.vertices.length - b.vertices.length;
  const at = a.vertices.findIndex((vertex, i) => vertex !== b.vertices[i]);
  return at < 0 ? 0 : (a.vertices[at] as number) - (b.vertices[at] as number);
}

/**
 * The `count` cheapest ways without loops from `from` to `to`, cheapest first; fewer where there aren't as many. Of ways that
 * cost the same the one with fewer steps comes first. J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network",
 * Management Science 17(11), 1971, with E. L. Lawler's omission of detours that were looked for already.
 */
export function cheapestWays(graph: CostGraph, from: number, to: number, count: number): readonly Way[] {
  const rest = costsTo(graph, to);
  if (from === to || !Number.isFinite(rest[from])) return [];
  const wayOf = ({ vertices, slots }: Pick<Way, 'vertices' | 'slots'>): Way => ({
    vertices,
    slots,
    cost: slots.reduce((cost, slot) => cost + (graph.costs[slot] as number), 0),
  });
  const first = detour(graph, [from, to], rest, { vertices: new Set(), next: new Set() });
  if (!first) return [];
  const found: Way[] = [wayOf(first)];
  const waiting: { readonly way: Way; readonly leaves: number }[] = [];
  let leaves = 0;
  while (found.length < count) {
    const last = found.at(-1) as Way;
    for (let at = leaves; at < last.slots.length; at++) {
      const root = last.vertices.slice(0, at + 1);
      const alike = found.filter(({ vertices }) => root.every((vertex, i) => vertices[i] === vertex));
      const barred = {
        vertices: new Set(root),
        next: new Set(alike.map(({ vertices }) => vertices[at + 1] as number)),
      };
      const spur = detour(graph, [root[at] as number, to], rest, barred);
      if (!spur) continue;
      const way = wayOf({
        vertices: [...root, ...spur.vertices.slice(1)],
        slots: [...last.slots.slice(0, at), ...spur.slots],
      });
      waiting.push({ way, leaves: at });
    }
    if (waiting.length === 0) break;
    waiting.sort((a, b) => compared(b.way, a.way));
    const next = waiting.pop();
    if (!next) break;
    found.push(next.way);
    leaves = next.leaves;
  }
  return found;
}
