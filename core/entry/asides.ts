import * as field from '../model/fields';
import type { Pausing } from '../model/pausing';
import type { KnownNames } from '../words/known-names';
import { roleWords } from '../words/words';
import type { Entry, Mention } from './grammar';
import { type Decisions, type Doubt, keyOf, nearbyOf } from './people';

/** Small words with which surnames begin: "de Luca", "van Gogh". */
const particles: ReadonlySet<string> = new Set(
  'de di da del della dal la lo le van von der el al bin'.split(' '),
);

/** Statements of which what is said of somebody is no name any more. */
export interface Sorted {
  /** Each with the statement that it was; those that wait for a decision are left out. */
  readonly entries: ReadonlyMap<Entry, Entry>;
  readonly doubts: readonly Doubt[];
}

/**
 * Finds what stands between names and reads like what the one before does: `Anna, direttrice vendite > Forum`. It begins
 * in lower case after a name that doesn't, nothing is said of it, and nobody is called so, in the plan or in the text. Where it
 * is several words or a role it is taken for that unless somebody decided otherwise; one word has to be decided. O(mentions).
 */
export function* withoutAsides(
  entries: readonly Entry[],
  names: KnownNames,
  decisions: Decisions,
): Pausing<Sorted> {
  const named = new Set<string>();
  for (const entry of entries) {
    yield;
    for (const list of listsOf(entry)) for (const key of namesAlone(list)) named.add(key);
  }
  const doubts = new Map<string, Doubt>();
  const doubtOf = (mention: Mention, host: Mention): Doubt | null => {
    const key = keyOf(mention);
    if (named.has(key) || names.byKey.has(key)) return null;
    const known = doubts.get(key);
    if (known) return known;
    if (nearbyOf([mention], false, names).candidates.length > 0) return null;
    const likely = mention.name.includes(' ') || roleWords(mention.name) ? 'said' : null;
    const chosen = decisions.get(key) ?? likely;
    const doubt: Doubt = { key, mention, reason: 'aside', candidates: [], beside: host.name, chosen };
    doubts.set(key, doubt);
    return doubt;
  };
  const sorted = (list: readonly Mention[]): readonly Mention[] | null => {
    if (!list.some(looksSaid)) return list;
    const kept: Mention[] = [];
    for (const mention of list) {
      const host = kept.at(-1);
      const doubt = host && looksSaid(mention) && !beginsSmall(host) ? doubtOf(mention, host) : null;
      if (!host || !doubt || doubt.chosen === 'new') kept.push(mention);
      else {
        const richer = doubt.chosen === 'said' ? saidOf(host, mention.name) : null;
        if (!richer) return null;
        kept[kept.length - 1] = richer;
      }
    }
    return kept;
  };
  const whole = new Map<Entry, Entry>();
  for (const entry of entries) {
    yield;
    const { subjects, tie } = entry;
    const [left, right] = [sorted(subjects), sorted(tie?.others ?? [])];
    if (!left || !right) continue;
    const same = left === subjects && right === (tie?.others ?? right);
    whole.set(same ? entry : { subjects: left, tie: tie && { ...tie, others: right } }, entry);
  }
  return { entries: whole, doubts: [...doubts.values()] };
}

const listsOf = ({ subjects, tie }: Entry): (readonly Mention[])[] => [subjects, tie?.others ?? []];

/** The names of a list that can't be anything else. */
function namesAlone(list: readonly Mention[]): string[] {
  return list.filter((mention, i) => i === 0 || !looksSaid(mention)).map(keyOf);
}

const beginsSmall = ({ name }: Mention) => /^\p{Ll}/u.test(name);

function looksSaid(mention: Mention): boolean {
  const { name, type, side, roles, handle, tags } = mention;
  if (!beginsSmall(mention) || type !== null || side !== null || roles.length + tags.length > 0) return false;
  const [first = ''] = name.split(/[\s'’]/u);
  // "eBay" and "de Luca" are names.
  return handle === '' && !particles.has(first) && first === first.toLowerCase();
}

/** Somebody with a role or a headline more; null where there is no room for it. */
function saidOf(mention: Mention, words: string): Mention | null {
  const role = roleWords(words);
  if (role) return { ...mention, roles: [...new Set([...mention.roles, role])] };
  const headline = mention.headline === '' ? words : `${mention.headline}, ${words}`;
  return field.line.safeParse(headline).success ? { ...mention, headline } : null;
}
