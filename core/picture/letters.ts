import { measured, regular, semibold } from './inter-widths';
import type { LabelLine } from './parts';

/** Wider than any letter of the scripts that Inter has, and as wide as those that come from another font. */
const unknown = 1000;

/** Letters of scripts of which no widths are kept, by the first and last of them. */
const scripts = [
  { from: 0x370, to: 0x3ff, width: 660 },
  { from: 0x400, to: 0x52f, width: 690 },
] as const;

const byCharacter = new Map(
  [...measured].map((character, i) => [character, { regular: regular[i] ?? 0, semibold: semibold[i] ?? 0 }]),
);

function advance(character: string, weight: number): number {
  const plain = character.normalize('NFD')[0] ?? character;
  const known = byCharacter.get(character) ?? byCharacter.get(plain);
  if (known) return known.regular + ((known.semibold - known.regular) * (weight - 400)) / 250;
  const code = character.codePointAt(0) ?? 0;
  return scripts.find(({ from, to }) => from <= code && code <= to)?.width ?? unknown;
}

/** Advances by weight and character, filled as they are asked for. */
const advancesAt = new Map<number, Map<string, number>>();

/** Width of `text` in Inter at that size and weight, in the unit of `size`. Kerning left aside: never too little. */
export function textWidth(text: string, size: number, weight: LabelLine['weight']): number {
  let advances = advancesAt.get(weight);
  if (!advances) {
    advances = new Map();
    advancesAt.set(weight, advances);
  }
  let sum = 0;
  for (const character of text) {
    let width = advances.get(character);
    if (width === undefined) {
      width = advance(character, weight);
      advances.set(character, width);
    }
    sum += width;
  }
  return (sum * size) / 1000;
}

const longest = 22;

function shortened(text: string, limit: number): string {
  const letters = [...text];
  return letters.length <= limit
    ? text
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** Signs after which an address or a handle may be broken. */
const joints = new Set('./-_@:');

/** What is broken off a word has at least so many letters, after a joint a few less if need be. */
const leastPiece = 5;
const leastEnding = 2;

/** How many letters of a word that is longer than `limit` stand on its first line: up to a joint where there is one. */
function cutIn(letters: readonly string[], limit: number): number {
  const most = Math.min(limit, letters.length - leastPiece);
  const least = letters.length > 2 * limit ? limit / 2 : Math.max(leastPiece, letters.length - limit);
  const isJoint = (at: number) => joints.has(letters[at - 1] ?? '');
  for (let at = most; at >= least; at--) if (isJoint(at)) return at;
  for (let at = Math.min(limit, letters.length - leastEnding); at > most; at--) if (isJoint(at)) return at;
  return most;
}

/** Broken between words into lines of that many characters; a longer word is broken itself. */
function broken(name: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= limit) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const letters = [...word];
    while (letters.length > limit) lines.push(letters.splice(0, cutIn(letters, limit)).join(''));
    line = letters.join('');
  }
  return line === '' ? lines : [...lines, line];
}

/** A name on one or two lines of some 22 characters, broken between words; what is too long ends in "…". */
export function wrapped(name: string): string[] {
  const [first = name, ...rest] = broken(name, longest);
  return rest.length === 0 ? [first] : [first, shortened(remaining(name, first), longest)];
}

/** What of a name follows its first line. */
function remaining(name: string, first: string): string {
  return name.slice(first.length).trimStart();
}

/** So many lines the whole of a long name has, or nearly so. */
const mostLines = 4;

/** All of a name, broken between words into lines of some 22 characters; a very long one has longer lines instead of more. */
export function whole(name: string): string[] {
  return broken(name, Math.max(longest, Math.ceil([...name].length / mostLines)));
}
