import { z } from 'zod';
import { type Message, say } from '../../model/refusal';
import { isOurs, type Network, sideNumber } from '../../network/network';
import type { Answer, Finding } from '../answer';
import { namesOf } from '../naming';
import type { Question, Subject } from '../question';
import { largestOf, ranked, standingIn, sureEnough, surenessOf } from '../ranking';
import { barsOf, shown, shownRanked, tableOf } from '../showing';
import { worthOf } from '../worth';

const [own, ally, undecided, rival] = (['own', 'ally', 'undecided', 'rival'] as const).map(sideNumber);

/** As many lead: of these it is said on which side they stand. */
const leaders = 10;

/** Whoever has as much of the heaviest weight carries much. */
const heavy = 0.5;

/** Standing in the upper fifth, and in the lower two fifths: so far apart, ties and people tell two stories. */
const [high, low] = [0.8, 0.4];

/** No more findings than this say the same of different nodes. */
const mostAlike = 3;

interface Weighed {
  readonly network: Network;
  readonly weight: Float64Array;
  readonly order: readonly number[];
  /** The share of the others with a smaller value, 0 … 1, by ties alone and by people; NaN where it isn't known. */
  readonly byTies: Float64Array;
  readonly byPeople: Float64Array;
}

function weigh(subject: Subject): Weighed {
  const weight = subject.measured('weight').values;
  const regarded = standingIn(subject.measured('pagerank').values);
  const circled = standingIn(subject.measured('eigenvector').values);
  return {
    network: subject.network,
    weight,
    order: ranked(weight),
    byTies: regarded.map((share, vertex) => (share + (circled[vertex] as number)) / 2),
    byPeople: standingIn(subject.network.people),
  };
}

function says({ network, order }: Weighed): Message {
  const top = namesOf(network, order.slice(0, 2));
  const ours = order.find((vertex) => isOurs(network, vertex));
  if (ours === undefined) return say('answers:weight.says.nobodyOurs', { names: top, count: top.length });
  if (order.slice(0, 2).every((vertex) => isOurs(network, vertex)))
    return say('answers:weight.says.ours', { names: top, count: top.length });
  const name = network.names[ours] as string;
  if (order.indexOf(ours) === 0) return say('answers:weight.says.oursFirst', { name, next: top[1] ?? '' });
  return say('answers:weight.says.apart', {
    names: top,
    count: top.length,
    name,
    place: order.indexOf(ours) + 1,
  });
}

/** On whose side those stand who lead. */
function sidesSaid({ network, order }: Weighed): Message {
  const leading = order.slice(0, leaders);
  const on = (...places: (number | undefined)[]) =>
    leading.filter((vertex) => places.includes(network.side[vertex])).length;
  return say('answers:weight.sides', {
    count: leading.length,
    ours: on(own, ally),
    undecided: on(undecided),
    rivals: on(rival),
  });
}

/** The innermost core, where it is more than a pair. */
function coreSaid(subject: Subject): Message[] {
  const { network } = subject;
  const cores = subject.measured('kcore').values;
  const deepest = largestOf(cores);
  if (deepest < 2) return [];
  const inside = [...cores.keys()].filter((vertex) => cores[vertex] === deepest);
  const ours = inside.filter((vertex) => isOurs(network, vertex)).length;
  return [say('answers:weight.core', { count: inside.length, ties: deepest, ours })];
}

function peopleSaid({ people }: Network): Message[] {
  const unknown = people.filter(Number.isNaN).length;
  return unknown > 0 ? [say('answers:weight.unknownPeople', { count: unknown, total: people.length })] : [];
}

function doubtOf({ network, order }: Weighed): Message {
  const unsure = order
    .slice(0, leaders)
    .filter((vertex) => surenessOf(network.confidence[vertex] as number) < sureEnough);
  if (unsure.length > 0)
    return say('answers:weight.doubt.unsure', { names: namesOf(network, unsure), count: unsure.length });
  return say('answers:weight.doubt.judged');
}

type Found = 'undecided' | 'rival' | 'quiet' | 'loud';

function doubtAbout(what: Found, { names, stance }: Network, vertex: number): Message {
  const isUnsaid = what === 'undecided' && Number.isNaN(stance[vertex]);
  return say(`answers:weight.findingDoubt.${isUnsaid ? 'unsaid' : what}`, { name: names[vertex] as string });
}

function findingsOf(weighed: Weighed): Finding[] {
  const { network, weight, order, byTies, byPeople } = weighed;
  const { side, ids, names, isCommunity } = network;
  const heaviest = largestOf(weight) || 1;
  const finding = (
    what: Found,
    vertex: number,
    consequence: Parameters<typeof worthOf>[0],
    extent = (weight[vertex] as number) / heaviest,
  ): Finding => {
    const name = names[vertex] as string;
    const people = network.people[vertex] as number;
    const values = { name, place: order.indexOf(vertex) + 1, ...(Number.isNaN(people) ? {} : { people }) };
    return {
      id: `weight.${what}:${ids[vertex]}`,
      question: 'weight',
      says: say(`answers:weight.finding.${what}`, values),
      doubt: doubtAbout(what, network, vertex),
      worth: worthOf(consequence, extent, surenessOf(network.confidence[vertex] as number)),
      emphasis: shown(network, say('answers:weight.title'), [vertex]),
    };
  };
  const isActor = (vertex: number) => isCommunity[vertex] === 0;
  const first = (keep: (vertex: number) => boolean, most: number) => order.filter(keep).slice(0, most);
  const heavyWithout = (vertex: number) =>
    isActor(vertex) && (byTies[vertex] as number) >= high && (byPeople[vertex] as number) <= low;
  const lightWith = (vertex: number) =>
    (byTies[vertex] as number) <= low && (byPeople[vertex] as number) >= high;
  const isHeavy = (vertex: number) => (weight[vertex] as number) >= heavy * heaviest;
  const swayed = first(
    (vertex) => side[vertex] === undecided && isActor(vertex) && isHeavy(vertex),
    mostAlike,
  );
  const opposed = first((vertex) => side[vertex] === rival && isActor(vertex), 1);
  const quiet = first(heavyWithout, mostAlike);
  const loud = ranked(network.people, lightWith).slice(0, mostAlike);
  return [
    ...swayed.map((vertex) => finding('undecided', vertex, 'plan')),
    ...opposed.map((vertex) => finding('rival', vertex, 'watch')),
    ...quiet.map((vertex) => finding('quiet', vertex, side[vertex] === rival ? 'know' : 'plan')),
    ...loud.map((vertex) => finding('loud', vertex, 'know', byPeople[vertex] as number)),
  ];
}

const parameters = z.object({});

/** Who carries weight: by reach, by whom others look up to, by the weight of one's circle, and by both together. */
export const weight: Question<typeof parameters> = {
  id: 'weight',
  parameters,
  metrics: ['weight', 'people', 'pagerank', 'eigenvector', 'kcore'],
  run(subject) {
    const weighed = weigh(subject);
    const { network, order } = weighed;
    const title = say('answers:weight.title');
    const isBare = network.tieIds.length === 0 && network.people.every(Number.isNaN);
    const hasWeight = order.length > 0 && !isBare;
    const column = (metric: string) => subject.measured(metric).values;
    const answer: Answer = {
      question: 'weight',
      says: hasWeight ? says(weighed) : say('answers:weight.says.nothing'),
      more: hasWeight ? [sidesSaid(weighed), ...coreSaid(subject), ...peopleSaid(network)].slice(0, 3) : [],
      doubt: doubtOf(weighed),
      findings: hasWeight ? findingsOf(weighed) : [],
      chart: hasWeight ? barsOf(network, 'weight', order, weighed.weight) : null,
      tables: hasWeight
        ? [
            tableOf(network, 'weight', title, order, {
              weight: weighed.weight,
              people: network.people,
              pagerank: column('pagerank'),
              eigenvector: column('eigenvector'),
              kcore: column('kcore'),
            }),
          ]
        : [],
      emphasis: shownRanked(network, title, hasWeight ? order : [], weighed.weight),
      precision: null,
      missing: hasWeight ? null : say('answers:weight.missing'),
    };
    return answer;
  },
};
