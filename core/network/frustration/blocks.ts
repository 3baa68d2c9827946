import type { SignedPairs } from '../signed';
import type { Camps } from './reduction';

/** A part of a graph: vertex i of the part is `vertices[i]` of the whole. */
export interface Block {
  readonly vertices: Int32Array;
  readonly pairs: SignedPairs;
}

/**
 * The biconnected components with an edge (Hopcroft & Tarjan 1973), in O(vertices + edges). Every cycle lies within one of them, so
 * frustration adds up over them. In this order, each has at most one vertex in common with all before it.
 */
export function blocksOf(pairs: SignedPairs): readonly Block[] {
  const { order, offsets, neighbours } = pairs;
  const depth = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const next = offsets.slice(0, order);
  const parent = new Int32Array(order).fill(-1);
  const path: number[] = [];
  const waiting: number[] = [];
  const found: Int32Array[] = [];
  for (let root = 0; root < order; root++) {
    if ((depth[root] as number) >= 0) continue;
    depth[root] = 0;
    path.push(root);
    waiting.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1] as number;
      const slot = next[v] as number;
      if (slot < (offsets[v + 1] as number)) {
        next[v] = slot + 1;
        const x = neighbours[slot] as number;
        if ((depth[x] as number) < 0) {
          depth[x] = (depth[v] as number) + 1;
          low[x] = depth[x] as number;
          parent[x] = v;
          path.push(x);
          waiting.push(x);
        } else if (x !== parent[v]) low[v] = Math.min(low[v] as number, depth[x] as number);
        continue;
      }
      path.pop();
      const above = parent[v] as number;
      if (above < 0) {
        waiting.pop();
        continue;
      }
      low[above] = Math.min(low[above] as number, low[v] as number);
      if ((low[v] as number) < (depth[above] as number)) continue;
      const members = waiting.splice(waiting.lastIndexOf(v));
      found.push(Int32Array.from([above, ...members]).sort());
    }
  }
  return found.reverse().map((vertices) => ({ vertices, pairs: within(pairs, vertices) }));
}

/** One split of the whole from those of its blocks, each turned so that it agrees with those before. */
export function joinedCamps(order: number, blocks: readonly Block[], camps: readonly Camps[]): Camps {
  const all = new Int8Array(order);
  blocks.forEach(({ vertices }, at) => {
    const own = camps[at] ?? new Int8Array(vertices.length).fill(1);
    const shared = vertices.findIndex((v) => all[v] !== 0);
    const turn = shared < 0 ? 1 : (all[vertices[shared] as number] as number) * (own[shared] as number);
    vertices.forEach((v, i) => {
      all[v] = turn * (own[i] as number);
    });
  });
  return all.map((camp) => camp || 1);
}

function within({ offsets, neighbours, weights }: SignedPairs, vertices: Int32Array): SignedPairs {
  const place = new Map(Array.from(vertices, (v, at) => [v, at]));
  const most = vertices.reduce((sum, v) => sum + (offsets[v + 1] as number) - (offsets[v] as number), 0);
  const ends = new Int32Array(most);
  const kept = new Float64Array(most);
  const starts = new Int32Array(vertices.length + 1);
  let slots = 0;
  vertices.forEach((v, at) => {
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const other = place.get(neighbours[slot] as number);
      if (other === undefined) continue;
      ends[slots] = other;
      kept[slots++] = weights[slot] as number;
    }
    starts[at + 1] = slots;
  });
  const order = vertices.length;
  return { order, offsets: starts, neighbours: ends.slice(0, slots), weights: kept.slice(0, slots) };
}
