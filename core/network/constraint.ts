import { eachTriangle } from './triangles';
import type { Rows, Web } from './webs';

/**
 * Burt's constraint (Burt 1992, ch. 2) of every vertex of an undirected web: how far its ties lead back to one another.
 * For i, Σ over its neighbours j of (p_ij + Σ_q p_iq·p_qj)², where p_ij is the share of i's strength that goes to j, and q is
 * tied to both. Low for whoever stands between people who don't know each other; 1 for a single tie; above 1 is possible in small dense
 * circles (up to 1.125). NaN without ties. The inner sums run over triangles, each met once: O(ties^1.5) at most, however large the hubs.
 */
export function constraint(web: Web): Float64Array {
  const { order, offsets, weights } = web;
  const shares = weights.slice();
  for (let v = 0; v < order; v++) {
    let strength = 0;
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) strength += weights[slot] as number;
    for (let slot = offsets[v] as number; slot < end; slot++)
      shares[slot] = (weights[slot] as number) / strength;
  }
  const back = backSlots(web);
  const share = (slot: number) => shares[slot] as number;
  const bound = shares.slice();
  const add = (slot: number, first: number, second: number) => {
    bound[slot] = (bound[slot] as number) + share(first) * share(second);
  };
  eachTriangle(web, (ab, ac, bc) => {
    const [ba, ca, cb] = [back[ab] as number, back[ac] as number, back[bc] as number];
    add(ab, ac, cb);
    add(ac, ab, bc);
    add(ba, bc, ca);
    add(bc, ba, ac);
    add(ca, cb, ba);
    add(cb, ca, ab);
  });
  const values = new Float64Array(order).fill(Number.NaN);
  for (let v = 0; v < order; v++) {
    const [from, to] = [offsets[v] as number, offsets[v + 1] as number];
    if (to === from) continue;
    let sum = 0;
    for (let slot = from; slot < to; slot++) sum += (bound[slot] as number) ** 2;
    values[v] = sum;
  }
  return values;
}

/** For each slot of undirected rows the one that leads back: rows are ascending, so they are met in the order of each row. */
function backSlots({ order, offsets, neighbours }: Rows): Int32Array {
  const next = offsets.slice(0, order);
  return neighbours.map((neighbour) => {
    const slot = next[neighbour] as number;
    next[neighbour] = slot + 1;
    return slot;
  });
}
