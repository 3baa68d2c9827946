import { componentsOf } from './components';
import type { Web } from './webs';

/** Ends when a step changes no value by more than this. */
const precision = 1e-9;
const mostSteps = 2_000;
/** After so many plain steps it is known how slowly they settle, and from then on they are given momentum. */
const plainSteps = 10;

/**
 * Eigenvector centrality (Bonacich 1972) in the largest component of an undirected web: each vertex is as central as its neighbours,
 * weighted, together; the largest value is 1. Others, and all where there are no ties, are 0: what isn't tied to the largest component has no
 * common measure with it. Power iteration with half the eigenvalue added to each vertex, so that it also ends where ties only run
 * between two camps (bipartite webs, whose lowest eigenvalue is minus the highest), and with momentum (Xu et al. 2018), so that it takes
 * some square root of the steps. O(ties) a step.
 */
export function eigenvectorCentrality(web: Web): Float64Array {
  const { order, offsets, neighbours, weights } = web;
  let values = new Float64Array(order);
  if (neighbours.length === 0) return values;
  const { membership } = componentsOf(web);
  for (let v = 0; v < order; v++) if (membership[v] === 0) values[v] = 1;
  const before = new Float64Array(order);
  let next = new Float64Array(order);
  /** Half of about the eigenvalue: what a value of 1 gets from its neighbours. */
  let shift = 0.5;
  let momentum = 0;
  let changed = 1;
  for (let step = 1; step <= mostSteps; step++) {
    let largest = 0;
    for (let v = 0; v < order; v++) {
      if (membership[v] !== 0) continue;
      let sum = shift * (values[v] as number) - momentum * (before[v] as number);
      const end = offsets[v + 1] as number;
      for (let slot = offsets[v] as number; slot < end; slot++)
        sum += (weights[slot] as number) * (values[neighbours[slot] as number] as number);
      next[v] = sum;
      if (sum > largest) largest = sum;
    }
    let change = 0;
    for (let v = 0; v < order; v++) {
      const value = (next[v] as number) / largest;
      next[v] = value;
      change = Math.max(change, Math.abs(value - (values[v] as number)));
      before[v] = (values[v] as number) / largest;
    }
    [values, next] = [next, values];
    if (change < precision) break;
    if (step < plainSteps) shift = (largest - shift) / 2;
    else if (step > plainSteps && momentum === 0)
      momentum = ((Math.min(change / changed, 0.999) * largest) / 2) ** 2;
    changed = change;
  }
  return values;
}
