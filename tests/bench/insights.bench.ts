import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness';
import pagerank from 'graphology-metrics/centrality/pagerank';
import type { Answer } from '../../core/insights/answer';
import { questions } from '../../core/insights/questions';
import { subjectOf } from '../../core/insights/subject';
import { documentOf, type PlanDocument } from '../../core/model/document';
import { newTie, tieKinds } from '../../core/model/tie';
import { networkOf } from '../../core/network/network';
import { benchTies } from '../fixtures/reference-graphs';
import { median, report } from './figures';
import { grownPlan } from './plans';

const rounds = 7;
const order = 500;

/** Nodes with sides, people and communities, joined by the ties of the graph that peers are measured on. */
function planOf(): PlanDocument {
  const rows = grownPlan(order, order);
  const tie = benchTies(order).map(([a = 0, b = 0, strength = 5], t) => ({
    ...newTie(`t${t}`, `n${a}`, `n${b}`, tieKinds[t % tieKinds.length] ?? 'influence'),
    weight: strength / 10,
  }));
  return documentOf({ ...rows, tie });
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const plan = planOf();

/** From the plan's rows to every answer, as a page that was just opened gets them. */
function everyAnswer(): Answer[] {
  const subject = subjectOf(networkOf(plan), { day: '2027-03-20', seed: 1, exact: false });
  return questions.map((question) => question.run(subject, question.parameters.parse({})));
}

const peer = new Graph({ type: 'undirected' });
for (const id of plan.node.keys()) peer.addNode(id);
for (const { sourceId, targetId, weight } of plan.tie.values())
  peer.mergeEdge(sourceId, targetId, { weight });

function onePass(): void {
  betweenness(peer, { getEdgeWeight: null });
  pagerank(peer);
  louvain(peer);
}

const [first, peersFirst] = [milliseconds(everyAnswer), milliseconds(onePass)];
const ours = median(Array.from({ length: rounds }, () => milliseconds(everyAnswer)));
const peers = median(Array.from({ length: rounds }, () => milliseconds(onePass)));
const what = `${plan.node.size} nodes, ${plan.tie.size} ties`;
const held = 'graphology: betweenness, PageRank and Louvain, one pass';
report({ name: `all nine answers, ${what}`, value: ours, unit: 'ms', peer: held, peerValue: peers });
report({
  name: `all nine answers, ${what}, the first time`,
  ...{ value: first, unit: 'ms' },
  ...{ peer: `${held}, the first time`, peerValue: peersFirst },
});

// What each of them takes, for whoever wants to know which is slow.
const subject = subjectOf(networkOf(plan), { day: '2027-03-20', seed: 1, exact: false });
for (const question of questions) {
  const chosen = question.parameters.parse({});
  console.error(`${question.id}: ${milliseconds(() => question.run(subject, chosen)).toFixed(1)} ms`);
}
