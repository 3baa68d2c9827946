import { neutralWithin, type TieKind, tieKinds } from '../model/tie';
import type { Network } from './network';

/** The neighbours of vertex v are `neighbours[offsets[v]]` up to, not including, `neighbours[offsets[v + 1]]`. */
export interface Rows {
  /** Number of vertices. */
  readonly order: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

/**
 * What a figure is computed on: some of a network's ties in compressed rows, neighbours ascending. No vertex is its own
 * neighbour. Several ties from one vertex to another count as the strongest of them.
 */
export interface Web extends Rows {
  /** Whether some slot has none that leads back with the same weight. */
  readonly directed: boolean;
  /** How strong the tie of each slot is, 0.001 … 1. */
  readonly weights: Float64Array;
  /** The link of the network that each slot stands for. */
  readonly links: Int32Array;
}

/** How something moves along ties of a kind: as the tie points, against that, or both ways. */
type Course = 'along' | 'back' | 'both';

/** Ties of a kind carry news from … to …, and the regard of … for …. */
const courses: Readonly<Record<TieKind, { readonly news: Course; readonly regard: Course }>> = {
  membership: { news: 'both', regard: 'both' },
  influence: { news: 'along', regard: 'back' },
  alliance: { news: 'along', regard: 'along' },
  rivalry: { news: 'along', regard: 'along' },
  imitation: { news: 'back', regard: 'along' },
  overlap: { news: 'both', regard: 'both' },
  referral: { news: 'along', regard: 'along' },
};

/**
 * Which ties, and which way.
 * `all`: every tie whatever its sign, both ways: who has to do with whom.
 * `carrying`: ties that aren't against (valence ≥ −0.05), both ways: who would pass something on to whom.
 * `favour`: ties in favour (valence > 0.05), both ways: who is for whom.
 * `news`: those of `carrying`, in the direction in which what one publishes comes to others.
 * `regard`: those of `carrying`, in the direction in which attention and credit go: from who is influenced to who influences.
 */
export type WebKind = 'all' | 'carrying' | 'favour' | 'news' | 'regard';

/** A tie is carried by no less than this, however weak it was said to be. */
export const weakest = 0.001;

/** Builds a web in O(nodes + ties). */
export function webOf(network: Network, which: WebKind): Web {
  const { source, target, kind, mutual, valence, weight } = network;
  const from = new Int32Array(2 * source.length);
  const to = new Int32Array(2 * source.length);
  const link = new Int32Array(2 * source.length);
  let arcs = 0;
  const arc = (a: number, b: number, t: number) => {
    from[arcs] = a;
    to[arcs] = b;
    link[arcs++] = t;
  };
  const bothWays = which !== 'news' && which !== 'regard';
  for (let t = 0; t < source.length; t++) {
    const [a, b] = [source[t] as number, target[t] as number];
    if (a === b || !belongs(which, valence[t] as number)) continue;
    const course: Course =
      bothWays || mutual[t] === 1
        ? 'both'
        : courses[tieKinds[kind[t] as number] ?? 'influence'][which as 'news' | 'regard'];
    if (course !== 'back') arc(a, b, t);
    if (course !== 'along') arc(b, a, t);
  }
  const found = (list: Int32Array) => list.subarray(0, arcs);
  return compressed(network.ids.length, found(from), found(to), found(link), (t) =>
    Math.max(weakest, weight[t] as number),
  );
}

function belongs(which: WebKind, valence: number): boolean {
  if (which === 'favour') return valence > neutralWithin;
  return which === 'all' || valence >= -neutralWithin;
}

/** The part of a web between some of its vertices; all others have no neighbours in it. O(vertices + ties). */
export function webAmong(web: Web, keep: (vertex: number) => boolean): Web {
  const kept = Uint8Array.from({ length: web.order }, (_, vertex) => (keep(vertex) ? 1 : 0));
  const offsets = new Int32Array(web.order + 1);
  const slots: number[] = [];
  for (let v = 0; v < web.order; v++) {
    const end = web.offsets[v + 1] as number;
    for (let slot = web.offsets[v] as number; kept[v] === 1 && slot < end; slot++)
      if (kept[web.neighbours[slot] as number] === 1) slots.push(slot);
    offsets[v + 1] = slots.length;
  }
  return {
    order: web.order,
    directed: web.directed,
    offsets,
    neighbours: Int32Array.from(slots, (slot) => web.neighbours[slot] as number),
    weights: Float64Array.from(slots, (slot) => web.weights[slot] as number),
    links: Int32Array.from(slots, (slot) => web.links[slot] as number),
  };
}

/**
 * Rows of some arcs in ascending order, of several between the same two the strongest (of equally strong ones the first), in O(order + arcs).
 * @param link the link of the network that each arc stands for
 */
export function compressed(
  order: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  link: ArrayLike<number>,
  strength: (link: number) => number,
): Web {
  const offsets = new Int32Array(order + 1);
  const neighbours = new Int32Array(from.length);
  const weights = new Float64Array(from.length);
  const links = new Int32Array(from.length);
  const byFrom = sortedBy(from, sortedBy(to, null, order), order);
  let slots = 0;
  let row = 0;
  for (const arc of byFrom) {
    const [a, b, t] = [from[arc] as number, to[arc] as number, link[arc] as number];
    while (row < a) offsets[++row] = slots;
    const isSame = slots > (offsets[a] as number) && neighbours[slots - 1] === b;
    const strong = strength(t);
    if (isSame && strong <= (weights[slots - 1] as number)) continue;
    const slot = isSame ? slots - 1 : slots++;
    neighbours[slot] = b;
    weights[slot] = strong;
    links[slot] = t;
  }
  while (row < order) offsets[++row] = slots;
  const web = {
    order,
    offsets,
    neighbours: neighbours.slice(0, slots),
    weights: weights.slice(0, slots),
    links: links.slice(0, slots),
  };
  return { ...web, directed: !isSymmetric(web) };
}

/** The arcs in the order of `keys`, those with equal keys in the order in which they came. */
function sortedBy(keys: ArrayLike<number>, given: Int32Array | null, order: number): Int32Array {
  const next = new Int32Array(order + 1);
  for (let i = 0; i < keys.length; i++) {
    const after = (keys[i] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let v = 0; v < order; v++) next[v + 1] = (next[v + 1] as number) + (next[v] as number);
  const sorted = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const arc = given ? (given[i] as number) : i;
    const key = keys[arc] as number;
    const place = next[key] as number;
    sorted[place] = arc;
    next[key] = place + 1;
  }
  return sorted;
}

function isSymmetric({ order, offsets, neighbours, weights }: Omit<Web, 'directed' | 'links'>): boolean {
  // Rows are ascending, and so the slots that lead to a vertex are met in the order of that vertex's own row.
  const next = offsets.slice(0, order);
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const neighbour = neighbours[slot] as number;
      const back = next[neighbour] as number;
      next[neighbour] = back + 1;
      if (back >= (offsets[neighbour + 1] as number)) return false;
      if (neighbours[back] !== v || weights[back] !== weights[slot]) return false;
    }
  return true;
}
