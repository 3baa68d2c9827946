import { roles } from '../model/actor';
import { neutralWithin, ranks, tieKinds } from '../model/tie';
import { type Network, sideNumber } from '../network/network';
import { membershipsOf } from './audiences';

/** What is assumed of how a message comes to be seen. */
export interface ExposureAssumptions {
  /** For how many days a message is looked at. */
  readonly days: number;
  /** How many times as often as an ordinary member each rank looks in, in the order of `ranks`. */
  readonly looks: readonly number[];
  /** How many times as often those look in who copy others. */
  readonly imitators: number;
  /** Chance that an imitator sees what appears where those are whom it copies, over the strongest of ties. */
  readonly copying: number;
  /** Chance that somebody who has seen a message passes it on, over the strongest of ties. */
  readonly passing: number;
  /** Days that passing on, or looking at whom one copies, takes. */
  readonly passingDays: number;
  /** Share of an audience that is active in a week, where nobody knows. */
  readonly activity: number;
  /** How sure a tie is of which nobody said it. */
  readonly confidence: number;
}

const usualExposure: ExposureAssumptions = {
  days: 7,
  looks: [1, 3, 10, 20],
  imitators: 2,
  copying: 0.7,
  passing: 0.4,
  passingDays: 2,
  activity: 0.15,
  confidence: 0.5,
};

/** For number v the ways in the slots from `offsets[v]` up to, not including, `offsets[v + 1]`. */
interface Ways {
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
  readonly chances: Float64Array;
  readonly days: Float64Array;
}

/**
 * Every way on which a message can come to those who watch. Those who watch and those who would tell them are numbered from 0, those
 * who watch first.
 */
export interface Exposing {
  /** How many watch or would tell. */
  readonly people: number;
  /** The actors who watch, as vertices, ascending: rivals, and competitors and imitators who aren't on our side. */
  readonly watchers: Int32Array;
  /** For each vertex that is a community, who sees what is posted there. */
  readonly seers: Ways;
  /** For each watcher, who would pass it on to them. */
  readonly tellers: Ways;
}

/** What comes of a message for those who watch, in their order. */
export interface Exposure {
  /** The chance that each of them sees it, 0 … 1. */
  readonly chance: Float64Array;
  /** After how many days, if they see it; NaN for those who can't. */
  readonly days: Float64Array;
  /** The chance to see it where it is posted, or by copying; and to be told of it. */
  readonly seen: Float64Array;
  readonly told: Float64Array;
  /** The share of them who are likely to see it, 0 … 1; 0 where nobody watches. */
  readonly share: number;
}

interface Way {
  readonly from: number;
  readonly end: number;
  readonly chance: number;
  readonly days: number;
}

/** Works out once what {@link exposureOf} goes by. O(nodes + ties · log ties). */
export function exposing(network: Network, assumed: ExposureAssumptions = usualExposure): Exposing {
  const watchers = watchersOf(network);
  const numbers = new Map(Array.from(watchers, (v, i) => [v, i]));
  const numberOf = (v: number) => {
    const number = numbers.get(v) ?? numbers.size;
    numbers.set(v, number);
    return number;
  };
  const tellers = tellersOf(network, watchers, assumed).map((way) => ({
    ...way,
    from: numberOf(way.from),
    end: numberOf(way.end),
  }));
  const seers = seersOf(network, numbers, assumed);
  return {
    people: numbers.size,
    watchers,
    seers: compressedWays(network.ids.length, seers),
    tellers: compressedWays(watchers.length, tellers),
  };
}

/** Who watches: every rival, and competitors and imitators who are neither ours nor an ally's. */
function watchersOf({ side, roles: bits, isCommunity }: Network): Int32Array {
  const [rival, undecided] = [sideNumber('rival'), sideNumber('undecided')];
  const watching = (1 << roles.indexOf('competitor')) | (1 << roles.indexOf('imitator'));
  return Int32Array.from(side.keys()).filter(
    (v) =>
      isCommunity[v] === 0 &&
      (side[v] === rival || (side[v] === undecided && ((bits[v] as number) & watching) !== 0)),
  );
}

/**
 * Who sees a message posted in a community, of those who matter. A member looks in at the rate of `−ln(1 − activity) · looks / 7` a day: the chance to see
 * it while it is looked at is `1 − (1 − activity)^(looks · days / 7)`, times how sure the membership is. An imitator sees what is posted in what
 * it copies, or by whom.
 */
function seersOf(
  network: Network,
  numbers: ReadonlyMap<number, number>,
  assumed: ExposureAssumptions,
): Way[] {
  const { activity, rank, roles: bits } = network;
  const imitates = imitatorsOf(network);
  const ways: Way[] = [];
  const looking = (actor: number, community: number, place: number, sure: number) => {
    const end = numbers.get(actor);
    if (end === undefined) return;
    const copies = imitates.has(actor) || ((bits[actor] as number) & (1 << roles.indexOf('imitator'))) !== 0;
    const active = (activity[community] as number) >= 0 ? (activity[community] as number) : assumed.activity;
    const looks = (assumed.looks[place] ?? 1) * (copies ? assumed.imitators : 1);
    const rate = (-Math.log(1 - Math.min(active, 0.999)) * looks) / 7;
    const chance = -Math.expm1(-rate * assumed.days);
    if (chance > 0)
      ways.push({ from: community, end, chance: chance * sure, days: soonest(rate, assumed.days) });
  };
  const listed = new Set<number>();
  const order = network.ids.length;
  for (const { actor, community, link } of membershipsOf(network)) {
    looking(
      actor,
      community,
      rank[link] === 255 ? 0 : (rank[link] as number),
      sureOf(network, link, assumed),
    );
    listed.add(actor * order + community);
  }
  const runs = placesByOwner(network);
  for (const [actor, places] of runs)
    for (const community of places)
      if (!listed.has(actor * order + community)) looking(actor, community, ranks.length - 1, 1);
  for (const [actor, links] of imitates) {
    const end = numbers.get(actor);
    if (end === undefined) continue;
    for (const { whom, link } of links) {
      const chance = assumed.copying * (network.weight[link] as number) * sureOf(network, link, assumed);
      if (chance === 0) continue;
      const where = network.isCommunity[whom] === 1 ? [whom] : (runs.get(whom) ?? []);
      for (const community of where) ways.push({ from: community, end, chance, days: assumed.passingDays });
    }
  }
  return ways;
}

/** The communities that each actor runs. */
function placesByOwner({ owner }: Network): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  owner.forEach((actor, community) => {
    if (actor < 0) return;
    const all = places.get(actor) ?? [];
    places.set(actor, all);
    all.push(community);
  });
  return places;
}

/** Actors who copy, and whom. A community that copies is watched by who runs it. */
function imitatorsOf({ source, target, kind, isCommunity, owner }: Network) {
  const imitation = tieKinds.indexOf('imitation');
  const found = new Map<number, { whom: number; link: number }[]>();
  for (let link = 0; link < source.length; link++) {
    if (kind[link] !== imitation) continue;
    const copy = source[link] as number;
    const actor = isCommunity[copy] === 1 ? (owner[copy] as number) : copy;
    if (actor < 0) continue;
    const all = found.get(actor) ?? [];
    found.set(actor, all);
    all.push({ whom: target[link] as number, link });
  }
  return found;
}

/** Who would tell a watcher: along influence, referral and alliance that aren't against, both ways where they are mutual; `from` is the watcher. */
function tellersOf(network: Network, watchers: Int32Array, assumed: ExposureAssumptions): Way[] {
  const { source, target, kind, mutual, valence, weight, isCommunity } = network;
  const watches = new Uint8Array(network.ids.length);
  for (const v of watchers) watches[v] = 1;
  const ways: Way[] = [];
  const telling = (teller: number, watcher: number, link: number) => {
    if (watches[watcher] === 0 || teller === watcher) return;
    const chance = assumed.passing * (weight[link] as number) * sureOf(network, link, assumed);
    if (chance > 0) ways.push({ from: watcher, end: teller, chance, days: assumed.passingDays });
  };
  const carrying = new Set(
    (['influence', 'referral', 'alliance'] as const).map((one) => tieKinds.indexOf(one)),
  );
  for (let link = 0; link < source.length; link++) {
    const [a, b] = [source[link] as number, target[link] as number];
    const isBetweenActors = isCommunity[a] === 0 && isCommunity[b] === 0;
    if (!isBetweenActors || !carrying.has(kind[link] as number) || (valence[link] as number) < -neutralWithin)
      continue;
    telling(a, b, link);
    if (mutual[link] === 1) telling(b, a, link);
  }
  return ways;
}

function sureOf({ tieConfidence }: Network, link: number, { confidence }: ExposureAssumptions): number {
  const sure = tieConfidence[link] as number;
  return sure >= 0 ? sure : confidence;
}

/** The mean of an exponential wait of that rate that ends within some days: `1 / rate − days / (e^(rate · days) − 1)`. */
function soonest(rate: number, days: number): number {
  const turns = rate * days;
  return turns < 1e-6 ? days / 2 : 1 / rate - days / Math.expm1(turns);
}

function compressedWays(order: number, ways: readonly Way[]): Ways {
  const sorted = ways.toSorted((a, b) => a.from - b.from || a.end - b.end);
  const offsets = new Int32Array(order + 1);
  for (const { from } of sorted) offsets[from + 1] = (offsets[from + 1] as number) + 1;
  for (let v = 0; v < order; v++) offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number);
  return {
    offsets,
    ends: Int32Array.from(sorted, ({ end }) => end),
    chances: Float64Array.from(sorted, ({ chance }) => chance),
    days: Float64Array.from(sorted, ({ days }) => days),
  };
}

/**
 * Who of those who watch sees a message posted in some communities, and how soon. Ways are independent: `chance = 1 − ∏ (1 − pₖ)`. Of several
 * ways the soonest counts: `days = chance / Σ (pₖ / dₖ)`, which is the way's own delay for one way and the race of exponential waits for ways that
 * are sure. Who would pass it on has to have seen it: `p = p(teller) · chance of passing on`, `d = d(teller) + days of passing on`; one step only.
 * O(ways of these communities and to the watchers).
 * @param communities vertices, each once
 */
export function exposureOf(
  { people, watchers, seers, tellers }: Exposing,
  communities: Iterable<number>,
): Exposure {
  const missed = new Float64Array(people).fill(1);
  const pace = new Float64Array(people);
  for (const community of communities)
    for (let w = seers.offsets[community] as number; w < (seers.offsets[community + 1] as number); w++) {
      const [actor, chance] = [seers.ends[w] as number, seers.chances[w] as number];
      missed[actor] = (missed[actor] as number) * (1 - chance);
      pace[actor] = (pace[actor] as number) + chance / (seers.days[w] as number);
    }
  const columns = () => new Float64Array(watchers.length);
  const [chance, days, seen, told] = [columns(), columns(), columns(), columns()];
  let sum = 0;
  for (let i = 0; i < watchers.length; i++) {
    let [untold, speed] = [1, pace[i] as number];
    for (let w = tellers.offsets[i] as number; w < (tellers.offsets[i + 1] as number); w++) {
      const teller = tellers.ends[w] as number;
      const knows = 1 - (missed[teller] as number);
      if (knows === 0) continue;
      const passed = knows * (tellers.chances[w] as number);
      untold *= 1 - passed;
      speed += passed / (knows / (pace[teller] as number) + (tellers.days[w] as number));
    }
    seen[i] = 1 - (missed[i] as number);
    told[i] = 1 - untold;
    chance[i] = 1 - (missed[i] as number) * untold;
    days[i] = speed > 0 ? (chance[i] as number) / speed : Number.NaN;
    sum += chance[i] as number;
  }
  return { chance, days, seen, told, share: watchers.length === 0 ? 0 : sum / watchers.length };
}
