import { assembled, type Drawn } from './assembly';
import { type Dice, diceOf } from './dice';
import { pivotDistances } from './distances';
import { alignTo, mirrorLike, roomyScale, scale, stretch, turnWide } from './frame';
import type { Graph } from './graph';
import { gather, kinshipOf } from './kinship';
import type { Point } from './packing';
import { inSteps, portion, type Report, unheard } from './progress';
import { drawnFit } from './quality';
import { type Room, roomier } from './room';
import { sparseStress } from './sparse-stress';
import { separate } from './spread';
import { earlierStart, freshStart } from './starts';
import { steadied } from './steadied';
import { fullStress, type Schedule } from './stress';

/** Components of up to so many vertices are drawn by all distances, larger ones by those from pivots. */
const fullLimit = 2_500;
const startPivots = 50;
/** As many pivots as these, but no more terms of vertex and pivot than those. */
const stressPivots = 500;
const mostTerms = 5_000_000;
const rounds = 30;
/** Share of what is wrong that the last steps of a descent mend at a typical tie. */
const finest = 0.01;
/** Places of so many times the stress of a fresh start still say something of the network: a few nodes may have been dragged away. */
const meaningful = 1.4;

type Points = ReadonlyMap<number, Point>;

export interface OrganicOptions {
  /** A whole number; the same graph, rooms, places and seed give the same drawing. */
  readonly seed: number;
  /** Where vertices were, in map units: all of them as x and y of vertex v at 2v and 2v + 1, or some. */
  readonly from?: Points | Float64Array | undefined;
  /** Where vertices must stay. */
  readonly fixed?: Points | undefined;
  readonly report?: Report | undefined;
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
  const tell = inSteps(options.report ?? unheard);
  const tellOfDrawing = portion(tell, 0, known.size > 0 ? 0.8 : 1);
  let done = 0;
  const places = assembled(graph, room, (component, its, vertices) => {
    const report = (share: number) => tellOfDrawing((done + share * vertices.length) / graph.order);
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
  if (known.size > 0) separate(places, room, (vertex) => fixed.has(vertex), portion(tell, 0.8, 1));
  tell(1);
  return places;
}

interface Task {
  readonly graph: Graph;
  readonly room: Room;
  /** Where vertices are or were, the fixed ones among them. */
  readonly known: Points;
  readonly fixed: Points;
  readonly dice: Dice;
  readonly report: Report;
}

/** In which steps a component is relaxed: from nowhere, from where it was, and round fixed vertices. */
interface Schedules {
  readonly bold: Schedule;
  readonly gentle: Schedule;
  readonly firm: Schedule;
}

function schedulesFor(graph: Graph, longest: number): Schedules {
  const tie = typicalLength(graph) ** 2;
  // A pivot stands for many vertices and pulls as much harder: where there are pivots, small steps are enough.
  const [share, part] = isLarge(graph) ? [(0.1 * stressPivotsFor(graph)) / graph.order, 0.1] : [1, 1];
  return {
    bold: { rounds, boldest: longest ** 2, finest: finest * tie },
    gentle: { rounds: rounds / 2, boldest: share * tie, finest: part * finest * tie },
    firm: { rounds: rounds / 2, boldest: tie, finest: finest * tie },
  };
}

function componentDrawing(task: Task): Drawn {
  const { known, fixed, dice, report } = task;
  if (task.graph.order === 1) {
    const place = known.get(0);
    return { places: Float64Array.of(place?.x ?? 0, place?.y ?? 0), settled: place !== undefined };
  }
  const room = roomier(task.room);
  const kinship = kinshipOf(task.graph);
  const { graph } = kinship;
  const count = isLarge(graph) ? stressPivotsFor(graph) : startPivots;
  const distances = pivotDistances(graph, count, busiest(graph), dice);
  const stress = isLarge(graph) ? sparseStress(graph, distances, dice) : fullStress(graph, dice);
  report(0.2);
  const relax = (places: Float64Array, schedule: Schedule, held: Points, tell: Report) =>
    stress.relax(places, {
      ...schedule,
      fixed: [...held.keys()],
      report: (round) => tell(round / schedule.rounds),
    });
  const { bold, gentle, firm } = schedulesFor(graph, stress.longest);
  const isFixed = (vertex: number) => fixed.has(vertex);
  const holdFixed = (places: Float64Array) => {
    for (const [vertex, { x, y }] of fixed) places.set([x, y], 2 * vertex);
  };

  const places = freshStart(distances, startPivots, dice);
  const earlier = earlierStart(graph, known, distances, dice);
  report(0.3);
  if (earlier && earlier.stress <= meaningful * drawnFit(places, distances).stress + 1e-9) {
    relax(earlier.places, gentle, fixed, portion(report, 0.3, 0.6));
    gather(kinship, earlier.places, isFixed);
    if (fixed.size > 0) scale(earlier.places, earlier.unit);
    else {
      fitToRoom(earlier.places, room, graph);
      alignTo(earlier.places, known, false);
    }
    holdFixed(earlier.places);
    separate(earlier.places, room, isFixed, portion(report, 0.6, 0.8));
    const kept = steadied(graph, task.room, earlier.places, { known, fixed, distances });
    return { places: kept ?? earlier.places, settled: true };
  }

  relax(places, bold, new Map(), portion(report, 0.3, 0.6));
  if (fixed.size === 0) {
    gather(kinship, places, isFixed);
    turnWide(places);
    fitToRoom(places, room, graph);
    separate(places, room, undefined, portion(report, 0.6, 1));
    const few = known.size >= task.graph.order / 2 && known.size < 3;
    if (few) alignTo(places, known, false);
    else mirrorLike(places, known);
    return { places, settled: few };
  }
  const unit = roomyScale(places, room, graph);
  scale(places, unit);
  alignTo(places, fixed, true);
  holdFixed(places);
  scale(places, 1 / unit);
  relax(places, firm, fixed, portion(report, 0.6, 0.8));
  gather(kinship, places, isFixed);
  scale(places, unit);
  holdFixed(places);
  separate(places, room, isFixed, portion(report, 0.8, 1));
  return { places, settled: true };
}

function fitToRoom(places: Float64Array, room: Room, graph: Graph): void {
  stretch(places, room);
  scale(places, roomyScale(places, room, graph));
}

function stressPivotsFor({ order }: Graph): number {
  return Math.max(startPivots, Math.min(stressPivots, Math.floor(mostTerms / order)));
}

function isLarge({ order }: Graph): boolean {
  return order > fullLimit;
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
