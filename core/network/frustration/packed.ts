import type { Dice } from '../dice';
import type { SignedPairs } from '../signed';
import { CycleFinder } from './cycle-finder';
import { type Edges, edgesOf, oddCover, oddTriangles } from './cycles';
import type { Effort } from './effort';
import { Packing } from './packing';
import type { Camps } from './reduction';
import { Routing } from './routing';

export interface Packed {
  /** The frustration is no less than this. */
  readonly bound: number;
  /** The two ends of an edge about which the bound is least decided; null where it has nothing to say. */
  readonly undecided: readonly [number, number] | null;
  /** The split that the bound suggests: the dearer an edge, the sooner it goes without justice. */
  readonly suggested: Camps;
}

/** Most triangles that are looked at to begin with; further cycles are found as they are needed. */
const mostTriangles = 6_000;

/** The part of the effort that is left which cycles may take to find their ways. */
const forRouting = 0.3;

/**
 * A lower bound on frustration: unbalanced cycles packed as densely as edges allow, first by finding them ways one after the other,
 * then, where that leaves something open and the effort allows it, to the optimum. Stops when it comes to `goal` or above, when
 * nothing denser exists, or when the effort is spent: it holds whenever it stops.
 */
export function packed(pairs: SignedPairs, camps: Camps, goal: number, dice: Dice, effort: Effort): Packed {
  const edges = edgesOf(pairs, camps);
  const finder = new CycleFinder(pairs, edges);
  const routed = new Routing(edges, finder, effort).bound(pairs, goal, forRouting * effort.left);
  const odd = edges.odd.reduce((count, one) => count + one, 0);
  if (routed >= goal || 8 * odd ** 3 > effort.left)
    return { bound: routed, undecided: null, suggested: camps };
  const packing = new Packing(edges.capacity, new Float64Array(edges.size).map(dice));
  for (const triangle of oddTriangles(pairs, edges, mostTriangles)) packing.add(triangle);
  const sources = oddCover(edges, pairs.order);
  let bound = routed;
  for (let isBetter = true; isBetter && bound < goal && !effort.isSpent; ) {
    for (let round = 0; packing.improve() && !effort.isSpent; round++) {
      effort.spend(packing.takeSteps());
      if (round % 16 === 15 && packing.bound() >= goal) break;
    }
    bound = Math.max(bound, packing.bound());
    isBetter = bound < goal && moreCycles(packing, finder, sources, effort);
  }
  return {
    bound,
    undecided: undecidedIn(edges, packing.prices),
    suggested: cheapestTreeCamps(pairs, edges, packing.prices),
  };
}

/** Adds cycles that are too short by the prices as they are; false where there are none. */
function moreCycles(
  packing: Packing,
  finder: CycleFinder,
  sources: readonly number[],
  effort: Effort,
): boolean {
  const seen = new Set<string>();
  for (const v of sources) {
    if (effort.isSpent) break;
    const cycle = finder.through(v, packing.prices, 1 - 1e-6);
    effort.spend(12 * finder.takeSteps() + 2_000);
    if (!cycle) continue;
    const key = cycle.toSorted((a, b) => a - b).join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    packing.add(cycle);
  }
  return seen.size > 0;
}

/** The edge whose price is nearest to one half; of several, the one that costs most. */
function undecidedIn(
  { size, a, b, capacity }: Edges,
  prices: Float64Array,
): readonly [number, number] | null {
  let found = -1;
  let most = 0;
  for (let e = 0; e < size; e++) {
    const price = prices[e] as number;
    const worth = Math.min(price, 1 - price) * (1 + 1e-3 * (capacity[e] as number));
    if (worth <= most) continue;
    most = worth;
    found = e;
  }
  return found < 0 ? null : [a[found] as number, b[found] as number];
}

/** The split that does justice to all edges of a spanning tree of lowest prices (Kruskal). */
function cheapestTreeCamps(
  { order, offsets, weights }: SignedPairs,
  edges: Edges,
  prices: Float64Array,
): Camps {
  const signs = new Int8Array(edges.size);
  for (let slot = 0; slot < (offsets[order] as number); slot++)
    signs[edges.slots[slot] as number] = Math.sign(weights[slot] as number);
  const parent = Int32Array.from({ length: order }, (_, v) => v);
  // Relative to the parent.
  const camps = new Int8Array(order).fill(1);
  const rootOf = (v: number): number => {
    let camp = 1;
    let root = v;
    while (parent[root] !== root) {
      camp *= camps[root] as number;
      root = parent[root] as number;
    }
    for (let x = v; x !== root; ) {
      const next = parent[x] as number;
      const own = camps[x] as number;
      parent[x] = root;
      camps[x] = camp;
      camp *= own;
      x = next;
    }
    return root;
  };
  const byPrice = Int32Array.from(prices.keys()).sort(
    (e, f) => (prices[e] as number) - (prices[f] as number) || e - f,
  );
  for (const e of byPrice) {
    const [v, x] = [edges.a[e] as number, edges.b[e] as number];
    const [root, other] = [rootOf(v), rootOf(x)];
    if (root === other) continue;
    const relation = (v === root ? 1 : (camps[v] as number)) * (x === other ? 1 : (camps[x] as number));
    parent[root] = other;
    camps[root] = relation * (signs[e] as number);
  }
  for (let v = 0; v < order; v++) rootOf(v);
  return camps;
}
