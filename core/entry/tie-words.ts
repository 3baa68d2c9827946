import { say } from '../model/refusal';
import type { Rank, TieKind } from '../model/tie';
import { excerpt } from '../words/excerpt';
import { rankWords, tieKindWords } from '../words/words';
import type { Span, TieMention } from './grammar';
import { NotUnderstood } from './mention';

type Said = Pick<TieMention, 'kind' | 'rank' | 'weight' | 'valence'>;

const number = /^[+-]?\d+(?:[.,]\d+)?%?$|^[+-]?[.,]\d+%?$/u;

/**
 * Reads what stands behind the colon: a kind or a rank in words, a weight ("0.8", "0,8", "80%"), a valence with its sign
 * ("+0.5", "-1") or a sign alone. Throws `NotUnderstood`.
 */
export function tieWordsOf(text: string, span: Span): Said {
  const said: { -readonly [Field in keyof Said]: Said[Field] } = {
    ...{ kind: null, rank: null, weight: null, valence: null },
  };
  const words: string[] = [];
  const typed = text.replaceAll(/[−–—]/gu, '-').split(/\s+/u);
  for (const token of typed) {
    if (token === '') continue;
    if (token === '+' || token === '-') said.valence = once(said.valence, token, token, span);
    else if (!number.test(token)) words.push(token);
    else {
      const value = Number.parseFloat(token.replace(',', '.')) / (token.endsWith('%') ? 100 : 1);
      if (Math.abs(value) > 1) throw new NotUnderstood(span, say('entry:problem.number', { part: token }));
      if (/^[+-]/u.test(token)) said.valence = once(said.valence, value === 0 ? 0 : value, token, span);
      else said.weight = once(said.weight, value, token, span);
    }
  }
  for (const word of kindsIn(words, span)) {
    said.kind = once(said.kind, word.kind, words.join(' '), span);
    if (word.rank) said.rank = once(said.rank, word.rank, words.join(' '), span);
  }
  return said;
}

function once<Value>(before: Value | null, value: Value, part: string, span: Span): Value {
  if (before !== null && before !== value)
    throw new NotUnderstood(span, say('entry:problem.saidTwice', { part: excerpt(part) }));
  return value;
}

interface KindSaid {
  readonly kind: TieKind;
  readonly rank: Rank | null;
}

function kindSaid(words: string): KindSaid | null {
  const rank = rankWords(words);
  if (rank) return { kind: 'membership', rank };
  const kind = tieKindWords(words);
  return kind ? { kind, rank: null } : null;
}

/** The kinds that the words stand for: all of them together, or each alone. */
function kindsIn(words: readonly string[], span: Span): readonly KindSaid[] {
  if (words.length === 0) return [];
  const whole = kindSaid(words.join(' '));
  if (whole) return [whole];
  return words.map((word) => {
    const said = kindSaid(word);
    if (said) return said;
    const part = excerpt(words.length > 3 ? word : words.join(' '));
    throw new NotUnderstood(span, say('entry:problem.kind', { part }));
  });
}
