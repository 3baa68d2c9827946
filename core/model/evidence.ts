import { z } from 'zod';
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

/** The same day a year before. */
function yearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

/** The day of the newest source; null where none is dated. */
export function newestOf(all: readonly Evidence[]): string | null {
  return all.reduce<string | null>(
    (newest, { date }) => (date !== null && (newest === null || date > newest) ? date : newest),
    null,
  );
}

/**
 * What makes a value doubtful that is known from `all`: its newest source is more than a year older than `day`
 * (`YYYY-MM-DD`), or the surest is less than 0.4 sure. What nobody dated isn't old, what nobody rated isn't unsure.
 */
export function doubtsOf(all: readonly Evidence[], day: string): Doubt[] {
  const newest = newestOf(all);
  const sure = all.flatMap(({ confidence }) => confidence ?? []);
  const isOld = newest !== null && all.every(({ date }) => date !== null) && newest < yearBefore(day);
  const isUnsure = sure.length === all.length && all.length > 0 && sure.every(field.isLow);
  return [...(isOld ? (['old'] as const) : []), ...(isUnsure ? (['unsure'] as const) : [])];
}

/** The evidence for each field that there is any for; under '' that for the whole row. */
export function evidenceByField(all: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  return Map.groupBy(all, ({ field }) => field);
}
