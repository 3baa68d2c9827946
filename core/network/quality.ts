import { type Dice, shuffled } from './dice';
import { distanceFinder, type PivotDistances, unreached } from './distances';
import type { Graph } from './graph';
import type { Point } from './packing';

/** How well a drawing shows a graph. The two pull against each other: state both. */
export interface Quality {
  /** Normalised stress: 0 is perfect. */
  readonly stress: number;
  /** Neighbourhood preservation, 0 … 1: 1 is perfect. */
  readonly preservation: number;
}

/** How well drawn distances x follow distances d in the graph. */
export interface Fit {
  /** Normalised stress: the mean of (a · x / d − 1)² with the scale a = Σ(x / d) / Σ(x / d)² that makes it least. */
  readonly stress: number;
  /** How long one unit of distance is drawn: 1 / a. */
  readonly unit: number;
}

/** At most so many vertices are asked for their nearest ones. */
const asked = 2_000;

/**
 * The quality of a drawing, every tie counted as one step: the stress of {@link drawnFit}, and the mean Jaccard overlap of a
 * vertex's neighbours with as many vertices drawn nearest to it.
 * @param places x and y of vertex v at 2v and 2v + 1
 * @param sources from how many vertices, cast by the dice, distances are taken; all when there are no more
 */
export function qualityOf(graph: Graph, places: Float64Array, sources: number, dice: Dice): Quality {
  const find = distanceFinder({ ...graph, lengths: new Uint8Array(graph.lengths.length).fill(1) });
  const pivots = shuffled(graph.order, dice).subarray(0, sources);
  const rows = Array.from(pivots, (source) => {
    const row = new Int32Array(graph.order);
    find(source, row);
    return row;
  });
  return {
    stress: drawnFit(places, { pivots, rows }).stress,
    preservation: preservationOf(graph, places, shuffled(graph.order, dice).subarray(0, asked)),
  };
}

/**
 * How well drawn distances follow some of the distances in the graph; ways that don't exist are left out.
 * @param places x and y of vertex v at 2v and 2v + 1
 */
export function drawnFit(places: Float64Array, { pivots, rows }: PivotDistances): Fit {
  let [sum, squares, count] = [0, 0, 0];
  for (let p = 0; p < rows.length; p++) {
    const row = rows[p] as Int32Array;
    const pivot = pivots[p] as number;
    for (let v = 0; v < row.length; v++) {
      const d = row[v] as number;
      if (d === 0 || d === unreached) continue;
      const ratio = Math.sqrt(squaredDistance(places, v, pivot)) / d;
      sum += ratio;
      squares += ratio * ratio;
      count++;
    }
  }
  // With r = x / d, Σ (a r − 1)² at its least, a = Σ r / Σ r², is count − (Σ r)² / Σ r².
  if (count === 0) return { stress: 0, unit: 0 };
  return squares > 0
    ? { stress: 1 - (sum * sum) / (squares * count), unit: squares / sum }
    : { stress: 1, unit: 0 };
}

/**
 * The stress of each vertex, Σ (x / (unit · d) − 1)² over the pivots, if it were in `at` while all pivots are in `among`.
 * @param unit how long one unit of distance is drawn
 */
export function vertexStress(
  at: Float64Array,
  among: Float64Array,
  { pivots, rows }: PivotDistances,
  unit: number,
): Float64Array {
  const stress = new Float64Array(at.length / 2);
  rows.forEach((row, p) => {
    const pivot = pivots[p] as number;
    for (let v = 0; v < stress.length; v++) {
      const d = row[v] as number;
      if (d === 0 || d === unreached) continue;
      const off = squaredOff(at[2 * v] as number, at[2 * v + 1] as number, among, pivot, unit * d);
      stress[v] = (stress[v] as number) + off;
    }
  });
  return stress;
}

/** The same of one vertex alone, at a point. */
export function stressAt(
  vertex: number,
  { x, y }: Point,
  among: Float64Array,
  { pivots, rows }: PivotDistances,
  unit: number,
): number {
  let stress = 0;
  for (let p = 0; p < rows.length; p++) {
    const d = (rows[p] as Int32Array)[vertex] as number;
    if (d === 0 || d === unreached) continue;
    stress += squaredOff(x, y, among, pivots[p] as number, unit * d);
  }
  return stress;
}

/** (x / length − 1)² for the distance x of a point from a pivot. */
function squaredOff(x: number, y: number, among: Float64Array, pivot: number, length: number): number {
  const dx = x - (among[2 * pivot] as number);
  const dy = y - (among[2 * pivot + 1] as number);
  const off = Math.sqrt(dx * dx + dy * dy) / length - 1;
  return off * off;
}

function preservationOf(
  { order, offsets, neighbours }: Graph,
  places: Float64Array,
  vertices: Int32Array,
): number {
  const far = new Float64Array(order);
  const sorted = new Float64Array(order);
  let [total, counted] = [0, 0];
  for (const v of vertices) {
    const own = new Set(neighbours.subarray(offsets[v], offsets[v + 1]));
    if (own.size === 0) continue;
    for (let other = 0; other < order; other++)
      far[other] = other === v ? Infinity : squaredDistance(places, v, other);
    sorted.set(far);
    sorted.sort();
    const limit = sorted[own.size - 1] as number;
    let common = 0;
    for (const neighbour of own) if ((far[neighbour] as number) <= limit) common++;
    total += common / (2 * own.size - common);
    counted++;
  }
  return counted > 0 ? total / counted : 1;
}

function squaredDistance(places: Float64Array, a: number, b: number): number {
  const dx = (places[2 * a] as number) - (places[2 * b] as number);
  const dy = (places[2 * a + 1] as number) - (places[2 * b + 1] as number);
  return dx * dx + dy * dy;
}
