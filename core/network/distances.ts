import type { Dice } from './dice';
import type { Graph } from './graph';

/** Stands for "there is no way". */
export const unreached = 0x7fffffff;

/** Writes the length of the shortest way from `start` to every vertex, `unreached` where there is none. */
export type FindDistances = (start: number, distances: Int32Array) => void;

/**
 * A search for shortest ways in a graph, to be run from many vertices. Each run is O(vertices + ties): a search in breadth
 * where all ties are of one length, else Dial's algorithm, with one bucket for each distance, in a ring of one
 * more than the longest tie.
 */
export function distanceFinder(graph: Graph): FindDistances {
  let [shortest, longest] = [255, 1];
  for (const length of graph.lengths) {
    if (length < shortest) shortest = length;
    if (length > longest) longest = length;
  }
  return shortest >= longest ? inBreadth(graph, longest) : byBuckets(graph, longest);
}

function inBreadth({ order, offsets, neighbours }: Graph, length: number): FindDistances {
  const queue = new Int32Array(order);
  return (start, distances) => {
    distances.fill(unreached);
    distances[start] = 0;
    queue[0] = start;
    let size = 1;
    for (let head = 0; head < size; head++) {
      const vertex = queue[head] as number;
      const way = (distances[vertex] as number) + length;
      const end = offsets[vertex + 1] as number;
      for (let slot = offsets[vertex] as number; slot < end; slot++) {
        const neighbour = neighbours[slot] as number;
        if (distances[neighbour] !== unreached) continue;
        distances[neighbour] = way;
        queue[size++] = neighbour;
      }
    }
  };
}

function byBuckets({ offsets, neighbours, lengths }: Graph, longest: number): FindDistances {
  const buckets: number[][] = Array.from({ length: longest + 1 }, () => []);
  return (start, distances) => {
    distances.fill(unreached);
    distances[start] = 0;
    buckets[0]?.push(start);
    let empty = 0;
    for (let distance = 0; empty <= longest; distance++) {
      const bucket = buckets[distance % (longest + 1)] as number[];
      empty = bucket.length === 0 ? empty + 1 : 0;
      for (const vertex of bucket) {
        if (distances[vertex] !== distance) continue;
        const end = offsets[vertex + 1] as number;
        for (let slot = offsets[vertex] as number; slot < end; slot++) {
          const neighbour = neighbours[slot] as number;
          const way = distance + (lengths[slot] as number);
          if (way >= (distances[neighbour] as number)) continue;
          distances[neighbour] = way;
          buckets[way % (longest + 1)]?.push(neighbour);
        }
      }
      bucket.length = 0;
    }
  };
}

/** Distances from some vertices, the pivots, to all of a connected graph. */
export interface PivotDistances {
  readonly pivots: Int32Array;
  /** Row p holds the distances from `pivots[p]`, one for each vertex. */
  readonly rows: readonly Int32Array[];
}

/**
 * Distances from pivots that are spread over the graph. Half of them are a farthest-first walk from `start`, which
 * finds the outskirts (a 2-approximation of the best k centres; Gonzalez 1985); the other half are cast by the dice,
 * and so lie where most of the vertices are.
 */
export function pivotDistances(graph: Graph, count: number, start: number, dice: Dice): PivotDistances {
  const wanted = Math.min(count, graph.order);
  const pivots = new Int32Array(wanted);
  const nearest = new Int32Array(graph.order).fill(unreached);
  const rows: Int32Array[] = [];
  const find = distanceFinder(graph);
  let next = start;
  for (let index = 0; index < wanted; index++) {
    const row = new Int32Array(graph.order);
    find(next, row);
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
