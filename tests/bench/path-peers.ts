import cytoscape from 'cytoscape';
import Graph from 'graphology';
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness';
import graphologyCloseness from 'graphology-metrics/centrality/closeness';
import { betweenness as ngraphBetweenness, closeness as ngraphCloseness } from 'ngraph.centrality';
import createGraph from 'ngraph.graph';
import type { Web } from '../../core/network/webs';
import { tiesOf } from '../fixtures/webs';
import type { PathWork } from './path-works';

/** What another program takes for the same figures. The graph is made before; running it is what is measured. */
export interface PathPeer {
  readonly name: string;
  /** The most vertices that it does in seconds, for each work that it knows. */
  readonly most: Readonly<Partial<Record<PathWork, number>>>;
  prepare(web: Web): Readonly<Partial<Record<PathWork, () => unknown>>>;
}

const lengthOf = (weight: number) => Math.round(1 / weight);

export const pathPeers: readonly PathPeer[] = [
  {
    name: 'graphology',
    most: { betweenness: 10_000, 'weighted betweenness': 10_000, closeness: 10_000 },
    prepare(web) {
      const graph = new Graph({ type: 'undirected' });
      for (let v = 0; v < web.order; v++) graph.addNode(v);
      for (const [a, b, weight] of tiesOf(web)) graph.addEdge(a, b, { length: lengthOf(weight) });
      return {
        betweenness: () => graphologyBetweenness(graph, { getEdgeWeight: null }),
        'weighted betweenness': () => graphologyBetweenness(graph, { getEdgeWeight: 'length' }),
        closeness: () => graphologyCloseness(graph, { wassermanFaust: true }),
      };
    },
  },
  {
    name: 'ngraph',
    most: { betweenness: 2_000, closeness: 2_000 },
    prepare(web) {
      const graph = createGraph();
      for (let v = 0; v < web.order; v++) graph.addNode(v);
      for (const [a, b] of tiesOf(web)) graph.addLink(a, b);
      return { betweenness: () => ngraphBetweenness(graph), closeness: () => ngraphCloseness(graph) };
    },
  },
  {
    name: 'cytoscape',
    most: { betweenness: 200, 'weighted betweenness': 200, closeness: 200 },
    prepare(web) {
      const elements = [
        ...Array.from({ length: web.order }, (_, v) => ({ data: { id: `${v}` } })),
        ...tiesOf(web).map(([a, b, weight]) => ({
          data: { id: `${a} ${b}`, source: `${a}`, target: `${b}`, length: lengthOf(weight) },
        })),
      ];
      const all = cytoscape({ headless: true, elements }).elements();
      return {
        betweenness: () => all.betweennessCentrality({}),
        'weighted betweenness': () => all.betweennessCentrality({ weight: (edge) => edge.data('length') }),
        closeness: () => all.closenessCentralityNormalized({}),
      };
    },
  },
];
