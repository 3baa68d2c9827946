import { atOnce, type Pausing } from '../model/pausing';
import { say } from '../model/refusal';
import type { Arrow, Entry, EntryProblem, Mention, Span, TieMention } from './grammar';
import { mentionOf, NotUnderstood } from './mention';
import { type Piece, parted, piecesOf } from './scan';
import { tieWordsOf } from './tie-words';

/** Longest line that is read, in characters, and most lines. */
const longestLine = 5_000;
const mostLines = 20_000;

/** Statements of a text that were understood, and what wasn't, each in the order of the text. */
export interface Parsed {
  readonly entries: readonly Entry[];
  readonly problems: readonly EntryProblem[];
}

/**
 * Reads what somebody typed or pasted, one statement a line or between semicolons; docs/formats.md has the grammar.
 * Never throws: what isn't understood is a problem, and its statement is left out whole. O(length).
 */
export function parseEntries(text: string): Parsed {
  return atOnce(parsing(text));
}

/** {@link parseEntries}, with a pause at every line. */
export function* parsing(text: string): Pausing<Parsed> {
  const entries: Entry[] = [];
  const problems: EntryProblem[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  for (const [at, line] of lines.entries()) {
    yield;
    if (line.trim() === '') continue;
    const whole = { line: at + 1, from: 0, to: line.length };
    if (at >= mostLines) {
      problems.push({ span: whole, problem: say('entry:problem.tooManyLines', { most: mostLines }) });
      break;
    }
    if (line.length > longestLine)
      problems.push({ span: whole, problem: say('entry:problem.lineTooLong', { most: longestLine }) });
    else
      for (const pieces of parted(piecesOf(line), ';')) {
        const read = statementOf(line, pieces, at + 1);
        if (read === null) continue;
        if ('problem' in read) problems.push(read);
        else entries.push(read);
      }
  }
  return { entries, problems };
}

function statementOf(line: string, pieces: readonly Piece[], number: number): Entry | EntryProblem | null {
  if (pieces.every(({ type, text }) => type === 'text' && text.trim() === '')) return null;
  try {
    return entryOf(line, pieces, number);
  } catch (error) {
    if (error instanceof NotUnderstood) return error.problem;
    throw error;
  }
}

function entryOf(line: string, typed: readonly Piece[], number: number): Entry {
  const pieces = typed.some(isArrow) ? typed : withDash(typed);
  const at = pieces.findIndex(isArrow);
  const span = spanOf(pieces, number);
  if (at < 0) return { subjects: [mentionOf(line, parted(pieces, ','), span)], tie: null };
  const left = pieces.slice(0, at);
  const { ends, words } = atColon(pieces.slice(at + 1));
  const second = [...ends, ...words].find(isArrow);
  if (second)
    throw new NotUnderstood(
      { line: number, from: second.from, to: second.to },
      say('entry:problem.twoArrows'),
    );
  const subjects = mentionsOf(line, left, number, span);
  const others = mentionsOf(line, ends, number, span);
  const tie: TieMention = {
    arrow: pieces[at]?.text as Arrow,
    others,
    ...tieWordsOf(typedIn(line, words), spanOf(words, number, span)),
    span,
  };
  return { subjects, tie };
}

function isArrow({ type, text }: Piece): boolean {
  return type === 'sign' && text !== ',' && text !== ';';
}

/** With a dash between spaces taken for an arrow that leads both ways; the first one, and only where there is no other. */
function withDash(pieces: readonly Piece[]): Piece[] {
  let found = false;
  return pieces.flatMap((piece) => {
    const dash = found || piece.type !== 'text' ? null : /\s(?:-+|[–—])\s/u.exec(piece.text);
    if (!dash) return [piece];
    found = true;
    const from = piece.from + dash.index;
    const to = from + dash[0].length;
    return [
      { ...piece, text: piece.text.slice(0, dash.index), to: from },
      { type: 'sign', text: '<>', from, to },
      { ...piece, text: piece.text.slice(dash.index + dash[0].length), from: to },
    ] satisfies Piece[];
  });
}

/** What stands before the first colon that is no part of an address or of a time, and what stands behind it. */
function atColon(pieces: readonly Piece[]): { ends: Piece[]; words: Piece[] } {
  for (const [at, piece] of pieces.entries()) {
    const colon = piece.type === 'text' ? piece.text.search(/:(?!\/\/)(?!(?<=\d:)\d)/u) : -1;
    if (colon < 0) continue;
    const before = { ...piece, text: piece.text.slice(0, colon), to: piece.from + colon };
    const behind = { ...piece, text: piece.text.slice(colon + 1), from: piece.from + colon + 1 };
    return { ends: [...pieces.slice(0, at), before], words: [behind, ...pieces.slice(at + 1)] };
  }
  return { ends: [...pieces], words: [] };
}

/** The pieces as they were typed, with a space for what parts them. */
function typedIn(line: string, pieces: readonly Piece[]): string {
  return pieces.map(({ type, from, to }) => (type === 'sign' ? ' ' : line.slice(from, to))).join('');
}

function mentionsOf(line: string, pieces: readonly Piece[], number: number, around: Span): Mention[] {
  return parted(pieces, ',').map((group) => mentionOf(line, [group], spanOf(group, number, around)));
}

/** From where to where the pieces reach, without the spaces round them; `around` where there are none. */
function spanOf(pieces: readonly Piece[], line: number, around?: Span): Span {
  const full = pieces.filter(({ type, text }) => type !== 'text' || text.trim() !== '');
  const [first, last] = [full[0], full.at(-1)];
  if (!first || !last) return around ?? { line, from: 0, to: 0 };
  const lead = first.type === 'text' ? first.text.length - first.text.trimStart().length : 0;
  const tail = last.type === 'text' ? last.text.length - last.text.trimEnd().length : 0;
  return { line, from: first.from + lead, to: last.to - tail };
}
