import { isOurs, type Network, sideNumber } from '../../network/network';
import { pageRank } from '../../network/pagerank';
import type { Web } from '../../network/webs';
import type { Measuring } from '../metric';
import { largestOf } from '../ranking';
import { campsOf } from './camps';

/** What it would bring and take to win somebody; NaN for whoever isn't asked about. */
export interface Swing {
  /** Regard, as a share of the highest: 0 … 1. */
  readonly influence: Float64Array;
  /** 0 … 1, of actors who aren't our own. */
  readonly persuadability: Float64Array;
  /** From 1, of the same. */
  readonly effort: Float64Array;
  /** influence · persuadability / effort, 0 … 1, of actors who are neither our own nor allies; of nobody where nobody is. */
  readonly worth: Float64Array;
}

/** How much each sign of somebody who can be won counts; together 1. */
const signs = { openness: 0.4, doubt: 0.2, between: 0.2, movement: 0.2 };

/** What is taken where nobody knows. */
const usual = { stanceConfidence: 0.5, ofRival: -1, ofAlly: 1 };

/** More steps than this make no difference; also for whom no way leads to. */
const farthest = 3;

/** What full hostility adds to an effort of 1. */
const hostilityCosts = 2;

const [own, undecided, rival] = (['own', 'undecided', 'rival'] as const).map(sideNumber);

const known = new WeakMap<Measuring, Swing>();

/** Whom it would pay to win, worked out once for what is asked about. */
export function swingOf(measuring: Measuring): Swing {
  const found = known.get(measuring) ?? findSwing(measuring);
  known.set(measuring, found);
  return found;
}

function findSwing(measuring: Measuring): Swing {
  const { network, web } = measuring;
  const order = network.ids.length;
  const regard = pageRank(web('regard'));
  const highest = largestOf(regard) || 1;
  const { between } = campsOf(measuring);
  const steps = stepsFromUs(network, web('carrying'));
  const enmity = enmityWithUs(network);
  const haveUs = network.ids.some((_, v) => isOurs(network, v));
  const unknown = () => new Float64Array(order).fill(Number.NaN);
  const swing = {
    influence: regard.map((share) => share / highest),
    persuadability: unknown(),
    effort: unknown(),
    worth: unknown(),
  };
  for (let v = 0; v < order; v++) {
    if (network.isCommunity[v] === 1 || network.side[v] === own) continue;
    const stance = stanceOrAssumed(network, v);
    const doubt = 1 - orElse(network.stanceConfidence[v], usual.stanceConfidence);
    const movement = Math.min(1, Math.abs(orElse(network.stanceChange[v], 0)));
    const persuadability =
      signs.openness * (1 - Math.abs(stance) / 2) +
      signs.doubt * doubt +
      signs.between * orElse(between[v], 0) +
      signs.movement * movement;
    const hostility = Math.max(Math.max(0, -stance) / 2, enmity[v] as number);
    const effort = 1 + (steps[v] as number) + hostilityCosts * hostility;
    swing.persuadability[v] = persuadability;
    swing.effort[v] = effort;
    if (!haveUs) continue;
    if (network.side[v] === undecided || network.side[v] === rival)
      swing.worth[v] = ((swing.influence[v] as number) * persuadability) / effort;
  }
  return swing;
}

function orElse(value: number | undefined, usually: number): number {
  return value === undefined || Number.isNaN(value) ? usually : value;
}

/** A stance that was taken, else what the side makes us assume: an ally +1, a rival −1, 0 for the undecided. */
function stanceOrAssumed({ stance, side }: Network, v: number): number {
  if (!Number.isNaN(stance[v])) return stance[v] as number;
  if (side[v] === rival) return usual.ofRival;
  return side[v] === undecided ? 0 : usual.ofAlly;
}

/** How many steps somebody is from whom we know directly: 0 next to one of our own (of an ally where nobody is our own), 3 at most. */
function stepsFromUs(network: Network, { order, offsets, neighbours }: Web): Uint8Array {
  const steps = new Uint8Array(order).fill(farthest + 1);
  const all = Array.from({ length: order }, (_, v) => v);
  const mine = all.filter((v) => network.side[v] === own);
  const queue = mine.length > 0 ? mine : all.filter((v) => isOurs(network, v));
  for (const v of queue) steps[v] = 0;
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] as number;
    if ((steps[v] as number) >= farthest) break;
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const x = neighbours[slot] as number;
      if ((steps[x] as number) <= farthest) continue;
      steps[x] = (steps[v] as number) + 1;
      queue.push(x);
    }
  }
  return steps.map((count) => Math.max(0, count - 1));
}

/** Of the weight of somebody's ties with us and our allies, the share that is against. */
function enmityWithUs(network: Network): Float64Array {
  const { source, target, weight, valence } = network;
  const whole = new Float64Array(network.ids.length);
  const against = new Float64Array(network.ids.length);
  for (let t = 0; t < source.length; t++) {
    const strength = (weight[t] as number) * Math.abs(valence[t] as number);
    for (const [v, other] of [
      [source[t] as number, target[t] as number],
      [target[t] as number, source[t] as number],
    ] as const) {
      if (!isOurs(network, other)) continue;
      whole[v] = (whole[v] as number) + strength;
      if ((valence[t] as number) < 0) against[v] = (against[v] as number) + strength;
    }
  }
  return against.map((part, v) => (part > 0 ? part / (whole[v] as number) : 0));
}
