/** A piece of a line: text, what stands in quotes (closed or left open) or in brackets, or a sign that parts. */
export interface Piece {
  readonly type: 'text' | 'quoted' | 'open' | 'bracket' | 'sign';
  /** As it was typed; of quotes and brackets the inside, of an arrow its plain form. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Opening quotes, each with what closes it. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
]);

/** Arrows, the longest first, and what each stands for. */
const arrows: readonly (readonly [string, string])[] = [
  ['<-->', '<>'],
  ['<->', '<>'],
  ['<=>', '<>'],
  ['-->', '->'],
  ['<--', '<'],
  ['<>', '<>'],
  ['->', '->'],
  ['=>', '->'],
  ['<-', '<'],
  ['↔', '<>'],
  ['→', '->'],
  ['←', '<'],
  ['>', '>'],
  ['<', '<'],
];

const arrowStart = /[-<>=↔→←]/u;

function arrowAt(line: string, at: number): readonly [string, string] | undefined {
  return arrowStart.test(line[at] as string)
    ? arrows.find(([typed]) => line.startsWith(typed, at))
    : undefined;
}

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Whether quotes or brackets may open here: at the start of a word. */
function opensWord(line: string, at: number): boolean {
  return at === 0 || /[\s,;:<>#@)\]}→←↔]/u.test(line[at - 1] as string);
}

/**
 * Takes a line apart into text, quotes, brackets, and the signs `;` `,` (a tab is one) and arrows. A comma between two
 * digits is a decimal one and stays in the text. O(length).
 */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  const neverClosed = new Set<string>();
  let begun = 0;
  const flush = (end: number) => {
    if (end > begun) pieces.push({ type: 'text', text: line.slice(begun, end), from: begun, to: end });
  };
  const sign = (text: string, at: number, length: number) => {
    flush(at);
    pieces.push({ type: 'sign', text, from: at, to: at + length });
    begun = at + length;
  };
  for (let at = 0; at < line.length; ) {
    const character = line[at] as string;
    const closing = quotes.get(character);
    if (closing !== undefined && opensWord(line, at)) {
      flush(at);
      const quoted = quotedAt(line, at, closing);
      pieces.push(quoted);
      begun = quoted.to;
    } else if (brackets.has(character) && opensWord(line, at)) {
      const end = neverClosed.has(character) ? -1 : line.indexOf(brackets.get(character) as string, at);
      if (end < 0) neverClosed.add(character);
      else {
        flush(at);
        pieces.push({ type: 'bracket', text: line.slice(at + 1, end), from: at, to: end + 1 });
        begun = end + 1;
      }
    } else if (character === ';' || character === '\t') sign(character === ';' ? ';' : ',', at, 1);
    else if (character === ',' && !isDecimal(line, at)) sign(',', at, 1);
    else {
      const arrow = arrowAt(line, at);
      if (arrow) sign(arrow[1], at, arrow[0].length);
    }
    at = Math.max(at + 1, begun);
  }
  flush(line.length);
  return pieces;
}

function isDecimal(line: string, at: number): boolean {
  return /\d/u.test(line[at - 1] ?? '') && /\d/u.test(line[at + 1] ?? '');
}

/** The quoted text that begins here; a doubled closing quote stands for itself. */
function quotedAt(line: string, from: number, closing: string): Piece {
  let text = '';
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] !== closing) text += line[at];
    else if (line[at + 1] === closing) {
      text += closing;
      at++;
    } else return { type: 'quoted', text, from, to: at + 1 };
  }
  return { type: 'open', text, from, to: line.length };
}

/** The runs of pieces between the signs that are `sign`. */
export function parted(pieces: readonly Piece[], sign: ',' | ';'): Piece[][] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces)
    if (piece.type === 'sign' && piece.text === sign) groups.push([]);
    else groups.at(-1)?.push(piece);
  return groups;
}
