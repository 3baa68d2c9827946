import type { Web } from './webs';

/**
 * Modularity of a division of an undirected web into groups (Newman & Girvan 2004, for weights Newman 2004; with a resolution γ
 * Reichardt & Bornholdt 2006): Σ over the groups of L/m − γ·(K/2m)², where m is the strength of all ties, L that of the ties inside the
 * group, and K the sum of its vertices' strengths. From −½ to 1; how much more lies inside groups than if ties fell by chance.
 * 0 where there are no ties.
 * @param membership the group of each vertex, from 0
 */
export function modularity(
  { order, offsets, neighbours, weights }: Web,
  membership: Int32Array,
  resolution = 1,
): number {
  const strengths = new Float64Array(order + 1);
  let [inside, whole] = [0, 0];
  for (let v = 0; v < order; v++) {
    const group = membership[v] as number;
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const weight = weights[slot] as number;
      whole += weight;
      strengths[group] = (strengths[group] as number) + weight;
      if (membership[neighbours[slot] as number] === group) inside += weight;
    }
  }
  if (whole === 0) return 0;
  let chance = 0;
  for (const strength of strengths) chance += (strength / whole) ** 2;
  return inside / whole - resolution * chance;
}
