import type { Tie } from '../model/tie';
import { type CostGraph, cheapestWays } from './ways';

/** No step is sure: the most that one can be. */
export const surest = 0.9;

/** A confidence that nobody gave. */
const usualConfidence = 0.5;

/** A tie without any weight or confidence is still a tie. */
const least = 0.05;

/** How far two ordinary members of a community know it, or one another. */
const ordinary = 0.5;

/** What of a tie says how well it carries an introduction. */
type Carrying = Pick<Tie, 'kind' | 'rank' | 'weight' | 'confidence' | 'valence'>;

/**
 * How well a tie carries an introduction, more than 0 and at most 0.9:
 * `0.9 · max(weight, 0.05) · max(confidence, 0.05) · (1 + max(valence, 0)) / 2`, a confidence that isn't known being 0.5, and half
 * of that for the membership of one who is neither moderator nor administrator. A rule of thumb, see docs/model.md.
 */
export function strengthOf({ kind, rank, weight, confidence, valence }: Carrying): number {
  const member = kind === 'membership' && rank !== 'moderator' && rank !== 'administrator';
  const sure = Math.max(confidence ?? usualConfidence, least);
  const kindly = (1 + Math.max(valence, 0)) / 2;
  return surest * Math.max(weight, least) * sure * kindly * (member ? ordinary : 1);
}

/** Ties that somebody can be introduced along: each joins two vertices, and has a place in every column. */
export interface AcquaintedPairs {
  readonly links: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** {@link strengthOf}. */
  readonly strengths: Float64Array;
}

/** Gathers such ties one by one, `most` at the most. */
export class PairGathering {
  readonly #pairs: AcquaintedPairs;
  #count = 0;

  constructor(most: number) {
    const column = () => new Int32Array(most);
    this.#pairs = { links: column(), a: column(), b: column(), strengths: new Float64Array(most) };
  }

  add(link: number, a: number, b: number, strength: number): void {
    const at = this.#count++;
    this.#pairs.links[at] = link;
    this.#pairs.a[at] = a;
    this.#pairs.b[at] = b;
    this.#pairs.strengths[at] = strength;
  }

  /** Those that were added. */
  get all(): AcquaintedPairs {
    const { links, a, b, strengths } = this.#pairs;
    const end = this.#count;
    return {
      links: links.subarray(0, end),
      a: a.subarray(0, end),
      b: b.subarray(0, end),
      strengths: strengths.subarray(0, end),
    };
  }
}

/** Who can introduce whom, in compressed rows; a slot costs `−ln strength`. */
export interface Acquaintances extends CostGraph {
  readonly links: Int32Array;
  readonly strengths: Float64Array;
}

/**
 * The rows of acquaintances, walked both ways.
 * @param passes whether a way may lead on through a vertex; none leads on through others, but it may end there
 */
export function acquaintancesOf(
  order: number,
  all: AcquaintedPairs,
  passes: (vertex: number) => boolean = () => true,
): Acquaintances {
  const offsets = new Int32Array(order + 1);
  const open = Uint8Array.from({ length: order }, (_, vertex) => (passes(vertex) ? 1 : 0));
  for (const ends of [all.a, all.b])
    for (const vertex of ends)
      offsets[vertex + 1] = (offsets[vertex + 1] as number) + (open[vertex] as number);
  for (let vertex = 0; vertex < order; vertex++)
    offsets[vertex + 1] = (offsets[vertex + 1] as number) + (offsets[vertex] as number);
  const next = offsets.slice(0, order);
  const size = offsets[order] as number;
  const neighbours = new Int32Array(size);
  const links = new Int32Array(size);
  const strengths = new Float64Array(size);
  const join = (from: number, to: number, link: number, strength: number) => {
    if (open[from] === 0) return;
    const slot = next[from] as number;
    next[from] = slot + 1;
    neighbours[slot] = to;
    links[slot] = link;
    strengths[slot] = strength;
  };
  for (let at = 0; at < all.links.length; at++) {
    const [a, b] = [all.a[at] as number, all.b[at] as number];
    const [link, strength] = [all.links[at] as number, all.strengths[at] as number];
    join(a, b, link, strength);
    join(b, a, link, strength);
  }
  const costs = strengths.map((strength) => -Math.log(strength));
  return { order, offsets, neighbours, costs, links, strengths };
}

/** A way of introductions: its vertices, and between each two of them the link that was taken and how well it carries. */
export interface Introduction {
  readonly vertices: readonly number[];
  readonly links: readonly number[];
  readonly strengths: readonly number[];
  /** The product of the steps' strengths. */
  readonly strength: number;
  /** Index of the step with the least strength, the first of equals. */
  readonly weakest: number;
}

/** The best ways from one to another, best first: at most `count`, none with a loop. Empty where there is none. */
export function introductions(
  acquaintances: Acquaintances,
  from: number,
  to: number,
  count: number,
): readonly Introduction[] {
  return cheapestWays(acquaintances, from, to, count).map(({ vertices, slots }) => {
    const strengths = slots.map((slot) => acquaintances.strengths[slot] as number);
    return {
      vertices,
      links: slots.map((slot) => acquaintances.links[slot] as number),
      strengths,
      strength: strengths.reduce((product, strength) => product * strength, 1),
      weakest: strengths.indexOf(Math.min(...strengths)),
    };
  });
}
