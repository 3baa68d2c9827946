import type { Attribute } from '../attributes/attribute';
import { readingOf } from '../attributes/reading';
import type { PlanDocument } from '../model/document';
import type { Language } from '../model/plan';
import { collatorIn } from '../words/locale';

/** What the values of an attribute are in a plan. */
export interface Tally {
  /** How many have each choice, tag or word; free words with the most frequent first, of equals by the alphabet; else in the choices' order. */
  readonly counts: readonly (readonly [value: string, count: number])[];
  /** The numbers that are known, ascending. */
  readonly numbers: readonly number[];
  /** For how many it is known, and for how many not. */
  readonly known: number;
  readonly unknown: number;
}

/**
 * Counts the values of an attribute in a plan, in O(rows · log rows).
 * @param language of whoever reads them
 */
export function tallyOf(document: PlanDocument, { of, choices, read }: Attribute, language: Language): Tally {
  const reading = readingOf(document);
  const counts = new Map<string, number>((choices?.all ?? []).map((choice) => [choice, 0]));
  const numbers: number[] = [];
  let known = 0;
  let unknown = 0;
  for (const id of document[of].keys()) {
    const value = read(reading, id);
    if (value === null) {
      unknown++;
      continue;
    }
    known++;
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'object') for (const one of value) counts.set(one, (counts.get(one) ?? 0) + 1);
    else counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const listed = [...counts];
  const { compare } = collatorIn(language);
  if (!choices) listed.sort(([a, m], [b, n]) => n - m || compare(a, b));
  return { counts: listed, numbers: numbers.sort((a, b) => a - b), known, unknown };
}

/** So many stops a scale has at most, ends included. */
const mostStops = 41;

const significant = (value: number) => Number(value.toPrecision(2));

/**
 * The values at which a slider over some numbers stops, ascending, from the least to the greatest of them: at each of the
 * numbers where they are few, else in even steps; in even ratios where the greatest is more than a hundred times the median.
 * @param numbers ascending
 */
export function stopsOf(numbers: readonly number[]): readonly number[] {
  const [least] = numbers;
  const greatest = numbers.at(-1);
  if (least === undefined || greatest === undefined) return [];
  const distinct = [...new Set(numbers)];
  if (distinct.length <= mostStops) return distinct;
  const median = numbers[numbers.length >> 1] as number;
  const skewed = least >= 0 && greatest > 100 * Math.max(median, Number.MIN_VALUE);
  const between = Array.from({ length: mostStops - 2 }, (_, i) => {
    const t = (i + 1) / (mostStops - 1);
    const at = skewed
      ? Math.expm1(Math.log1p(least) + t * (Math.log1p(greatest) - Math.log1p(least)))
      : least + t * (greatest - least);
    return significant(at);
  });
  return [...new Set([least, ...between.filter((at) => at > least && at < greatest), greatest])];
}

/**
 * How many numbers lie from each stop up to the next, the last pair of stops both included.
 * @param numbers ascending
 * @returns one less than there are stops; a single stop has one bin
 */
export function binsOf(numbers: readonly number[], stops: readonly number[]): readonly number[] {
  const bins = Array.from({ length: Math.max(1, stops.length - 1) }, () => 0);
  let bin = 0;
  for (const number of numbers) {
    while (bin < bins.length - 1 && number >= (stops[bin + 1] as number)) bin++;
    bins[bin] = (bins[bin] as number) + 1;
  }
  return bins;
}
