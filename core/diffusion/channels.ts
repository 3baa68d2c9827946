import { type Exposing, exposureOf } from './exposure';
import { audiencesOf, type Reaching, usualGuess } from './reach';
import { likelyAmong } from './union';

/** What posting in some communities reaches, and gives away. */
export interface Posting {
  /** As vertices. */
  readonly communities: readonly number[];
  /** Likely number of people. */
  readonly reach: number;
  /** Share of those who watch who see it, 0 … 1. */
  readonly exposure: number;
}

/** Weighs postings in some of the communities that it was made for. */
export interface Scales {
  reach(communities: readonly number[]): number;
  exposure(communities: readonly number[]): number;
}

export function postingIn(scales: Scales, communities: readonly number[]): Posting {
  return { communities, reach: scales.reach(communities), exposure: scales.exposure(communities) };
}

/**
 * Makes ready for weighing many postings. Reach is the likely union of the audiences, as `reachOf` has it before it is held against its bounds; a
 * community of which nobody knows the audience reaches nobody.
 * @param candidates communities as vertices, each once; some fifty at most, since their square counts
 */
export function scalesFor(reaching: Reaching, exposing: Exposing, candidates: Iterable<number>): Scales {
  const known = Int32Array.from(candidates).filter((v) => (reaching.people[v] as number) >= 0);
  const places = new Map(Array.from(known, (v, place) => [v, place]));
  const likely = likelyAmong(audiencesOf(reaching, known, usualGuess).guessed, usualGuess.overlap);
  return {
    reach: (communities) => likely(communities.map((v) => places.get(v) ?? -1).filter((place) => place >= 0)),
    exposure: (communities) => exposureOf(exposing, communities).share,
  };
}

/** An exposure that is too small to matter, so that what costs nothing is not infinitely good. */
const trifle = 1e-3;

/**
 * The curve of reach against exposure: from the best single community on, each posting adds the community that wins most people for each share of
 * exposure that it adds (the greedy rule for covering at a cost: S. Khuller, A. Moss, J. Naor, Information Processing Letters 70, 1999).
 */
export function curveOf(scales: Scales, candidates: readonly number[]): Posting[] {
  const curve: Posting[] = [];
  let left = [...candidates];
  let last: Posting = { communities: [], reach: 0, exposure: 0 };
  while (left.length > 0) {
    let [best, bestWorth] = [last, -Infinity];
    for (const candidate of left) {
      const posting = postingIn(scales, [...last.communities, candidate]);
      const worth = (posting.reach - last.reach) / (Math.max(0, posting.exposure - last.exposure) + trifle);
      if (worth > bestWorth) [best, bestWorth] = [posting, worth];
    }
    const added = best.communities.at(-1);
    left = left.filter((one) => one !== added);
    // The likely figure supposes that overlaps are independent, which can make many of them add up to more than a community has.
    last = { ...best, reach: Math.max(best.reach, last.reach) };
    curve.push(last);
  }
  return curve;
}

/** Up to so many communities every choice among them is tried. */
const mostForAll = 10;

/**
 * The choice among some communities that gives away least and still reaches a share of what all of them reach: the best of all choices up to ten
 * communities; beyond, those are dropped one by one that save most exposure for the people they cost.
 * @param keep 0 … 1
 */
export function quietest(scales: Scales, asked: readonly number[], keep: number): Posting {
  const whole = postingIn(scales, asked);
  const enough = keep * whole.reach;
  if (asked.length > mostForAll) return thinned(scales, whole, enough);
  let best = whole;
  for (let choice = 1; choice < 2 ** asked.length - 1; choice++) {
    const communities = asked.filter((_, i) => (choice & (1 << i)) !== 0);
    const reach = scales.reach(communities);
    if (reach < enough) continue;
    const exposure = scales.exposure(communities);
    const isQuieter = exposure < best.exposure || (exposure === best.exposure && reach > best.reach);
    if (isQuieter) best = { communities, reach, exposure };
  }
  return { ...best, reach: Math.min(best.reach, whole.reach) };
}

function thinned(scales: Scales, whole: Posting, enough: number): Posting {
  let last = whole;
  for (;;) {
    let [best, bestWorth] = [last, 0];
    for (const dropped of last.communities) {
      const posting = postingIn(
        scales,
        last.communities.filter((one) => one !== dropped),
      );
      if (posting.reach < enough) continue;
      const worth = (last.exposure - posting.exposure) / (Math.max(0, last.reach - posting.reach) + 1);
      if (worth > bestWorth) [best, bestWorth] = [posting, worth];
    }
    if (best === last) return last;
    last = best;
  }
}
