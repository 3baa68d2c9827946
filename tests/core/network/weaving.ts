import fc from 'fast-check';
import type { Web } from '../../../core/network/webs';
import { benchTies } from '../../fixtures/reference-graphs';

export type Arc = readonly [from: number, to: number, weight: number];

/** A web of these arcs, the last of those between the same two; undirected ones lead both ways. */
export function webWith(order: number, arcs: readonly Arc[], directed = false): Web {
  const rows = Array.from({ length: order }, () => new Map<number, number>());
  for (const [from, to, weight] of arcs) {
    if (from === to) continue;
    rows[from]?.set(to, weight);
    if (!directed) rows[to]?.set(from, weight);
  }
  const slots = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  const offsets = new Int32Array(order + 1);
  slots.forEach((row, v) => {
    offsets[v + 1] = (offsets[v] ?? 0) + row.length;
  });
  const all = slots.flat();
  return {
    order,
    offsets,
    neighbours: Int32Array.from(all, ([to]) => to),
    weights: Float64Array.from(all, ([, weight]) => weight),
    links: new Int32Array(all.length),
    directed,
  };
}

export function arcsOf({ order, offsets, neighbours, weights }: Web): Arc[] {
  return Array.from({ length: order }, (_, v) => v).flatMap((v) =>
    Array.from(
      neighbours.subarray(offsets[v], offsets[v + 1]),
      (to, i): Arc => [v, to, weights[(offsets[v] ?? 0) + i] ?? 1],
    ),
  );
}

/** Webs of a few vertices, of every density and in pieces, weights being multiples of 0.05 with few different ones, so that ways are often equally long. */
export const smallWeb = (directed: boolean) =>
  fc.integer({ min: 0, max: 7 }).chain((order) => {
    const vertex = fc.integer({ min: 0, max: Math.max(0, order - 1) });
    const weight = fc.constantFrom(1, 0.5, 0.3, 0.25, 0.1, 0.05);
    return fc
      .array(fc.tuple(vertex, vertex, weight), { maxLength: order === 0 ? 0 : 16 })
      .map((arcs) => webWith(order, arcs, directed));
  });

/** One of the graphs behind the peers' figures; a tie of length l has the weight 1 / l. */
export function benchWeb(order: number): Web {
  return webWith(
    order,
    benchTies(order).map(([a = 0, b = 0, length = 1]) => [a, b, 1 / length]),
  );
}
