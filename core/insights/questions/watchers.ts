import { z } from 'zod';
import { membershipsOf } from '../../diffusion/audiences';
import { curveOf, scalesFor } from '../../diffusion/channels';
import { type Exposing, type Exposure, exposing, exposureOf } from '../../diffusion/exposure';
import { reaching } from '../../diffusion/reach';
import { lowConfidence } from '../../model/fields';
import type { Emphasis } from '../../model/look';
import { type Message, say } from '../../model/refusal';
import { ranks } from '../../model/tie';
import { type Network, sideNumber } from '../../network/network';
import type { Answer, FigureTable, Finding } from '../answer';
import {
  type Advice,
  adviceFinding,
  adviceOf,
  candidatesOf,
  channelFinding,
  dropping,
  isWorthwhile,
  mostChannels,
} from '../channel-advice';
import { naming } from '../naming';
import type { Question } from '../question';
import { surenessOf } from '../ranking';
import { shown } from '../showing';
import { bySize, chosenCommunities, communitiesParameter, figures } from '../some-communities';
import { worthOf } from '../worth';

const parameters = z.object({ communities: communitiesParameter });

/** No more findings than this say the same of different nodes. */
const mostAlike = 2;

/** So many places stand on the map. */
const mostPlaces = 10;

/** Who watches us: which rivals see a message by where it is posted, how soon, and what reach costs in exposure. */
export const watchers: Question<typeof parameters> = {
  id: 'watchers',
  parameters,
  metrics: ['exposure', 'delay', 'exposureSeen', 'exposureTold', 'people', 'exposureAdded'],
  run({ network }, { communities }) {
    const chosen = chosenCommunities(network, communities);
    const ways = exposing(network);
    const posted = [...chosen.communities].sort((a, b) => a - b);
    const exposure = exposureOf(ways, posted);
    const seeing = seeingOf(ways, exposure);
    const missing = missingFor(network, posted, ways);
    if (posted.length === 0 || ways.watchers.length === 0) return nothing(network, posted, missing);

    const asked = chosen.communities.slice(0, mostChannels);
    const candidates = candidatesOf(network, asked);
    const scales = scalesFor(reaching(network), ways, candidates);
    const advice = adviceOf(scales, asked);
    const curve = curveOf(scales, candidates);
    const insiders = insidersOf(network, ways, posted);
    return {
      question: 'watchers',
      says: says(network, ways, exposure, seeing),
      more: more(network, insiders, advice, exposure, seeing),
      doubt: doubt(network, ways, posted),
      findings: [
        ...adviceFinding(network, advice),
        ...insiderFindings(network, insiders, ways, exposure),
        ...channelFinding(network, scales, asked, candidates),
      ],
      chart:
        advice.whole.reach <= 0
          ? null
          : {
              type: 'curve',
              points: curve.map(({ communities: all, reach, exposure: share }) => ({
                exposure: share,
                reach: Math.round(reach),
                nodeIds: all.map((v) => network.ids[v] as string),
                added: network.ids[all.at(-1) ?? -1] ?? null,
              })),
              asked: { exposure: advice.whole.exposure, reach: Math.round(advice.whole.reach) },
            },
      tables: [
        watchersTable(network, ways, exposure, seeing),
        channelsTable(network, ways, posted, exposure),
      ],
      emphasis: emphasis(network, ways, exposure, seeing, posted),
      precision:
        chosen.communities.length > mostChannels
          ? say('attention:watchers.cut', { count: mostChannels })
          : say('attention:watchers.precision'),
      missing,
    };
  },
};

/** Places among the watchers of those who may see it, the likeliest first, of equals the sooner. */
function seeingOf({ watchers }: Exposing, { chance, days }: Exposure): number[] {
  return Array.from(watchers.keys())
    .filter((i) => (chance[i] as number) > 0)
    .sort(
      (a, b) =>
        (chance[b] as number) - (chance[a] as number) || (days[a] as number) - (days[b] as number) || a - b,
    );
}

function nothing(network: Network, posted: readonly number[], missing: Message | null): Answer {
  return {
    question: 'watchers',
    says: say(posted.length === 0 ? 'attention:watchers.nowhere' : 'attention:watchers.nobody'),
    more: [],
    doubt: say('attention:doubt.nothing'),
    findings: [],
    chart: null,
    tables: [],
    emphasis: shown(network, say('attention:watchers.title'), posted),
    precision: null,
    missing,
  };
}

function missingFor(network: Network, posted: readonly number[], ways: Exposing): Message | null {
  if (posted.length === 0) return say('attention:missing.communities');
  if (ways.watchers.length === 0) return say('attention:missing.rivals');
  const wanted = new Set(posted);
  const without = new Set(posted);
  for (const { community } of membershipsOf(network)) if (wanted.has(community)) without.delete(community);
  if (without.size === 0) return null;
  return naming('attention:missing.members', network, [...without]);
}

function says(
  { names }: Network,
  { watchers }: Exposing,
  { chance, days, share }: Exposure,
  seeing: readonly number[],
): Message {
  const [first] = seeing;
  if (first === undefined) return say('attention:watchers.none', { total: watchers.length });
  return say('attention:watchers.says', {
    expected: Math.max(1, Math.round(share * watchers.length)),
    total: watchers.length,
    name: names[watchers[first] as number] as string,
    chance: chance[first] as number,
    count: Math.max(1, Math.round(days[first] as number)),
  });
}

/** A watcher who holds an office in a community where we post. */
interface Insider {
  readonly watcher: number;
  readonly community: number;
  readonly link: number;
  readonly rank: (typeof ranks)[number];
}

function insidersOf(network: Network, { watchers }: Exposing, posted: readonly number[]): Insider[] {
  const [watching, wanted] = [new Set(watchers), new Set(posted)];
  return membershipsOf(network).flatMap(({ actor, community, link }): Insider[] => {
    const rank = ranks[network.rank[link] as number];
    const holdsOffice = rank === 'moderator' || rank === 'administrator';
    return holdsOffice && watching.has(actor) && wanted.has(community)
      ? [{ watcher: actor, community, link, rank }]
      : [];
  });
}

function more(
  network: Network,
  insiders: readonly Insider[],
  advice: Advice,
  { seen, told }: Exposure,
  seeing: readonly number[],
): Message[] {
  const said: Message[] = [];
  const [insider] = insiders;
  if (insider) said.push(inside(network, insider));
  if (isWorthwhile(advice)) said.push(dropping(network, advice));
  const inPlace = seeing.filter((i) => (seen[i] as number) >= (told[i] as number)).length;
  if (seeing.length > 0) said.push(say('attention:watchers.how', { inPlace, told: seeing.length - inPlace }));
  return said;
}

function inside({ names, side }: Network, { watcher, community, rank }: Insider): Message {
  const as = side[watcher] === sideNumber('rival') ? 'rival' : 'watcher';
  return say(`attention:watchers.inside.${as}.${rank}`, {
    name: names[watcher] as string,
    community: names[community] as string,
  });
}

function doubt(network: Network, { watchers }: Exposing, posted: readonly number[]): Message {
  const wanted = new Set(posted);
  const watching = new Set(watchers);
  let [unsure, total] = [0, 0];
  for (const { actor, community, link } of membershipsOf(network)) {
    if (!wanted.has(community) || !watching.has(actor)) continue;
    total++;
    if (!((network.tieConfidence[link] as number) >= lowConfidence)) unsure++;
  }
  const blind = posted.filter((v) => Number.isNaN(network.activity[v]));
  if (blind.length > 0) return say('attention:watchers.doubt.activity', { count: blind.length });
  return unsure > 0
    ? say('attention:watchers.doubt.unsure', { count: unsure, total })
    : say('attention:watchers.doubt.rule');
}

function insiderFindings(
  network: Network,
  insiders: readonly Insider[],
  { watchers }: Exposing,
  { chance }: Exposure,
): Finding[] {
  return insiders.slice(0, mostAlike).map((insider) => {
    const { watcher, community, link } = insider;
    const place = watchers.indexOf(watcher);
    return {
      id: `watchers.inside:${network.ids[watcher]} ${network.ids[community]}`,
      question: 'watchers',
      says: inside(network, insider),
      doubt: say('attention:watchers.insideDoubt'),
      worth: worthOf('act', chance[place] ?? 0, surenessOf(network.tieConfidence[link] as number)),
      emphasis: shown(network, say('attention:watchers.title'), [watcher, community], [link]),
    };
  });
}

function watchersTable(
  network: Network,
  { watchers }: Exposing,
  { chance, days, seen, told }: Exposure,
  seeing: readonly number[],
): FigureTable {
  const rest = Array.from(watchers.keys()).filter((i) => chance[i] === 0);
  const at = (column: Float64Array, i: number) => column[i] as number;
  return figures(
    network,
    'watchers',
    ['exposure', 'delay', 'exposureSeen', 'exposureTold'],
    [...seeing, ...rest],
    (i) => [[watchers[i] as number], [at(chance, i), at(days, i), at(seen, i), at(told, i)]],
  );
}

/** What each community where one posts adds to what is seen. */
function channelsTable(
  network: Network,
  ways: Exposing,
  posted: readonly number[],
  { share }: Exposure,
): FigureTable {
  const listed = bySize(network, posted).slice(0, mostChannels);
  const rows = listed.map((v): [number, number] => [
    v,
    share -
      exposureOf(
        ways,
        posted.filter((other) => other !== v),
      ).share,
  ]);
  rows.sort(([a, one], [b, other]) => other - one || a - b);
  return figures(network, 'channels', ['exposureAdded', 'people'], rows, ([v, added]) => [
    [v],
    [Math.max(0, added), network.people[v] as number],
  ]);
}

function emphasis(
  network: Network,
  { watchers }: Exposing,
  { chance }: Exposure,
  seeing: readonly number[],
  posted: readonly number[],
): Emphasis {
  const leading = seeing.slice(0, mostPlaces);
  const [watching, wanted] = [new Set(leading.map((i) => watchers[i] as number)), new Set(posted)];
  const links = membershipsOf(network)
    .filter(({ actor, community }) => watching.has(actor) && wanted.has(community))
    .map(({ link }) => link);
  const channels = shown(network, say('attention:watchers.title'), posted, links);
  return {
    ...channels,
    nodes: [
      ...leading.map((i, place) => ({
        id: network.ids[watchers[i] as number] as string,
        place: place + 1,
        level: chance[i] as number,
        group: null,
      })),
      ...channels.nodes,
    ],
  };
}
