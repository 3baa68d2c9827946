import { z } from 'zod';
import * as field from './fields';
import { message } from './refusal';

/** Told where it is among the best; told in any case; not told any more. */
export const findingStates = ['shown', 'pinned', 'dismissed'] as const;

/** What the user did with a finding. Findings themselves are worked out anew from the plan; one without a row is as it was found. */
export const finding = z.object({
  /** That of the finding, which is the same whenever it is found again. */
  id: z
    .string()
    .min(1)
    .max(900)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u),
  state: z.enum(findingStates),
  /** The user's own words; empty for the sentence that is worked out. */
  text: field.sentence,
  /** Place among those that are told, from 0, where the user put them in order. */
  ordinal: z.number().int().min(0).max(1e6).nullable(),
  /** What was found when the user last touched it. */
  said: message,
});
export type FindingRow = z.infer<typeof finding>;

/** What parts the rows that an id of a finding names: `leaks.taken:<node id> <node id>`. */
const between = /([: +])/u;

/** The ids of the rows that a finding's id names. */
export function namedIn(id: string): readonly string[] {
  return id.split(between).filter((_, at) => at > 0 && at % 2 === 0);
}

/** The id that a finding has once other rows stand for some that it names. */
export function renamedIn(id: string, nameOf: (named: string) => string): string {
  return id
    .split(between)
    .map((part, at) => (at > 0 && at % 2 === 0 ? nameOf(part) : part))
    .join('');
}

/** Whether a row says nothing that wouldn't be so without it. */
export function isUntouched({ state, text, ordinal }: FindingRow): boolean {
  return state === 'shown' && text === '' && ordinal === null;
}
