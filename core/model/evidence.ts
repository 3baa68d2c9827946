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
const mostEvidence = 100;

/** All that a row is known from, in the order in which it was noted. */
export const evidenceList = z.array(evidence).max(mostEvidence);

/** Evidence that says no more than where a row is known from. */
export function sourceOnly(source: string): Evidence {
  return { field: '', source, date: null, confidence: null };
}
