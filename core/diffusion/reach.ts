import type { Network } from '../network/network';
import type { Web } from '../network/webs';
import { membershipsOf, overlapsOf } from './audiences';
import { mended } from './contradictions';
import { leastUnion, likelyAlone, likelyUnion, mostUnion, type Sets, type Shared } from './union';

/** What is guessed of audiences where nobody told. */
export interface ReachGuess {
  /** Share of the smaller audience that two communities share of which nothing is known, 0 … 1. */
  readonly overlap: number;
  /** As many known members as the guess counts for, where members of both tell how much two communities share. */
  readonly members: number;
}

/** A tenth, as if ten members had told it. */
export const usualGuess: ReachGuess = { overlap: 0.1, members: 10 };

/** How many people some communities reach together. */
export interface Reach {
  /** The communities whose audience is known, as vertices: those that count. */
  readonly communities: Int32Array;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** What the audiences come to when everybody who is in several counts several times. */
  readonly sum: number;
  /** How many people of each community are likely to be in none of the others. */
  readonly alone: Float64Array;
  /** The pairs of which a tie says how much they share, in places of `communities`, and how many people that is. */
  readonly shared: Shared;
  /** Of how many pairs known members tell. */
  readonly told: number;
  /** How many overlaps contradicted others and were changed. */
  readonly changed: number;
}

/** What reach goes by, worked out once for a network. */
export interface Reaching {
  /** The audience of each vertex; NaN where nobody knows it. */
  readonly people: Float64Array;
  /** Which communities share their audiences, as {@link overlapsOf} has it. */
  readonly overlaps: Web;
  /** How many members of each community are known. */
  readonly members: Int32Array;
  /** Of each community those known members who are in other ones too. */
  readonly telling: ReadonlyMap<number, readonly number[]>;
}

/** An actor in more communities than this tells nothing of what two of them share. */
const mostCommunities = 50;

/** O(nodes + ties). */
export function reaching(network: Network): Reaching {
  const placesOf = new Map<number, Set<number>>();
  for (const { actor, community } of membershipsOf(network))
    placesOf.set(actor, (placesOf.get(actor) ?? new Set()).add(community));
  const members = new Int32Array(network.ids.length);
  const telling = new Map<number, number[]>();
  for (const [actor, places] of placesOf)
    for (const community of places) {
      members[community] = (members[community] as number) + 1;
      if (places.size < 2 || places.size > mostCommunities) continue;
      const all = telling.get(community) ?? [];
      telling.set(community, all);
      all.push(actor);
    }
  return { people: network.people, overlaps: overlapsOf(network), members, telling };
}

/**
 * The people reached by some communities as the union of their audiences, which overlap: at least, likely, at most; low ≤ likely ≤ high.
 * Pairwise overlaps come from overlap ties, mended where they contradict each other; for the likely figure also from known members. At least
 * and at most are bounds that hold whatever the overlaps of three and more ({@link leastUnion}, {@link mostUnion}), if the overlaps of pairs
 * are right. O(n log n + their ties).
 * @param chosen communities, as vertices, each once; those of which nobody knows the audience are left out
 */
export function reachOf(known: Reaching, chosen: Iterable<number>, guess: ReachGuess = usualGuess): Reach {
  const communities = Int32Array.from(chosen).filter((v) => (known.people[v] as number) >= 0);
  const { tied, guessed, told, changed } = audiencesOf(known, communities, guess);
  const [least, most] = [leastUnion(tied), mostUnion(tied)];
  // They change places only where overlaps of more than three sets contradict each other.
  const [low, high] = [Math.min(least, most), Math.max(least, most)];
  return {
    communities,
    low,
    likely: Math.min(high, Math.max(low, likelyUnion(guessed, guess.overlap))),
    high,
    sum: tied.sizes.reduce((sum, size) => sum + size, 0),
    alone: likelyAlone(guessed, guess.overlap),
    shared: tied.shared,
    told,
    changed,
  };
}

/** The audiences of some communities, as sets. */
export interface Audiences {
  /** With the overlaps that ties tell, mended. */
  readonly tied: Sets;
  /** The same, with those that known members tell of. */
  readonly guessed: Sets;
  /** Of how many pairs known members tell. */
  readonly told: number;
  /** How many overlaps contradicted others and were changed. */
  readonly changed: number;
}

/** @param communities vertices whose audience is known, each once */
export function audiencesOf(known: Reaching, communities: Int32Array, guess: ReachGuess): Audiences {
  const sizes = Float64Array.from(communities, (v) => known.people[v] as number);
  const { shared, changed } = mended({ sizes, shared: tiedPairs(known, communities, sizes) });
  const told = toldPairs(known, communities, sizes, shared, guess);
  return {
    tied: { sizes, shared },
    guessed: { sizes, shared: joined(shared, told) },
    told: told.a.length,
    changed,
  };
}

/** The pairs of which a tie says how much they share. */
function tiedPairs({ overlaps }: Reaching, communities: Int32Array, sizes: Float64Array): Shared {
  const { offsets, neighbours, weights } = overlaps;
  const places = new Map(Array.from(communities, (v, place) => [v, place]));
  const pairs: Pair[] = [];
  communities.forEach((v, a) => {
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const b = places.get(neighbours[slot] as number);
      if (b === undefined || b <= a) continue;
      pairs.push([a, b, (weights[slot] as number) * Math.min(sizes[a] as number, sizes[b] as number)]);
    }
  });
  return sharedOf(pairs);
}

/**
 * Pairs without a tie that have known members in common: `(common + m·g) / (members of the one with fewer + m)` of the smaller audience, g
 * being the guess for pairs of which nothing is known and m what it counts for.
 */
function toldPairs(
  { members, telling }: Reaching,
  communities: Int32Array,
  sizes: Float64Array,
  tied: Shared,
  guess: ReachGuess,
): Shared {
  const count = communities.length;
  const placesOf = new Map<number, number[]>();
  communities.forEach((community, place) => {
    for (const actor of telling.get(community) ?? []) {
      const places = placesOf.get(actor) ?? [];
      placesOf.set(actor, places);
      places.push(place);
    }
  });
  const settled = new Set(Array.from(tied.a, (a, p) => a * count + (tied.b[p] as number)));
  const common = new Map<number, number>();
  for (const places of placesOf.values())
    for (const a of places)
      for (const b of places) {
        const key = a * count + b;
        if (a < b && !settled.has(key)) common.set(key, (common.get(key) ?? 0) + 1);
      }
  const pairs = [...common].map(([key, both]): Pair => {
    const [a, b] = [Math.floor(key / count), key % count];
    const membersOf = (place: number) => members[communities[place] as number] as number;
    const fewer = Math.min(membersOf(a), membersOf(b));
    const share = (both + guess.members * guess.overlap) / (fewer + guess.members);
    return [a, b, share * Math.min(sizes[a] as number, sizes[b] as number)];
  });
  return sharedOf(pairs);
}

type Pair = readonly [a: number, b: number, people: number];

function sharedOf(pairs: readonly Pair[]): Shared {
  return {
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    people: Float64Array.from(pairs, ([, , people]) => people),
  };
}

function joined(one: Shared, other: Shared): Shared {
  const both = <Column extends Int32Array | Float64Array>(column: Column, first: Column, second: Column) => {
    column.set(first);
    column.set(second, first.length);
    return column;
  };
  const size = one.a.length + other.a.length;
  return {
    a: both(new Int32Array(size), one.a, other.a),
    b: both(new Int32Array(size), one.b, other.b),
    people: both(new Float64Array(size), one.people, other.people),
  };
}
