import { z } from 'zod';
import { roomOf } from '../network/assembly';
import { part } from '../network/graph';
import { organicPlacement } from '../network/organic';
import type { Point } from '../network/packing';
import type { Layout } from './layout';

const parameters = z.object({});

/** Who is tied stands together. */
export const organic: Layout<typeof parameters> = {
  id: 'organic',
  name: 'layouts:organic.name',
  hint: 'layouts:organic.hint',
  glyph: [
    [5, 6],
    [9, 9],
    [6, 12],
    [12, 6],
    [13, 11],
    [17, 9],
    [19, 14],
    [15, 17],
    [10, 16],
    [5, 18],
  ],
  parameters,
  run({ graph, room, present, moving, whole, seed, report }) {
    const at = (vertex: number): Point => ({
      x: present[2 * vertex] as number,
      y: present[2 * vertex + 1] as number,
    });
    const placed = (point: Point) => !Number.isNaN(point.x);
    if (!whole) {
      const from = new Map(
        Array.from(moving, (vertex, i) => [i, at(vertex)] as const).filter(([, p]) => placed(p)),
      );
      const some = part(graph, moving);
      return { places: organicPlacement(some, roomOf(room, moving), { seed, from, report }), backdrop: null };
    }
    const everyone = graph.ids.map((_, vertex) => [vertex, at(vertex)] as const).filter(([, p]) => placed(p));
    const moves = new Set(moving);
    const fixed = new Map(everyone.filter(([vertex]) => !moves.has(vertex)));
    const all = organicPlacement(graph, room, { seed, from: new Map(everyone), fixed, report });
    const places = Float64Array.from(
      { length: 2 * moving.length },
      (_, i) => all[2 * (moving[i >> 1] as number) + (i & 1)] as number,
    );
    return { places, backdrop: null };
  },
};
