import { z } from 'zod';
import { type Message, say } from '../../model/refusal';
import { gatedByRivals } from '../../network/gates';
import { cutOffWithout, lossesOf, webWithoutRivals } from '../../network/loss';
import { isOurs, sideNumber } from '../../network/network';
import { brokerFindings } from '../brokers/findings';
import type { Standing, Thread } from '../brokers/standing';
import { namesOf, naming } from '../naming';
import type { Question, Subject } from '../question';
import { largestOf, ranked } from '../ranking';
import { barsOf, shown, shownRanked, tableOf } from '../showing';

const own = sideNumber('own');

/** A tie is worth a word as the only one between two parts when each has as many nodes. */
const smallestPart = 3;

/** A circle of few ties says little about who is free between circles. */
const fewTies = 4;

function standingOf(subject: Subject): Standing {
  const { network } = subject;
  const { side, isCommunity } = network;
  const carrying = subject.web('carrying');
  const web = webWithoutRivals(network, carrying);
  const losses = lossesOf(network, web);
  const betweenness = subject.measured('betweenness');
  // Without the only one of ours there is nobody left to be cut off from.
  const oursTogether = new Map<number, number>();
  losses.cuts.componentFrom.forEach((component, vertex) => {
    if (side[vertex] === own) oursTogether.set(component, (oursTogether.get(component) ?? 0) + 1);
  });
  const isAlone = (vertex: number) =>
    side[vertex] === own && oursTogether.get(losses.cuts.componentFrom[vertex] as number) === 1;
  const peopleLost = losses.people.map((people, vertex) => {
    const itself = network.people[vertex] as number;
    return people - (Number.isNaN(itself) ? 0 : itself);
  });
  return {
    network,
    betweenness,
    order: ranked(
      betweenness.values,
      (vertex) => isCommunity[vertex] === 0 && betweenness.values[vertex] !== 0,
    ),
    cutOff: Float64Array.from(losses.cutOff),
    peopleLost: peopleLost.map((people) => Math.max(0, people)),
    turned: Float64Array.from(losses.turned),
    bridges: ranked(
      Float64Array.from(losses.cutOff),
      (vertex) => losses.cutOff[vertex] !== 0 && !isAlone(vertex),
    ),
    cutOffBy: (vertex) => cutOffWithout(network, losses.cuts, vertex),
    threads: threadsOf(losses.cuts, web.neighbours, web.links),
    gated: gatedByRivals(network, carrying),
  };
}

/** The ties without which two parts of some size no longer reach each other, the evenest first. */
function threadsOf(
  cuts: ReturnType<typeof lossesOf>['cuts'],
  neighbours: Int32Array,
  links: Int32Array,
): readonly Thread[] {
  const threads: Thread[] = [];
  const partAt = new Map(Array.from(cuts.partFrom, (from, part) => [from, part]));
  for (const slot of cuts.bridges) {
    const below = neighbours[slot] as number;
    const from = cuts.places[below] as number;
    // What hangs on a bridge is a part of one of its ends, whose stretch begins with the other end.
    const part = partAt.get(from);
    if (part === undefined) continue;
    const size = (cuts.partTo[part] as number) - from;
    const rest = (cuts.componentTo[below] as number) - (cuts.componentFrom[below] as number) - size;
    if (Math.min(size, rest) >= smallestPart)
      threads.push({ link: links[slot] as number, below, smaller: Math.min(size, rest) });
  }
  return threads.sort((a, b) => b.smaller - a.smaller || a.link - b.link);
}

function says({ network, order, bridges, cutOff, peopleLost, gated }: Standing): Message {
  const [most] = order;
  const [bridge] = bridges;
  if (most === undefined) return say('answers:brokers.says.nobody');
  const name = network.names[most] as string;
  if (bridge === undefined)
    return say(`answers:brokers.says.${gated.length > 0 ? 'rivalGates' : 'noBridge'}`, {
      names: namesOf(network, order.slice(0, 2)),
      count: Math.min(2, order.length),
    });
  const lost = { count: cutOff[bridge] as number, people: peopleLost[bridge] as number };
  const which = `${bridge === most ? 'both' : 'apart'}${lost.people > 0 ? '' : 'Uncounted'}`;
  return say(`answers:brokers.says.${which}`, { name, bridge: network.names[bridge] as string, ...lost });
}

function more(
  subject: Subject,
  { network, betweenness, order, bridges, turned, gated }: Standing,
): Message[] {
  const { names, isCommunity } = network;
  const said: Message[] = [];
  const bridge = bridges.find((vertex) => isOurs(network, vertex) && (turned[vertex] as number) > 0);
  if (bridge !== undefined)
    said.push(
      say('answers:brokers.turned', { name: names[bridge] as string, count: turned[bridge] as number }),
    );
  const locked = gated.flatMap(({ vertices }) => vertices);
  if (locked.length > 0) said.push(naming('answers:brokers.gated', network, locked));
  const byStrength = byStrengthOf(subject) ?? betweenness.values;
  const [strong] = ranked(byStrength, (vertex) => isCommunity[vertex] === 0 && byStrength[vertex] !== 0);
  if (strong !== undefined && strong !== order[0])
    said.push(say('answers:brokers.byStrength', { name: names[strong] as string }));
  const bound = subject.measured('constraint').values;
  const ties = subject.measured('degree').values;
  const free = ranked(
    bound.map((value) => -value),
    (vertex) => isCommunity[vertex] === 0 && (ties[vertex] as number) >= fewTies,
  )[0];
  if (free !== undefined && free !== order[0])
    said.push(say('answers:brokers.free', { name: names[free] as string }));
  return said.slice(0, 3);
}

/** Betweenness on weighted ties takes long: where a first answer goes by estimates, it waits for the exact one. */
function byStrengthOf(subject: Subject): Float64Array | null {
  const isQuick = !subject.exact && subject.measured('betweenness').error !== null;
  return isQuick ? null : subject.measured('weightedBetweenness').values;
}

const parameters = z.object({});

/** Who connects the groups, who is the only bridge to others, and what breaks when one of us or of our allies is lost. */
export const brokers: Question<typeof parameters> = {
  id: 'brokers',
  parameters,
  metrics: ['betweenness', 'weightedBetweenness', 'constraint', 'cutoff', 'peopleLost', 'tiesTurned'],
  run(subject) {
    const { network } = subject;
    const standing = standingOf(subject);
    const { betweenness, order, cutOff, peopleLost, turned, threads } = standing;
    const { values, error } = betweenness;
    const title = say('answers:brokers.title');
    const isBare = subject.web('all').neighbours.length === 0;
    const all = ranked(values);
    const lossOrder = ranked(cutOff, (vertex) => isOurs(network, vertex)).sort(
      (a, b) =>
        (cutOff[b] as number) - (cutOff[a] as number) || (turned[b] as number) - (turned[a] as number),
    );
    const byStrength = byStrengthOf(subject);
    const figures = {
      betweenness: values,
      ...(byStrength && { weightedBetweenness: byStrength }),
      constraint: subject.measured('constraint').values,
    };
    return {
      question: 'brokers',
      says: says(standing),
      more: isBare ? [] : more(subject, standing),
      doubt: say('answers:brokers.doubt'),
      findings: isBare ? [] : brokerFindings(standing),
      chart: order.length > 0 ? barsOf(network, 'betweenness', order, values) : null,
      tables: isBare
        ? []
        : [
            tableOf(network, 'brokers', title, all, { ...figures, cutoff: cutOff }),
            tableOf(network, 'losses', say('answers:table.losses'), lossOrder, {
              ...{ cutoff: cutOff, peopleLost, tiesTurned: turned },
            }),
          ],
      emphasis: {
        ...shownRanked(network, title, order, values),
        ties: shown(
          network,
          title,
          [],
          threads.map(({ link }) => link),
        ).ties,
      },
      precision: error === null || largestOf(values) === 0 ? null : say('answers:precision', { error }),
      missing: isBare ? say('answers:brokers.missing') : null,
    };
  },
};
