import type { Rows } from './webs';

/** The shortest paths from one source: from where they come to each vertex. */
export interface WaysFrom {
  /** What it reaches, each vertex after all that lead to it; first the source itself. */
  readonly settled: Int32Array;
  readonly count: number;
  /** The vertices right before v are `before[starts[v]]` up to, not including, `before[ends[v]]`. */
  readonly before: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Adds what a source adds to the betweenness of each vertex where there are more shortest paths than a double can count (beyond 2¹⁰²⁴). Goes by
 * the logarithms of their numbers, of which only differences are used: the share of the paths to a vertex that come by one before it.
 * Slower than counting, and right to some 12 digits however many paths there are.
 */
export function addByShares(
  { settled, count, before, starts, ends }: WaysFrom,
  masses: Float64Array,
  found: Float64Array,
): void {
  const paths = new Float64Array(masses.length);
  const back = new Float64Array(masses.length);
  for (let i = 1; i < count; i++) {
    const v = settled[i] as number;
    const [from, to] = [starts[v] as number, ends[v] as number];
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, paths[before[at] as number] as number);
    let sum = 0;
    for (let at = from; at < to; at++) sum += 2 ** ((paths[before[at] as number] as number) - most);
    paths[v] = most + Math.log2(sum);
  }
  const sourceMass = masses[settled[0] as number] as number;
  for (let i = count - 1; i > 0; i--) {
    const v = settled[i] as number;
    const after = back[v] as number;
    found[v] = (found[v] as number) + sourceMass * after;
    for (let at = starts[v] as number; at < (ends[v] as number); at++) {
      const u = before[at] as number;
      const share = 2 ** ((paths[u] as number) - (paths[v] as number));
      back[u] = (back[u] as number) + share * (after + (masses[v] as number));
    }
  }
}

/** Finds the shortest paths from one source after another where every tie is one step; the next search overwrites what the last one gave. */
export function waysInSteps({ order, offsets, neighbours }: Rows): (source: number) => WaysFrom {
  const steps = new Int32Array(order);
  const settled = new Int32Array(order);
  const starts = placesBefore(order, neighbours);
  const ends = new Int32Array(order);
  const before = new Int32Array(neighbours.length);
  return (source) => {
    let count = 1;
    steps.fill(-1);
    ends.set(starts.subarray(0, order));
    settled[0] = source;
    steps[source] = 0;
    for (let head = 0; head < count; head++) {
      const v = settled[head] as number;
      const step = (steps[v] as number) + 1;
      const last = offsets[v + 1] as number;
      for (let slot = offsets[v] as number; slot < last; slot++) {
        const w = neighbours[slot] as number;
        if (steps[w] === -1) {
          steps[w] = step;
          settled[count++] = w;
        }
        if (steps[w] !== step) continue;
        const at = ends[w] as number;
        before[at] = v;
        ends[w] = at + 1;
      }
    }
    return { settled, count, before, starts, ends };
  };
}

/** Where the list of those that lead to a vertex begins, with room for all of them. */
export function placesBefore(order: number, neighbours: Int32Array): Int32Array {
  const places = new Int32Array(order + 1);
  for (const neighbour of neighbours) places[neighbour + 1] = (places[neighbour + 1] as number) + 1;
  for (let v = 0; v < order; v++) places[v + 1] = (places[v + 1] as number) + (places[v] as number);
  return places;
}
