import { type Dice, shuffled } from '../../core/network/dice';
import type { SignedPairs } from '../../core/network/signed';

/** Triangles by how many edges are against, as one writes it first: for each edge, everybody tied to both its ends. */
export function plainCensus({ order, offsets, neighbours, weights }: SignedPairs): number[] {
  const ties = Array.from({ length: order }, (_, v) => {
    const row = new Map<number, number>();
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
      row.set(neighbours[slot] as number, weights[slot] as number);
    return row;
  });
  const counts = [0, 0, 0, 0];
  ties.forEach((row, a) => {
    for (const [b, ab] of row) {
      if (b < a) continue;
      for (const [c, bc] of ties[b] ?? []) {
        const ac = c > b ? row.get(c) : undefined;
        if (ac === undefined) continue;
        const against = Number(ab < 0) + Number(bc < 0) + Number(ac < 0);
        counts[against] = (counts[against] ?? 0) + 1;
      }
    }
  });
  return counts;
}

/**
 * The least that random splits come to when everybody who is better off changes camp until nobody is: begun anew until it comes to
 * `goal`, or `most` times. It proves nothing.
 */
export function plainDescents(pairs: SignedPairs, dice: Dice, goal: number, most: number): number {
  const { order, offsets, neighbours, weights } = pairs;
  let best = Number.POSITIVE_INFINITY;
  for (let start = 0; start < most && best > goal; start++) {
    const camps = Int8Array.from({ length: order }, () => (dice() < 0.5 ? -1 : 1));
    const price = (v: number) => {
      let sum = 0;
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
        sum += (weights[slot] as number) * (camps[neighbours[slot] as number] as number);
      return sum * (camps[v] as number);
    };
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const v of shuffled(order, dice)) {
        if (price(v) >= 0) continue;
        camps[v] = -(camps[v] as number);
        isMoving = true;
      }
    }
    let cost = 0;
    for (let v = 0; v < order; v++)
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
        const weight = weights[slot] as number;
        if (weight * (camps[v] as number) * (camps[neighbours[slot] as number] as number) < 0)
          cost += Math.abs(weight) / 2;
      }
    best = Math.min(best, cost);
  }
  return best;
}
