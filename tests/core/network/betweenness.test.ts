import cytoscape from 'cytoscape';
import fc from 'fast-check';
import Graph from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { describe, expect, it } from 'vitest';
import { betweenness, betweennessInPieces } from '../../../core/network/betweenness';
import { diceOf } from '../../../core/network/dice';
import type { InPieces } from '../../../core/network/pieces';
import type { Web } from '../../../core/network/webs';
import { weightedBetweenness, weightedBetweennessInPieces } from '../../../core/network/weighted-betweenness';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { gmlGraph } from '../../fixtures/reference-graphs';
import { betweennessByEveryPath, byTwentieths } from './every-path';
import { type Arc, arcsOf, benchWeb, smallWeb, webWith } from './weaving';

const path = (order: number): Arc[] => Array.from({ length: order - 1 }, (_, v) => [v, v + 1, 1]);

/** Equal to within the rounding of sums. */
function expectClose(found: Float64Array, expected: ArrayLike<number>): void {
  expect(found.length).toBe(expected.length);
  const off = found.findIndex((value, v) => Math.abs(value - (expected[v] ?? NaN)) > 1e-9 * (1 + value));
  if (off !== -1) expect({ off, value: found[off] }).toEqual({ off, value: expected[off] });
}

function graphologyOf(web: Web): Graph {
  const graph = new Graph({ type: web.directed ? 'directed' : 'undirected' });
  for (let v = 0; v < web.order; v++) graph.addNode(v);
  for (const [a, b, weight] of arcsOf(web))
    if (web.directed || a < b) graph.addEdge(a, b, { length: Math.round(1 / weight) });
  return graph;
}

function byGraphology(web: Web, weighted: boolean): number[] {
  const options = { normalized: false, getEdgeWeight: weighted ? 'length' : null };
  const values = betweennessCentrality(graphologyOf(web), options);
  return Array.from({ length: web.order }, (_, v) => values[v] ?? NaN);
}

describe.each([
  ['undirected', false],
  ['directed', true],
])('on %s webs', (_, directed) => {
  it('betweenness is what walking every path gives', () => {
    fc.assert(
      fc.property(smallWeb(directed), (web) => {
        expectClose(betweenness(web).values, betweennessByEveryPath(web));
      }),
      { numRuns: 300 },
    );
  });

  it('weighted betweenness is what walking every path gives, equally long ones found equal', () => {
    fc.assert(
      fc.property(smallWeb(directed), (web) => {
        expectClose(weightedBetweenness(web).values, betweennessByEveryPath(web, byTwentieths));
      }),
      { numRuns: 300 },
    );
  });

  it('both agree with graphology on webs of hundreds of vertices, with trees hanging on them and in several parts', () => {
    const vertex = fc.integer({ min: 0, max: 179 });
    const length = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(vertex, vertex, length), { minLength: 150, maxLength: 400 }), (ties) => {
        const web = webWith(
          180,
          ties.map(([a, b, l]) => [a, b, 1 / l]),
          directed,
        );
        expectClose(betweenness(web).values, byGraphology(web, false));
        expectClose(weightedBetweenness(web).values, byGraphology(web, true));
      }),
      { numRuns: 15 },
    );
  });

  it('weighted betweenness agrees with graphology on ties a thousand times as long as others', () => {
    const vertex = fc.integer({ min: 0, max: 59 });
    const length = fc.constantFrom(1, 2, 3, 30, 31, 500, 997, 1_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(vertex, vertex, length), { minLength: 60, maxLength: 300 }), (ties) => {
        const web = webWith(
          60,
          ties.map(([a, b, l]) => [a, b, 1 / l]),
          directed,
        );
        expectClose(weightedBetweenness(web).values, byGraphology(web, true));
      }),
      { numRuns: 15 },
    );
  });

  it('finds two ways equally long when their weights are whole numbers out of any other', () => {
    // Five ties of weight 5, and one of weight 1, are as long as each other, whatever the strongest.
    const short: Arc = [0, 5, 1 / 31];
    const long = [0, 1, 2, 3, 4].map((v): Arc => [v, v + 1, 5 / 31]);
    const { values } = weightedBetweenness(webWith(7, [short, ...long, [5, 6, 1]], directed));
    // Six pairs meet through vertex 2 in any case, two in half of their ways.
    expect(values[2]).toBe(7);
  });
});

describe.each([
  ['betweenness', betweenness, betweennessInPieces],
  ['weighted betweenness', weightedBetweenness, weightedBetweennessInPieces],
] as const)('%s', (_, measure, work: InPieces) => {
  it('of nobody, one, two, and some without ties is nothing', () => {
    for (const order of [0, 1, 2, 40]) {
      const { values, normalised } = measure(webWith(order, []));
      expect([...values, ...normalised]).toEqual(new Array(2 * order).fill(0));
    }
    expect([...measure(webWith(2, path(2))).values]).toEqual([0, 0]);
  });

  it('of whom all paths pass is 1 when normalised, on either kind of web', () => {
    const star = Array.from({ length: 9 }, (_, v): Arc => [0, v + 1, 0.5]);
    expect(measure(webWith(10, star)).normalised[0]).toBe(1);
    const both = [...star, ...star.map(([a, b, w]): Arc => [b, a, w])];
    expect(measure(webWith(10, both, true)).normalised[0]).toBe(1);
  });

  it('of a path counts the pairs on either side', () => {
    expect([...measure(webWith(7, path(7))).values]).toEqual([0, 5, 8, 9, 8, 5, 0]);
    expect([...measure(webWith(7, path(7), true)).values]).toEqual([0, 5, 8, 9, 8, 5, 0]);
  });

  it('is the sum of its pieces, whoever works on them', () => {
    const dice = diceOf(5);
    const vertex = () => Math.floor(2_000 * dice());
    const ties = Array.from({ length: 5_000 }, (_, i): Arc => [vertex(), vertex(), 0.05 * (1 + (i % 20))]);
    const web = webWith(2_000, ties);
    const count = work.count(web);
    expect(count).toBe(32);
    const pieces = new Map<number, Float64Array>();
    for (let index = count - 1; index >= 0; index--)
      pieces.set(index, work.piece(structuredClone(web), index));
    const sum = new Float64Array(web.order);
    for (let index = 0; index < count; index++)
      pieces.get(index)?.forEach((value, v) => {
        sum[v] = (sum[v] ?? 0) + value;
      });
    expect(work.whole(web, sum)).toEqual(measure(web));
  });

  it('works on memory that threads share, and says how far it is', () => {
    const web = webWith(300, path(300));
    const shared = (column: Int32Array) => {
      const copy = new Int32Array(new SharedArrayBuffer(column.byteLength));
      copy.set(column);
      return copy;
    };
    const told: number[] = [];
    const ring = webWith(300, [...path(300), [299, 0, 1]]);
    const there = { ...ring, offsets: shared(ring.offsets), neighbours: shared(ring.neighbours) };
    expect(measure(there, (done) => told.push(done))).toEqual(measure(ring));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(measure(web).values[1]).toBe(298);
  });
});

it('counts far more paths than there are whole numbers in a double', () => {
  // Sixty diamonds in a row: 2^60 paths from end to end, half of them through either side.
  const diamonds = Array.from({ length: 60 }, (_, i) => 3 * i).flatMap((a): Arc[] => [
    [a, a + 1, 1],
    [a, a + 2, 1],
    [a + 1, a + 3, 1],
    [a + 2, a + 3, 1],
  ]);
  const { values } = betweenness(webWith(181, diamonds));
  // 90 vertices lie on either side of vertex 90, and the two sides of each diamond beside it meet half through it.
  expect(values[90]).toBeCloseTo(90 * 90 + 1, 6);
  expect(values[91]).toBeCloseTo(values[92] ?? NaN, 6);
});

describeOnReferenceData('on networks that are known', () => {
  const webOf = (file: string): Web => {
    const { order, offsets, neighbours } = gmlGraph(`classic_small/${file}.gml`);
    return {
      order,
      offsets,
      neighbours,
      weights: new Float64Array(neighbours.length).fill(1),
      links: new Int32Array(neighbours.length),
      directed: false,
    };
  };
  const first = (web: Web) =>
    [...betweenness(web).normalised.entries()]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 5)
      .map(([v, value]) => [v, Math.round(value * 1e4) / 1e4]);

  it('finds the figures for the karate club', () => {
    // Members are numbered from 1.
    expect(first(webOf('karate')).map(([v = 0, value]) => [v + 1, value])).toEqual([
      [1, 0.4376],
      [34, 0.3041],
      [33, 0.1452],
      [3, 0.1437],
      [32, 0.1383],
    ]);
  });

  it('finds the figures for Les Misérables', () => {
    const [valjean, myriel, gavroche, marius, fantine] = [11, 0, 48, 55, 23];
    expect(first(webOf('lesmis'))).toEqual([
      [valjean, 0.57],
      [myriel, 0.1768],
      [gavroche, 0.1651],
      [marius, 0.132],
      [fantine, 0.1296],
    ]);
  });

  it.each(['karate', 'lesmis', 'dolphins', 'polbooks'])('is half of what cytoscape finds on %s', (file) => {
    const web = webOf(file);
    const elements = [
      ...Array.from({ length: web.order }, (_, v) => ({ data: { id: `${v}` } })),
      ...arcsOf(web)
        .filter(([a, b]) => a < b)
        .map(([a, b]) => ({ data: { id: `${a} ${b}`, source: `${a}`, target: `${b}` } })),
    ];
    const graph = cytoscape({ headless: true, elements });
    const found = graph.elements().betweennessCentrality({});
    expectClose(
      betweenness(web).values,
      Array.from({ length: web.order }, (_, v) => found.betweenness(graph.$id(`${v}`)) / 2),
    );
  });

  it.each([200, 500])('agrees with graphology on %i nodes with clusters', (order) => {
    const web = benchWeb(order);
    expectClose(betweenness(web).values, byGraphology(web, false));
    expectClose(weightedBetweenness(web).values, byGraphology(web, true));
  });
});
