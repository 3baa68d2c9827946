import { componentsOf } from './components';
import { inBreadthOrder, type Relabelled, relabelled } from './relabelled';
import type { Rows, Web } from './webs';

/** A web without the trees that hang on it. */
export interface Folded extends Relabelled {
  /** How many vertices of the whole each vertex stands for: itself and the tree that hung on it. */
  readonly masses: Float64Array;
  /**
   * For each vertex of the whole: how many pairs, each counted once, can only meet through it because one of the two hung on a tree, as one
   * of its vertices or on it.
   */
  readonly pairs: Float64Array;
}

const known = new WeakMap<Web, Folded>();

/**
 * Folds the trees that hang on an undirected web into the vertices where they hang, again and again taking away a vertex with a single tie:
 * its shortest paths to the rest are those of its neighbour, and need not be searched for (M. Baglioni et al., "Fast Exact Computation of
 * Betweenness Centrality in Social Networks", ASONAM 2012; A. E. Sarıyüce et al., "Shattering and Compressing Networks for
 * Betweenness Centrality", SDM 2013). Of a directed web nothing is folded. What is left stands in breadth-first order; vertices without
 * ties are left out. O(order + slots), and worked out once for each web.
 */
export function foldedOf(web: Web): Folded {
  const found = known.get(web) ?? folded(web);
  known.set(web, found);
  return found;
}

function folded(web: Web): Folded {
  const { order, offsets } = web;
  const masses = new Float64Array(order).fill(1);
  const pairs = new Float64Array(order);
  const left = new Int32Array(order);
  const parents = new Int32Array(order).fill(-1);
  for (let v = 0; v < order; v++) left[v] = (offsets[v + 1] as number) - (offsets[v] as number);
  if (!web.directed) {
    const twigs: number[] = [];
    for (let v = 0; v < order; v++) if (left[v] === 1) twigs.push(v);
    for (let v = twigs.pop(); v !== undefined; v = twigs.pop()) {
      if (left[v] !== 1) continue;
      const parent = onlyOneLeft(web, v, parents);
      const mass = masses[v] as number;
      pairs[parent] = (pairs[parent] as number) + mass * ((masses[parent] as number) - 1);
      masses[parent] = (masses[parent] as number) + mass;
      parents[v] = parent;
      left[v] = 0;
      left[parent] = (left[parent] as number) - 1;
      if (left[parent] === 1) twigs.push(parent);
    }
    const { membership, sizes } = componentsOf(web);
    for (let v = 0; v < order; v++) {
      const hanging = (masses[v] as number) - 1;
      const size = sizes[membership[v] as number] as number;
      pairs[v] = (pairs[v] as number) + hanging * (size - 1 - hanging);
    }
  }
  const vertices = inBreadthOrder(web).filter((v) => parents[v] === -1 && (web.directed || left[v] !== 0));
  const core = relabelled(web, vertices);
  return { ...core, masses: Float64Array.from(vertices, (v) => masses[v] as number), pairs };
}

function onlyOneLeft({ offsets, neighbours }: Rows, v: number, parents: Int32Array): number {
  for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
    const neighbour = neighbours[slot] as number;
    if (parents[neighbour] === -1) return neighbour;
  }
  throw new Error('a vertex with one tie left has no neighbour left');
}
