import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../core/model/pausing';
import { diceOf } from '../../../core/network/dice';
import { pivotDistances } from '../../../core/network/distances';
import type { Graph } from '../../../core/network/graph';
import { placedNear, placingAround } from '../../../core/network/near';
import { organicPlacement } from '../../../core/network/organic';
import { packed } from '../../../core/network/packing';
import { pivotMds } from '../../../core/network/pivot-mds';
import type { Room } from '../../../core/network/room';
import { spread } from '../../../core/network/spread';
import { graphWith, overlapping, path, pointOf, squares } from './graphs';

describe('pivot MDS', () => {
  it('lays a path out in a line, in order and in units of a tie', () => {
    const places = pivotMds(pivotDistances(path(40), 10, 0, diceOf(1)), diceOf(1));
    const along = Array.from({ length: 40 }, (_, v) => pointOf(places, v).x);
    const sign = Math.sign((along[39] ?? 0) - (along[0] ?? 0));
    for (let v = 1; v < 40; v++) {
      const gap = sign * ((along[v] ?? 0) - (along[v - 1] ?? 0));
      expect(gap).toBeGreaterThan(0.6);
      expect(gap).toBeLessThan(1.4);
    }
    for (let v = 0; v < 40; v++) expect(Math.abs(pointOf(places, v).y)).toBeLessThan(0.01);
  });
});

describe('the components of a layout', () => {
  it('lays components beside one another, centred, wider than high', () => {
    const places = organicPlacement(
      graphWith(300, [
        [0, 1],
        [2, 3],
        [3, 4],
      ]),
      squares(300),
      { seed: 1 },
    );
    const xs = places.filter((_, i) => i % 2 === 0);
    const ys = places.filter((_, i) => i % 2 === 1);
    const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    expect(overlapping(places, squares(300))).toEqual([]);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.9);
    expect(Math.max(...xs) + Math.min(...xs)).toBeCloseTo(0, 6);
    expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(0, 6);
  });
});

describe('spread', () => {
  it('parts boxes of different sizes, and moves no fixed one', () => {
    const places = Float64Array.of(0, 0, 5, 1, 8, 2, 300, 300);
    const room = {
      halfWidths: Float64Array.of(40, 10, 10, 5),
      halfHeights: Float64Array.of(10, 10, 10, 5),
    };
    spread(places, room, 100, (box) => box === 0);
    expect(pointOf(places, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOf(places, 3)).toEqual({ x: 300, y: 300 });
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const [p, q] = [pointOf(places, a), pointOf(places, b)];
      const w = (room.halfWidths[a] ?? 0) + (room.halfWidths[b] ?? 0);
      const h = (room.halfHeights[a] ?? 0) + (room.halfHeights[b] ?? 0);
      expect(Math.abs(p.x - q.x) >= w - 1e-5 || Math.abs(p.y - q.y) >= h - 1e-5).toBe(true);
    }
  });
});

describe('packing', () => {
  it('puts a giant beside the rest without an overlap', () => {
    const boxes = [
      { width: 100, height: 100 },
      ...Array.from({ length: 30 }, () => ({ width: 10, height: 8 })),
    ];
    const places = packed(boxes, 2, 1.5);
    for (let a = 0; a < boxes.length; a++)
      for (let b = 0; b < a; b++) {
        const [p, q] = [places[a] ?? { x: NaN, y: NaN }, places[b] ?? { x: NaN, y: NaN }];
        const [m, n] = [boxes[a] ?? { width: 0, height: 0 }, boxes[b] ?? { width: 0, height: 0 }];
        const apart =
          Math.abs(p.x - q.x) >= (m.width + n.width) / 2 || Math.abs(p.y - q.y) >= (m.height + n.height) / 2;
        expect(apart).toBe(true);
      }
  });
});

describe('placing near', () => {
  const net = graphWith(6, [
    [0, 1],
    [2, 0],
    [2, 1],
    [3, 2],
    [4, 5],
  ]);
  const known = new Map([
    [0, { x: 0, y: 0 }],
    [1, { x: 200, y: 0 }],
  ]);
  const fresh = (piece: Graph, room: Room) => organicPlacement(piece, room, { seed: 1 });

  it('puts a new node between its neighbours, and strangers below', () => {
    const found = placedNear(net, squares(6), known, fresh);
    expect([...found.keys()].sort()).toEqual([2, 3, 4, 5]);
    expect(found.get(2)).toEqual({ x: 100, y: 0 });
    const third = found.get(3) ?? { x: NaN, y: NaN };
    expect(Math.hypot(third.x - 100, third.y)).toBeLessThan(60);
    expect(found.get(4)?.y).toBeGreaterThan(50);
    expect(found.get(4)).not.toEqual(found.get(5));
  });

  it('finds every newcomer of a crowd a free spot', () => {
    const crowd = graphWith(
      120,
      Array.from({ length: 119 }, (_, i) => [0, i + 1] as const),
    );
    const found = placedNear(crowd, squares(120), new Map([[0, { x: 50, y: 50 }]]), fresh);
    const all = Float64Array.from([50, 50, ...[...found.values()].flatMap(({ x, y }) => [x, y])]);
    expect(found.size).toBe(119);
    expect(overlapping(all, squares(120))).toEqual([]);
  });
});

describe('placing around', () => {
  const chains = fc.record({
    count: fc.integer({ min: 2, max: 400 }),
    wide: fc.integer({ min: 10, max: 60 }),
    high: fc.integer({ min: 10, max: 30 }),
    hung: fc.boolean(),
  });

  it('winds a chain of newcomers up, link beside link, and moves nobody', () => {
    fc.assert(
      fc.property(chains, ({ count, wide, high, hung }) => {
        const room = {
          halfWidths: new Float64Array(count).fill(wide),
          halfHeights: new Float64Array(count).fill(high),
        };
        const known = new Map(hung ? [[0, { x: 40, y: -70 }]] : []);
        const placed = () => atOnce(placingAround(path(count), room, known, { x: 500, y: 500 }));
        const found = placed();
        expect(found.size).toBe(count - known.size);
        const at = (v: number) => known.get(v) ?? found.get(v) ?? { x: NaN, y: NaN };
        const places = Float64Array.from(
          { length: 2 * count },
          (_, i) => at(i >> 1)[i % 2 === 0 ? 'x' : 'y'],
        );
        expect(overlapping(places, room)).toEqual([]);
        const span = (of: (v: number) => number) => {
          const all = Array.from({ length: count }, (_, v) => of(v));
          return Math.max(...all) - Math.min(...all);
        };
        const [across, down] = [span((v) => at(v).x) + 2 * wide, span((v) => at(v).y) + 2 * high];
        expect(across * down).toBeLessThan(4 * (count + 4) * (2 * wide) * (2 * high));
        expect(Math.max(across, down)).toBeLessThan(
          20 * Math.hypot(wide, high) + 3 * Math.sqrt(across * down),
        );
        const ways = Array.from({ length: count - 1 }, (_, v) =>
          Math.hypot(at(v + 1).x - at(v).x, at(v + 1).y - at(v).y),
        );
        const mean = ways.reduce((sum, way) => sum + way, 0) / ways.length;
        expect(mean).toBeLessThan(4 * Math.hypot(wide, high));
        expect(placed()).toEqual(found);
      }),
    );
  });
});
