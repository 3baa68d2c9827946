import { unfolded, wholeOf } from './betweenness';
import { type Folded, foldedOf } from './folded';
import { least, lengthsOf, ring } from './lengths';
import { batchesOf, type InPieces, inOneGo, piecesOf, type Valued } from './pieces';
import { type Report, unheard } from './progress';
import type { Web } from './webs';

/**
 * Betweenness on shortest paths where a strong tie is short: each is 1 / weight long (`lengths.ts`). Counted as in `betweenness`; exact,
 * after Brandes (2001), and with no queue to keep in order (see `sourceAdder`): O(order · (slots + longest way)).
 */
export function weightedBetweenness(web: Web, report: Report = unheard): Valued {
  return inOneGo(weightedBetweennessInPieces, web, report);
}

export const weightedBetweennessInPieces: InPieces = {
  count: (web) => piecesOf(foldedOf(web).order),
  piece(web, index, report = unheard) {
    const core = foldedOf(web);
    const lengths = lengthsOf(web);
    const [first, end] = batchesOf(core.order, index);
    const found = new Float64Array(core.order);
    const add = sourceAdder(core, stepsOf(core, lengths));
    for (let source = first; source < end; source++) {
      add(source, found);
      report((source + 1 - first) / (end - first));
    }
    return unfolded(found, core, web.order);
  },
  whole: wholeOf,
};

/** For each slot its neighbour and its length, side by side, since they are read together. */
function stepsOf({ neighbours, slots }: Folded, lengths: Float64Array): Int32Array {
  const steps = new Int32Array(2 * slots.length);
  for (let slot = 0; slot < slots.length; slot++) {
    steps[2 * slot] = neighbours[slot] as number;
    steps[2 * slot + 1] = lengths[slots[slot] as number] as number;
  }
  return steps;
}

/** Adds what one source adds to each vertex. */
type AddSource = (source: number, found: Float64Array) => void;

const perUnit = 1 / least;

/**
 * Dijkstra's search with buckets for a queue, each as wide as no tie is short: what is in the nearest bucket can't come any nearer, in
 * whatever order it is taken (E. V. Denardo, B. L. Fox, "Shortest-Route Methods: 1. Reaching, Pruning, and Buckets", Oper. Res. 27(1), 1979).
 */
function sourceAdder({ order, offsets, neighbours, masses }: Folded, steps: Int32Array): AddSource {
  const distances = new Float64Array(order);
  const paths = new Float64Array(order);
  const back = new Float64Array(order);
  const settled = new Int32Array(order);
  const buckets = new Int32Array(ring * order);
  const sizes = new Int32Array(ring);
  const places = placesBefore(order, neighbours);
  const before = new Int32Array(neighbours.length);
  const beforeEnd = new Int32Array(order);

  return (source, found) => {
    distances.fill(Number.POSITIVE_INFINITY);
    distances[source] = 0;
    paths[source] = 1;
    beforeEnd[source] = places[source] as number;
    buckets[0] = source;
    sizes[0] = 1;
    let waiting = 1;
    let count = 0;
    for (let bucket = 0; waiting > 0; bucket++) {
      const place = bucket & (ring - 1);
      const end = place * order + (sizes[place] as number);
      waiting -= sizes[place] as number;
      sizes[place] = 0;
      for (let entry = place * order; entry < end; entry++) {
        const v = buckets[entry] as number;
        const distance = distances[v] as number;
        // It has come nearer since, and was taken from that bucket.
        if (((distance * perUnit) | 0) !== bucket) continue;
        settled[count++] = v;
        back[v] = 0;
        const ways = paths[v] as number;
        const last = 2 * (offsets[v + 1] as number);
        for (let step = 2 * (offsets[v] as number); step < last; step += 2) {
          const w = steps[step] as number;
          const way = distance + (steps[step + 1] as number);
          const known = distances[w] as number;
          if (way > known) continue;
          if (way === known) {
            paths[w] = (paths[w] as number) + ways;
            const at = beforeEnd[w] as number;
            before[at] = v;
            beforeEnd[w] = at + 1;
            continue;
          }
          const into = (way * perUnit) | 0;
          if (known === Number.POSITIVE_INFINITY || ((known * perUnit) | 0) !== into) {
            const to = into & (ring - 1);
            const size = sizes[to] as number;
            buckets[to * order + size] = w;
            sizes[to] = size + 1;
            waiting++;
          }
          distances[w] = way;
          paths[w] = ways;
          const at = places[w] as number;
          before[at] = v;
          beforeEnd[w] = at + 1;
        }
      }
    }
    const sourceMass = masses[source] as number;
    for (let i = count - 1; i > 0; i--) {
      const v = settled[i] as number;
      const after = back[v] as number;
      const ways = paths[v] as number;
      found[v] = (found[v] as number) + sourceMass * after * ways;
      const share = after + (masses[v] as number) / ways;
      const end = beforeEnd[v] as number;
      for (let at = places[v] as number; at < end; at++) {
        const u = before[at] as number;
        back[u] = (back[u] as number) + share;
      }
    }
  };
}

/** Where the list of those that lead to a vertex begins, with room for all of them. */
function placesBefore(order: number, neighbours: Int32Array): Int32Array {
  const places = new Int32Array(order + 1);
  for (const neighbour of neighbours) places[neighbour + 1] = (places[neighbour + 1] as number) + 1;
  for (let v = 0; v < order; v++) places[v + 1] = (places[v + 1] as number) + (places[v] as number);
  return places;
}
