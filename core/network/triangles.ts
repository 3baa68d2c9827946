import type { Rows } from './webs';

/** Called with the slots a→b, a→c and b→c of a triangle, and with a; b and c are the neighbours in these slots. */
export type SeeTriangle = (ab: number, ac: number, bc: number, a: number) => void;

/**
 * Calls `see` for every triangle of undirected rows, once. Each tie is followed from its end with fewer ties to the one with
 * more (Chiba & Nishizeki 1985; Schank & Wagner 2005), so hubs cost little: O(ties^1.5) at most.
 */
export function eachTriangle({ order, offsets, neighbours }: Rows, see: SeeTriangle): void {
  const degree = (v: number) => (offsets[v + 1] as number) - (offsets[v] as number);
  const upOffsets = new Int32Array(order + 1);
  const up = new Int32Array(neighbours.length >> 1);
  const upSlots = new Int32Array(up.length);
  let count = 0;
  for (let v = 0; v < order; v++) {
    const ties = degree(v);
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const u = neighbours[slot] as number;
      const others = degree(u);
      if (others < ties || (others === ties && u < v)) continue;
      up[count] = u;
      upSlots[count++] = slot;
    }
    upOffsets[v + 1] = count;
  }
  /** One more than the place in `up` at which the vertex is met from `a`. */
  const met = new Int32Array(order);
  for (let a = 0; a < order; a++) {
    const from = upOffsets[a] as number;
    const to = upOffsets[a + 1] as number;
    if (to - from < 2) continue;
    for (let i = from; i < to; i++) met[up[i] as number] = i + 1;
    for (let i = from; i < to; i++) {
      const b = up[i] as number;
      const end = upOffsets[b + 1] as number;
      for (let j = upOffsets[b] as number; j < end; j++) {
        const place = met[up[j] as number] as number;
        if (place > 0) see(upSlots[i] as number, upSlots[place - 1] as number, upSlots[j] as number, a);
      }
    }
    for (let i = from; i < to; i++) met[up[i] as number] = 0;
  }
}

/** How many triangles there are in undirected rows. */
export function triangleCount(rows: Rows): number {
  let count = 0;
  eachTriangle(rows, () => {
    count++;
  });
  return count;
}
