import type { PlanDocument } from '../model/document';
import { handleKey, type KnownName, type KnownNames, knownNames } from '../words/known-names';
import { acronymOf, type DuplicateReason, likenessOf } from './likeness';

/** Two nodes that may be one. */
export interface SuggestedPair {
  /** The ids, the smaller one first. */
  readonly ids: readonly [string, string];
  /** The weightier reason first. */
  readonly reasons: readonly DuplicateReason[];
  /** 0 … 1, an estimate. */
  readonly confidence: number;
}

/** More that share a key than this say nothing by sharing it, unless the key is a whole name or a handle. */
const crowd = 40;
/** Names up to so long, in letters, are compared letter by letter. */
const longestCompared = 32;

/** What tells a pair apart from others, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/**
 * The pairs of nodes that may be one and the same, the surest first. Only those are compared that share a key: the whole
 * name, a handle, a word with the initials of the others, two words, an acronym, or all letters but one (M. A. Hernández,
 * S. J. Stolfo, Data Mining and Knowledge Discovery 2, 1998, on blocking). Near to linear in the number of names.
 * @param apart keys of pairs that were said to be two
 */
export function duplicatesIn(
  document: Pick<PlanDocument, 'actor' | 'community'>,
  apart: ReadonlySet<string> = new Set(),
): SuggestedPair[] {
  const { all } = knownNames(document);
  const blocks = new Blocks();
  for (const [at, one] of all.entries()) fileUnderKeys(blocks, one, at);
  const found: SuggestedPair[] = [];
  blocks.eachPair(all.length, (i, j) => {
    const [a, b] = [all[i] as KnownName, all[j] as KnownName];
    const likeness = likenessOf(a, b);
    if (!likeness || apart.has(pairKey(a.id, b.id))) return;
    found.push({ ids: a.id < b.id ? [a.id, b.id] : [b.id, a.id], ...likeness });
  });
  return found.sort(
    (a, b) => b.confidence - a.confidence || (pairKey(...a.ids) < pairKey(...b.ids) ? -1 : 1),
  );
}

/**
 * Who of the plan may be meant by a name that isn't there, the likeliest first. O(names): for what somebody types, not
 * for long lists.
 */
export function lookalikes(one: KnownName, names: KnownNames): readonly KnownName[] {
  return names.all
    .map((other) => ({ other, confidence: likenessOf(one, other)?.confidence ?? 0 }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ other }) => other);
}

function fileUnderKeys(blocks: Blocks, { kind, row, form }: KnownName, at: number): void {
  const { coreWords: words } = form;
  const digits = words.filter((word) => /\d/u.test(word)).join(' ');
  const loose = (key: string) => blocks.add(`${kind} ${key} ${digits}`, at);
  blocks.add(`${kind} name ${form.core}`, at, true);
  blocks.add(`${kind} letters ${form.compact}`, at, true);
  const handle = handleKey(row.handle);
  if (handle.length > 2) blocks.add(`${kind} handle ${handle}`, at, true);
  if (kind === 'community' || ('type' in row && row.type === 'organisation')) {
    const acronym = acronymOf(form);
    if (acronym !== '') loose(`acronym ${acronym}`);
    if (words.length === 1) loose(`acronym ${form.core}`);
  }
  if (words.length > 1 && words.length <= 6)
    for (const [place, word] of words.entries()) {
      const initials = words.filter((_, other) => other !== place).map((other) => other[0]);
      if (word.length > 2) loose(`word ${word} ${initials.sort().join('')}`);
      for (const second of words.slice(place + 1)) loose(`two ${word} ${second}`);
    }
  const letters = words.join('');
  if (letters.length > 3 && letters.length <= longestCompared) {
    loose(`but one ${letters}`);
    for (let left = 1; left < letters.length; left++)
      loose(`but one ${letters.slice(0, left)}${letters.slice(left + 1)}`);
  }
}

/** Numbers that share keys. */
class Blocks {
  readonly #members = new Map<string, number[]>();
  readonly #whole = new Set<string>();

  /** @param whole the key alone says that two are alike: in a crowd, each is paired with the next one */
  add(key: string, member: number, whole = false): void {
    const known = this.#members.get(key);
    if (!known) this.#members.set(key, [member]);
    else if (known.at(-1) !== member) known.push(member);
    if (whole) this.#whole.add(key);
  }

  /** Calls `see` once for every two below `count` that share a key; the first is the smaller. */
  eachPair(count: number, see: (a: number, b: number) => void): void {
    const seen = new Set<number>();
    for (const [key, members] of this.#members) {
      const crowded = members.length > crowd;
      if (crowded && !this.#whole.has(key)) continue;
      for (let a = 0; a < members.length; a++)
        for (let b = a + 1; b < (crowded ? Math.min(members.length, a + 2) : members.length); b++) {
          const [one, two] = [members[a] as number, members[b] as number];
          const pair = one * count + two;
          if (seen.has(pair)) continue;
          seen.add(pair);
          see(one, two);
        }
    }
  }
}
