import { componentsOf } from './components';
import type { Web } from './webs';

/** Ends when no value is farther from where its neighbours want it than this. */
const precision = 1e-9;
const mostSteps = 2_000;

/**
 * Eigenvector centrality (Bonacich 1972) in the largest component of an undirected web: each vertex is as central as its neighbours,
 * weighted, together; the largest value is 1. Others, and all where there are no ties, are 0: what isn't tied to the largest component has no
 * common measure with it. Iterated with half its strength added to each vertex, so that it also ends where ties only run
 * between two camps (bipartite webs, whose lowest eigenvalue is minus the highest).
 */
export function eigenvectorCentrality(web: Web): Float64Array {
  const { order, offsets, neighbours, weights } = web;
  const { membership } = componentsOf(web);
  const values = new Float64Array(order);
  if (neighbours.length === 0) return values;
  for (let v = 0; v < order; v++) if (membership[v] === 0) values[v] = 1;
  const next = new Float64Array(order);
  let eigenvalue = 1;
  for (let step = 0; step < mostSteps; step++) {
    let largest = 0;
    for (let v = 0; v < order; v++) {
      if (membership[v] !== 0) continue;
      let sum = 0;
      const end = offsets[v + 1] as number;
      for (let slot = offsets[v] as number; slot < end; slot++)
        sum += (weights[slot] as number) * (values[neighbours[slot] as number] as number);
      next[v] = sum + (eigenvalue / 2) * (values[v] as number);
      largest = Math.max(largest, next[v] as number);
    }
    let change = 0;
    for (let v = 0; v < order; v++) {
      const value = (next[v] as number) / largest;
      change = Math.max(change, Math.abs(value - (values[v] as number)));
      values[v] = value;
    }
    eigenvalue = largest - eigenvalue / 2;
    if (change < precision) break;
  }
  return values;
}
