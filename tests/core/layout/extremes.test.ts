import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../core/layout/layouts';
import { diceOf } from '../../../core/network/dice';
import type { Graph } from '../../../core/network/graph';
import type { Room } from '../../../core/network/room';
import { graphWith, type Link, path, star } from '../network/graphs';
import { arranged, overlaps, placedAt, problemOf, twoCamps } from './networks';

const patience = 120_000;

/** Triangles, pairs and people alone, as many of each. */
function crumbs(count: number): Graph {
  const links: Link[] = [];
  for (let i = 0; i < count; i++)
    links.push([6 * i, 6 * i + 1], [6 * i + 1, 6 * i + 2], [6 * i + 2, 6 * i], [6 * i + 3, 6 * i + 4]);
  return graphWith(6 * count, links);
}

/** Thirty stars of seventy leaves each. */
const stars = graphWith(
  2_130,
  Array.from(
    { length: 2_100 },
    (_, i): Link => [71 * Math.floor(i / 70), 71 * Math.floor(i / 70) + 1 + (i % 70)],
  ),
);

const graphs: readonly (readonly [name: string, graph: Graph])[] = [
  ['nobody', graphWith(0, [])],
  ['one', graphWith(1, [])],
  ['two who are tied', graphWith(2, [[0, 1]])],
  ['two who are not', graphWith(2, [])],
  ['five hundred without a tie', graphWith(500, [])],
  ['a star of two thousand leaves', star(2_001)],
  ['thirty stars', stars],
  ['a path of two thousand', path(2_000)],
  ['crumbs', crumbs(100)],
];

/** Most boxes are small, some a hundred times as large, and some as wide as a name of a thousand letters. */
function mixedRoom(count: number, seed: number): Room {
  const dice = diceOf(seed);
  const sizes = Array.from({ length: count }, () => {
    const kind = dice();
    if (kind < 0.02) return { wide: 3_000, high: 12 };
    if (kind < 0.04) return { wide: 1_200, high: 1_200 };
    return { wide: 8 + 30 * dice(), high: 8 + 12 * dice() };
  });
  return {
    halfWidths: Float64Array.from(sizes, ({ wide }) => wide),
    halfHeights: Float64Array.from(sizes, ({ high }) => high),
  };
}

function evenRoom(count: number): Room {
  return { halfWidths: new Float64Array(count).fill(40), halfHeights: new Float64Array(count).fill(20) };
}

describe.each(layouts.map(({ id }) => id))('%s', (id) => {
  it.each(graphs)('finds room for %s, of one size and of any', { timeout: patience }, (_, graph) => {
    const plan = twoCamps(graph);
    if (graph.order === 0)
      return expect(arranged(id, { ...problemOf(plan, evenRoom(0)) }).places).toHaveLength(0);
    for (const room of [evenRoom(graph.order), mixedRoom(graph.order, 5)]) {
      const problem = problemOf(plan, room);
      const { places } = arranged(id, problem);
      expect(places.every(Number.isFinite)).toBe(true);
      expect(overlaps(places, problem)).toBe(0);
    }
  });

  it('puts what is selected on nothing that stays, whatever the sizes', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 80 }), (seed, some) => {
        const plan = twoCamps(crumbs(20));
        const room = mixedRoom(120, seed);
        const { places } = arranged('organic', problemOf(plan, room));
        const settled = placedAt(plan, places);
        const ids = Array.from({ length: some }, (_, i) => `p${(i * 7) % 120}`);
        const problem = problemOf(settled, room, ids);
        const after = arranged(id, problem).places;
        expect(after.every(Number.isFinite)).toBe(true);
        expect(overlaps(after, problem)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the shape of a picture', () => {
  const free = ['organic', 'columns', 'communities', 'grid'];
  // A path is drawn as the line that it is.
  const shaped = graphs.filter(([name, { order }]) => order >= 500 && !name.includes('path'));

  it.each(free.flatMap((id) => shaped.map(([name, graph]) => ({ id, name, graph }))))(
    '$id: $name fit a wide pane',
    { timeout: patience },
    ({ id, graph }) => {
      const room = evenRoom(graph.order);
      const { places } = arranged(id, problemOf(twoCamps(graph), room));
      const span = (axis: 0 | 1) => {
        const halves = axis === 0 ? room.halfWidths : room.halfHeights;
        let [low, high] = [Infinity, -Infinity];
        for (let v = 0; v < graph.order; v++) {
          low = Math.min(low, (places[2 * v + axis] as number) - (halves[v] as number));
          high = Math.max(high, (places[2 * v + axis] as number) + (halves[v] as number));
        }
        return high - low;
      };
      const aspect = span(0) / span(1);
      expect(aspect).toBeGreaterThan(0.95);
      expect(aspect).toBeLessThan(2.6);
    },
  );
});
