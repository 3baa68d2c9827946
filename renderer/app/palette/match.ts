import { folded } from '../../../core/words/folded';

/**
 * Tells how well what was typed fits a text: 0 not at all, more is better. Every word must be found: at the start of
 * the text best, at the start of a word well, inside a word least; a shorter text fits better than a longer one.
 * The texts are {@link folded} already.
 */
export function seeker(sought: string): (text: string) => number {
  const whole = folded(sought).trim();
  const words = whole
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => ({ word, begin: new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u') }));
  return (text) => {
    let score = 0;
    for (const { word, begin } of words) {
      const at = text.indexOf(word);
      if (at < 0) return 0;
      score += at === 0 ? 4 : begin.test(text) ? 2 : 1;
    }
    return words.length === 0 ? 0 : score / words.length + (text === whole ? 2 : 0) + 1 / (1 + text.length);
  };
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** The items that score best, best first, at most `atMost`; equally good ones stay in their order. */
export function bestOf<Item>(
  items: Iterable<Item>,
  scoreOf: (item: Item) => number,
  atMost: number,
): readonly Item[] {
  const found: { readonly item: Item; readonly score: number }[] = [];
  for (const item of items) {
    const score = scoreOf(item);
    if (score > 0) found.push({ item, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ item }) => item);
}
