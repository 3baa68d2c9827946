import { diceOf } from '../../../core/network/dice';
import { type Graph, graphOf } from '../../../core/network/graph';
import type { Point } from '../../../core/network/packing';
import type { Room } from '../../../core/network/room';

export type Link = readonly [source: number, target: number];

/** A graph of these ties; each as long as the list says, or 1. */
export function graphWith(
  order: number,
  links: readonly Link[],
  lengths: readonly number[] = links.map(() => 1),
): Graph {
  return graphOf(order, {
    sources: links.map(([source]) => source),
    targets: links.map(([, target]) => target),
    lengths,
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

export const path = (order: number) =>
  graphWith(
    order,
    numbers(order - 1).map((v) => [v, v + 1]),
  );

export const cycle = (order: number) =>
  graphWith(
    order,
    numbers(order).map((v) => [v, (v + 1) % order]),
  );

export const star = (order: number) =>
  graphWith(
    order,
    numbers(order - 1).map((v) => [0, v + 1]),
  );

export const complete = (order: number) =>
  graphWith(
    order,
    numbers(order).flatMap((a) => numbers(a).map((b): Link => [a, b])),
  );

/** A lattice of `side` × `side` vertices. */
export function lattice(side: number): Graph {
  const links: Link[] = [];
  for (let v = 0; v < side * side; v++) {
    if (v % side < side - 1) links.push([v, v + 1]);
    if (v + side < side * side) links.push([v, v + side]);
  }
  return graphWith(side * side, links);
}

/**
 * Few vertices with many ties and many with few, as in real plans: each new vertex joins ends of earlier ties.
 * @param more ties besides, to one more vertex
 */
export function scaleFree(order: number, tiesEach: number, seed: number, more: readonly Link[] = []): Graph {
  const dice = diceOf(seed);
  const links: Link[] = [];
  for (let v = 1; v < order; v++)
    for (let i = 0; i < tiesEach; i++) {
      const earlier = links[Math.floor(dice() * links.length)];
      links.push([v, earlier ? earlier[dice() < 0.5 ? 0 : 1] : 0]);
    }
  return graphWith(more.length > 0 ? order + 1 : order, [...links, ...more]);
}

export function squares(order: number, half = 10): Room {
  return {
    halfWidths: new Float64Array(order).fill(half),
    halfHeights: new Float64Array(order).fill(half),
  };
}

export function pointOf(places: Float64Array, vertex: number): Point {
  return { x: places[2 * vertex] ?? NaN, y: places[2 * vertex + 1] ?? NaN };
}

/** The pairs of boxes that lie on each other by more than a thousandth of a map unit. */
export function overlapping(places: Float64Array, { halfWidths, halfHeights }: Room): Link[] {
  const found: Link[] = [];
  const order = numbers(places.length / 2).sort((a, b) => left(a) - left(b));
  for (const [i, a] of order.entries())
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j] ?? 0;
      if (left(b) > left(a) + 2 * (halfWidths[a] ?? 0)) break;
      const [p, q] = [pointOf(places, a), pointOf(places, b)];
      const apartX = Math.abs(p.x - q.x) - (halfWidths[a] ?? 0) - (halfWidths[b] ?? 0);
      const apartY = Math.abs(p.y - q.y) - (halfHeights[a] ?? 0) - (halfHeights[b] ?? 0);
      if (apartX < -1e-3 && apartY < -1e-3) found.push([a, b]);
    }
  return found;

  function left(box: number): number {
    return (places[2 * box] ?? NaN) - (halfWidths[box] ?? 0);
  }
}
