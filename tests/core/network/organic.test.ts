import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceOf } from '../../../core/network/dice';
import type { Graph } from '../../../core/network/graph';
import { organicPlacement } from '../../../core/network/organic';
import type { Point } from '../../../core/network/packing';
import { qualityOf } from '../../../core/network/quality';
import type { Room } from '../../../core/network/room';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { benchGraph, gmlGraph } from '../../fixtures/reference-graphs';
import {
  complete,
  cycle,
  graphWith,
  lattice,
  overlapping,
  path,
  pointOf,
  scaleFree,
  squares,
  star,
} from './graphs';

const seeded = { seed: 1 };
/** Milliseconds for what is large, however busy the machine is. */
const patience = 120_000;

function draw(graph: Graph, room: Room = squares(graph.order)): Float64Array {
  return organicPlacement(graph, room, seeded);
}

const stressOf = (graph: Graph, places: Float64Array) =>
  qualityOf(graph, places, graph.order, diceOf(1)).stress;

/** Any graph, connected or not, with boxes of any size. */
const anyTask = fc.integer({ min: 0, max: 30 }).chain((order) => {
  const vertex = fc.nat({ max: Math.max(0, order - 1) });
  const halves = fc.array(fc.double({ min: 1, max: 90, noNaN: true }), {
    minLength: order,
    maxLength: order,
  });
  return fc.record({
    graph: fc
      .array(fc.tuple(vertex, vertex), { maxLength: order === 0 ? 0 : 60 })
      .map((links) => graphWith(order, links)),
    room: fc.record({ halfWidths: halves, halfHeights: halves }),
    from: fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
      maxLength: order,
    }),
    seed: fc.nat(),
  });
});

const pointsOf = (places: readonly (readonly [number, number])[]): ReadonlyMap<number, Point> =>
  new Map(places.map(([x, y], vertex) => [vertex, { x, y }]));

describe('the organic layout of any graph', () => {
  it('puts every vertex somewhere, and no box on another', () => {
    fc.assert(
      fc.property(anyTask, ({ graph, room, seed }) => {
        const places = organicPlacement(graph, room, { seed });
        expect(places).toHaveLength(2 * graph.order);
        expect(places.every(Number.isFinite)).toBe(true);
        expect(overlapping(places, room)).toEqual([]);
      }),
    );
  });

  it('does so from any places too, and the same for the same ones', () => {
    fc.assert(
      fc.property(anyTask, ({ graph, room, seed, from }) => {
        const options = { seed, from: pointsOf(from) };
        const places = organicPlacement(graph, room, options);
        expect(places.every(Number.isFinite)).toBe(true);
        expect(overlapping(places, room)).toEqual([]);
        expect(organicPlacement(graph, room, options)).toEqual(places);
      }),
    );
  });

  it('leaves fixed vertices where they are, and nothing lies on another but they', () => {
    fc.assert(
      fc.property(anyTask, ({ graph, room, seed, from }) => {
        const fixed = pointsOf(from.slice(0, 5));
        const places = organicPlacement(graph, room, { seed, fixed });
        for (const [vertex, place] of fixed) expect(pointOf(places, vertex)).toEqual(place);
        expect(places.every(Number.isFinite)).toBe(true);
        for (const pair of overlapping(places, room))
          for (const box of pair) expect(fixed.has(box)).toBe(true);
      }),
    );
  });

  it('takes places as a list or by vertex alike', () => {
    const net = scaleFree(60, 2, 3);
    const from = draw(net);
    const byVertex = new Map(Array.from({ length: 60 }, (_, v) => [v, pointOf(from, v)]));
    const room = squares(60);
    expect(organicPlacement(net, room, { seed: 4, from })).toEqual(
      organicPlacement(net, room, { seed: 4, from: byVertex }),
    );
  });

  it.each([
    ['a star', star(400)],
    ['a complete graph', complete(60)],
    ['a long path', path(6_000)],
    ['many strangers', graphWith(3_000, [[0, 1]])],
    [
      'many pairs',
      graphWith(
        2_000,
        Array.from({ length: 1_000 }, (_, i) => [2 * i, 2 * i + 1] as const),
      ),
    ],
    ['a large net', scaleFree(4_000, 3, 2)],
  ])('keeps the boxes of %s apart', { timeout: patience }, (_, graph) => {
    const places = draw(graph);
    expect(places.every(Number.isFinite)).toBe(true);
    expect(overlapping(places, squares(graph.order))).toEqual([]);
  });

  it('draws twenty thousand vertices', { timeout: patience }, () => {
    const places = draw(scaleFree(20_000, 3, 9));
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it('draws another picture for another seed', () => {
    const net = scaleFree(300, 2, 5);
    expect(organicPlacement(net, squares(300), { seed: 8 })).not.toEqual(draw(net));
  });

  it('says how far it has got, upwards to the end, and stops when the listener throws', () => {
    const heard: number[] = [];
    const net = graphWith(
      120,
      Array.from({ length: 100 }, (_, i) => [i, (i * 7 + 1) % 100] as const),
    );
    organicPlacement(net, squares(120), { seed: 1, report: (done) => heard.push(done) });
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.length).toBeGreaterThan(5);
    expect(heard[0]).toBeGreaterThan(0);
    expect(heard.at(-1)).toBeLessThanOrEqual(1);
    const stop = () => {
      throw new Error('enough');
    };
    expect(() => organicPlacement(net, squares(120), { seed: 1, report: stop })).toThrow('enough');
  });
});

describe('how true the organic layout is', () => {
  it.each([
    ['a path', path(60), 0.001],
    ['a cycle', cycle(40), 0.0165],
    ['a lattice', lattice(12), 0.016],
    ['a star', star(100), 0.172],
    ['a complete graph', complete(40), 0.162],
  ])('%s comes near to the best of ten long descents from anywhere', (_, graph, best) => {
    expect(stressOf(graph, draw(graph))).toBeLessThan(best);
  });

  it('draws a tie against somebody longer than one in favour', () => {
    const lengths = [1, 1, 1, 1, 1, 1, 4];
    const links = [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
      [0, 3],
    ] as const;
    const places = draw(graphWith(6, links, lengths));
    const far = (a: number, b: number) => {
      const [p, q] = [pointOf(places, a), pointOf(places, b)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    expect(far(0, 3)).toBeGreaterThan(2 * Math.max(far(0, 1), far(1, 2), far(3, 4)));
  });

  it('keeps groups with few ties between them apart', () => {
    const dice = diceOf(3);
    const group = (v: number) => Math.floor(v / 20);
    const links: [number, number][] = [];
    for (let a = 0; a < 100; a++)
      for (let b = 0; b < a; b++) if (dice() < (group(a) === group(b) ? 0.4 : 0.005)) links.push([a, b]);
    const places = draw(graphWith(100, links));
    let own = 0;
    for (let v = 0; v < 100; v++) {
      const p = pointOf(places, v);
      const near = Array.from({ length: 100 }, (_, u) => u)
        .filter((u) => u !== v)
        .map((u) => ({ u, far: Math.hypot(pointOf(places, u).x - p.x, pointOf(places, u).y - p.y) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, 8);
      own += near.filter(({ u }) => group(u) === group(v)).length / 8;
    }
    expect(own / 100).toBeGreaterThan(0.9);
  });
});

describe('arranging again', () => {
  const extentOf = (places: Float64Array) => {
    const xs = places.filter((_, i) => i % 2 === 0);
    return Math.max(...xs) - Math.min(...xs);
  };

  /** The median of how far the vertices of `before` are from there in `after`, as a share of the drawing's width. */
  function moved(before: Float64Array, after: Float64Array): number {
    const ways = Array.from({ length: before.length / 2 }, (_, v) => {
      const [p, q] = [pointOf(before, v), pointOf(after, v)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    }).sort((a, b) => a - b);
    return (ways[ways.length >> 1] ?? Infinity) / extentOf(before);
  }

  /** The same net with one vertex more, tied to another. */
  const grown = (order: number) => ({
    before: scaleFree(order, 2, 3),
    after: scaleFree(order, 2, 3, [[order, 17]]),
  });

  it.each([300, 3_000])(
    'leaves %d vertices about where they were when one is added',
    { timeout: patience },
    (order) => {
      const { before, after } = grown(order);
      const first = organicPlacement(before, squares(order), { seed: 1 });
      const second = organicPlacement(after, squares(order + 1), { seed: 2, from: first });
      expect(moved(first, second)).toBeLessThan(0.03);
      expect(moved(first, organicPlacement(before, squares(order), { seed: 2 }))).toBeGreaterThan(0.03);
    },
  );

  it('brings the newcomer near to the one it is tied to', () => {
    const { before, after } = grown(300);
    const first = organicPlacement(before, squares(300), { seed: 1 });
    const second = organicPlacement(after, squares(301), { seed: 2, from: first });
    const [n, friend] = [pointOf(second, 300), pointOf(second, 17)];
    expect(Math.hypot(n.x - friend.x, n.y - friend.y)).toBeLessThan(0.2 * extentOf(second));
  });

  it('stays at rest when nothing has changed', () => {
    let places = draw(lattice(15));
    for (let time = 2; time < 6; time++) {
      const next = organicPlacement(lattice(15), squares(225), { seed: time, from: places });
      expect(moved(places, next)).toBeLessThan(0.02);
      places = next;
    }
  });

  it('takes no start from places that mean nothing', () => {
    const net = lattice(15);
    const dice = diceOf(7);
    const from = Float64Array.from({ length: 450 }, () => 1000 * dice());
    const heap = new Float64Array(450);
    for (const start of [from, heap]) {
      const places = organicPlacement(net, squares(225), { seed: 1, from: start });
      expect(stressOf(net, places)).toBeLessThan(0.03);
    }
  });

  it('keeps components where they were', () => {
    const net = graphWith(9, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
      [6, 7],
      [7, 8],
    ]);
    const first = draw(net);
    const second = organicPlacement(net, squares(9), { seed: 5, from: first });
    expect(moved(first, second)).toBeLessThan(0.05);
  });

  it('draws the rest round pinned vertices, in their frame', () => {
    const net = lattice(10);
    const first = draw(net);
    const turned = (v: number) => ({ x: 500 - (pointOf(first, v).y ?? 0), y: pointOf(first, v).x });
    const fixed = new Map([0, 9, 90, 99].map((v) => [v, turned(v)]));
    const places = organicPlacement(net, squares(100), { seed: 3, fixed });
    for (const v of [44, 27, 72]) {
      const [p, q] = [pointOf(places, v), turned(v)];
      expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeLessThan(0.1 * extentOf(first));
    }
  });
});

describeOnReferenceData('the organic layout of real and reference networks', () => {
  it.each([
    { size: 200, stress: 0.132, preservation: 0.105 },
    { size: 2_000, stress: 0.148, preservation: 0.012 },
    { size: 10_000, stress: 0.175, preservation: 0.002 },
  ])(
    'draws $size nodes no worse than the best of its kind',
    { timeout: patience },
    ({ size, stress, preservation }) => {
      const net = benchGraph(size);
      const found = qualityOf(net, draw(net), 200, diceOf(1));
      expect(found.stress).toBeLessThan(stress);
      expect(found.preservation).toBeGreaterThan(preservation);
    },
  );

  it.each([
    ['classic_small/karate.gml', 0.09],
    ['classic_small/lesmis.gml', 0.1],
    ['classic_small/dolphins.gml', 0.075],
    ['classic_small/polbooks.gml', 0.09],
    ['polblogs/polblogs.gml', 0.14],
  ])('draws %s', { timeout: patience }, (file, stress) => {
    const net = gmlGraph(file);
    const places = draw(net);
    expect(overlapping(places, squares(net.order))).toEqual([]);
    expect(stressOf(net, places)).toBeLessThan(stress);
  });
});
