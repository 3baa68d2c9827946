import { communitiesOf } from '../diffusion/audiences';
import { type Posting, postingIn, quietest, type Scales } from '../diffusion/channels';
import { type Message, say } from '../model/refusal';
import { type Network, sideNumber } from '../network/network';
import type { Finding } from './answer';
import { naming } from './naming';
import { surenessOf } from './ranking';
import { shown } from './showing';
import { bySize } from './some-communities';
import { worthOf } from './worth';

/** So many channels are weighed against each other, the largest. */
export const mostChannels = 40;

/** Advice keeps this share of the people, and is worth giving when it saves this share of the exposure. */
const keep = 0.95;
const worthwhile = 0.1;

/** A community that bears less promotion than this is named with a warning. */
const littleTolerance = 0.2;

/** Where one could post: what is asked about, then communities that aren't rivals', the largest first. */
export function candidatesOf(network: Network, asked: readonly number[]): number[] {
  const known = new Set(asked);
  const others = communitiesOf(network).filter(
    (v) => !known.has(v) && network.side[v] !== sideNumber('rival') && (network.people[v] as number) > 0,
  );
  return [...asked, ...bySize(network, others)].slice(0, mostChannels);
}

/** What could be left out. */
export interface Advice {
  readonly whole: Posting;
  readonly quieter: Posting;
  readonly dropped: readonly number[];
  /** Shares of the whole's people and exposure that are lost and saved, 0 … 1. */
  readonly lost: number;
  readonly saved: number;
}

export function adviceOf(scales: Scales, asked: readonly number[]): Advice {
  const whole = postingIn(scales, asked);
  const quieter = quietest(scales, asked, keep);
  const kept = new Set(quieter.communities);
  return {
    whole,
    quieter,
    dropped: asked.filter((v) => !kept.has(v)),
    lost: whole.reach > 0 ? 1 - quieter.reach / whole.reach : 0,
    saved: whole.exposure > 0 ? 1 - quieter.exposure / whole.exposure : 0,
  };
}

export function isWorthwhile({ dropped, saved, whole }: Advice): boolean {
  return dropped.length > 0 && whole.reach > 0 && saved >= worthwhile;
}

export function dropping(network: Network, { dropped, lost, saved }: Advice): Message {
  const key = lost < 0.005 ? 'attention:watchers.free' : 'attention:watchers.drop';
  return naming(key, network, dropped, { lost: Math.max(0, lost), saved });
}

export function adviceFinding(network: Network, advice: Advice): Finding[] {
  if (!isWorthwhile(advice)) return [];
  const { dropped, saved } = advice;
  return [
    {
      id: `watchers.drop:${dropped.map((v) => network.ids[v]).join(' ')}`,
      question: 'watchers',
      says: dropping(network, advice),
      doubt: say('attention:watchers.doubt.rule'),
      worth: worthOf('act', saved, 0.5),
      emphasis: shown(network, say('attention:watchers.title'), dropped),
    },
  ];
}

/** A community that isn't asked about and would reach many more people at little exposure. */
export function channelFinding(
  network: Network,
  scales: Scales,
  asked: readonly number[],
  candidates: readonly number[],
): Finding[] {
  const whole = postingIn(scales, asked);
  const known = new Set(asked);
  let best: { v: number; people: number; exposure: number } | null = null;
  for (const v of candidates) {
    if (known.has(v)) continue;
    const posting = postingIn(scales, [...asked, v]);
    const people = posting.reach - whole.reach;
    const exposure = posting.exposure - whole.exposure;
    const isQuiet = exposure <= Math.max(0.01, 0.5 * whole.exposure * (people / Math.max(1, whole.reach)));
    if (isQuiet && people > Math.max(1, best?.people ?? 0)) best = { v, people, exposure };
  }
  if (!best || whole.reach <= 0) return [];
  return [
    {
      id: `watchers.quiet:${network.ids[best.v]}`,
      question: 'watchers',
      says: say('attention:watchers.quiet', {
        name: network.names[best.v] as string,
        people: best.people,
        exposure: best.exposure,
      }),
      doubt: say(
        (network.promoTolerance[best.v] as number) < littleTolerance
          ? 'attention:watchers.tolerance'
          : 'attention:watchers.quietDoubt',
      ),
      worth: worthOf('plan', best.people / whole.reach, surenessOf(network.confidence[best.v] as number)),
      emphasis: shown(network, say('attention:watchers.title'), [best.v]),
    },
  ];
}
