import type { Network } from '../network/network';
import type { Web } from '../network/webs';
import { communitiesOf, overlapsOf, usualAudience } from './audiences';
import { likenessOf, pullOf } from './pull';

/** What is assumed of attention. */
export interface AttentionAssumptions {
  /** Hours a week that an active member gives a community. */
  readonly hours: number;
  /** How much more goes to the one that pulls more: with 0 all get the same, with 1 each as much as it pulls. */
  readonly exponent: number;
  /** Share of an audience that is active in a week, where nobody knows. */
  readonly activity: number;
  /** How many people are in a community of which nobody knows, in a plan that knows no audience at all. */
  readonly audience: number;
}

export const usualAttention: AttentionAssumptions = {
  hours: 1,
  exponent: 1,
  activity: 0.15,
  audience: 1_000,
};

/**
 * Who has how much attention, in hours a week, and who takes how much of it from whom. Columns have a place for each vertex of the network, 0 for an
 * actor. What all lose is what all gain.
 */
export interface Attention {
  readonly communities: Int32Array;
  /** What a community's audience would give it if nobody else asked for it. */
  readonly has: Float64Array;
  readonly loses: Float64Array;
  readonly gains: Float64Array;
  /** What is left: `has − loses + gains`. */
  readonly keeps: Float64Array;
  readonly pull: Float64Array;
  /** 1 where the audience, or the activity, is a guess. */
  readonly guessed: Uint8Array;
  /** Who shares an audience with whom, one slot each way. */
  readonly overlaps: Web;
  /** For each slot of `overlaps`, the hours that the community of the row loses to the other one. */
  readonly lost: Float64Array;
  /** For each slot, how far the two ask for the same hours, 0 … 1. */
  readonly contest: Float64Array;
}

/**
 * The ledger of attention. A community has `audience · activity · hours`. The people whom it shares with another one split what they give the
 * two, as far as these ask for the same, by pull (D. L. Huff, "A Probabilistic Analysis of Shopping Center Trade Areas", Land Economics 39,
 * 1963; the exponent on what attracts: M. Nakanishi, L. G. Cooper, J. Marketing Research 11, 1974). Alone against one other, i loses to j
 *
 *     lᵢⱼ = overlap / audienceᵢ · contestᵢⱼ · pullⱼ^e / (pullᵢ^e + pullⱼ^e)      of what it has
 *
 * Against several, each takes its part of what the others leave: i loses `1 − ∏ⱼ (1 − lᵢⱼ)` in all, to each in proportion to lᵢⱼ. O(nodes + ties).
 */
export function attentionOf(network: Network, assumed: AttentionAssumptions = usualAttention): Attention {
  const order = network.ids.length;
  const column = () => new Float64Array(order);
  const [has, loses, gains, keeps, pull, audience] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const guessed = new Uint8Array(order);
  const communities = communitiesOf(network);
  const usual = usualAudience(network);
  for (const v of communities) {
    const [people, active] = [network.people[v] as number, network.activity[v] as number];
    guessed[v] = people >= 0 && active >= 0 ? 0 : 1;
    const size = people >= 0 ? people : usual >= 0 ? usual : assumed.audience;
    const activity = active >= 0 ? active : assumed.activity;
    audience[v] = size;
    has[v] = size * activity * assumed.hours;
    pull[v] = pullOf(network, v, size, activity);
  }
  const overlaps = overlapsOf(network);
  const { offsets, neighbours, weights, links } = overlaps;
  const lost = new Float64Array(neighbours.length);
  const contest = new Float64Array(neighbours.length);
  for (const v of communities) {
    const [from, to] = [offsets[v] as number, offsets[v + 1] as number];
    const size = audience[v] as number;
    let [left, parts] = [1, 0];
    for (let slot = from; slot < to; slot++) {
      const other = neighbours[slot] as number;
      const asked = contestOf(
        likenessOf(network, v, other),
        network.valence[links[slot] as number] as number,
      );
      const shared =
        size > 0 ? ((weights[slot] as number) * Math.min(size, audience[other] as number)) / size : 0;
      const taken = shared * asked * shareOf(pull[other] as number, pull[v] as number, assumed.exponent);
      contest[slot] = asked;
      lost[slot] = taken;
      left *= 1 - taken;
      parts += taken;
    }
    if (parts === 0) continue;
    const whole = ((has[v] as number) * (1 - left)) / parts;
    for (let slot = from; slot < to; slot++) {
      const hours = (lost[slot] as number) * whole;
      const other = neighbours[slot] as number;
      lost[slot] = hours;
      loses[v] = (loses[v] as number) + hours;
      gains[other] = (gains[other] as number) + hours;
    }
  }
  for (const v of communities) keeps[v] = (has[v] as number) - (loses[v] as number) + (gains[v] as number);
  return { communities, has, loses, gains, keeps, pull, guessed, overlaps, lost, contest };
}

/**
 * How far two communities ask for the same hours, 0 … 1: how much they are alike, raised towards 1 where the tie between them is against,
 * lowered towards 0 where it is in favour.
 */
function contestOf(likeness: number, valence: number): number {
  return valence < 0 ? likeness + (1 - likeness) * -valence : likeness * (1 - valence);
}

/** The share of the first of two that pull: `first^e / (first^e + second^e)`; half where neither pulls. */
function shareOf(first: number, second: number, exponent: number): number {
  if (first === second) return 0.5;
  const [one, other] = [first ** exponent, second ** exponent];
  return one / (one + other);
}
