import cytoscape from 'cytoscape';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import { coreNumber } from 'graphology-cores';
import eigenvectorByGraphology from 'graphology-metrics/centrality/eigenvector';
import pageRankByGraphology from 'graphology-metrics/centrality/pagerank';
import ngraph from 'ngraph.graph';
import pageRankByNgraph from 'ngraph.pagerank';
import { components } from '../../core/network/components';
import { constraint } from '../../core/network/constraint';
import { coreNumbers } from '../../core/network/cores';
import { cutsOf } from '../../core/network/cuts';
import { diceOf } from '../../core/network/dice';
import { eigenvectorCentrality } from '../../core/network/eigenvector';
import { leiden } from '../../core/network/leiden';
import { pageRank } from '../../core/network/pagerank';
import { triangleCount } from '../../core/network/triangles';
import type { Web } from '../../core/network/webs';
import { evenBenchWeb, tiesOf } from '../fixtures/webs';
import { median, report } from './figures';

const rounds = 9;

/** Milliseconds that ours and theirs take, in turns, so that what else the machine does hits both. */
function inTurns(ours: () => unknown, theirs: () => unknown, times = rounds): [ours: number, theirs: number] {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round++)
    [ours, theirs].forEach((work, side) => {
      const start = performance.now();
      work();
      taken[side]?.push(performance.now() - start);
    });
  return [median(taken[0]), median(taken[1])];
}

function compare(
  name: string,
  peer: string,
  ours: () => unknown,
  theirs: () => unknown,
  times = rounds,
): void {
  const [value, peerValue] = inTurns(ours, theirs, times);
  report({ name, value, unit: 'ms', peer, peerValue });
}

function graphologyOf(web: Web): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (let v = 0; v < web.order; v++) graph.addNode(v);
  for (const [a, b, weight] of tiesOf(web)) graph.addEdge(a, b, { weight });
  return graph;
}

/** What plain counting of common neighbours takes, for the want of a peer that counts triangles. */
function trianglesBySets(graph: Graph): number {
  const near = new Map(graph.mapNodes((node) => [node, new Set(graph.neighbors(node))]));
  let count = 0;
  graph.forEachEdge((_edge, _attributes, a, b) => {
    const [x, y] = [near.get(a), near.get(b)];
    if (x && y)
      for (const other of x.size < y.size ? x : y) if ((x.size < y.size ? y : x).has(other)) count++;
  });
  return count / 3;
}

for (const order of [200, 2_000, 10_000, 50_000]) {
  const web = evenBenchWeb(order);
  const graph = graphologyOf(web);
  const times = order > 10_000 ? 3 : rounds;
  const on = `, ${order.toLocaleString('en')} nodes, ${(web.neighbours.length / 2).toLocaleString('en')} ties`;

  compare(
    `PageRank${on}`,
    'graphology',
    () => pageRank(web),
    () =>
      pageRankByGraphology(graph, {
        alpha: 0.85,
        maxIterations: 1_000,
        tolerance: 1e-10,
        getEdgeWeight: 'weight',
      }),
    times,
  );
  const linked = ngraph();
  for (let v = 0; v < order; v++) linked.addNode(v);
  for (const [a, b] of tiesOf(web)) {
    linked.addLink(a, b);
    linked.addLink(b, a);
  }
  compare(
    `PageRank${on}`,
    'ngraph',
    () => pageRank(web),
    () => pageRankByNgraph(linked, 0.85, 1e-10),
    times,
  );
  compare(
    `eigenvector centrality${on}`,
    'graphology',
    () => eigenvectorCentrality(web),
    () => eigenvectorByGraphology(graph, { maxIterations: 10_000, tolerance: 1e-9, getEdgeWeight: 'weight' }),
    times,
  );
  // Its types ask for an argument that the function doesn't take.
  const coresOf = coreNumber as unknown as (graph: Graph) => Record<string, number>;
  compare(
    `core numbers${on}`,
    'graphology',
    () => coreNumbers(web),
    () => coresOf(graph),
    times,
  );
  compare(
    `components${on}`,
    'graphology',
    () => components(web),
    () => connectedComponents(graph),
    times,
  );
  compare(
    `triangles${on}`,
    'common neighbours in sets',
    () => triangleCount(web),
    () => trianglesBySets(graph),
    times,
  );
  compare(
    `articulation points and bridges${on}`,
    'components by graphology',
    () => cutsOf(web),
    () => connectedComponents(graph),
    times,
  );
  compare(
    `constraint of every node${on}`,
    'counting triangles in sets',
    () => constraint(web),
    () => trianglesBySets(graph),
    times,
  );
  compare(
    `Leiden${on}`,
    'graphology, Louvain',
    () => leiden(web, { seed: 1, starts: 1 }),
    () => louvain.detailed(graph, { rng: diceOf(1) }),
    times,
  );
  report({
    name: `Leiden, modularity reached${on}`,
    value: leiden(web, { seed: 1 }).modularity,
    unit: 'modularity',
    peer: 'graphology, Louvain',
    peerValue: louvain.detailed(graph, { rng: diceOf(1) }).modularity,
  });

  if (order > 2_000) continue;
  const drawn = cytoscape({
    headless: true,
    elements: [
      ...Array.from({ length: order }, (_, v) => ({ data: { id: `${v}` } })),
      ...tiesOf(web).map(([a, b]) => ({ data: { id: `${a} ${b}`, source: `${a}`, target: `${b}` } })),
    ],
  });
  compare(
    `PageRank${on}`,
    'cytoscape',
    () => pageRank(web),
    () => drawn.elements().pageRank({ dampingFactor: 0.85, precision: 1e-10, iterations: 200 }),
    1,
  );
  compare(
    `components${on}`,
    'cytoscape',
    () => components(web),
    () => drawn.elements().components(),
    3,
  );
}
