import { lookalikes } from '../duplicates/lookalikes';
import type { NodeKind } from '../model/node';
import type { Pausing } from '../model/pausing';
import { say } from '../model/refusal';
import { handleKey, type KnownName, type KnownNames } from '../words/known-names';
import { nameForm } from '../words/names';
import type { Entry, EntryProblem, Mention, TieMention } from './grammar';
import { isCommunityType, typeByName } from './guess-type';

/** What tells the mentions of one name from those of others. */
export function keyOf({ name }: Mention): string {
  return nameForm(name).key;
}

/** What somebody decided of a name: the id of who is meant, "new", or "said" of the one before. By `NameForm.key`. */
export type Decisions = ReadonlyMap<string, string>;

/** A name that could mean somebody who is in the plan already, or that may be no name. */
export interface Doubt {
  readonly key: string;
  /** As it was typed first. */
  readonly mention: Mention;
  /**
   * `several` have that very name; some are `nearly` called so, or have that handle; it may be one of theirs `misspelt`; or
   * an `aside`, which says what somebody does.
   */
  readonly reason: 'several' | 'nearly' | 'misspelt' | 'aside';
  /** Best first. */
  readonly candidates: readonly KnownName[];
  /** Who an aside may be about; null for other doubts. */
  readonly beside: string | null;
  /** The id of one of them, "new", "said", or null where it has yet to be decided. */
  readonly chosen: string | null;
}

/** All mentions of one name. */
export interface Party {
  readonly key: string;
  readonly mentions: readonly Mention[];
  /** The one of the plan who is meant; null for somebody new. */
  readonly known: KnownName | null;
  readonly kind: NodeKind;
  readonly doubt: Doubt | null;
}

interface Draft {
  readonly key: string;
  readonly mentions: Mention[];
  /** Whether a membership leads to it. */
  joined: boolean;
}

/** Whom the statements are about, by key, in the order in which they are first mentioned. */
export function* partiesOf(
  entries: readonly Entry[],
  names: KnownNames,
  decisions: Decisions,
): Pausing<ReadonlyMap<string, Party>> {
  const drafts = new Map<string, Draft>();
  const meet = (mention: Mention, joined: boolean) => {
    const key = keyOf(mention);
    const draft = drafts.get(key) ?? { key, mentions: [], joined: false };
    drafts.set(key, draft);
    draft.mentions.push(mention);
    draft.joined ||= joined;
  };
  for (const { subjects, tie } of entries) {
    yield;
    const joined = tie?.kind === 'membership' ? joinedEnd(subjects, tie, names) : null;
    for (const mention of subjects) meet(mention, joined === subjects);
    for (const mention of tie?.others ?? []) meet(mention, joined === tie?.others);
  }
  const parties = new Map<string, Party>();
  for (const draft of drafts.values()) {
    yield;
    parties.set(draft.key, partyOf(draft, names, decisions));
  }
  return parties;
}

/** The end of a membership that is joined: the one that the arrow leads to, unless only the other one is a community. */
function joinedEnd(
  subjects: readonly Mention[],
  { arrow, others }: TieMention,
  names: KnownNames,
): readonly Mention[] {
  const [from, to] = arrow === '<' ? [others, subjects] : [subjects, others];
  const isCommunity = (mention: Mention) =>
    isCommunityType(mention.type ?? typeByName(mention.name)) ||
    names.byKey.get(keyOf(mention))?.every(({ kind }) => kind === 'community') === true;
  return from.every(isCommunity) && !to.some(isCommunity) ? from : to;
}

function partyOf({ key, mentions, joined }: Draft, names: KnownNames, decisions: Decisions): Party {
  const first = mentions[0] as Mention;
  const said = mentions.map(({ type }) => type).find((type) => type !== null) ?? null;
  const saidKind = said === null ? null : isCommunityType(said) ? 'community' : 'actor';
  const fits = ({ kind }: KnownName) => saidKind === null || kind === saidKind;
  const same = (names.byKey.get(key) ?? []).filter(fits);
  const doubt = doubtOf(key, mentions, same, joined, names, decisions, fits);
  const chosen = doubt ? doubt.chosen : (same[0]?.id ?? 'new');
  const known = chosen === null || chosen === 'new' ? null : (names.byId.get(chosen) ?? null);
  const guessed = isCommunityType(typeByName(first.name)) ? 'community' : 'actor';
  const kind = known?.kind ?? saidKind ?? (joined ? 'community' : guessed);
  return { key, mentions, known, kind, doubt };
}

function doubtOf(
  key: string,
  mentions: readonly Mention[],
  same: readonly KnownName[],
  joined: boolean,
  names: KnownNames,
  decisions: Decisions,
  fits: (one: KnownName) => boolean,
): Doubt | null {
  const mention = mentions[0] as Mention;
  if (same.length === 1) return null;
  if (same.length > 1) {
    const communities = joined ? same.filter(({ kind }) => kind === 'community') : [];
    const only = communities.length === 1 ? communities[0]?.id : undefined;
    const chosen = decisions.get(key) ?? only ?? null;
    return { key, mention, reason: 'several', candidates: same, beside: null, chosen };
  }
  const { reason, candidates } = nearbyOf(mentions, joined, names, fits);
  const [best] = candidates;
  if (!best) return null;
  const chosen = decisions.get(key) ?? (candidates.length === 1 ? best.id : null);
  return { key, mention, reason, candidates, beside: null, chosen };
}

/** Who may be meant by a name that nobody has: those that are nearly called so, else those that are written nearly so. */
export function nearbyOf(
  mentions: readonly Mention[],
  joined: boolean,
  names: KnownNames,
  fits: (one: KnownName) => boolean = () => true,
): Pick<Doubt, 'candidates'> & { readonly reason: 'nearly' | 'misspelt' } {
  const mention = mentions[0] as Mention;
  const handles = mentions.flatMap(({ handle }) => names.byHandle.get(handleKey(handle)) ?? []);
  const near = names.byCore.get(nameForm(mention.name).core) ?? [];
  const nearly = [...new Set([...near, ...handles])].filter(fits);
  if (nearly.length > 0) return { reason: 'nearly', candidates: nearly };
  return { reason: 'misspelt', candidates: lookalikesOf(mention, joined, names).filter(fits) };
}

/** Who is written nearly so. An end of a membership that is joined is looked for among communities only. */
function lookalikesOf({ name }: Mention, joined: boolean, names: KnownNames): KnownName[] {
  const type = typeByName(name) === 'organisation' ? 'organisation' : 'person';
  const kinds = joined ? (['community'] as const) : (['actor', 'community'] as const);
  return kinds.flatMap((kind) => lookalikes(name, kind, type, names));
}

/** What mentions of one name say that doesn't go together. */
export function contradictionsIn({ mentions }: Party): EntryProblem[] {
  const first = (read: (mention: Mention) => unknown) => mentions.map(read).find((value) => value !== null);
  const [side, type] = [first(({ side }) => side), first(({ type }) => type)];
  return mentions.flatMap(({ name, span, ...said }) =>
    (said.side !== null && said.side !== side) || (said.type !== null && said.type !== type)
      ? [{ span, problem: say('entry:problem.contradiction', { name }) }]
      : [],
  );
}
