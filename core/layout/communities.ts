import { z } from 'zod';
import { FreeRoom } from '../network/free-room';
import { type Graph, graphOf } from '../network/graph';
import { homesOf } from '../network/homes';
import { organicPlacement } from '../network/organic';
import type { Point } from '../network/packing';
import { portion } from '../network/progress';
import type { Room } from '../network/room';
import { putClear } from '../network/spread';
import { meanAngle, onCircles, outerOf, type Seat, shareSeated } from './circles';
import type { Layout, LayoutProblem } from './layout';
import { linkedWithin } from './order';
import { organic } from './organic';
import { settled } from './settling';

/** Space round a community and its people, and round somebody who is at home nowhere, in map units. */
const gap = { group: 30, alone: 10 };
/** Words lie flat: circles are squashed to the shape of the usual box, in steps, and at most by so much. */
const squash = { step: 0.1, most: 0.5 };
/** How much room all blocks get together, in areas of the squares round them. */
const looseness = 1.2;
/** The scale at which they have it is found so exactly, in halvings. */
const halvings = 20;
/** How wide all blocks together should be for each unit of their height, and by how much they may be stretched for it. */
const aspect = 1.6;
const mostStretch = 1.35;
/** When this share of people stand round their communities already, these stay where they are. */
const most = 0.7;

/** People round a community have room for this part of the width of their names: the map shows as many of these as fit. */
const wordShare = 0.35;

const parameters = z.object({});

/** People stand round the community where they are most at home. */
export const communities: Layout<typeof parameters> = {
  id: 'communities',
  name: 'layouts:communities.name',
  hint: 'layouts:communities.hint',
  glyph: [
    [6, 6],
    [6, 2.5],
    [9.3, 7.5],
    [2.7, 7.5],
    [17, 16],
    [17, 11.8],
    [21, 17.5],
    [13, 17.5],
    [17, 20.3],
    [6, 18],
    [8.8, 20],
  ],
  parameters,
  wordShare: ({ document }) => (homesOf(document).homes.size > 0 ? wordShare : 1),
  run(problem) {
    const { moving } = problem;
    const blocks = blocksOf(problem);
    if (blocks.every(({ around }) => around.length === 0)) return organic.run(problem, {});
    const flat = flatness(blocks, problem);
    const sizes = blocks.map(({ core, around }) => sizeOf(core, around, flat, problem));
    const { graph, blockOf } = between(blocks, problem);
    const seen = blocks.map((block) => presentMiddle(block, problem));
    const steady = isSteady(blocks, sizes, seen, flat, problem);
    const room = roomOf(sizes, flat);
    const held = problem.whole ? heldAt(blocks, seen) : new Map();
    const middles = steady
      ? keptMiddles(graph, room, seen, problem)
      : organicMiddles(graph, room, seen, held, problem);
    const { offsets, others } = linkedWithin(problem);
    const places = new Float64Array(2 * moving.length);
    blocks.forEach(({ core, around }, b) => {
      const middle = middles[b] as Point;
      if (core !== null) places.set([middle.x, middle.y], 2 * core);
      const facing = (i: number): number => {
        const ways: number[] = [];
        for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot++) {
          const other = middles[blockOf[others[slot] as number] as number] as Point;
          if (other !== middle) ways.push(Math.atan2((other.y - middle.y) / flat, other.x - middle.x));
        }
        return meanAngle(ways);
      };
      const seats = around.map(
        (i): Seat => ({ angle: facing(i), now: steady ? asSeen(i, seen[b], flat, problem) : null }),
      );
      const { inner, size } = sizes[b] as Size;
      onCircles(seats, size, inner).places.forEach(({ x, y }, at) => {
        places.set([middle.x + x, middle.y + y * flat], 2 * (around[at] as number));
      });
    });
    return { places, backdrop: null };
  },
};

/** Whether most people stand round their communities already: then communities stay where they are. */
function isSteady(
  blocks: readonly Block[],
  sizes: readonly Size[],
  seen: readonly (Point | null)[],
  flat: number,
  problem: LayoutProblem,
): boolean {
  let [seated, all] = [0, 0];
  blocks.forEach(({ around }, b) => {
    if (around.length === 0) return;
    const { size, inner } = sizes[b] as Size;
    const seats = around.map((i): Seat => ({ angle: 0, now: asSeen(i, seen[b], flat, problem) }));
    seated += shareSeated(seats, size, inner) * around.length;
    all += around.length;
  });
  return all > 0 && seated >= most * all;
}

/** How high circles are for each unit of their width. */
function flatness(blocks: readonly Block[], { moving, room }: LayoutProblem): number {
  const shapes = blocks
    .flatMap(({ around }) => around)
    .map((i) => {
      const vertex = moving[i] as number;
      return (room.halfHeights[vertex] as number) / (room.halfWidths[vertex] as number);
    })
    .sort((a, b) => a - b);
  const usual = shapes[shapes.length >> 1] ?? 1;
  return Math.min(1, Math.max(squash.most, squash.step * Math.round(usual / squash.step)));
}

/** What blocks take up, with the space round them. */
function roomOf(sizes: readonly Size[], flat: number): Room {
  const halves = sizes.map(({ outer, alone }) => outer + (alone ? gap.alone : gap.group));
  return { halfWidths: halves, halfHeights: halves.map((half) => half * flat) };
}

/** Where blocks must be because their community stays where it is. */
function heldAt(blocks: readonly Block[], seen: readonly (Point | null)[]): Map<number, Point> {
  return new Map(
    blocks.flatMap(({ core, community }, b) => {
      const point = seen[b];
      return core === null && community !== null && point ? [[b, point] as const] : [];
    }),
  );
}

function organicMiddles(
  graph: Graph,
  room: Room,
  seen: readonly (Point | null)[],
  held: ReadonlyMap<number, Point>,
  { seed, report }: LayoutProblem,
): Point[] {
  const from = new Map(seen.flatMap((point, b) => (point ? [[b, point] as const] : [])));
  const found = organicPlacement(graph, room, { seed, from, report: portion(report, 0, 0.6) });
  drawTogether(found, room);
  const away = { x: 0, y: 0 };
  for (const [b, { x, y }] of held) {
    away.x += (x - (found[2 * b] as number)) / held.size;
    away.y += (y - (found[2 * b + 1] as number)) / held.size;
  }
  for (let slot = 0; slot < found.length; slot++)
    found[slot] = (found[slot] as number) + (slot % 2 === 0 ? away.x : away.y);
  for (const [b, { x, y }] of held) found.set([x, y], 2 * b);
  putClear(found, room, (b) => held.has(b), portion(report, 0.6, 1));
  return seen.map((_, b) => ({ x: found[2 * b] as number, y: found[2 * b + 1] as number }));
}

/** Blocks are few and large: they need less room between them than nodes do. And they may lie wider than nodes that ties hold in shape. */
function drawTogether(places: Float64Array, { halfWidths, halfHeights }: Room): void {
  const span = (axis: 0 | 1, by: number) => {
    const halves = axis === 0 ? halfWidths : halfHeights;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let b = 0; b < halves.length; b++) {
      low = Math.min(low, by * (places[2 * b + axis] as number) - (halves[b] as number));
      high = Math.max(high, by * (places[2 * b + axis] as number) + (halves[b] as number));
    }
    return Math.max(1, high - low);
  };
  let needed = 0;
  for (let b = 0; b < halfWidths.length; b++)
    needed += 4 * (halfWidths[b] as number) * (halfHeights[b] as number) * looseness;
  let [scale, tooLarge] = [0, 1];
  for (let halving = 0; halving < halvings; halving++) {
    const half = (scale + tooLarge) / 2;
    if (span(0, half) * span(1, half) > needed) tooLarge = half;
    else scale = half;
  }
  const [wide, high] = [span(0, scale), span(1, scale)];
  const stretch = Math.min(mostStretch, Math.max(1, Math.sqrt((aspect * high) / wide)));
  for (let slot = 0; slot < places.length; slot += 2) {
    places[slot] = (places[slot] as number) * scale * stretch;
    places[slot + 1] = ((places[slot + 1] as number) * scale) / stretch;
  }
}

/** Blocks stay where they are; what is new stands near what it is tied to, and makes way for nothing. */
function keptMiddles(
  { offsets, neighbours }: Graph,
  room: Room,
  seen: readonly (Point | null)[],
  { report }: LayoutProblem,
): Point[] {
  const wishes = seen.map((point, b) => {
    if (point) return { vertex: b, ...point };
    const known = Array.from(neighbours.subarray(offsets[b], offsets[b + 1]), (other) => seen[other]).filter(
      (other) => other !== null && other !== undefined,
    );
    const mean = (axis: 'x' | 'y') =>
      known.reduce((sum, other) => sum + other[axis], 0) / Math.max(1, known.length);
    return { vertex: b, x: mean('x'), y: mean('y') };
  });
  const present = Float64Array.from(
    seen.flatMap((point) => (point ? [point.x, point.y] : [Number.NaN, Number.NaN])),
  );
  const found = settled(new FreeRoom(room), wishes, present, { report });
  return seen.map((_, b) => ({ x: found[2 * b] as number, y: found[2 * b + 1] as number }));
}

/** Where a node is at present, as seen from the middle of its block, on circles that aren't squashed. */
function asSeen(
  i: number,
  middle: Point | null | undefined,
  flat: number,
  { moving, present }: LayoutProblem,
): Point | null {
  const vertex = moving[i] as number;
  const [x, y] = [present[2 * vertex] as number, present[2 * vertex + 1] as number];
  return middle && !Number.isNaN(x) ? { x: x - middle.x, y: (y - middle.y) / flat } : null;
}

/** A community with its people, or somebody who is at home nowhere. All of them as places in the list of moving vertices. */
interface Block {
  /** Null where the community itself isn't to be moved. */
  readonly core: number | null;
  /** The vertex of the community, moved or not; null where there is none. */
  readonly community: number | null;
  readonly around: readonly number[];
}

function blocksOf({ reading, graph, moving }: LayoutProblem): Block[] {
  const { document } = reading;
  const { homes } = homesOf(document);
  const around = new Map<string, number[]>();
  const cores = new Map<string, number>();
  const alone: Block[] = [];
  moving.forEach((vertex, i) => {
    const id = graph.ids[vertex] as string;
    const home = homes.get(id);
    if (home !== undefined) {
      const known = around.get(home);
      if (known) known.push(i);
      else around.set(home, [i]);
    } else if (document.node.get(id)?.kind === 'community') cores.set(id, i);
    else alone.push({ core: i, community: vertex, around: [] });
  });
  const together = [...new Set([...cores.keys(), ...around.keys()])].map((id) => ({
    core: cores.get(id) ?? null,
    community: graph.vertexOf.get(id) ?? null,
    around: around.get(id) ?? [],
  }));
  return [...together, ...alone];
}

/** Where the community of a block stands at present, or else the middle of its people; null where they are nowhere. */
function presentMiddle({ community, core, around }: Block, { moving, present }: LayoutProblem): Point | null {
  const members =
    community !== null ? [community] : (core !== null ? [core] : around).map((i) => moving[i] as number);
  const placed = members.filter((vertex) => !Number.isNaN(present[2 * vertex]));
  if (placed.length === 0) return null;
  const mean = (axis: 0 | 1) =>
    placed.reduce((sum, vertex) => sum + (present[2 * vertex + axis] as number), 0) / placed.length;
  return { x: mean(0), y: mean(1) };
}

/** All on circles that aren't squashed. */
interface Size {
  /** Where the circles of people begin, how large their boxes are, and where the block ends. */
  readonly inner: number;
  readonly size: number;
  readonly outer: number;
  readonly alone: boolean;
}

function sizeOf(
  core: number | null,
  around: readonly number[],
  flat: number,
  { moving, room }: LayoutProblem,
): Size {
  const diagonal = (i: number) =>
    Math.hypot(
      room.halfWidths[moving[i] as number] as number,
      (room.halfHeights[moving[i] as number] as number) / flat,
    );
  const inner = core === null ? (around.length > 1 ? 40 : 0) : diagonal(core);
  const size = 2 * Math.max(0, ...around.map(diagonal));
  const alone = around.length === 0;
  return { inner, size, outer: alone ? inner : outerOf(around.length, size, inner), alone };
}

/** The blocks as vertices, joined where any of their nodes are. */
function between(blocks: readonly Block[], problem: LayoutProblem) {
  const blockOf = new Int32Array(problem.moving.length);
  blocks.forEach(({ core, around }, b) => {
    for (const i of around) blockOf[i] = b;
    if (core !== null) blockOf[core] = b;
  });
  const { offsets, others } = linkedWithin(problem);
  const pairs = new Set<number>();
  for (let i = 0; i < blockOf.length; i++)
    for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot++) {
      const [a, b] = [blockOf[i] as number, blockOf[others[slot] as number] as number];
      if (a < b) pairs.add(a * blocks.length + b);
    }
  const sources = Int32Array.from(pairs, (pair) => Math.floor(pair / blocks.length));
  const targets = Int32Array.from(pairs, (pair) => pair % blocks.length);
  return { graph: graphOf(blocks.length, { sources, targets, lengths: sources.map(() => 1) }), blockOf };
}
