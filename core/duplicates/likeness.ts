import { handleKey, type KnownName } from '../words/known-names';
import type { NameForm } from '../words/names';
import { isOtherSpelling } from './spelling';

/** Why two may be one. */
export type DuplicateReason =
  | 'sameName'
  | 'wordOrder'
  | 'legalForm'
  | 'title'
  | 'spacing'
  | 'spelling'
  | 'initial'
  | 'moreWords'
  | 'acronym'
  | 'handle';

/** How much two look like one. */
export interface Likeness {
  /** The weightier reason first. */
  readonly reasons: readonly DuplicateReason[];
  /** 0 … 1: an estimate, not a probability that was measured. */
  readonly confidence: number;
}

/** What each reason alone comes to. */
const weights: Readonly<Record<DuplicateReason, number>> = {
  sameName: 0.95,
  wordOrder: 0.92,
  spacing: 0.9,
  title: 0.9,
  legalForm: 0.88,
  spelling: 0.8,
  handle: 0.7,
  initial: 0.65,
  moreWords: 0.6,
  acronym: 0.55,
};

/** Less than this is no suggestion. */
const leastConfidence = 0.5;

/**
 * How much two nodes look like one, by their names and handles; null where they don't, or where one is an actor and the
 * other a community. Formula and weights: docs/model.md, "Duplicates".
 */
export function likenessOf(a: KnownName, b: KnownName): Likeness | null {
  if (a.kind !== b.kind) return null;
  const byName = reasonInNames(a, b);
  const [own, other] = [handleKey(a.row.handle), handleKey(b.row.handle)];
  const platforms = a.row.platform === '' || b.row.platform === '' || samePlatform(a, b);
  const sameHandle = own.length > 2 && own === other && platforms;
  const otherHandle = own !== '' && other !== '' && own !== other && samePlatform(a, b);
  const reasons = [...(byName ? [byName] : []), ...(sameHandle ? (['handle'] as const) : [])];
  if (reasons.length === 0) return null;
  const doubt = reasons.reduce((left, reason) => left * (1 - weights[reason]), 1);
  const confidence = (1 - doubt) * (otherHandle ? 0.75 : 1) * (otherNature(a, b) ? 0.75 : 1);
  if (confidence < leastConfidence) return null;
  const sorted = [...reasons].sort((x, y) => weights[y] - weights[x]);
  return { reasons: sorted, confidence };
}

function samePlatform(a: KnownName, b: KnownName): boolean {
  return a.row.platform.toLowerCase() === b.row.platform.toLowerCase();
}

/** A person and a company, or a company of two legal forms, may bear one name and be two. */
function otherNature(a: KnownName, b: KnownName): boolean {
  const types = 'type' in a.row && 'type' in b.row && a.row.type !== b.row.type;
  const [own, other] = [a.form.legalForm, b.form.legalForm];
  return types || (own !== '' && other !== '' && own !== other);
}

function reasonInNames(a: KnownName, b: KnownName): DuplicateReason | null {
  const [one, two] = [a.form, b.form];
  if (one.key === two.key) return one.words.join(' ') === two.words.join(' ') ? 'sameName' : 'wordOrder';
  if (one.core === two.core) return one.legalForm === two.legalForm ? 'title' : 'legalForm';
  if (one.compact === two.compact) return 'spacing';
  const [short, long] =
    one.coreWords.length <= two.coreWords.length
      ? [one.coreWords, two.coreWords]
      : [two.coreWords, one.coreWords];
  if (isInitialed(short, long)) return 'initial';
  if (isRespelt(one, two)) return 'spelling';
  const person = 'type' in a.row && a.row.type === 'person' && 'type' in b.row && b.row.type === 'person';
  if (
    person &&
    short.length > 1 &&
    long.length === short.length + 1 &&
    short.every((word) => long.includes(word))
  )
    return 'moreWords';
  return !person && isAcronym(one, two) ? 'acronym' : null;
}

/** The words of one in other spellings, each of them matched with another one of the other's; at most two differ. */
function isRespelt(one: NameForm, two: NameForm): boolean {
  if (one.coreWords.length !== two.coreWords.length) return false;
  const left = two.coreWords.filter((word) => !one.coreWords.includes(word));
  const other = one.coreWords.filter((word) => !two.coreWords.includes(word));
  if (other.length !== left.length || other.length === 0 || other.length > 2) return false;
  for (const word of other) {
    const match = left.findIndex((candidate) => isOtherSpelling(word, candidate));
    if (match < 0) return false;
    left.splice(match, 1);
  }
  return true;
}

/** "M. Rossi" and "Mario Rossi": all words the same but for one that is an initial. */
function isInitialed(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length < 2) return false;
  const own = short.filter((word) => !long.includes(word));
  const other = long.filter((word) => !short.includes(word));
  const [word = '', full = ''] = [own[0], other[0]];
  if (own.length !== 1 || other.length !== 1) return false;
  const [initial, whole] = word.length < full.length ? [word, full] : [full, word];
  return /^\p{L}$/u.test(initial) && whole.startsWith(initial);
}

/** Small words that acronyms leave out. */
const small: ReadonlySet<string> = new Set(
  'di del della dei delle degli dello d l la le il lo i gli e per a of the for and'.split(' '),
);

/** The first letters of a name's words, as an acronym has them. */
export function acronymOf({ words, legalForm }: NameForm): string {
  const full = words.filter((word) => !small.has(word) && word !== legalForm);
  return full.length < 3 ? '' : full.map((word) => word[0]).join('');
}

function isAcronym(one: NameForm, two: NameForm): boolean {
  const [short, long] = one.coreWords.length === 1 ? [one, two] : [two, one];
  return short.coreWords.length === 1 && short.core.length > 2 && short.core === acronymOf(long);
}
