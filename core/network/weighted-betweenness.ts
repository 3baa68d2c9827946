import { unfolded, wholeOf } from './betweenness';
import { Buckets } from './buckets';
import { type Folded, foldedOf } from './folded';
import { lengthsOf } from './lengths';
import { addByShares, placesBefore } from './many-ways';
import { batchesOf, type InPieces, inOneGo, piecesOf, type Valued } from './pieces';
import { type Report, unheard } from './progress';
import { inSlots } from './relabelled';
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
    const lengths = inSlots(core.slots, lengthsOf(web));
    const [first, end] = batchesOf(core.order, index);
    const found = new Float64Array(core.order);
    const add = sourceAdder(core, lengths);
    for (let source = first; source < end; source++) {
      add(source, found);
      report((source + 1 - first) / (end - first));
    }
    return unfolded(found, core, web.order);
  },
  whole: wholeOf,
};

/** Adds what one source adds to each vertex. */
type AddSource = (source: number, found: Float64Array) => void;

/** Dijkstra's search with buckets for a queue. */
function sourceAdder({ order, offsets, neighbours, masses }: Folded, lengths: Float64Array): AddSource {
  const distances = new Float64Array(order);
  const paths = new Float64Array(order);
  const back = new Float64Array(order);
  const settled = new Int32Array(order);
  const queue = new Buckets(lengths);
  const perUnit = 1 / queue.width;
  const places = placesBefore(order, neighbours);
  const before = new Int32Array(neighbours.length);
  const beforeEnd = new Int32Array(order);

  return (source, found) => {
    distances.fill(Number.POSITIVE_INFINITY);
    distances[source] = 0;
    paths[source] = 1;
    beforeEnd[source] = places[source] as number;
    queue.put(0, source);
    let count = 0;
    let isBeyondCounting = false;
    for (let bucket = 0; queue.waiting > 0; bucket++) {
      bucket = queue.next(bucket);
      const entries = queue.take(bucket);
      for (let entry = 0; entry < entries.length; entry++) {
        const v = entries[entry] as number;
        const distance = distances[v] as number;
        // It has come nearer since, and was taken from that bucket.
        if (((distance * perUnit) | 0) !== bucket) continue;
        settled[count++] = v;
        back[v] = 0;
        const ways = paths[v] as number;
        if (ways === Number.POSITIVE_INFINITY) isBeyondCounting = true;
        const last = offsets[v + 1] as number;
        for (let slot = offsets[v] as number; slot < last; slot++) {
          const w = neighbours[slot] as number;
          const way = distance + (lengths[slot] as number);
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
          if (known === Number.POSITIVE_INFINITY || ((known * perUnit) | 0) !== into) queue.put(into, w);
          distances[w] = way;
          paths[w] = ways;
          const at = places[w] as number;
          before[at] = v;
          beforeEnd[w] = at + 1;
        }
      }
    }
    if (isBeyondCounting) {
      addByShares({ settled, count, before, starts: places, ends: beforeEnd }, masses, found);
      return;
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
