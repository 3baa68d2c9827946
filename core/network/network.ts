import { roles } from '../model/actor';
import { dateOfDay, dayNumber } from '../model/calendar';
import { communityKinds, origins } from '../model/community';
import type { PlanDocument } from '../model/document';
import { groundsOf } from '../model/evidence';
import { byCodeUnits } from '../model/order';
import { atOnce, type Pausing } from '../model/pausing';
import { type Side, sides } from '../model/sides';
import type { Stance } from '../model/stance';
import { sidesOf, stancesByActor } from '../model/standings';
import { ranks, type Tie, tieKinds } from '../model/tie';
import { homesOf } from './homes';

/**
 * A plan as numbers, for what is computed on it: one place in every column for each node and each tie, in the order of the
 * plan. Vertex v is the node `ids[v]`, link t the tie `tieIds[t]`. Numbers that nobody knows are NaN. Columns may lie in
 * memory that several threads share, and are never written to.
 */
export interface Network {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly tieIds: readonly string[];
  /** 1 for a community, 0 for an actor. */
  readonly isCommunity: Uint8Array;
  /** Place in `sides`. */
  readonly side: Uint8Array;
  /** An actor's roles: bit i for `roles[i]`. */
  readonly roles: Uint16Array;
  /** An actor's reach, a community's audience: how many people. */
  readonly people: Float64Array;
  /** What a community is: place in `communityKinds`; 255 for an actor. */
  readonly communityKind: Uint8Array;
  /** How a community came about: place in `origins`; 255 where nobody knows. */
  readonly origin: Uint8Array;
  /** A number for each platform, the same for the same name without regard to case; −1 where none is said. */
  readonly platform: Int32Array;
  /** Share of a community's audience that is active in a week, 0 … 1. */
  readonly activity: Float64Array;
  /** How much promotion a community bears, 0 … 1. */
  readonly promoTolerance: Float64Array;
  /** How far an actor is believed, 0 … 1. */
  readonly credibility: Float64Array;
  /** How sure the row is, 0 … 1. */
  readonly confidence: Float64Array;
  /** An actor's newest stance, −2 … +2, and how sure it is, 0 … 1. */
  readonly stance: Float64Array;
  readonly stanceConfidence: Float64Array;
  /** The day of that stance (`dayNumber`), and how far it is from what was held a year before it; NaN where there is no older one. */
  readonly stanceDay: Float64Array;
  readonly stanceChange: Float64Array;
  /** What the sources of the row come to (`groundsOf`): the day number of the newest, and how sure the surest is. */
  readonly sourceDay: Float64Array;
  readonly sourceConfidence: Float64Array;
  /** The actor who runs a community, as a vertex; −1 where there is none. */
  readonly owner: Int32Array;
  /** The community where an actor is at home (`homesOf`), as a vertex; −1 where there is none. */
  readonly home: Int32Array;
  /** The tags of vertex v are `tags[tagOffsets[v]]` up to, not including, `tags[tagOffsets[v + 1]]`: numbers that stand for words, ascending. */
  readonly tagOffsets: Int32Array;
  readonly tags: Int32Array;
  /** The ends of links, as vertices. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Place in `tieKinds`. */
  readonly kind: Uint8Array;
  /** 1 where a link holds both ways. */
  readonly mutual: Uint8Array;
  /** Place in `ranks`; 255 where there is none. */
  readonly rank: Uint8Array;
  /** −1 … +1. */
  readonly valence: Float64Array;
  /** 0 … 1. */
  readonly weight: Float64Array;
  /** How sure the link is, 0 … 1. */
  readonly tieConfidence: Float64Array;
  /** What the sources of the link come to, as for nodes. */
  readonly tieSourceDay: Float64Array;
  readonly tieSourceConfidence: Float64Array;
}

const known = (value: number | null | undefined): number => value ?? Number.NaN;

/** The place of every word in a list of them. */
function placesIn<Word extends string>(words: readonly Word[]): ReadonlyMap<Word, number> {
  return new Map(words.map((word, place) => [word, place]));
}

const sidePlaces = placesIn(sides);
const rolePlaces = placesIn(roles);
const kindPlaces = placesIn(tieKinds);
const rankPlaces = placesIn(ranks);
const communityKindPlaces = placesIn(communityKinds);
const originPlaces = placesIn(origins);

/** The place of a side in `Network.side`. */
export function sideNumber(side: Side): number {
  return sidePlaces.get(side) ?? 0;
}

/** Whether a vertex is on our side: one of the client's own, or an ally. */
export function isOurs({ side }: Network, vertex: number): boolean {
  return side[vertex] === sidePlaces.get('own') || side[vertex] === sidePlaces.get('ally');
}

/** What columns are made of. Of stances and ties only the rows are needed, as a list or as a table of a document. */
type Source = Pick<PlanDocument, 'node' | 'actor' | 'community'> & {
  readonly stance: { values(): Iterable<Stance> };
  readonly tie: { values(): Iterable<Tie> };
};

/** So many rows are taken between two pauses. */
const rowsAtOnce = 500;

/**
 * The columns of a plan, in O(nodes + ties + stances). Ties whose ends aren't there are left out, and those that had ended before
 * `day` (`YYYY-MM-DD`); null keeps them.
 */
export function networkOf(document: Source, day: string | null = null): Network {
  return atOnce(puttingIntoColumns(document, day));
}

/** What {@link networkOf} does, with pauses. The rows must not become others meanwhile. */
export function* puttingIntoColumns(document: Source, day: string | null): Pausing<Network> {
  const ids = [...document.node.keys()];
  const vertexOf = new Map(ids.map((id, vertex) => [id, vertex]));
  yield;
  const order = ids.length;
  const column = () => new Float64Array(order).fill(Number.NaN);
  const nodes = {
    isCommunity: new Uint8Array(order),
    side: new Uint8Array(order),
    roles: new Uint16Array(order),
    people: column(),
    communityKind: new Uint8Array(order).fill(255),
    origin: new Uint8Array(order).fill(255),
    platform: new Int32Array(order).fill(-1),
    activity: column(),
    promoTolerance: column(),
    credibility: column(),
    confidence: column(),
    stance: column(),
    stanceConfidence: column(),
    stanceDay: column(),
    stanceChange: column(),
    sourceDay: column(),
    sourceConfidence: column(),
    owner: new Int32Array(order).fill(-1),
    home: new Int32Array(order).fill(-1),
  };
  const names: string[] = [];
  const stances = stancesByActor(document);
  yield;
  const sidesKnown = sidesOf(document);
  yield;
  const { homes } = homesOf(document);
  yield;
  const tagLists: (readonly string[])[] = [];
  const platforms = new Map<string, number>();
  for (const [v, id] of ids.entries()) {
    if (v % rowsAtOnce === 0) yield;
    const actor = document.actor.get(id);
    const community = document.community.get(id);
    const row = actor ?? community;
    names.push(row?.name ?? id);
    tagLists.push(row?.tags ?? []);
    nodes.side[v] = sideNumber(sidesKnown.get(id) ?? 'undecided');
    nodes.confidence[v] = known(row?.confidence);
    nodes.platform[v] = numberOf(row?.platform ?? '', platforms);
    const { newest: newestSource, surest } = groundsOf(row?.evidence ?? []);
    nodes.sourceDay[v] = newestSource;
    nodes.sourceConfidence[v] = surest;
    if (actor) {
      nodes.people[v] = known(actor.reach);
      nodes.home[v] = vertexOf.get(homes.get(id) ?? '') ?? -1;
      nodes.credibility[v] = known(actor.credibility);
      nodes.roles[v] = actor.roles.reduce((bits, role) => bits | (1 << (rolePlaces.get(role) ?? 0)), 0);
      const all = stances.get(id) ?? [];
      const newest = all.at(-1);
      nodes.stance[v] = known(newest?.value);
      nodes.stanceConfidence[v] = known(newest?.confidence);
      nodes.stanceDay[v] = newest ? dayNumber(newest.date) : Number.NaN;
      nodes.stanceChange[v] = changeIn(all);
    }
    if (community) {
      nodes.isCommunity[v] = 1;
      nodes.people[v] = known(community.audience);
      nodes.communityKind[v] = communityKindPlaces.get(community.kind) ?? 255;
      nodes.origin[v] = community.origin === null ? 255 : (originPlaces.get(community.origin) ?? 255);
      nodes.activity[v] = known(community.activity);
      nodes.promoTolerance[v] = known(community.promoTolerance);
      nodes.owner[v] = vertexOf.get(community.ownerId ?? '') ?? -1;
    }
  }
  const tags = tagColumns(tagLists);
  yield;
  return { ids, names, ...nodes, ...tags, ...(yield* tieColumns(document, vertexOf, day)) };
}

/** How far the newest of some stances, oldest first, is from the one held a year before it, or else from the oldest. */
function changeIn(stances: readonly Stance[]): number {
  const newest = stances.at(-1);
  if (!newest || stances.length < 2) return Number.NaN;
  const yearBefore = dateOfDay(dayNumber(newest.date) - 365);
  const held = stances.findLast(({ date }) => date <= yearBefore) ?? stances[0];
  return newest.value - (held?.value ?? newest.value);
}

/** The number of a word without regard to case, a new one for a new word; −1 for none. */
function numberOf(word: string, numbers: Map<string, number>): number {
  if (word === '') return -1;
  const plain = word.toLowerCase();
  const number = numbers.get(plain) ?? numbers.size;
  numbers.set(plain, number);
  return number;
}

function tagColumns(lists: readonly (readonly string[])[]): Pick<Network, 'tagOffsets' | 'tags'> {
  const words = placesIn([...new Set(lists.flat())].sort(byCodeUnits));
  const tagOffsets = new Int32Array(lists.length + 1);
  const tags: number[] = [];
  lists.forEach((list, v) => {
    tags.push(...list.map((word) => words.get(word) ?? 0).sort((a, b) => a - b));
    tagOffsets[v + 1] = tags.length;
  });
  return { tagOffsets, tags: Int32Array.from(tags) };
}

type TieColumn =
  | 'tieIds'
  | 'source'
  | 'target'
  | 'kind'
  | 'mutual'
  | 'rank'
  | 'valence'
  | 'weight'
  | 'tieConfidence'
  | 'tieSourceDay'
  | 'tieSourceConfidence';

/** The ties between nodes that are there, but for those that had ended before the day. */
function* linksOf(
  { tie }: Source,
  vertexOf: ReadonlyMap<string, number>,
  day: string | null,
): Pausing<readonly Tie[]> {
  const links: Tie[] = [];
  let seen = 0;
  for (const link of tie.values()) {
    if (seen++ % rowsAtOnce === 0) yield;
    const { sourceId, targetId, until } = link;
    const isOver = day !== null && until !== null && until < day;
    if (!isOver && vertexOf.has(sourceId) && vertexOf.has(targetId)) links.push(link);
  }
  return links;
}

function* tieColumns(
  document: Source,
  vertexOf: ReadonlyMap<string, number>,
  day: string | null,
): Pausing<Pick<Network, TieColumn>> {
  const links = yield* linksOf(document, vertexOf, day);
  const size = links.length;
  const columns = {
    source: new Int32Array(size),
    target: new Int32Array(size),
    kind: new Uint8Array(size),
    mutual: new Uint8Array(size),
    rank: new Uint8Array(size),
    valence: new Float64Array(size),
    weight: new Float64Array(size),
    tieConfidence: new Float64Array(size),
    tieSourceDay: new Float64Array(size),
    tieSourceConfidence: new Float64Array(size),
  };
  for (const [t, link] of links.entries()) {
    if (t % rowsAtOnce === 0) yield;
    columns.source[t] = vertexOf.get(link.sourceId) ?? 0;
    columns.target[t] = vertexOf.get(link.targetId) ?? 0;
    columns.kind[t] = kindPlaces.get(link.kind) ?? 0;
    columns.mutual[t] = link.mutual ? 1 : 0;
    columns.rank[t] = link.rank === null ? 255 : (rankPlaces.get(link.rank) ?? 0);
    columns.valence[t] = link.valence;
    columns.weight[t] = link.weight;
    columns.tieConfidence[t] = known(link.confidence);
    const { newest, surest } = groundsOf(link.evidence);
    columns.tieSourceDay[t] = newest;
    columns.tieSourceConfidence[t] = surest;
  }
  return { tieIds: links.map(({ id }) => id), ...columns };
}
