import fc from 'fast-check';
import Graph from 'graphology';
import { coreNumber } from 'graphology-cores';
import eigenvectorByGraphology from 'graphology-metrics/centrality/eigenvector';
import pageRankByGraphology from 'graphology-metrics/centrality/pagerank';
import ngraph from 'ngraph.graph';
import pageRankByNgraph from 'ngraph.pagerank';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../core/model/document';
import { constraint } from '../../../core/network/constraint';
import { coreNumbers } from '../../../core/network/cores';
import { eigenvectorCentrality } from '../../../core/network/eigenvector';
import { networkOf } from '../../../core/network/network';
import { pageRank } from '../../../core/network/pagerank';
import { type Web, webOf } from '../../../core/network/webs';
import { grownPlan } from '../../bench/plans';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { arcListWeb, evenBenchWeb, gmlWeb, tiesOf } from '../../fixtures/webs';
import { type Arc, arcsOf, smallWeb, webWith } from './weaving';

const vertices = ({ order }: Web) => Array.from({ length: order }, (_, v) => v);

/** The weights of a web as a square of numbers. */
function matrixOf(web: Web): number[][] {
  const matrix = vertices(web).map(() => new Array<number>(web.order).fill(0));
  for (const [a, b, weight] of arcsOf(web)) (matrix[a] as number[])[b] = weight;
  return matrix;
}

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

function graphologyOf(web: Web): Graph {
  const graph = new Graph({ type: web.directed ? 'directed' : 'undirected' });
  for (const v of vertices(web)) graph.addNode(v);
  for (const [a, b, weight] of arcsOf(web)) if (web.directed || a < b) graph.addEdge(a, b, { weight });
  return graph;
}

const star = (leaves: number) =>
  webWith(
    leaves + 1,
    Array.from({ length: leaves }, (_, v): Arc => [0, v + 1, 1]),
  );

/** PageRank by plain iteration, all arcs of one weight. */
function afterSteps({ order, offsets, neighbours }: Web, steps: number): Float64Array {
  let rank = new Float64Array(order).fill(1 / order);
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(order);
    let stuck = 0;
    for (let v = 0; v < order; v++) {
      const row = neighbours.subarray(offsets[v], offsets[v + 1]);
      if (row.length === 0) stuck += rank[v] ?? 0;
      for (const to of row) next[to] = (next[to] ?? 0) + (rank[v] ?? 0) / row.length;
    }
    rank = next.map((share) => 0.15 / order + 0.85 * (share + stuck / order));
  }
  return rank;
}

describe('PageRank', () => {
  it.each([false, true])('is what walking on the whole matrix gives (directed: %s)', (directed) => {
    fc.assert(
      fc.property(smallWeb(directed), (web) => {
        const matrix = matrixOf(web);
        let rank = vertices(web).map(() => 1 / web.order);
        for (let step = 0; step < 400; step++) {
          const stuck = sum(rank.filter((_, v) => sum(matrix[v] ?? []) === 0));
          rank = vertices(web).map((to) => {
            const followed = sum(
              rank.map((share, v) => (share * (matrix[v]?.[to] ?? 0)) / (sum(matrix[v] ?? []) || 1)),
            );
            return 0.15 / web.order + 0.85 * (followed + stuck / web.order);
          });
        }
        const found = pageRank(web);
        expect(found.length).toBe(web.order);
        if (web.order > 0) expect(sum(found)).toBeCloseTo(1, 12);
        rank.forEach((share, v) => {
          expect(found[v]).toBeCloseTo(share, 9);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('follows weights', () => {
    const [, strong = 0, weak = 0] = pageRank(
      webWith(
        3,
        [
          [0, 1, 0.9],
          [0, 2, 0.1],
        ],
        true,
      ),
    );
    expect((strong - weak) / weak).toBeGreaterThan(0.5);
  });
});

describe('eigenvector centrality', () => {
  it('is what the neighbours together make, in the same measure everywhere', () => {
    fc.assert(
      fc.property(smallWeb(false), (web) => {
        const found = eigenvectorCentrality(web);
        const matrix = matrixOf(web);
        if (tiesOf(web).length === 0) {
          expect([...found].every((value) => value === 0)).toBe(true);
          return;
        }
        expect(Math.max(...found)).toBeCloseTo(1, 12);
        const together = vertices(web).map((v) =>
          sum(vertices(web).map((u) => (matrix[v]?.[u] ?? 0) * (found[u] ?? 0))),
        );
        const eigenvalue = Math.max(...together);
        together.forEach((value, v) => {
          expect(value).toBeCloseTo(eigenvalue * (found[v] ?? NaN), 5);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('comes to an end in larger webs too, however slowly their hubs fall in line', () => {
    for (const [nodes, ties] of [
      [500, 2_500],
      [300, 900],
      [1_000, 3_000],
    ] as const) {
      const web = webOf(networkOf(documentOf(grownPlan(nodes, ties))), 'carrying');
      const found = eigenvectorCentrality(web);
      const together = new Float64Array(web.order);
      for (const [a, b, weight] of arcsOf(web)) together[a] = (together[a] ?? 0) + weight * (found[b] ?? NaN);
      const eigenvalue = together[found.indexOf(1)] ?? NaN;
      const off = vertices(web).map((v) => Math.abs((together[v] ?? NaN) / eigenvalue - (found[v] ?? NaN)));
      expect(Math.max(...off.filter((_, v) => (found[v] ?? 0) > 0))).toBeLessThan(1e-9);
      expect(found.filter((value) => value > 0).length).toBeGreaterThan(0.9 * nodes);
    }
  });

  it('comes to an end between two camps that are tied to each other only', () => {
    const [centre = 0, ...leaves] = eigenvectorCentrality(star(9));
    expect(centre).toBeCloseTo(1, 9);
    for (const leaf of leaves) expect(leaf).toBeCloseTo(1 / 3, 7);
  });

  it('is nothing outside the largest part', () => {
    const found = eigenvectorCentrality(
      webWith(5, [
        [0, 1, 1],
        [2, 3, 0.2],
        [3, 4, 0.2],
      ]),
    );
    expect([...found].map((value) => value > 0)).toEqual([false, false, true, true, true]);
  });
});

describe('core numbers', () => {
  it('are what peeling gives', () => {
    fc.assert(
      fc.property(smallWeb(false), (web) => {
        const found = coreNumbers(web);
        for (let k = 1; k <= 7; k++) {
          const left = new Set(vertices(web));
          for (let before = -1; before !== left.size; ) {
            before = left.size;
            for (const v of left)
              if (arcsOf(web).filter(([a, b]) => a === v && left.has(b)).length < k) left.delete(v);
          }
          expect(vertices(web).filter((v) => (found[v] ?? 0) >= k)).toEqual([...left]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('constraint', () => {
  it('is what its definition says', () => {
    fc.assert(
      fc.property(smallWeb(false), (web) => {
        const matrix = matrixOf(web);
        const share = (a: number, b: number) => (matrix[a]?.[b] ?? 0) / (sum(matrix[a] ?? []) || 1);
        const found = constraint(web);
        for (const i of vertices(web)) {
          const circle = vertices(web).filter((j) => share(i, j) > 0);
          const expected = sum(
            circle.map((j) => (share(i, j) + sum(circle.map((q) => share(i, q) * share(q, j)))) ** 2),
          );
          if (circle.length === 0) expect(found[i]).toBeNaN();
          else expect(found[i]).toBeCloseTo(expected, 12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is low between strangers, high among friends', () => {
    expect(constraint(star(8))[0]).toBeCloseTo(1 / 8, 12);
    const friends = webWith(3, [
      [0, 1, 1],
      [0, 2, 1],
      [1, 2, 1],
    ]);
    for (const value of constraint(friends)) expect(value).toBeCloseTo(1.125, 12);
  });
});

describeOnReferenceData('on real networks', () => {
  it('PageRank finds the published leaders among 35,776 communities', { timeout: 30_000 }, () => {
    const { web, names } = arcListWeb('reddit_hyperlinks/body_edges_unsigned.csv.gz');
    expect([web.order, web.neighbours.length]).toEqual([35_776, 137_821]);
    const rank = pageRank(web);
    const leaders = [...rank.keys()].sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0)).slice(0, 5);
    expect(leaders.map((v) => names[v])).toEqual(['askreddit', 'iama', 'pics', 'videos', 'writingprompts']);
    // The published figures are those of the fifth step of plain iteration, where networkx ends by default (a change of n · 10⁻⁶).
    const published = [0.011211, 0.010201, 0.005008, 0.004876, 0.004091];
    const early = afterSteps(web, 5);
    const late = afterSteps(web, 150);
    leaders.forEach((v, place) => {
      expect(Math.abs((early[v] ?? 0) - (published[place] ?? 0))).toBeLessThan(1e-6);
      expect(rank[v]).toBeCloseTo(late[v] ?? NaN, 10);
    });
  });

  it('PageRank and eigenvector centrality agree with graphology', () => {
    const web = gmlWeb('classic_small/lesmis.gml', true).web;
    const graph = graphologyOf(web);
    const ranks = pageRankByGraphology(graph, {
      alpha: 0.85,
      tolerance: 1e-12,
      maxIterations: 1_000,
      getEdgeWeight: 'weight',
    });
    const found = pageRank(web);
    const central = eigenvectorByGraphology(graph, {
      tolerance: 1e-12,
      maxIterations: 10_000,
      getEdgeWeight: 'weight',
    });
    const most = Math.max(...Object.values(central));
    const eigen = eigenvectorCentrality(web);
    for (const v of vertices(web)) {
      expect(found[v]).toBeCloseTo(ranks[v] ?? NaN, 8);
      expect(eigen[v]).toBeCloseTo((central[v] ?? NaN) / most, 6);
    }
  }, 60_000);

  it('PageRank agrees with ngraph, which takes ties as directed', () => {
    const { web } = gmlWeb('classic_small/dolphins.gml');
    const graph = ngraph();
    for (const v of vertices(web)) graph.addNode(v);
    for (const [a, b] of arcsOf(web)) graph.addLink(a, b);
    const expected = pageRankByNgraph(graph, 0.85, 1e-12);
    pageRank(web).forEach((share, v) => {
      expect(share).toBeCloseTo(expected[v] ?? NaN, 6);
    });
  }, 60_000);

  it('core numbers agree with graphology', () => {
    const web = evenBenchWeb(2_000);
    // Its types ask for an argument that the function doesn't take.
    const expected = (coreNumber as unknown as (graph: Graph) => Record<string, number>)(graphologyOf(web));
    expect([...coreNumbers(web)]).toEqual(vertices(web).map((v) => expected[v]));
  }, 60_000);

  it('the innermost core of the political blogs is 36 ties deep', () => {
    const cores = coreNumbers(gmlWeb('polblogs/polblogs.gml').web);
    expect(Math.max(...cores)).toBe(36);
  }, 60_000);
});
