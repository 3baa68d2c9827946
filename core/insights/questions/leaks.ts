import { z } from 'zod';
import { type Attention, attentionOf, usualAttention } from '../../diffusion/attention';
import { lowConfidence } from '../../model/fields';
import { type Message, say } from '../../model/refusal';
import { isOurs, type Network } from '../../network/network';
import type { Finding } from '../answer';
import { type Drain, drainsOf } from '../leaks/drains';
import { emphasis, flow, heat, mostInHeat, tables } from '../leaks/shown';
import { naming } from '../naming';
import type { Question } from '../question';
import { surenessOf } from '../ranking';
import { shown } from '../showing';
import { worthOf } from '../worth';

/** Arrows that the map shows, at most. */
const mostFlows = 40;

/** Less than this share of what a community has isn't worth a sentence. */
const telling = 0.02;

/** As large a share lost is usual: a finding has half the extent with it. */
const usualShare = 0.12;

/** Fewer hours than this aren't told. */
const leastHours = 0.5;

const parameters = z.object({});

/** Where our attention leaks: the ledger of attention, and who takes it from whom. */
export const leaks: Question<typeof parameters> = {
  id: 'leaks',
  parameters,
  metrics: [
    'attention',
    'attentionLost',
    'attentionGained',
    'attentionKept',
    'attentionMoved',
    'erosion',
    'contest',
    'overlap',
    'pull',
  ],
  run({ network }) {
    const ledger = attentionOf(network);
    const drains = drainsOf(network, ledger);
    const all = new Set(ledger.communities);
    const ours = new Set([...all].filter((v) => isOurs(network, v)));
    const side = ours.size > 0 ? ours : all;
    const leaking = drains.filter(
      ({ loser, taker }) => side.has(loser) && (ours.size === 0 || !side.has(taker)),
    );
    const shownDrains = (
      ours.size > 0 ? drains.filter(({ loser, taker }) => side.has(loser) || side.has(taker)) : drains
    ).slice(0, mostFlows);
    return {
      question: 'leaks',
      says: says(network, ledger, side, leaking, ours.size > 0),
      more: drains.length === 0 ? [] : more(network, ledger, side, drains, ours.size > 0),
      doubt: doubt(network, ledger, drains),
      findings: findings(network, ledger, drains, side, ours.size > 0),
      chart: heat(network, ledger, drains),
      tables: tables(network, ledger, drains),
      emphasis: emphasis(network, ledger, shownDrains, side),
      precision: precision(ledger),
      missing: missing(network, ledger),
    };
  },
};

const total = (drains: readonly Drain[]): number => drains.reduce((sum, { hours }) => sum + hours, 0);

function says(
  { names }: Network,
  { has }: Attention,
  side: ReadonlySet<number>,
  leaking: readonly Drain[],
  sided: boolean,
): Message {
  const hours = total(leaking);
  if (side.size === 0) return say('attention:leaks.nothing');
  if (hours === 0) return say(sided ? 'attention:leaks.none' : 'attention:leaks.noneAnywhere');
  const takers = new Map<number, number>();
  for (const { taker, hours: taken } of leaking) takers.set(taker, (takers.get(taker) ?? 0) + taken);
  const [first = 0, most = 0] = [...takers].sort(([a, one], [b, other]) => other - one || a - b)[0] ?? [];
  const all = [...side].reduce((sum, v) => sum + (has[v] as number), 0);
  return say(sided ? 'attention:leaks.says' : 'attention:leaks.saysAnywhere', {
    hours,
    share: hours / all,
    name: names[first] as string,
    part: most / hours,
  });
}

function more(
  { names }: Network,
  { has, keeps, communities }: Attention,
  side: ReadonlySet<number>,
  drains: readonly Drain[],
  sided: boolean,
): Message[] {
  const said: Message[] = [];
  if (sided) {
    const outOf = total(drains.filter(({ loser, taker }) => side.has(loser) && !side.has(taker)));
    const into = total(drains.filter(({ loser, taker }) => !side.has(loser) && side.has(taker)));
    const net = into - outOf;
    if (Math.abs(net) >= leastHours)
      said.push(
        say(net > 0 ? 'attention:leaks.ahead' : 'attention:leaks.behind', { into, net: Math.abs(net) }),
      );
  }
  const change = (v: number) => ((has[v] as number) > 0 ? (keeps[v] as number) / (has[v] as number) - 1 : 0);
  const [worst] = [...(sided ? side : communities)].sort((a, b) => change(a) - change(b) || a - b);
  if (worst !== undefined && change(worst) < -telling)
    said.push(say('attention:leaks.worst', { name: names[worst] as string, share: -change(worst) }));
  const inside = total(drains.filter(({ loser, taker }) => side.has(loser) && side.has(taker)));
  if (sided && inside >= leastHours) said.push(say('attention:leaks.inside', { hours: inside }));
  return said;
}

function doubt(
  { confidence, tieConfidence }: Network,
  { communities, guessed, has, overlaps }: Attention,
  drains: readonly Drain[],
): Message {
  if (communities.length === 0) return say('attention:doubt.nothing');
  const unknown = communities.filter((v) => guessed[v] === 1);
  const all = communities.reduce((sum, v) => sum + (has[v] as number), 0);
  const guess = unknown.reduce((sum, v) => sum + (has[v] as number), 0);
  if (unknown.length > 0)
    return say('attention:leaks.doubt.guessed', {
      count: unknown.length,
      share: all > 0 ? guess / all : 1,
      activity: usualAttention.activity,
    });
  const unsure = new Set(
    drains.filter(({ link }) => !((tieConfidence[link] as number) >= lowConfidence)).map(({ link }) => link),
  );
  if (unsure.size > 0)
    return say('attention:leaks.doubt.unsure', { count: unsure.size, total: overlaps.links.length / 2 });
  const shaky = communities.filter((v) => (confidence[v] as number) < lowConfidence);
  return shaky.length > 0
    ? say('attention:leaks.doubt.rows', { count: shaky.length })
    : say('attention:leaks.doubt.hours', { hours: usualAttention.hours });
}

function findings(
  network: Network,
  { overlaps }: Attention,
  drains: readonly Drain[],
  side: ReadonlySet<number>,
  sided: boolean,
): Finding[] {
  const found: Finding[] = [];
  const add = (drain: Drain, kind: 'taker' | 'winner', consequence: 'plan' | 'know') => {
    const { loser, taker, hours, share, link } = drain;
    found.push({
      id: `leaks.${kind}:${network.ids[taker]} ${network.ids[loser]}`,
      question: 'leaks',
      says: say(`attention:leaks.finding.${kind}`, {
        taker: network.names[taker] as string,
        loser: network.names[loser] as string,
        hours,
        share,
      }),
      doubt: say('attention:leaks.findingDoubt', { share: overlaps.weights[drain.slot] as number }),
      worth: worthOf(
        consequence,
        share / (share + usualShare),
        surenessOf(network.tieConfidence[link] as number),
      ),
      emphasis: {
        ...shown(network, say('attention:leaks.title'), [loser, taker], [link]),
        flows: [flow(network, drain, hours, side)],
      },
    });
  };
  const worthSaying = drains.filter(({ share }) => share >= telling);
  const ours = worthSaying.filter(({ loser, taker }) => !sided || (side.has(loser) && !side.has(taker)));
  for (const drain of ours.slice(0, 3)) add(drain, 'taker', sided ? 'plan' : 'know');
  const won = sided ? worthSaying.find(({ loser, taker }) => !side.has(loser) && side.has(taker)) : undefined;
  if (won) add(won, 'winner', 'know');
  return found;
}

/** That it is estimated, and what the heat table leaves out. */
function precision({ communities, loses, gains }: Attention): Message | null {
  if (communities.length === 0) return null;
  const left = loses.filter((lost, v) => lost + (gains[v] as number) > 0).length - mostInHeat;
  return left > 0
    ? say('attention:leaks.rest', { count: left, shown: mostInHeat })
    : say('attention:leaks.precision');
}

function missing(network: Network, { communities, overlaps }: Attention): Message | null {
  if (communities.length === 0) return say('attention:missing.communities');
  if (overlaps.links.length === 0) return say('attention:missing.overlaps');
  const unknown = [...communities].filter(
    (v) => Number.isNaN(network.people[v]) || Number.isNaN(network.activity[v]),
  );
  if (unknown.length === 0) return null;
  return naming('attention:missing.attention', network, unknown);
}
