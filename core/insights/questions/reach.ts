import { z } from 'zod';
import { type Reach, type Reaching, reaching, reachOf, usualGuess } from '../../diffusion/reach';
import type { Emphasis } from '../../model/look';
import { type Message, say } from '../../model/refusal';
import type { Network } from '../../network/network';
import type { Answer, Finding } from '../answer';
import { naming } from '../naming';
import type { Question } from '../question';
import { surenessOf } from '../ranking';
import { shown } from '../showing';
import { type Chosen, chosenCommunities, communitiesParameter, figures } from '../some-communities';
import { worthOf } from '../worth';

/** What a bare sum claims beyond the likely is worth a word from this factor on, and a finding from that. */
const overstated = { said: 1.02, found: 1.1 };

/** A pair that shares this part of the smaller audience reaches many people twice. */
const doubled = 0.3;

/** Whoever reaches fewer people of its own than this share adds little. */
const littleOwn = 0.5;

/** Among so many of the largest a pair is looked for that it would help most to know. */
const mostCompared = 12;

const parameters = z.object({ communities: communitiesParameter });

/** Who reaches whom, honestly: the union of overlapping audiences. */
export const reach: Question<typeof parameters> = {
  id: 'reach',
  parameters,
  metrics: [
    'people',
    'reachLow',
    'reachLikely',
    'reachHigh',
    'reachSum',
    'reachAlone',
    'overlap',
    'sharedPeople',
  ],
  run({ network }, { communities }) {
    const chosen = chosenCommunities(network, communities);
    const known = reaching(network);
    const found = reachOf(known, chosen.communities);
    if (found.communities.length === 0) return nothing(network, chosen);
    const pairs = pairsOf(known, found);
    return {
      question: 'reach',
      says: says(network, chosen, found),
      more: more(network, found, pairs),
      doubt: doubt(chosen, found),
      findings: findings(network, found, pairs),
      chart: {
        type: 'range',
        low: Math.round(found.low),
        likely: Math.round(found.likely),
        high: Math.round(found.high),
        sum: Math.round(found.sum),
      },
      tables: tables(network, found, pairs),
      emphasis: emphasis(network, found, pairs),
      precision: found.low < found.high ? say('attention:reach.precision') : null,
      missing: missingAudiences(network, chosen),
    };
  },
};

/** Two communities that share people, with the tie that says so. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly people: number;
  /** Of the smaller audience, 0 … 1. */
  readonly share: number;
  readonly link: number;
}

/** The pairs of which ties tell, those with most people in common first. */
function pairsOf({ people, overlaps }: Reaching, { communities, shared }: Reach): Pair[] {
  const { offsets, neighbours, links } = overlaps;
  const pairs = Array.from(shared.a, (one, p): Pair => {
    const [a, b] = [communities[one] as number, communities[shared.b[p] as number] as number];
    const both = shared.people[p] as number;
    const smaller = Math.min(people[a] as number, people[b] as number);
    const slot = neighbours.subarray(offsets[a], offsets[a + 1]).indexOf(b) + (offsets[a] as number);
    return { a, b, people: both, share: smaller > 0 ? both / smaller : 0, link: links[slot] as number };
  });
  return pairs.sort((one, other) => other.people - one.people || one.a - other.a || one.b - other.b);
}

function nothing(network: Network, chosen: Chosen): Answer {
  return {
    question: 'reach',
    says: say('attention:reach.nothing'),
    more: [],
    doubt: say('attention:doubt.nothing'),
    findings: [],
    chart: null,
    tables: [],
    emphasis: shown(network, say('attention:reach.title'), chosen.communities),
    precision: null,
    missing: missingAudiences(network, chosen),
  };
}

/** What has to be filled in. */
function missingAudiences(network: Network, { communities }: Chosen): Message | null {
  if (communities.length === 0) return say('attention:missing.communities');
  const unknown = communities.filter((v) => Number.isNaN(network.people[v]));
  if (unknown.length === 0) return null;
  return naming('attention:missing.audiences', network, unknown);
}

function says({ names }: Network, { by }: Chosen, { communities, low, likely, high }: Reach): Message {
  const [only] = communities;
  if (communities.length === 1 && only !== undefined)
    return say('attention:reach.one', { name: names[only] as string, people: likely });
  return say(`attention:reach.says.${by}`, { count: communities.length, low, likely, high });
}

function more(
  network: Network,
  { communities, likely, sum, alone }: Reach,
  pairs: readonly Pair[],
): Message[] {
  if (communities.length < 2) return [];
  const said: Message[] = [];
  if (sum > likely * overstated.said) said.push(say('attention:reach.sum', { sum, extra: sum / likely - 1 }));
  const [pair] = pairs;
  if (pair && pair.people >= 1) said.push(sharing(network, pair));
  let least = 0;
  const own = (place: number) =>
    (alone[place] as number) / (network.people[communities[place] as number] as number);
  for (let place = 1; place < communities.length; place++) if (own(place) < own(least)) least = place;
  if (own(least) < littleOwn)
    said.push(
      say('attention:reach.least', {
        name: network.names[communities[least] as number] as string,
        alone: alone[least] as number,
        people: network.people[communities[least] as number] as number,
      }),
    );
  return said;
}

function sharing({ names }: Network, { a, b, people, share }: Pair): Message {
  return say('attention:reach.pair', { a: names[a] as string, b: names[b] as string, people, share });
}

function doubt(chosen: Chosen, { communities, shared, told, changed }: Reach): Message {
  if (changed > 0) return say('attention:reach.doubt.contradicting', { count: changed });
  const uncounted = chosen.communities.length - communities.length;
  if (uncounted > 0) return say('attention:reach.doubt.uncounted', { count: uncounted });
  const pairs = (communities.length * (communities.length - 1)) / 2;
  const unknown = pairs - shared.a.length;
  if (unknown === 0) {
    return say(communities.length > 2 ? 'attention:reach.doubt.triples' : 'attention:reach.doubt.figures');
  }
  return say(told === 0 ? 'attention:reach.doubt.unknown' : 'attention:reach.doubt.told', {
    count: unknown,
    pairs,
    told,
    guess: usualGuess.overlap,
  });
}

function findings(network: Network, reach: Reach, pairs: readonly Pair[]): Finding[] {
  const { communities, likely, sum } = reach;
  const found: Finding[] = [];
  if (communities.length > 1 && sum > likely * overstated.found)
    found.push({
      id: 'reach.sum',
      question: 'reach',
      says: say('attention:reach.finding.sum', { count: communities.length, sum, likely }),
      doubt: say('attention:reach.doubt.figures'),
      worth: worthOf('know', (sum - likely) / sum, pairs.length > 0 ? 0.7 : 0.3),
      emphasis: emphasis(network, reach, pairs),
    });
  const double = pairs.find(({ share }) => share >= doubled);
  if (double)
    found.push({
      id: `reach.double:${[double.a, double.b].map((v) => network.ids[v]).join(' ')}`,
      question: 'reach',
      says: say('attention:reach.finding.double', {
        a: network.names[double.a] as string,
        b: network.names[double.b] as string,
        people: double.people,
      }),
      doubt: say('attention:reach.doubt.figures'),
      worth: worthOf(
        'plan',
        double.people / likely,
        surenessOf(network.tieConfidence[double.link] ?? Number.NaN),
      ),
      emphasis: shown(network, say('attention:reach.title'), [double.a, double.b], [double.link]),
    });
  const asking = unknownPair(network, reach);
  if (asking) {
    const [a, b, people] = asking;
    found.push({
      id: `reach.ask:${[a, b].map((v) => network.ids[v]).join(' ')}`,
      question: 'reach',
      says: say('attention:reach.finding.ask', {
        a: network.names[a] as string,
        b: network.names[b] as string,
        people,
      }),
      doubt: say('attention:reach.doubt.figures'),
      worth: worthOf('watch', people / likely, 1),
      emphasis: shown(network, say('attention:reach.title'), [a, b]),
    });
  }
  return found;
}

/** The pair of large communities of which nobody knows what they share, and how many people that may be. */
function unknownPair(network: Network, { communities, shared }: Reach): [number, number, number] | null {
  const known = new Set(Array.from(shared.a, (a, p) => `${a} ${shared.b[p]}`));
  let best: [number, number, number] | null = null;
  const compared = Math.min(communities.length, mostCompared);
  for (let a = 0; a < compared; a++)
    for (let b = a + 1; b < compared; b++) {
      if (known.has(`${a} ${b}`)) continue;
      const [one, other] = [communities[a] as number, communities[b] as number];
      const people = Math.min(network.people[one] as number, network.people[other] as number);
      if (people > (best?.[2] ?? 0)) best = [one, other, people];
    }
  return best;
}

function tables(network: Network, reach: Reach, pairs: readonly Pair[]) {
  const { communities, alone } = reach;
  return [
    figures(network, 'together', ['reachLow', 'reachLikely', 'reachHigh', 'reachSum'], [reach], (all) => [
      [],
      [all.low, all.likely, all.high, all.sum],
    ]),
    figures(network, 'audiences', ['people', 'reachAlone'], [...communities.keys()], (place) => {
      const v = communities[place] as number;
      return [[v], [network.people[v] as number, alone[place] as number]];
    }),
    figures(network, 'sharing', ['overlap', 'sharedPeople'], pairs, ({ a, b, share, people }) => [
      [a, b],
      [share, people],
    ]),
  ];
}

function emphasis(network: Network, { communities }: Reach, pairs: readonly Pair[]): Emphasis {
  const largest = communities.reduce((most, v) => Math.max(most, network.people[v] as number), 1);
  const title = say('attention:reach.title');
  const links = pairs.map(({ link }) => link);
  return {
    ...shown(network, title, [], links),
    nodes: Array.from(communities, (v) => ({
      id: network.ids[v] as string,
      place: null,
      level: (network.people[v] as number) / largest,
      group: null,
    })),
  };
}
