import type { LabelLine } from './parts';

/** Width of `text` in Inter at that size and weight, in the unit of `size`. */
export function textWidth(text: string, size: number, weight: LabelLine['weight']): number {
  return text.length * size * (weight > 500 ? 0.6 : 0.56);
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

/** A name on one or two lines of some 22 characters, broken between words; what is too long ends in "…". */
export function wrapped(name: string): string[] {
  if ([...name].length <= longest) return [name];
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && [...first].length + 1 + [...words[0]].length <= longest)
    first += ` ${words.shift()}`;
  if ([...first].length > longest) {
    const letters = [...first];
    first = letters.slice(0, longest).join('');
    words.unshift(letters.slice(longest).join(''));
  }
  return words.length === 0 ? [first] : [first, shortened(words.join(' '), longest)];
}
