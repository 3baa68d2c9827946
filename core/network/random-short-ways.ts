import { Buckets } from './buckets';
import type { Dice } from './dice';
import { lengthsOf } from './lengths';
import { type RandomWays, randomPair } from './random-ways';
import { inSlots, reversed } from './relabelled';
import type { Rows, Web } from './webs';

interface Lengthy extends Rows {
  readonly lengths: Float64Array;
}

/** One of the two searches that meet: outward from where a way begins, or against the ties from where it ends. */
interface Search {
  readonly rows: Lengthy;
  /** Infinite for what it hasn't come to. */
  readonly distances: Float64Array;
  /** How many shortest paths lead there. */
  readonly paths: Float64Array;
  /** What has a distance, in the order in which it came to have one. */
  readonly found: Int32Array;
  size: number;
  /** What can't come nearer any more. */
  readonly settled: Int32Array;
  settledSize: number;
  readonly queue: Buckets;
  /** The nearest bucket that may have any. */
  bucket: number;
  /** How many slots it has looked at. */
  work: number;
}

/**
 * Random shortest paths where a strong tie is short (`lengths.ts`): each pair is as likely as any other, and so is each of its shortest paths. Two
 * searches as in `weightedBetweenness`, from both ends, of which the one that has done less goes on, until what is nearest in both lies no
 * nearer than the shortest way found (T. A. J. Nicholson, "Finding the Shortest Route between Two Points in a Network", Comput. J. 9(3), 1966).
 */
export function randomShortWays(web: Web, dice: Dice): RandomWays {
  const { order } = web;
  const outward = searchOf({ ...web, lengths: lengthsOf(web) });
  const inward = searchOf(web.directed ? backward(outward.rows) : outward.rows);
  let work = 0;
  return {
    get work() {
      return work;
    },
    draw(counts) {
      const [from, to] = randomPair(order, dice);
      begin(outward, from);
      begin(inward, to);
      const length = meet();
      if (length < Number.POSITIVE_INFINITY) {
        const [last, first] = step(length, to);
        walk(outward, inward.rows, last, counts);
        if (first !== -1) walk(inward, outward.rows, first, counts);
      }
      work += outward.work + inward.work + outward.size + inward.size;
      forget(outward);
      forget(inward);
    },
  };

  /** How long the shortest way is; infinite when there is none. */
  function meet(): number {
    let shortest = Number.POSITIVE_INFINITY;
    for (;;) {
      const near = nearest(outward) + nearest(inward);
      if (near >= shortest || near === Number.POSITIVE_INFINITY) return shortest;
      const side = outward.work <= inward.work ? outward : inward;
      shortest = goOn(side, side === outward ? inward : outward, shortest);
    }
  }

  /**
   * The step with which a random one of the shortest paths leaves what the outward search has settled: from which vertex to which. When that is
   * all of the way, the vertex where it ends, and −1.
   */
  function step(length: number, to: number): readonly [number, number] {
    const { distances, paths, settled, settledSize, rows } = outward;
    const border = nearest(outward);
    if ((distances[to] as number) < border) return [to, -1];
    let all = 0;
    let [last, first] = [-1, -1];
    for (let i = 0; i < settledSize; i++) {
      const v = settled[i] as number;
      const end = rows.offsets[v + 1] as number;
      for (let slot = rows.offsets[v] as number; slot < end; slot++) {
        const way = (distances[v] as number) + (rows.lengths[slot] as number);
        const w = rows.neighbours[slot] as number;
        if (way < border || way + (inward.distances[w] as number) !== length) continue;
        const through = (paths[v] as number) * (inward.paths[w] as number);
        all += through;
        if (dice() * all < through) [last, first] = [v, w];
      }
    }
    return [last, first];
  }

  /** Goes back to where a search began by one of the paths at random, and counts all vertices but the two ends. */
  function walk({ distances, paths }: Search, back: Lengthy, start: number, counts: Int32Array): void {
    let v = start;
    while ((distances[v] as number) > 0) {
      if (v !== start || !isEnd(v)) counts[v] = (counts[v] as number) + 1;
      let rest = dice() * (paths[v] as number);
      let next = -1;
      const end = back.offsets[v + 1] as number;
      for (let slot = back.offsets[v] as number; slot < end; slot++) {
        const u = back.neighbours[slot] as number;
        if ((distances[u] as number) + (back.lengths[slot] as number) !== distances[v]) continue;
        next = u;
        rest -= paths[u] as number;
        if (rest < 0) break;
      }
      v = next;
    }
  }

  function isEnd(v: number): boolean {
    return outward.distances[v] === 0 || inward.distances[v] === 0;
  }
}

function searchOf(rows: Lengthy): Search {
  const { order } = rows;
  return {
    rows,
    distances: new Float64Array(order).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(order),
    found: new Int32Array(order),
    size: 0,
    settled: new Int32Array(order),
    settledSize: 0,
    queue: new Buckets(rows.lengths),
    bucket: 0,
    work: 0,
  };
}

function backward(rows: Lengthy): Lengthy {
  const back = reversed(rows);
  return { ...back, lengths: inSlots(back.slots, rows.lengths) };
}

function begin(search: Search, start: number): void {
  search.distances[start] = 0;
  search.paths[start] = 1;
  search.found[0] = start;
  search.queue.clear();
  search.queue.put(0, start);
  search.size = 1;
  search.settledSize = 0;
  search.bucket = 0;
  search.work = 0;
}

function forget({ distances, found, size }: Search): void {
  for (let i = 0; i < size; i++) distances[found[i] as number] = Number.POSITIVE_INFINITY;
}

/** Nothing that isn't settled lies nearer than this. */
function nearest(search: Search): number {
  const { queue } = search;
  if (queue.waiting === 0) return Number.POSITIVE_INFINITY;
  search.bucket = queue.next(search.bucket);
  return search.bucket * queue.width;
}

/** Settles what lies in the nearest bucket; returns the length of the shortest way that is known by then. */
function goOn(search: Search, other: Search, known: number): number {
  const { distances, paths, found, settled, queue } = search;
  const { offsets, neighbours, lengths } = search.rows;
  const bucket = search.bucket;
  const perUnit = 1 / queue.width;
  const entries = queue.take(bucket);
  let shortest = known;
  for (let entry = 0; entry < entries.length; entry++) {
    const v = entries[entry] as number;
    const distance = distances[v] as number;
    // It has come nearer since, and was taken from that bucket.
    if (((distance * perUnit) | 0) !== bucket) continue;
    settled[search.settledSize++] = v;
    const ways = paths[v] as number;
    const end = offsets[v + 1] as number;
    const start = offsets[v] as number;
    search.work += end - start;
    for (let slot = start; slot < end; slot++) {
      const w = neighbours[slot] as number;
      const way = distance + (lengths[slot] as number);
      const before = distances[w] as number;
      if (way > before) continue;
      if (way === before) {
        paths[w] = (paths[w] as number) + ways;
        continue;
      }
      if (before === Number.POSITIVE_INFINITY) found[search.size++] = w;
      const into = (way * perUnit) | 0;
      if (before === Number.POSITIVE_INFINITY || ((before * perUnit) | 0) !== into) queue.put(into, w);
      distances[w] = way;
      paths[w] = ways;
      const whole = way + (other.distances[w] as number);
      if (whole < shortest) shortest = whole;
    }
  }
  return shortest;
}
