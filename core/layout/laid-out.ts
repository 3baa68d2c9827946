import type { z } from 'zod';
import { FreeRoom } from '../network/free-room';
import type { Point } from '../network/packing';
import { inSteps, portion } from '../network/progress';
import type { Layout, LayoutProblem, NamedBackdrop } from './layout';
import { settled } from './settling';

/** What a layout came to. */
export interface LaidOut {
  /** x and y of the middle of box `moving[i]` at 2i and 2i + 1, in map units. */
  readonly places: Float64Array;
  /** Only where all nodes were placed: a part of the map says nothing of the whole. */
  readonly backdrop: NamedBackdrop | null;
}

/**
 * Runs a layout, saying in steps how much of it is done: nodes that were only a part of the map stay about where they were, what isn't to be moved stays,
 * and no box covers another, but for those that were covering each other before and aren't to be moved.
 */
export function laidOut<Parameters extends z.ZodObject>(
  layout: Layout<Parameters>,
  problem: LayoutProblem,
  parameters: z.infer<Parameters>,
): LaidOut {
  const { moving, present, whole } = problem;
  if (moving.length === 0) return { places: new Float64Array(0), backdrop: null };
  const report = inSteps(problem.report);
  const { places, backdrop } = layout.run({ ...problem, report: portion(report, 0, 0.95) }, parameters);
  const shift = whole ? { x: 0, y: 0 } : shiftToPresent(places, problem);
  const free = freeBeside(problem);
  const wishes = Array.from(moving, (vertex, i) => ({
    vertex,
    x: (places[2 * i] as number) + shift.x,
    y: (places[2 * i + 1] as number) + shift.y,
  }));
  const clear = settled(free, wishes, present, { report: portion(report, 0.95, 1) });
  report(1);
  return { places: clear, backdrop: whole ? backdrop : null };
}

/** The room that is left by what stays where it is. */
export function freeBeside({ graph, room, present, moving }: LayoutProblem): FreeRoom {
  const free = new FreeRoom(room);
  const moves = new Set(moving);
  for (let vertex = 0; vertex < graph.order; vertex++) {
    const [x, y] = [present[2 * vertex] as number, present[2 * vertex + 1] as number];
    if (!moves.has(vertex) && !Number.isNaN(x)) free.take(vertex, { x, y });
  }
  return free;
}

/** How far the wishes must move for the middle of their boxes to be where it was. */
function shiftToPresent(wishes: Float64Array, { moving, present }: LayoutProblem): Point {
  const now = Float64Array.from(moving, (vertex) => present[2 * vertex] as number);
  const known = moving.filter((_, i) => !Number.isNaN(now[i]));
  if (known.length === 0) return { x: 0, y: 0 };
  const before = middleOf(
    Array.from(known, (vertex) => 2 * vertex),
    present,
  );
  const after = middleOf(
    Array.from(moving, (_, i) => 2 * i),
    wishes,
  );
  return { x: before.x - after.x, y: before.y - after.y };
}

/** The middle of the box round points; `slots` say where in `places` their x is. */
function middleOf(slots: readonly number[], places: Float64Array): Point {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const slot of slots) {
    left = Math.min(left, places[slot] as number);
    right = Math.max(right, places[slot] as number);
    top = Math.min(top, places[slot + 1] as number);
    bottom = Math.max(bottom, places[slot + 1] as number);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
