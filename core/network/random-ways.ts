import type { Dice } from './dice';
import { reversed } from './relabelled';
import type { Rows, Web } from './webs';

/** One of the two searches that meet: outward from where a way begins, or against the ties from where it ends. */
interface Search {
  readonly rows: Rows;
  /** Steps from where it began; −1 for what it hasn't come to. */
  readonly steps: Int32Array;
  /** How many shortest paths lead there; those equally many steps away are counted in the same unit. */
  readonly paths: Float64Array;
  readonly found: Int32Array;
  size: number;
  /** Where in `found` the outermost vertices begin. */
  front: number;
  /** How many slots their rows have. */
  frontSlots: number;
}

/** Draws random shortest paths. */
export interface RandomWays {
  /** Draws two different vertices and one of the shortest paths from the first to the second, and counts the vertices between them. */
  draw(counts: Int32Array): void;
  /** How much work the draws were so far: slots looked at, and vertices taken up. */
  readonly work: number;
}

/** Two different vertices, any pair as likely as any other. */
export function randomPair(order: number, dice: Dice): readonly [from: number, to: number] {
  const from = Math.floor(dice() * order);
  const skipped = Math.floor(dice() * (order - 1));
  return [from, skipped < from ? skipped : skipped + 1];
}

/**
 * Each pair is as likely as any other, and so is each of its shortest paths. Two searches in breadth, from both ends, of which the one with
 * fewer ties to look at goes on, meet after a small part of the web (M. Borassi, E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via
 * Random Approximation", ESA 2016, section 4).
 */
export function randomWays(web: Web, dice: Dice): RandomWays {
  const { order } = web;
  const outward = searchOf(web);
  const inward = searchOf(web.directed ? reversed(web) : web);
  const meetings = new Int32Array(order);
  let work = 0;
  return {
    get work() {
      return work;
    },
    draw(counts) {
      const [from, to] = randomPair(order, dice);
      begin(outward, from);
      begin(inward, to);
      const met = meet();
      if (met > 0) {
        const at = choice(met);
        if (at !== from && at !== to) counts[at] = (counts[at] as number) + 1;
        walkBack(outward, inward.rows, at, counts);
        walkBack(inward, outward.rows, at, counts);
      }
      work += outward.size + inward.size;
      forget(outward);
      forget(inward);
    },
  };

  /** How many vertices of `meetings` both searches came to first; 0 when there is no way. */
  function meet(): number {
    for (;;) {
      const side = outward.frontSlots <= inward.frontSlots ? outward : inward;
      if (side.front === side.size) return 0;
      work += side.frontSlots;
      const met = goOn(side, side === outward ? inward : outward, meetings);
      if (met > 0) return met;
    }
  }

  /** One of the meeting places, by how many paths lead through it. */
  function choice(met: number): number {
    let all = 0;
    for (let i = 0; i < met; i++) all += through(meetings[i] as number);
    let rest = dice() * all;
    for (let i = 0; i < met - 1; i++) {
      rest -= through(meetings[i] as number);
      if (rest < 0) return meetings[i] as number;
    }
    return meetings[met - 1] as number;
  }

  function through(v: number): number {
    return (outward.paths[v] as number) * (inward.paths[v] as number);
  }

  /** Goes back to where a search began by one of the paths at random, and counts the vertices between. */
  function walkBack(
    { steps, paths }: Search,
    { offsets, neighbours }: Rows,
    start: number,
    counts: Int32Array,
  ) {
    let v = start;
    for (let left = (steps[v] as number) - 1; left > 0; left--) {
      const end = offsets[v + 1] as number;
      let all = 0;
      for (let slot = offsets[v] as number; slot < end; slot++) {
        const u = neighbours[slot] as number;
        if (steps[u] === left) all += paths[u] as number;
      }
      let rest = dice() * all;
      let next = -1;
      for (let slot = offsets[v] as number; slot < end; slot++) {
        const u = neighbours[slot] as number;
        if (steps[u] !== left) continue;
        next = u;
        rest -= paths[u] as number;
        if (rest < 0) break;
      }
      v = next;
      counts[v] = (counts[v] as number) + 1;
    }
  }
}

function searchOf(rows: Rows): Search {
  const { order } = rows;
  const lists = {
    steps: new Int32Array(order).fill(-1),
    paths: new Float64Array(order),
    found: new Int32Array(order),
  };
  return { rows, ...lists, size: 0, front: 0, frontSlots: 0 };
}

function begin(search: Search, start: number): void {
  const { offsets } = search.rows;
  search.steps[start] = 0;
  search.paths[start] = 1;
  search.found[0] = start;
  search.size = 1;
  search.front = 0;
  search.frontSlots = (offsets[start + 1] as number) - (offsets[start] as number);
}

function forget({ steps, found, size }: Search): void {
  for (let i = 0; i < size; i++) steps[found[i] as number] = -1;
}

/** From so many paths on they are counted in a unit that is so many times larger: two such numbers can be multiplied. */
const many = 2 ** 400;

/** Goes one step further; lists the vertices that the other search came to already, and says how many they are. */
function goOn(search: Search, other: Search, meetings: Int32Array): number {
  const { steps, paths, found } = search;
  const { offsets, neighbours } = search.rows;
  const reached = other.steps;
  const end = search.size;
  const step = (steps[found[search.front] as number] as number) + 1;
  let size = end;
  let slots = 0;
  let met = 0;
  let most = 0;
  for (let i = search.front; i < end; i++) {
    const v = found[i] as number;
    const ways = paths[v] as number;
    if (ways > most) most = ways;
    const last = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < last; slot++) {
      const w = neighbours[slot] as number;
      const known = steps[w] as number;
      if (known === step) paths[w] = (paths[w] as number) + ways;
      if (known !== -1) continue;
      steps[w] = step;
      paths[w] = ways;
      found[size++] = w;
      slots += (offsets[w + 1] as number) - (offsets[w] as number);
      if (reached[w] !== -1) meetings[met++] = w;
    }
  }
  if (most > many)
    for (let i = end; i < size; i++) paths[found[i] as number] = (paths[found[i] as number] as number) / many;
  search.front = end;
  search.size = size;
  search.frontSlots = slots;
  return met;
}
