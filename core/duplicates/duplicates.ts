import type { PlanDocument } from '../model/document';
import { byCodeUnits } from '../model/order';
import { eachName, handleKey, type KnownName } from '../words/known-names';
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

/** Steps of the search between two moments at which it can be broken off: some milliseconds of work. */
const stride = 400;

/**
 * The pairs of nodes that may be one and the same, the surest first. Only those are compared that share a key: the whole
 * name, a handle, a word with the initials of the others, two words, an acronym, or all letters but one (M. A. Hernández,
 * S. J. Stolfo, Data Mining and Knowledge Discovery 2, 1998, on blocking). Near to linear in the number of names.
 * Yields now and then, so that a window can do other things in between: the share that is done, 0 … 1.
 * @param apart keys of pairs that were said to be two
 */
export function* searchDuplicates(
  document: Pick<PlanDocument, 'actor' | 'community'>,
  apart: ReadonlySet<string> = new Set(),
): Generator<number, SuggestedPair[]> {
  const total = document.actor.size + document.community.size;
  const all: KnownName[] = [];
  const blocks = new Blocks();
  for (const one of eachName(document)) {
    fileUnderKeys(blocks, one, all.push(one) - 1);
    if (all.length % stride === 0) yield (0.5 * all.length) / total;
  }
  const found: SuggestedPair[] = [];
  let steps = 0;
  for (const { pair, done } of blocks.pairs(all.length)) {
    if (++steps % (10 * stride) === 0) yield 0.5 + 0.5 * done;
    if (!pair) continue;
    const [a, b] = [all[pair[0]] as KnownName, all[pair[1]] as KnownName];
    const likeness = likenessOf(a, b);
    if (!likeness || apart.has(pairKey(a.id, b.id))) continue;
    found.push({ ids: a.id < b.id ? [a.id, b.id] : [b.id, a.id], ...likeness });
  }
  return found.sort(
    (a, b) => b.confidence - a.confidence || byCodeUnits(pairKey(...a.ids), pairKey(...b.ids)),
  );
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

  /** Every two below `count` that share a key, once, the smaller first; null for a key that gave none. */
  *pairs(
    count: number,
  ): Generator<{ readonly pair: readonly [number, number] | null; readonly done: number }> {
    const seen = new Set<number>();
    let keys = 0;
    for (const [key, members] of this.#members) {
      const done = keys++ / this.#members.size;
      const crowded = members.length > crowd;
      if (members.length < 2 || (crowded && !this.#whole.has(key))) {
        yield { pair: null, done };
        continue;
      }
      for (let a = 0; a < members.length; a++)
        for (let b = a + 1; b < (crowded ? Math.min(members.length, a + 2) : members.length); b++) {
          const [one, two] = [members[a] as number, members[b] as number];
          const pair = one * count + two;
          if (seen.has(pair)) continue;
          seen.add(pair);
          yield { pair: [one, two], done };
        }
    }
  }
}
