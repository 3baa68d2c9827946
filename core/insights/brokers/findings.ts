import { say } from '../../model/refusal';
import { isOurs, sideNumber } from '../../network/network';
import type { Finding } from '../answer';
import { mostNamed, naming } from '../naming';
import { largestOf, surenessOf } from '../ranking';
import { shown } from '../showing';
import { type Consequence, worthOf } from '../worth';
import type { Standing, Thread } from './standing';

const [undecided, rival] = (['undecided', 'rival'] as const).map(sideNumber);

/** No more findings than this say the same of different nodes. */
const mostAlike = 3;

/** As many nodes cut off are usual, in a small plan and as a share of a large one. */
const usualLoss = (order: number) => Math.max(2, 0.02 * order);

/** What one would find out before being surprised by it: whose loss hurts, who holds the only way, which tie holds two parts together. */
export function brokerFindings(standing: Standing): Finding[] {
  const { network, bridges, threads, gated, order, betweenness } = standing;
  const { side, ids, names } = network;
  const largest = largestOf(betweenness.values) || 1;
  const usual = usualLoss(ids.length);
  const extentOf = (count: number) => count / (count + usual);
  const sureness = (vertex: number) => surenessOf(network.confidence[vertex] as number);

  const losing = (vertex: number): Finding => {
    const lost = [...standing.cutOffBy(vertex)];
    const people = standing.peopleLost[vertex] as number;
    // Of many it isn't said how many people they come to, whether that is known or not.
    const uncounted = people === 0 && lost.length <= mostNamed;
    const [what, consequence]: [string, Consequence] = isOurs(network, vertex)
      ? ['loss', 'act']
      : ['onlyBridge', 'plan'];
    return {
      id: `brokers.${what}:${ids[vertex]}`,
      question: 'brokers',
      says: naming(`answers:brokers.finding.${what}${uncounted ? 'Uncounted' : ''}`, network, lost, {
        name: names[vertex] as string,
        people,
      }),
      doubt: say('answers:brokers.findingDoubt.bridge'),
      worth: worthOf(consequence, extentOf(lost.length), sureness(vertex)),
      emphasis: shown(network, say('answers:brokers.shown.loss', { name: names[vertex] as string }), [
        vertex,
        ...lost,
      ]),
    };
  };

  const thread = ({ link, below, smaller }: Thread): Finding => {
    const ends = [network.source[link] as number, network.target[link] as number];
    const other = ends.find((vertex) => vertex !== below) ?? below;
    const [a, b] = [names[other] as string, names[below] as string];
    return {
      id: `brokers.thread:${network.tieIds[link]}`,
      question: 'brokers',
      says: say('answers:brokers.finding.thread', { a, b, count: smaller }),
      doubt: say('answers:brokers.findingDoubt.bridge'),
      worth: worthOf('watch', extentOf(smaller), surenessOf(network.tieConfidence[link] as number)),
      emphasis: shown(network, say('answers:brokers.shown.thread', { a, b }), [other, below], [link]),
    };
  };

  const inBetween = (vertex: number): Finding => ({
    id: `brokers.between:${ids[vertex]}`,
    question: 'brokers',
    says: say(`answers:brokers.finding.between.${side[vertex] === rival ? 'rival' : 'undecided'}`, {
      name: names[vertex] as string,
    }),
    doubt: say('answers:brokers.findingDoubt.between'),
    worth: worthOf(
      side[vertex] === rival ? 'watch' : 'plan',
      (betweenness.values[vertex] as number) / largest,
      sureness(vertex),
    ),
    emphasis: shown(network, say('answers:brokers.title'), [vertex]),
  });

  const onlyGates = gated.flatMap(({ vertices, gates }) => {
    const [gate] = gates;
    if (gate === undefined || gates.length > 1) return [];
    const name = names[gate] as string;
    return [
      {
        id: `brokers.rivalGate:${ids[gate]}:${ids[vertices[0] ?? 0]}`,
        question: 'brokers' as const,
        says: naming('answers:brokers.finding.rivalGate', network, vertices, { name }),
        doubt: say('answers:brokers.findingDoubt.bridge'),
        worth: worthOf('plan', extentOf(vertices.length), sureness(gate)),
        emphasis: shown(network, say('answers:brokers.shown.gate', { name }), [gate, ...vertices]),
      },
    ];
  });

  const notOurs = (place: number | undefined) => order.slice(0, 5).find((vertex) => side[vertex] === place);
  return [
    ...bridges.slice(0, mostAlike).map(losing),
    ...onlyGates.slice(0, mostAlike),
    ...threads.slice(0, 1).map(thread),
    ...[notOurs(undecided), notOurs(rival)].flatMap((vertex) =>
      vertex === undefined ? [] : [inBetween(vertex)],
    ),
  ];
}
