import { type Actor, newActor } from '../model/actor';
import { type Community, newCommunity } from '../model/community';
import * as field from '../model/fields';
import type { NodeKind } from '../model/node';
import { atOnce, type Pausing } from '../model/pausing';
import { say } from '../model/refusal';
import { kindsBetween, type Tie, tieBetween } from '../model/tie';
import type { KnownName, KnownNames } from '../words/known-names';
import { withoutAsides } from './asides';
import type { Entry, EntryProblem, Mention, TieMention } from './grammar';
import { communityKindOf, typeByName } from './guess-type';
import { contradictionsIn, type Decisions, type Doubt, keyOf, type Party, partiesOf } from './people';

/** Most ties that one text can make. */
const mostTies = 50_000;

/** Somebody new: the row that comes to be. */
export type NewNode =
  | { readonly kind: 'actor'; readonly row: Actor }
  | { readonly kind: 'community'; readonly row: Community };

/** One who is meant: new, or there already. */
export type Meant =
  | { readonly type: 'new'; readonly id: string; readonly node: NewNode }
  | { readonly type: 'known'; readonly id: string; readonly known: KnownName };

/** A tie of the text: one that comes to be, or one that is there already. */
export interface MeantTie {
  readonly source: Meant;
  readonly target: Meant;
  readonly row: Tie;
  readonly there: boolean;
}

/** What one statement comes to. */
export interface MeantEntry {
  readonly entry: Entry;
  readonly subjects: readonly Meant[];
  readonly ties: readonly MeantTie[];
}

/** What a text comes to in a plan. */
export interface Understood {
  readonly entries: readonly MeantEntry[];
  /** What comes to be, each once. */
  readonly nodes: readonly NewNode[];
  readonly ties: readonly Tie[];
  /** Names that could mean somebody who is there, or no name; one that is undecided keeps its statements out. */
  readonly doubts: readonly Doubt[];
  readonly problems: readonly EntryProblem[];
  /** Mentions of somebody who is there that say more than the name: of that nothing is taken over. */
  readonly unused: readonly Mention[];
}

/** What understanding takes from the plan. */
export interface Setting {
  readonly names: KnownNames;
  /** The ties that are there. */
  readonly ties: Iterable<Tie>;
  readonly decisions: Decisions;
  newId(): string;
}

/**
 * Works out what statements come to in a plan: who is there already, who is new and as what, which ties they get.
 * A statement in which something doesn't fit is left out whole, as a problem or an undecided doubt says. O(statements
 * + names + ties).
 */
export function understand(entries: readonly Entry[], setting: Setting): Understood {
  return atOnce(understanding(entries, setting));
}

/** {@link understand}, with pauses at every statement and every name. */
export function* understanding(entries: readonly Entry[], setting: Setting): Pausing<Understood> {
  const there = new ThereAlready(setting.ties);
  const problems: EntryProblem[] = [];
  const sorted = yield* withoutAsides(entries, setting.names, setting.decisions);
  const doubts = new Map(sorted.doubts.map((doubt) => [doubt.key, doubt]));
  let sound: readonly Entry[] = [...sorted.entries.keys()];
  for (;;) {
    const parties = yield* partiesOf(sound, setting.names, setting.decisions);
    for (const { doubt } of parties.values()) if (doubt) doubts.set(doubt.key, doubt);
    const wrong = new Map<Entry, EntryProblem | null>();
    const contradicted = new Map(
      [...parties.values()].flatMap(contradictionsIn).map((one) => [one.span, one]),
    );
    let count = 0;
    for (const entry of sound) {
      yield;
      const found = faultIn(entry, parties, contradicted);
      count += entry.subjects.length * (entry.tie?.others.length ?? 0);
      if (found !== undefined) wrong.set(entry, found);
      else if (count > mostTies)
        wrong.set(entry, {
          span: spanOf(entry),
          problem: say('entry:problem.tooManyTies', { most: mostTies }),
        });
    }
    for (const problem of wrong.values()) if (problem) problems.push(problem);
    if (wrong.size > 0) sound = sound.filter((entry) => !wrong.has(entry));
    else {
      problems.sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from);
      const { entries: meant, ...rest } = yield* made(sound, parties, there, setting);
      const asTyped = meant.map((one) => ({ ...one, entry: sorted.entries.get(one.entry) ?? one.entry }));
      return { ...rest, entries: asTyped, doubts: [...doubts.values()], problems };
    }
  }
}

const spanOf = ({ subjects, tie }: Entry) => (tie ?? (subjects[0] as Mention)).span;

const partyIn = (parties: ReadonlyMap<string, Party>, mention: Mention) =>
  parties.get(keyOf(mention)) as Party;

/** What keeps a statement out: a problem, null for a doubt that has yet to be decided; undefined for nothing. */
function faultIn(
  { subjects, tie }: Entry,
  parties: ReadonlyMap<string, Party>,
  contradicted: ReadonlyMap<object, EntryProblem>,
): EntryProblem | null | undefined {
  for (const mention of [...subjects, ...(tie?.others ?? [])]) {
    const contradiction = contradicted.get(mention.span);
    if (contradiction) return contradiction;
    const { doubt } = partyIn(parties, mention);
    if (doubt && doubt.chosen === null) return null;
  }
  if (!tie) return undefined;
  for (const subject of subjects)
    for (const other of tie.others) {
      const [a, b] = [partyIn(parties, subject), partyIn(parties, other)];
      const { span, name } = other;
      if (a === b || (a.known !== null && a.known === b.known))
        return { span, problem: say('entry:problem.tieToItself', { name }) };
      if (tie.kind !== 'membership' || a.kind !== b.kind) continue;
      const wanted = tie.arrow === '<' ? subject : other;
      return { span: wanted.span, problem: say('entry:problem.membershipEnds', { name: wanted.name }) };
    }
  return undefined;
}

function* made(
  sound: readonly Entry[],
  parties: ReadonlyMap<string, Party>,
  there: ThereAlready,
  { newId }: Setting,
): Pausing<Pick<Understood, 'entries' | 'nodes' | 'ties' | 'unused'>> {
  const meant = new Map<string, Meant>();
  for (const party of parties.values()) {
    yield;
    const { key, known } = party;
    if (known) meant.set(key, { type: 'known', id: known.id, known });
    else {
      const node = newNode(party, newId());
      meant.set(key, { type: 'new', id: node.row.id, node });
    }
  }
  const one = (mention: Mention) => meant.get(keyOf(mention)) as Meant;
  const ties: Tie[] = [];
  const entries: MeantEntry[] = [];
  for (const entry of sound) {
    yield;
    const subjects = entry.subjects.map(one);
    const tied = subjects.flatMap((subject) =>
      (entry.tie?.others ?? []).map((other): MeantTie => {
        const row = tieOf(entry.tie as TieMention, subject, one(other), newId());
        const known = !there.take(row);
        if (!known) ties.push(row);
        const turned = row.sourceId !== subject.id;
        const [source, target] = turned ? [one(other), subject] : [subject, one(other)];
        return { source, target, row, there: known };
      }),
    );
    entries.push({ entry, subjects, ties: tied });
  }
  const nodes = [...meant.values()].flatMap((each) => (each.type === 'new' ? [each.node] : []));
  const unused = [...parties.values()].flatMap(({ known, mentions }) =>
    known ? mentions.filter(saysMore) : [],
  );
  return { entries, nodes, ties, unused };
}

function saysMore({ name, side, roles, headline, handle, tags }: Mention): boolean {
  const marked = roles.length + tags.length > 0 || (handle !== '' && handle !== name);
  return marked || side !== null || headline !== '';
}

function kindOf(meant: Meant): NodeKind {
  return meant.type === 'new' ? meant.node.kind : meant.known.kind;
}

/** The row of somebody new, with all that the mentions say. */
function newNode({ mentions, kind }: Party, id: string): NewNode {
  const said = mentions[0] as Mention;
  const first = <Value>(read: (mention: Mention) => Value | null) =>
    mentions.map(read).find((value) => value !== null && value !== '') ?? null;
  const type = first((mention) => mention.type);
  const side = first((mention) => mention.side);
  const handle = first((mention) => mention.handle) ?? '';
  const tags = [...new Set(mentions.flatMap((mention) => mention.tags))].slice(0, field.mostTags);
  const headline = first((mention) => mention.headline) ?? '';
  if (kind === 'community')
    return {
      kind,
      row: {
        ...newCommunity(id, said.name),
        ...{
          kind: communityKindOf(type, said.name),
          side: side ?? 'undecided',
          purpose: headline,
          handle,
          tags,
        },
      },
    };
  const roles = [...new Set(mentions.flatMap((mention) => mention.roles))];
  const organisation = type === 'organisation' || (type === null && typeByName(said.name) === 'organisation');
  return {
    kind,
    row: {
      ...newActor(id, said.name),
      ...{ type: organisation ? 'organisation' : 'person', side, roles, headline, handle, tags },
    },
  };
}

/** The tie between two, as the words behind the colon have it; what they leave open is what is usual. */
function tieOf(said: TieMention, subject: Meant, other: Meant, id: string): Tie {
  const [from, to] = said.arrow === '<' ? [other, subject] : [subject, other];
  const end = (meant: Meant) => ({ id: meant.id, kind: kindOf(meant) });
  const kind = said.kind ?? kindsBetween(kindOf(from), kindOf(to))[0] ?? 'influence';
  const usual = tieBetween(id, end(from), end(to), kind);
  const strength = Math.abs(usual.valence) || 0.5;
  const valence = said.valence === '+' ? strength : said.valence === '-' ? -strength : said.valence;
  return {
    ...usual,
    mutual: said.arrow === '->' ? false : said.arrow === '<>' ? kind !== 'membership' : usual.mutual,
    rank: said.rank ?? usual.rank,
    weight: said.weight ?? usual.weight,
    valence: valence ?? usual.valence,
  };
}

/** The ties of the plan and of what comes to be, by ends and kind. */
class ThereAlready {
  readonly #ties = new Set<string>();

  constructor(ties: Iterable<Tie>) {
    for (const tie of ties) this.take(tie);
  }

  /** Notes a tie; false when one of that kind joins the two already, in that direction. */
  take({ sourceId, targetId, kind, mutual }: Tie): boolean {
    const [way, back] = [`${kind} ${sourceId} ${targetId}`, `${kind} ${targetId} ${sourceId}`];
    if (this.#ties.has(way)) return false;
    this.#ties.add(way);
    if (mutual) this.#ties.add(back);
    return true;
  }
}
