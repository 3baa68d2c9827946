import type { Role } from '../model/actor';
import * as field from '../model/fields';
import { type Message, say } from '../model/refusal';
import type { Side } from '../model/sides';
import { excerpt } from '../words/excerpt';
import { roleWords, sideWords, typeWords } from '../words/words';
import type { EntryProblem, Mention, SaidType, Span } from './grammar';
import type { Piece } from './scan';

/** Thrown inside the reading of one statement, and turned into a problem by it. */
export class NotUnderstood extends Error {
  readonly problem: EntryProblem;

  constructor(span: Span, problem: Message) {
    super(problem.key);
    this.problem = { span, problem };
  }
}

/** A mention while it is being read. */
interface Draft {
  name: string;
  type: SaidType | null;
  side: Side | null;
  roles: Role[];
  headline: string[];
  handle: string;
  tags: string[];
}

/** What a word between brackets says of somebody. */
type Said = { readonly side: Side } | { readonly type: SaidType } | { readonly role: Role };

function saidBy(word: string): Said | null {
  const side = sideWords(word);
  if (side) return { side };
  const type = typeWords(word);
  if (type) return { type };
  const role = roleWords(word);
  return role ? { role } : null;
}

/**
 * Reads one mention. `groups` are the pieces between commas: the first has the name, the others roles or a headline.
 * Throws `NotUnderstood`.
 */
export function mentionOf(line: string, groups: readonly (readonly Piece[])[], span: Span): Mention {
  const draft: Draft = { name: '', type: null, side: null, roles: [], headline: [], handle: '', tags: [] };
  const [first = [], ...more] = groups;
  draft.name = wordsOf(line, first, span, draft);
  for (const group of more) {
    const words = wordsOf(line, group, span, draft);
    const role = group.some(({ type }) => type === 'quoted') ? undefined : roleWords(words);
    if (role) draft.roles.push(role);
    else if (words !== '') draft.headline.push(words);
  }
  const named = draft.name === '' && draft.handle !== '' ? draft.handle : draft.name;
  const checked = {
    ...draft,
    name: fitting(field.name, named, span, 200),
    headline: fitting(field.line, draft.headline.join(', '), span, 300),
    handle: fitting(field.line, draft.handle, span, 300),
    roles: [...new Set(draft.roles)],
    tags: [...new Set(draft.tags)],
  };
  if (checked.tags.length > field.mostTags)
    throw new NotUnderstood(span, say('errors:tooManyTags', { most: field.mostTags }));
  return { ...checked, span };
}

/** The text as its field keeps it; refused when it is empty where it must not be, or too long. */
function fitting(kept: typeof field.line, text: string, span: Span, most: number): string {
  const parsed = kept.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new NotUnderstood(
    span,
    text.trim().length > most
      ? say('entry:problem.tooLong', { part: excerpt(text), most })
      : say('entry:problem.noName'),
  );
}

/** Takes tags, handle and brackets out of a group into the draft; gives the words that are left. */
function wordsOf(line: string, group: readonly Piece[], span: Span, draft: Draft): string {
  const kept: { text: string; alone: string }[] = [];
  let waiting: '#' | '@' | null = null;
  const keep = (typed: string, alone = typed) => {
    if (typed.trim() !== '') kept.push({ text: typed, alone });
  };
  for (const piece of group) {
    const at = { line: span.line, from: piece.from, to: piece.to };
    if (waiting !== null && piece.type !== 'quoted') keep(waiting);
    if (piece.type === 'open')
      throw new NotUnderstood(at, say('entry:problem.openQuote', { part: excerpt(piece.text) }));
    if (piece.type === 'quoted' && waiting !== null) mark(draft, waiting, piece.text, at);
    else if (piece.type === 'quoted') keep(line.slice(piece.from, piece.to), piece.text);
    else if (piece.type === 'bracket') {
      if (!take(draft, piece.text, at)) {
        if (line[piece.from] !== '(')
          throw new NotUnderstood(at, say('entry:problem.bracket', { part: excerpt(piece.text) }));
        keep(line.slice(piece.from, piece.to));
      }
    }
    waiting = null;
    if (piece.type !== 'text') continue;
    const words = piece.text.split(/\s+/u);
    for (const [place, word] of words.entries()) {
      const sign = word[0] === '#' || word[0] === '@' ? word[0] : null;
      if (sign !== null && word.length > 1) mark(draft, sign, word.slice(1), at);
      else if (sign !== null && place === words.length - 1) waiting = sign;
      else keep(word);
    }
  }
  if (waiting !== null) keep(waiting);
  const [only] = kept;
  return only && kept.length === 1 ? only.alone : kept.map(({ text }) => text).join(' ');
}

function mark(draft: Draft, sign: '#' | '@', text: string, at: Span): void {
  if (sign === '#') draft.tags.push(fitting(field.tag, text, at, 60));
  else if (draft.handle !== '')
    throw new NotUnderstood(at, say('entry:problem.twoHandles', { part: excerpt(text) }));
  else draft.handle = `@${text}`;
}

/** Takes what stands in brackets into the draft, if all of it is understood. */
function take(draft: Draft, text: string, at: Span): boolean {
  const said = text.split(',').map((word) => saidBy(word));
  if (said.includes(null)) return false;
  for (const one of said) {
    if (one === null) continue;
    if ('role' in one) draft.roles.push(one.role);
    else if ('side' in one) {
      if (draft.side !== null && draft.side !== one.side)
        throw new NotUnderstood(at, say('entry:problem.twoSides', { part: excerpt(text) }));
      draft.side = one.side;
    } else {
      if (draft.type !== null && draft.type !== one.type)
        throw new NotUnderstood(at, say('entry:problem.twoTypes', { part: excerpt(text) }));
      draft.type = one.type;
    }
  }
  return true;
}
