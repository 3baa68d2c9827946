import { z } from 'zod';
import { choiceParameter } from '../attributes/parameters';
import { type Message, Refusal, say } from '../model/refusal';
import type { Point } from '../network/packing';
import { portion } from '../network/progress';
import { onCircles, type Seat } from './circles';
import type { Layout, LayoutProblem, NamedBand } from './layout';
import { keptOrders, type Linked, linkedWithin } from './order';

/** Space between two rings, in map units. */
const gap = 70;
/** Of the diagonals of a ring's boxes, the one that this share of them doesn't exceed gives the distance. */
const usual = 0.9;
const turn = 2 * Math.PI;

const parameters = z.object({
  from: choiceParameter(['own', 'selected'], 'own', {
    label: 'layouts:parameter.from',
    words: 'layouts:from',
  }),
});

/** How many ties somebody is away. */
export const rings: Layout<typeof parameters> = {
  id: 'rings',
  name: 'layouts:rings.name',
  hint: 'layouts:rings.hint',
  glyph: [
    [12, 12],
    [12, 7],
    [16.5, 14.5],
    [7.5, 14.5],
    [12, 2.5],
    [20, 7],
    [20, 17],
    [12, 21.5],
    [4, 17],
    [4, 7],
  ],
  parameters,
  beginsFromSelection: ({ from }) => from === 'selected',
  run(problem, { from }) {
    const levels = levelsOf(problem, begunFrom(problem, from));
    const lone = levels[0]?.members.length === 1 ? levels[0].members[0] : undefined;
    const linked = linkedWithin(problem, (i) => i !== lone);
    const angles = (lines: readonly (readonly number[])[]) => anglesOf(lines, linked, problem);
    const lines = levels.map(({ members }) => byPresentAngle(members, problem));
    const orders = keptOrders(lines, linked, angles, portion(problem.report, 0, 0.8), turn);
    const anew = orders !== lines;
    const found = angles(orders);
    const places = new Float64Array(2 * problem.moving.length);
    const bands: NamedBand[] = [];
    let outer = 0;
    orders.forEach((line, l) => {
      const inner = l === 0 ? 0 : outer + gap;
      const seats = line.map(
        (i): Seat => ({ angle: found[i] as number, now: anew ? null : presentOf(i, problem) }),
      );
      const circles = onCircles(seats, diagonal(line, problem), inner);
      line.forEach((i, at) => {
        const { x, y } = circles.places[at] as Point;
        places[2 * i] = x;
        places[2 * i + 1] = y;
      });
      const name = (levels[l] as Level).name;
      bands.push({ along: 'outwards', from: inner, to: circles.outer, name });
      outer = circles.outer;
      problem.report(0.8 + (0.2 * (l + 1)) / orders.length);
    });
    return { places, backdrop: { type: 'bands', x: null, y: null, bands } };
  },
};

interface Level {
  readonly name: Message;
  readonly members: readonly number[];
}

/** The vertices that rings are drawn round. */
function begunFrom({ reading, graph, chosen }: LayoutProblem, from: 'own' | 'selected'): readonly number[] {
  const found =
    from === 'selected'
      ? chosen
      : graph.ids.flatMap((id, vertex) => (reading.sides.get(id) === 'own' ? [vertex] : []));
  if (found.length === 0)
    throw new Refusal(`errors:layout.${from === 'selected' ? 'nobodySelected' : 'nobodyOwn'}`);
  return found;
}

/** Who is how many ties away, counted over all nodes: only those that are to be placed, nearest first. */
function levelsOf({ graph, moving }: LayoutProblem, from: readonly number[]): Level[] {
  const away = new Int32Array(graph.order).fill(-1);
  for (const vertex of from) away[vertex] = 0;
  const queue = [...from];
  for (const vertex of queue) {
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const neighbour = graph.neighbours[slot] as number;
      if ((away[neighbour] as number) >= 0) continue;
      away[neighbour] = (away[vertex] as number) + 1;
      queue.push(neighbour);
    }
  }
  const levels: number[][] = [];
  const beyond: number[] = [];
  moving.forEach((vertex, i) => {
    const ties = away[vertex] as number;
    if (ties < 0) beyond.push(i);
    else {
      levels[ties] ??= [];
      levels[ties].push(i);
    }
  });
  const named = levels.flatMap((members, ties) => [{ name: say('layouts:ring', { count: ties }), members }]);
  return beyond.length === 0 ? named : [...named, { name: say('layouts:unreached'), members: beyond }];
}

function presentOf(i: number, { moving, present }: LayoutProblem): Point | null {
  const vertex = moving[i] as number;
  const [x, y] = [present[2 * vertex] as number, present[2 * vertex + 1] as number];
  return Number.isNaN(x) ? null : { x, y };
}

/** The angle of a place as seen from (0, 0), from 0 to a whole turn; NaN where there is none. */
function angleAt(i: number, { moving, present }: LayoutProblem): number {
  const vertex = moving[i] as number;
  const angle = Math.atan2(present[2 * vertex + 1] as number, present[2 * vertex] as number);
  return (angle + turn) % turn;
}

function byPresentAngle(members: readonly number[], problem: LayoutProblem): number[] {
  const angle = new Map(
    members.map((i) => {
      const found = angleAt(i, problem);
      return [i, Number.isNaN(found) ? turn : found];
    }),
  );
  return [...members].sort((a, b) => (angle.get(a) ?? 0) - (angle.get(b) ?? 0) || a - b);
}

/** Even angles in each ring, the ring turned so that its nodes come near to their neighbours farther in. */
function anglesOf(
  lines: readonly (readonly number[])[],
  { offsets, others }: Linked,
  problem: LayoutProblem,
): Float64Array {
  const angles = new Float64Array(problem.moving.length);
  const done = new Uint8Array(problem.moving.length);
  for (const line of lines) {
    let [x, y] = [0, 0];
    line.forEach((i, at) => {
      const even = (turn * at) / line.length;
      const wishes: number[] = [];
      for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot++) {
        const other = others[slot] as number;
        if (done[other]) wishes.push(angles[other] as number);
      }
      if (wishes.length === 0) wishes.push(angleAt(i, problem));
      for (const wish of wishes) {
        if (Number.isNaN(wish)) continue;
        x += Math.cos(wish - even) / wishes.length;
        y += Math.sin(wish - even) / wishes.length;
      }
    });
    const start = Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
    line.forEach((i, at) => {
      angles[i] = (((start + (turn * at) / line.length) % turn) + turn) % turn;
      done[i] = 1;
    });
  }
  return angles;
}

function diagonal(line: readonly number[], { moving, room }: LayoutProblem): number {
  const of = line.map((i) => {
    const vertex = moving[i] as number;
    return 2 * Math.hypot(room.halfWidths[vertex] as number, room.halfHeights[vertex] as number);
  });
  const sorted = of.sort((a, b) => a - b);
  return sorted[Math.floor(usual * (sorted.length - 1))] ?? 1;
}
