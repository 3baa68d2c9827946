import { z } from 'zod';
import { dayNumber } from './calendar';
import * as field from './fields';

/** Where one value, or a whole row, is known from; when that was so, and how sure it is. */
export const evidence = z.object({
  /** Name of the field that it is about; empty when it is about the whole row. */
  field: z.string().regex(/^[A-Za-z]{0,40}$/u),
  source: field.source,
  /** The day on which the source said so. */
  date: field.date.nullable(),
  /** How sure the source is, 0 … 1. */
  confidence: field.share.nullable(),
});
export type Evidence = z.infer<typeof evidence>;

/** How many sources one row can have. */
export const mostEvidence = 100;

/** All that a row is known from, in the order in which it was noted. */
export const evidenceList = z.array(evidence).max(mostEvidence);

/** Evidence that says no more than where a row is known from. */
export function sourceOnly(source: string): Evidence {
  return { field: '', source, date: null, confidence: null };
}

/** Why a value is doubtful: all its sources are old, or none of them is believed. */
export type Doubt = 'old' | 'unsure';

/** The day of the newest source; null where none is dated. */
export function newestOf(all: readonly Evidence[]): string | null {
  return all.reduce<string | null>(
    (newest, { date }) => (date !== null && (newest === null || date > newest) ? date : newest),
    null,
  );
}

/** What sources come to: the newest of them, as a day number, and the surest, 0 … 1; NaN where not all of them say so. */
export function groundsOf(all: readonly Evidence[]): { readonly newest: number; readonly surest: number } {
  const highest = (values: readonly number[]) =>
    values.length === all.length && all.length > 0 ? Math.max(...values) : Number.NaN;
  return {
    newest: highest(all.flatMap(({ date }) => (date === null ? [] : dayNumber(date)))),
    surest: highest(all.flatMap(({ confidence }) => confidence ?? [])),
  };
}

/** The same day a year before `day` (`YYYY-MM-DD`), as a day number: what is older is old. */
export function yearBefore(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(0).setUTCFullYear(year - 1, month - 1, date) / 86_400_000;
}

/**
 * What makes a value doubtful that is known from `all`: its newest source is more than a year older than `day`
 * (`YYYY-MM-DD`), or the surest is less than 0.4 sure. What nobody dated isn't old, what nobody rated isn't unsure.
 */
export function doubtsOf(all: readonly Evidence[], day: string): Doubt[] {
  const { newest, surest } = groundsOf(all);
  const isOld = newest < yearBefore(day);
  return [...(isOld ? (['old'] as const) : []), ...(field.isLow(surest) ? (['unsure'] as const) : [])];
}

/** The evidence for each field that there is any for; under '' that for the whole row. */
export function evidenceByField(all: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  return Map.groupBy(all, ({ field }) => field);
}
