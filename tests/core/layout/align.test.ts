import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, alignments, type Body, distributed, distributions } from '../../../core/layout/align';
import { snappedToGrid, snappedToNeighbours } from '../../../core/layout/snap';

const length = fc.integer({ min: -2_000, max: 2_000 });
const half = fc.integer({ min: 5, max: 60 });
const bodies = fc
  .array(fc.record({ x: length, y: length, halfWidth: half, halfHeight: half }), {
    minLength: 2,
    maxLength: 20,
  })
  .map((all) => all.map((body, i): Body => ({ ...body, id: `n${i}` })));

const edges = {
  left: (b: Body) => b.x - b.halfWidth,
  centre: (b: Body) => b.x,
  right: (b: Body) => b.x + b.halfWidth,
  top: (b: Body) => b.y - b.halfHeight,
  middle: (b: Body) => b.y,
  bottom: (b: Body) => b.y + b.halfHeight,
};

describe('lining up', () => {
  it.each(alignments)('%s: all stand on one line, and move along one axis only', (way) => {
    fc.assert(
      fc.property(bodies, (all) => {
        const places = aligned(all, way);
        const lines = places.map((place, i) => edges[way]({ ...(all[i] as Body), ...place }));
        for (const line of lines) expect(line).toBeCloseTo(lines[0] ?? 0, 6);
        const across = ['left', 'centre', 'right'].includes(way);
        for (const [i, { x, y }] of places.entries())
          expect(across ? y : x).toBe(across ? all[i]?.y : all[i]?.x);
      }),
    );
  });

  it.each(distributions)('%s: spaces are even, and the outermost stay', (way) => {
    fc.assert(
      fc.property(bodies, (all) => {
        const axis = way === 'across' ? 'x' : 'y';
        const size = way === 'across' ? 'halfWidth' : 'halfHeight';
        const places = distributed(all, way).map((place, i) => ({ ...(all[i] as Body), ...place }));
        const order = all
          .map((_, i) => i)
          .sort((a, b) => (all[a]?.[axis] ?? 0) - (all[b]?.[axis] ?? 0) || a - b);
        const row = order.map((i) => places[i] as Body);
        const spaces = row
          .slice(1)
          .map((body, i) => body[axis] - body[size] - ((row[i]?.[axis] ?? 0) + (row[i]?.[size] ?? 0)));
        for (const space of spaces) expect(space).toBeCloseTo(spaces[0] ?? 0, 6);
        for (const end of [order[0] ?? 0, order.at(-1) ?? 0])
          expect(places[end]?.[axis]).toBe(all[end]?.[axis]);
      }),
    );
  });
});

describe('snapping', () => {
  it('goes to the nearest point of the grid', () => {
    expect(snappedToGrid({ x: 31, y: -9 }).by).toEqual({ x: 9, y: 9 });
  });

  it('goes to the line of a neighbour that is near, along each axis for itself', () => {
    const near = [
      { x: 103, y: 500 },
      { x: -40, y: 18 },
    ];
    expect(snappedToNeighbours({ x: 100, y: 20 }, near, 5)).toEqual({
      by: { x: 3, y: -2 },
      guides: { x: 103, y: 18 },
    });
    expect(snappedToNeighbours({ x: 90, y: 30 }, near, 5)).toEqual({
      by: { x: 0, y: 0 },
      guides: { x: null, y: null },
    });
  });
});
