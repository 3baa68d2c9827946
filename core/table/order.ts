import type { Attribute, Value } from '../attributes/attribute';

/** What sorting takes of an attribute. */
export type Sortable = Pick<Attribute, 'type' | 'choices'>;

/** The number in a rank's place where a value isn't known: such rows come last, whichever way a column is sorted. */
const unknown = Number.NaN;

/**
 * A number for each value, in the order of the values: numbers by size, dates by day, choices in their own order, no before
 * yes, texts as `compare` has them, several words by the words in a row. NaN stands for what isn't known and for no words.
 * Every text is compared once for all the rows that have it.
 */
export function ranksOf(
  values: readonly Value[],
  { type, choices }: Sortable,
  compare: (a: string, b: string) => number,
): Float64Array {
  const ranks = new Float64Array(values.length);
  switch (type) {
    case 'number':
    case 'share':
    case 'flag':
      for (const [place, value] of values.entries()) ranks[place] = value === null ? unknown : Number(value);
      break;
    case 'choice': {
      const places = new Map(choices?.all.map((choice, place) => [choice, place]));
      for (const [place, value] of values.entries()) ranks[place] = places.get(String(value)) ?? unknown;
      break;
    }
    default: {
      const texts = values.map(textOf);
      const places = new Map<string, number>();
      for (const text of texts) if (text !== '') places.set(text, 0);
      const sorted = [...places.keys()].sort(type === 'date' ? undefined : compare);
      for (const [place, text] of sorted.entries()) places.set(text, place);
      for (const [place, text] of texts.entries()) ranks[place] = places.get(text) ?? unknown;
    }
  }
  return ranks;
}

function textOf(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** One column that rows are sorted by. */
export interface Sorted {
  readonly ranks: Float64Array;
  readonly descending: boolean;
}

/**
 * The rows 0 … count − 1 sorted by the first of the columns, those that are equal in it by the second and so on, and those equal
 * in all in the order in which they were. O(n log n) comparisons of numbers.
 */
export function sortedRows(count: number, columns: readonly Sorted[]): readonly number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (columns.length === 0) return rows;
  return rows.sort((a, b) => {
    for (const { ranks, descending } of columns) {
      const x = ranks[a] ?? unknown;
      const y = ranks[b] ?? unknown;
      if (x === y) continue;
      const xKnown = !Number.isNaN(x);
      const yKnown = !Number.isNaN(y);
      if (xKnown && yKnown) return x < y === descending ? 1 : -1;
      if (xKnown !== yKnown) return xKnown ? -1 : 1;
    }
    return a - b;
  });
}

/**
 * The rows of a table that is being worked on: in the order in which they were, without those that are gone, those that came
 * since at the end. A row doesn't run away from under the hand that edits it.
 * @param before the rows as they were shown
 * @param known the rows that were there then, shown or not
 * @param now the rows that are there
 */
export function keptRows(
  before: readonly string[],
  known: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
): readonly string[] {
  const left = before.filter((id) => now.has(id));
  const come = [...now.keys()].filter((id) => !known.has(id));
  return come.length === 0 && left.length === before.length ? before : [...left, ...come];
}
