/** Lower case, without accents: how names and what is looked for are compared. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well what was typed fits a text: 0 not at all, more is better. Every word must be found: at the start of the
 * text best, at the start of a word well, inside a word least.
 * @param sought what was typed, as {@link plain} text
 */
export function closeness(sought: string, text: string): number {
  const words = sought.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return 0;
  const where = plain(text);
  let score = 0;
  for (const word of words) {
    const at = where.indexOf(word);
    if (at < 0) return 0;
    if (at === 0) score += 4;
    else if (new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(where)) score += 2;
    else score += 1;
  }
  return score / words.length + (where === sought ? 2 : 0) + 1 / (1 + where.length);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** The items that fit best, best first, at most `atMost`; equally good ones stay in their order. */
export function bestOf<Item>(
  items: Iterable<Item>,
  sought: string,
  textOf: (item: Item) => string,
  atMost: number,
): Item[] {
  const wanted = plain(sought).trim();
  const found: { readonly item: Item; readonly score: number }[] = [];
  for (const item of items) {
    const score = closeness(wanted, textOf(item));
    if (score > 0) found.push({ item, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ item }) => item);
}
