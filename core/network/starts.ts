import type { Dice } from './dice';
import type { PivotDistances } from './distances';
import { scale } from './frame';
import type { Graph } from './graph';
import type { Point } from './packing';
import { pivotMds } from './pivot-mds';
import { drawnFit, type Fit, vertexStress } from './quality';

/** How far vertices that came to lie on one point are parted, as a share of the length of the shortest tie. */
const shake = 0.1;
/** Vertices with so many times the usual stress may have been dragged away, if they are no more than this share of all. */
const lost = { factor: 4, most: 0.1 };

/** Where a descent starts, in the unit of the distances. */
export interface EarlierStart extends Fit {
  readonly places: Float64Array;
}

/** Pivot MDS by the first `count` pivots; vertices with the same ties, which it puts on one point, are parted a little. */
export function freshStart({ pivots, rows }: PivotDistances, count: number, dice: Dice): Float64Array {
  const some = { pivots: pivots.subarray(0, count), rows: rows.slice(0, count) };
  return pivotMds(some, dice).map((coordinate) => coordinate + (dice() - 0.5) * 2 * shake);
}

/**
 * Where the vertices of a connected graph were, in units of the distances, when at least half of them were somewhere:
 * newcomers at the middle of those of their neighbours that have a place, from the placed ones outwards. The few that stand where
 * nothing speaks for them count as newcomers, where that makes more sense of the others.
 * @param known where vertices were, in map units
 */
export function earlierStart(
  graph: Graph,
  known: ReadonlyMap<number, Point>,
  distances: PivotDistances,
  dice: Dice,
): EarlierStart | undefined {
  const start = startFrom(graph, known, distances, dice);
  if (!start) return undefined;
  const stress = vertexStress(start.places, start.places, distances, 1);
  const usual = stress.toSorted()[stress.length >> 1] as number;
  const trusted = new Map([...known].filter(([vertex]) => (stress[vertex] as number) <= lost.factor * usual));
  if (trusted.size === known.size || known.size - trusted.size > lost.most * graph.order) return start;
  const other = startFrom(graph, trusted, distances, dice);
  return other && other.stress < start.stress ? other : start;
}

function startFrom(
  graph: Graph,
  known: ReadonlyMap<number, Point>,
  distances: PivotDistances,
  dice: Dice,
): EarlierStart | undefined {
  if (known.size < Math.min(3, graph.order) || known.size < graph.order / 2) return undefined;
  const places = new Float64Array(2 * graph.order);
  const placed = new Uint8Array(graph.order);
  const reached: number[] = [];
  for (const [vertex, { x, y }] of known) {
    places.set([x, y], 2 * vertex);
    placed[vertex] = 1;
    reached.push(vertex);
  }
  for (const vertex of reached) {
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const newcomer = graph.neighbours[slot] as number;
      if (placed[newcomer]) continue;
      placeInTheMiddle(graph, newcomer, places, placed);
      placed[newcomer] = 1;
      reached.push(newcomer);
    }
  }
  const fit = drawnFit(places, distances);
  if (!(fit.unit > 0 && fit.unit < Infinity)) return undefined;
  scale(places, 1 / fit.unit);
  for (let i = 0; i < places.length; i++)
    if (!known.has(i >> 1)) places[i] = (places[i] as number) + (dice() - 0.5) * 2 * shake;
  return { ...fit, places };
}

function placeInTheMiddle(graph: Graph, vertex: number, places: Float64Array, placed: Uint8Array): void {
  let [x, y, count] = [0, 0, 0];
  const end = graph.offsets[vertex + 1] as number;
  for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
    const neighbour = graph.neighbours[slot] as number;
    if (!placed[neighbour]) continue;
    x += places[2 * neighbour] as number;
    y += places[2 * neighbour + 1] as number;
    count++;
  }
  places.set([x / count, y / count], 2 * vertex);
}
