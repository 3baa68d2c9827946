import type { Dice } from './dice';
import { type Graph, longest } from './graph';

/** Stands for "there is no way". */
export const unreached = 0xffff;

/**
 * Length of the shortest way from `start` to every vertex, `unreached` where there is none.
 * Dial's algorithm: one bucket for each distance, `longest + 1` of them in a ring. O(vertices + ties).
 * @param distances receives the result; `graph.order` long
 */
export function distancesFrom(graph: Graph, start: number, distances: Uint16Array): void {
  distances.fill(unreached);
  distances[start] = 0;
  const buckets: number[][] = Array.from({ length: longest + 1 }, () => []);
  buckets[0]?.push(start);
  let empty = 0;
  for (let distance = 0; empty <= longest; distance++) {
    const bucket = buckets[distance % (longest + 1)] as number[];
    empty = bucket.length === 0 ? empty + 1 : 0;
    for (const vertex of bucket) {
      if (distances[vertex] !== distance) continue;
      const end = graph.offsets[vertex + 1] as number;
      for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
        const neighbour = graph.neighbours[slot] as number;
        const way = distance + (graph.lengths[slot] as number);
        if (way >= (distances[neighbour] as number)) continue;
        distances[neighbour] = way;
        buckets[way % (longest + 1)]?.push(neighbour);
      }
    }
    bucket.length = 0;
  }
}

/** Distances from some vertices, the pivots, to all of a connected graph. */
export interface PivotDistances {
  readonly pivots: Int32Array;
  /** Row p holds the distances from `pivots[p]`, one for each vertex. */
  readonly rows: readonly Uint16Array[];
}

/**
 * Distances from pivots that are spread over the graph. Half of them are a farthest-first walk from `start`, which
 * finds the outskirts (a 2-approximation of the best k centres; Gonzalez 1985); the other half are cast by the dice,
 * and so lie where most of the vertices are.
 */
export function pivotDistances(graph: Graph, count: number, start: number, dice: Dice): PivotDistances {
  const wanted = Math.min(count, graph.order);
  const pivots = new Int32Array(wanted);
  const nearest = new Uint16Array(graph.order).fill(unreached);
  const rows: Uint16Array[] = [];
  let next = start;
  for (let index = 0; index < wanted; index++) {
    const row = new Uint16Array(graph.order);
    distancesFrom(graph, next, row);
    pivots[index] = next;
    rows.push(row);
    let farthest = 0;
    for (let vertex = 0; vertex < graph.order; vertex++) {
      const distance = Math.min(nearest[vertex] as number, row[vertex] as number);
      nearest[vertex] = distance;
      if (distance > (nearest[farthest] as number)) farthest = vertex;
    }
    const cast = Math.floor(dice() * graph.order);
    next = index % 2 === 0 && nearest[cast] !== 0 ? cast : farthest;
  }
  return { pivots, rows };
}
