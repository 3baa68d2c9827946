import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { components } from '../../../core/network/components';
import { diceOf } from '../../../core/network/dice';
import { distanceFinder, pivotDistances, unreached } from '../../../core/network/distances';
import { type Graph, graphOf, nodeGraph, part } from '../../../core/network/graph';

type Link = readonly [source: number, target: number, length: number];

function graph(order: number, links: readonly Link[]): Graph {
  return graphOf(order, {
    sources: links.map(([source]) => source),
    targets: links.map(([, target]) => target),
    lengths: links.map(([, , length]) => length),
  });
}

const neighbours = (of: Graph, vertex: number) => [
  ...of.neighbours.subarray(of.offsets[vertex], of.offsets[vertex + 1]),
];

const anyGraph = fc.integer({ min: 1, max: 14 }).chain((order) => {
  const vertex = fc.integer({ min: 0, max: order - 1 });
  return fc.record({
    order: fc.constant(order),
    links: fc.array(fc.tuple(vertex, vertex, fc.integer({ min: 1, max: 3 })), { maxLength: 30 }),
  });
});

describe('the compressed graph', () => {
  it('lists each tie at both ends and leaves self-ties out', () => {
    const triangle = graph(4, [
      [0, 1, 1],
      [1, 2, 3],
      [2, 2, 1],
      [0, 2, 1],
    ]);
    expect([0, 1, 2, 3].map((v) => neighbours(triangle, v))).toEqual([[1, 2], [0, 2], [1, 0], []]);
    expect([...triangle.lengths]).toEqual([1, 1, 1, 3, 3, 1]);
  });

  it('is made from a plan, with rivals farther apart than friends', () => {
    const ids = ['a', 'b', 'c'];
    const made = nodeGraph(
      documentOf({
        ...noRows,
        actor: ids.map((id) => newActor(id, id)),
        node: ids.map((id) => ({ id, kind: 'actor' as const, x: null, y: null, pinned: false })),
        tie: [newTie('1', 'a', 'b', 'alliance'), newTie('2', 'c', 'b', 'rivalry')],
      }),
    );
    expect(made.ids).toEqual(ids);
    expect(neighbours(made, 1)).toEqual([0, 2]);
    const [friend = 0, , rival = 0] = made.lengths;
    expect(friend).toBeGreaterThan(0);
    expect(rival).toBeGreaterThan(friend);
  });

  it('falls into components, the largest first', () => {
    const parts = components(
      graph(6, [
        [4, 5, 1],
        [0, 2, 1],
        [2, 3, 1],
      ]),
    );
    expect(parts.map((vertices) => [...vertices])).toEqual([[0, 2, 3], [4, 5], [1]]);
  });

  it('keeps the ties between the vertices of a part', () => {
    const whole = graph(5, [
      [0, 1, 1],
      [1, 3, 2],
      [3, 4, 3],
    ]);
    const piece = part(whole, Int32Array.of(1, 3, 4));
    expect([0, 1, 2].map((v) => neighbours(piece, v))).toEqual([[1], [0, 2], [1]]);
    expect([...piece.lengths]).toEqual([2, 2, 3, 3]);
  });
});

describe('distances', () => {
  it('are those of Bellman and Ford', () => {
    fc.assert(
      fc.property(anyGraph, ({ order, links }) => {
        const expected = new Array<number>(order).fill(unreached);
        expected[0] = 0;
        for (let round = 0; round < order; round++)
          for (const [a, b, length] of links) {
            expected[b] = Math.min(expected[b] as number, (expected[a] as number) + length);
            expected[a] = Math.min(expected[a] as number, (expected[b] as number) + length);
          }
        const found = new Int32Array(order);
        distanceFinder(graph(order, links))(0, found);
        expect([...found]).toEqual(expected.map((way) => Math.min(way, unreached)));
      }),
    );
  });

  it('come from pivots that differ, one at each end of a path', () => {
    const path = graph(
      50,
      Array.from({ length: 49 }, (_, i) => [i, i + 1, 1] as const),
    );
    const { pivots, rows } = pivotDistances(path, 6, 20, diceOf(3));
    expect(new Set(pivots).size).toBe(6);
    expect([...pivots]).toContain(0);
    expect([...pivots]).toContain(49);
    expect(rows[0]?.[49]).toBe(29);
  });
});
