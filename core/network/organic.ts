import { assembled, type Drawn } from './assembly';
import { type Dice, diceOf } from './dice';
import { type PivotDistances, pivotDistances } from './distances';
import { alignTo, mirrorLike, roomyScale, scale, turnWide } from './frame';
import type { Graph } from './graph';
import { withKinship } from './kinship';
import type { Point } from './packing';
import { pivotMds } from './pivot-mds';
import type { Room } from './room';
import { sparseStress } from './sparse-stress';
import { separate } from './spread';
import { fullStress, type Schedule } from './stress';

/** Components of up to so many vertices are drawn by all distances, larger ones by those from pivots. */
const fullLimit = 2_500;
const startPivots = 50;
const stressPivots = 500;
const rounds = 30;
/** Size of the last steps of a descent, in squares of the unit of length. */
const finest = 0.1;

type Points = ReadonlyMap<number, Point>;

export interface OrganicOptions {
  /** A whole number; the same graph, rooms, places and seed give the same drawing. */
  readonly seed: number;
  /** Where vertices were, in map units: all of them as x and y of vertex v at 2v and 2v + 1, or some. */
  readonly from?: Points | Float64Array | undefined;
  /** Where vertices must stay. */
  readonly fixed?: Points | undefined;
  /** Called with the share that is done, 0 … 1. What it throws ends the work. */
  readonly report?: ((done: number) => void) | undefined;
}

/**
 * Draws a graph of any size so that drawn distances follow those in the graph: each component by stress minimisation
 * from where its vertices were, or else from Pivot MDS; boxes that overlap are pushed apart, and components that
 * were nowhere are packed beside one another.
 * @param room what each vertex takes up, in map units
 * @returns x and y of vertex v at 2v and 2v + 1, in map units; centred around (0, 0) when nothing was anywhere
 */
export function organicPlacement(graph: Graph, room: Room, options: OrganicOptions): Float64Array {
  const dice = diceOf(options.seed);
  const fixed = options.fixed ?? new Map();
  const known = new Map([...pointsOf(options.from), ...fixed]);
  let done = 0;
  const places = assembled(withKinship(graph), room, (component, its, vertices) => {
    const report = (share: number) => options.report?.((done + share * vertices.length) / graph.order);
    const drawn = componentDrawing({
      graph: component,
      room: its,
      known: within(vertices, known),
      fixed: within(vertices, fixed),
      dice,
      report,
    });
    done += vertices.length;
    return drawn;
  });
  for (const [vertex, { x, y }] of fixed) places.set([x, y], 2 * vertex);
  if (known.size > 0) separate(places, room, (vertex) => fixed.has(vertex));
  return places;
}

interface Task {
  readonly graph: Graph;
  readonly room: Room;
  /** Where vertices are or were, the fixed ones among them. */
  readonly known: Points;
  readonly fixed: Points;
  readonly dice: Dice;
  readonly report: (share: number) => void;
}

function componentDrawing(task: Task): Drawn {
  const { graph, room, known, fixed, dice } = task;
  if (graph.order === 1) {
    const place = known.get(0);
    return { places: Float64Array.of(place?.x ?? 0, place?.y ?? 0), settled: place !== undefined };
  }
  const large = graph.order > fullLimit;
  const distances = pivotDistances(graph, large ? stressPivots : startPivots, busiest(graph), dice);
  const stress = large ? sparseStress(graph, distances, dice) : fullStress(graph, dice);
  const relax = (places: Float64Array, schedule: Schedule, held: Points, from: number, to: number) =>
    stress.relax(places, {
      ...schedule,
      fixed: [...held.keys()],
      report: (round) => task.report(from + ((to - from) * round) / schedule.rounds),
    });
  const bold = { rounds, boldest: stress.longest ** 2, finest };
  const gentle = { rounds: rounds / 2, boldest: typicalLength(graph) ** 2, finest };

  const places = freshStart(distances, dice);
  const earlier = earlierStart(graph, known, distances, dice);
  if (earlier && earlier.stress < misfit(places, distances).stress) {
    places.set(earlier.places);
    const held = fixed.size > 0 ? fixed : new Map<number, Point>();
    relax(places, gentle, held, 0, 1);
    const unit = fixed.size > 0 ? earlier.unit : roomyScale(places, room);
    scale(places, unit);
    if (fixed.size === 0) alignTo(places, known, false);
    separate(places, room, (vertex) => fixed.has(vertex));
    return { places, settled: true };
  }

  relax(places, bold, new Map(), 0, fixed.size > 0 ? 0.6 : 1);
  turnWide(places);
  const unit = roomyScale(places, room);
  if (fixed.size === 0) {
    scale(places, unit);
    mirrorLike(places, known);
    separate(places, room);
    return { places, settled: false };
  }
  scale(places, unit);
  alignTo(places, fixed, true);
  for (const [vertex, { x, y }] of fixed) places.set([x, y], 2 * vertex);
  scale(places, 1 / unit);
  relax(places, gentle, fixed, 0.6, 1);
  scale(places, unit);
  for (const [vertex, { x, y }] of fixed) places.set([x, y], 2 * vertex);
  separate(places, room, (vertex) => fixed.has(vertex));
  return { places, settled: true };
}

/** Pivot MDS; vertices with the same ties (the leaves of one hub) come out of it on one point and are parted a little. */
function freshStart({ pivots, rows }: PivotDistances, dice: Dice): Float64Array {
  const some = { pivots: pivots.subarray(0, startPivots), rows: rows.slice(0, startPivots) };
  return pivotMds(some, dice).map((coordinate) => coordinate + (dice() - 0.5) * 0.2);
}

/** Where vertices were, in units of the distances, when at least half of them were somewhere. */
function earlierStart(graph: Graph, known: Points, distances: PivotDistances, dice: Dice) {
  if (known.size < 3 || known.size < graph.order / 2) return undefined;
  const places = new Float64Array(2 * graph.order);
  const placed = new Uint8Array(graph.order);
  const waiting: number[] = [];
  for (let vertex = 0; vertex < graph.order; vertex++) {
    const place = known.get(vertex);
    if (!place) continue;
    places.set([place.x, place.y], 2 * vertex);
    placed[vertex] = 1;
    waiting.push(vertex);
  }
  // Breadth first from what is placed: each newcomer starts at the middle of those of its neighbours that have a place.
  for (const vertex of waiting) {
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const newcomer = graph.neighbours[slot] as number;
      if (placed[newcomer]) continue;
      middleOfNeighbours(graph, newcomer, places, placed);
      placed[newcomer] = 1;
      waiting.push(newcomer);
    }
  }
  const fit = misfit(places, distances);
  if (!Number.isFinite(fit.unit) || fit.unit <= 0) return undefined;
  scale(places, 1 / fit.unit);
  for (let vertex = 0; vertex < graph.order; vertex++) {
    if (known.has(vertex)) continue;
    places[2 * vertex] = (places[2 * vertex] as number) + (dice() - 0.5) * 0.2;
    places[2 * vertex + 1] = (places[2 * vertex + 1] as number) + (dice() - 0.5) * 0.2;
  }
  return { places, ...fit };
}

function middleOfNeighbours(graph: Graph, vertex: number, places: Float64Array, placed: Uint8Array): void {
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

/** Normalised stress of a drawing over the distances from the pivots, and how many of its units make one of theirs. */
function misfit(places: Float64Array, { pivots, rows }: PivotDistances): { stress: number; unit: number } {
  let [sum, squares, count] = [0, 0, 0];
  rows.forEach((row, p) => {
    const pivot = pivots[p] as number;
    const x = places[2 * pivot] as number;
    const y = places[2 * pivot + 1] as number;
    for (let v = 0; v < row.length; v++) {
      const d = row[v] as number;
      if (d === 0) continue;
      const dx = (places[2 * v] as number) - x;
      const dy = (places[2 * v + 1] as number) - y;
      const ratio = Math.sqrt(dx * dx + dy * dy) / d;
      sum += ratio;
      squares += ratio * ratio;
      count++;
    }
  });
  return squares > 0
    ? { stress: 1 - (sum * sum) / (squares * count), unit: squares / sum }
    : { stress: 1, unit: 0 };
}

function typicalLength({ lengths }: Graph): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

function busiest({ order, offsets }: Graph): number {
  let found = 0;
  let most = -1;
  for (let vertex = 0; vertex < order; vertex++) {
    const ties = (offsets[vertex + 1] as number) - (offsets[vertex] as number);
    if (ties <= most) continue;
    found = vertex;
    most = ties;
  }
  return found;
}

function pointsOf(from: OrganicOptions['from']): Points {
  if (!(from instanceof Float64Array)) return from ?? new Map();
  const points = new Map<number, Point>();
  for (let v = 0; 2 * v < from.length; v++)
    points.set(v, { x: from[2 * v] as number, y: from[2 * v + 1] as number });
  return points;
}

/** The points of some vertices, by their number among these. */
function within(vertices: Int32Array, points: Points): Points {
  const own = new Map<number, Point>();
  if (points.size === 0) return own;
  vertices.forEach((vertex, i) => {
    const point = points.get(vertex);
    if (point) own.set(i, point);
  });
  return own;
}
