import { inSlots, reversed } from './relabelled';
import type { Web } from './webs';

/** The share of walkers that follow a tie at each step; the others begin anew anywhere. */
const damping = 0.85;
/** Ends when a sweep changes less than this of the whole. */
const precision = 1e-10;
const mostSweeps = 1_000;

/**
 * PageRank (Brin & Page 1998): where somebody who follows ties at random, each with the chance of its weight, and who
 * begins anew anywhere with a chance of 0.15 at each step, is found in the long run. From a vertex without ties one always begins anew.
 * Solved as a linear system by Gauss and Seidel's sweeps, which needs half of what iterating takes (Del Corso, Gullí & Romani 2005);
 * scaled to sum to 1 at the end, which is the same as spreading the share of vertices without ties evenly. O(ties) a sweep.
 * @returns one share for each vertex; they sum to 1
 */
export function pageRank(web: Web): Float64Array {
  const { order } = web;
  const { offsets, neighbours, weights } = web.directed ? against(web) : web;
  const passing = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    let strength = 0;
    for (let slot = web.offsets[v] as number; slot < (web.offsets[v + 1] as number); slot++)
      strength += web.weights[slot] as number;
    passing[v] = strength > 0 ? damping / strength : 0;
  }
  const begun = (1 - damping) / Math.max(order, 1);
  const rank = new Float64Array(order).fill(1 / Math.max(order, 1));
  const passed = rank.map((share, v) => share * (passing[v] as number));
  let sum = 1;
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let [change, whole] = [0, 0];
    for (let v = 0; v < order; v++) {
      let share = begun;
      const end = offsets[v + 1] as number;
      for (let slot = offsets[v] as number; slot < end; slot++)
        share += (passed[neighbours[slot] as number] as number) * (weights[slot] as number);
      change += Math.abs(share - (rank[v] as number));
      whole += share;
      rank[v] = share;
      passed[v] = share * (passing[v] as number);
    }
    sum = whole;
    if (change < precision * whole) break;
  }
  for (let v = 0; v < order; v++) rank[v] = (rank[v] as number) / sum;
  return rank;
}

/** The same ties from their ends. */
function against(web: Web) {
  const back = reversed(web);
  return { ...back, weights: inSlots(back.slots, web.weights) };
}
