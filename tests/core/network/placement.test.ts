import { describe, expect, it } from 'vitest';
import { diceOf } from '../../../core/network/dice';
import { distanceFinder, pivotDistances } from '../../../core/network/distances';
import { type Graph, graphOf } from '../../../core/network/graph';
import { placedNear } from '../../../core/network/near';
import { organicPlacement } from '../../../core/network/organic';
import { packed } from '../../../core/network/packing';
import { pivotMds } from '../../../core/network/pivot-mds';
import type { Room } from '../../../core/network/room';
import { spread } from '../../../core/network/spread';

function graph(order: number, links: readonly (readonly [number, number])[]): Graph {
  return graphOf(order, {
    sources: links.map(([source]) => source),
    targets: links.map(([, target]) => target),
    lengths: links.map(() => 1),
  });
}

function squares(order: number, half = 10): Room {
  return {
    halfWidths: new Float64Array(order).fill(half),
    halfHeights: new Float64Array(order).fill(half),
  };
}

/** A lattice of `side` × `side` vertices. */
function lattice(side: number): Graph {
  const links: [number, number][] = [];
  for (let v = 0; v < side * side; v++) {
    if (v % side < side - 1) links.push([v, v + 1]);
    if (v + side < side * side) links.push([v, v + side]);
  }
  return graph(side * side, links);
}

/** Few vertices with many ties and many with few, as in real plans: each new vertex joins ends of earlier ties. */
function scaleFree(order: number, tiesEach: number, seed: number): Graph {
  const dice = diceOf(seed);
  const links: [number, number][] = [];
  for (let v = 1; v < order; v++)
    for (let i = 0; i < tiesEach; i++) {
      const earlier = links[Math.floor(dice() * links.length)];
      links.push([v, earlier ? earlier[dice() < 0.5 ? 0 : 1] : 0]);
    }
  return graph(order, links);
}

const point = (places: Float64Array, v: number) => ({ x: places[2 * v] ?? NaN, y: places[2 * v + 1] ?? NaN });

/** Normalised stress over the distances from some vertices: 0 is perfect, a random layout comes to more than 0.3. */
function stress(of: Graph, places: Float64Array, sources: readonly number[]): number {
  const pairs: [number, number][] = [];
  for (const source of sources) {
    const row = new Int32Array(of.order);
    distanceFinder(of)(source, row);
    const from = point(places, source);
    row.forEach((distance, v) => {
      const to = point(places, v);
      if (distance > 0) pairs.push([distance, Math.hypot(to.x - from.x, to.y - from.y)]);
    });
  }
  const scale =
    pairs.reduce((sum, [d, x]) => sum + x / d, 0) / pairs.reduce((sum, [d, x]) => sum + (x / d) ** 2, 0);
  return pairs.reduce((sum, [d, x]) => sum + ((scale * x) / d - 1) ** 2, 0) / pairs.length;
}

function overlaps(places: Float64Array, half: number): number {
  let count = 0;
  for (let a = 0; a < places.length / 2; a++)
    for (let b = 0; b < a; b++) {
      const [p, q] = [point(places, a), point(places, b)];
      if (Math.abs(p.x - q.x) < 2 * half - 0.01 && Math.abs(p.y - q.y) < 2 * half - 0.01) count++;
    }
  return count;
}

describe('pivot MDS', () => {
  it('lays a path out in a line, in order and in units of a tie', () => {
    const path = graph(
      40,
      Array.from({ length: 39 }, (_, i) => [i, i + 1] as const),
    );
    const places = pivotMds(pivotDistances(path, 10, 0, diceOf(1)), diceOf(1));
    const along = Array.from({ length: 40 }, (_, v) => point(places, v).x);
    const sign = Math.sign((along[39] ?? 0) - (along[0] ?? 0));
    for (let v = 1; v < 40; v++) {
      const gap = sign * ((along[v] ?? 0) - (along[v - 1] ?? 0));
      expect(gap).toBeGreaterThan(0.6);
      expect(gap).toBeLessThan(1.4);
    }
    for (let v = 0; v < 40; v++) expect(Math.abs(point(places, v).y)).toBeLessThan(0.01);
  });
});

describe('the organic layout', () => {
  it('is the same for the same seed, and another for another', () => {
    const net = scaleFree(300, 2, 5);
    expect(organicPlacement(net, squares(300), { seed: 7 })).toEqual(
      organicPlacement(net, squares(300), { seed: 7 }),
    );
    expect(organicPlacement(net, squares(300), { seed: 8 })).not.toEqual(
      organicPlacement(net, squares(300), { seed: 7 }),
    );
  });

  it('shows the structure of a lattice', () => {
    const net = lattice(20);
    expect(stress(net, organicPlacement(net, squares(400), { seed: 1 }), [0, 150, 399])).toBeLessThan(0.06);
  });

  it('keeps nodes apart, the leaves of one hub too', () => {
    const star = graph(
      200,
      Array.from({ length: 199 }, (_, i) => [0, i + 1] as const),
    );
    expect(overlaps(organicPlacement(star, squares(200), { seed: 1 }), 10)).toBe(0);
    expect(overlaps(organicPlacement(scaleFree(1500, 3, 2), squares(1500), { seed: 1 }), 10)).toBe(0);
  });

  it('lays components beside one another, centred, wider than high', () => {
    const places = organicPlacement(
      graph(300, [
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
    expect(overlaps(places, 10)).toBe(0);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.9);
    expect(Math.max(...xs) + Math.min(...xs)).toBeCloseTo(0, 6);
    expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(0, 6);
  });

  it('leaves fixed vertices where they are', () => {
    const net = scaleFree(100, 2, 4);
    const fixed = new Map([
      [3, { x: 500, y: -80 }],
      [50, { x: 620, y: 40 }],
    ]);
    const places = organicPlacement(net, squares(100), { seed: 1, fixed });
    for (const [vertex, place] of fixed) expect(point(places, vertex)).toEqual(place);
    expect(overlaps(places, 10)).toBeLessThan(5);
  });

  it('survives nothing, one node, and two', () => {
    expect([...organicPlacement(graph(0, []), squares(0), { seed: 1 })]).toEqual([]);
    expect([...organicPlacement(graph(1, []), squares(1), { seed: 1 })]).toEqual([0, 0]);
    expect(organicPlacement(graph(2, [[0, 1]]), squares(2), { seed: 1 }).every(Number.isFinite)).toBe(true);
  });

  it('copes with twenty thousand nodes', () => {
    const places = organicPlacement(scaleFree(20_000, 3, 9), squares(20_000), { seed: 1 });
    expect(places.every(Number.isFinite)).toBe(true);
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
    expect(point(places, 0)).toEqual({ x: 0, y: 0 });
    expect(point(places, 3)).toEqual({ x: 300, y: 300 });
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const [p, q] = [point(places, a), point(places, b)];
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
  const net = graph(6, [
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
    const crowd = graph(
      120,
      Array.from({ length: 119 }, (_, i) => [0, i + 1] as const),
    );
    const found = placedNear(crowd, squares(120), new Map([[0, { x: 50, y: 50 }]]), fresh);
    const all = Float64Array.from([50, 50, ...[...found.values()].flatMap(({ x, y }) => [x, y])]);
    expect(found.size).toBe(119);
    expect(overlaps(all, 10)).toBe(0);
  });
});
