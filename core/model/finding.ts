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

/** What parts the rows that an id of a finding names: `leaks.taken:<node id> <node id>`. Ids of rows may hold such characters, too. */
const between = /([: +])/u;

/**
 * Parts a finding's id into what it begins with, the ids of the rows that it names, and between these what parts them; null where
 * `isRow` doesn't know all of them. Of two ways to part it that with the shorter ids first.
 */
function parted(id: string, isRow: (id: string) => boolean): readonly string[] | null {
  const [start = '', colon = '', ...pieces] = id.split(between);
  const isShut = new Set<number>();
  const rest = (from: number): readonly string[] | null => {
    for (let end = from + 1; end <= pieces.length && !isShut.has(from); end += 2) {
      const row = pieces.slice(from, end).join('');
      if (!isRow(row)) continue;
      if (end === pieces.length) return [row];
      const others = rest(end + 1);
      if (others) return [row, pieces[end] ?? '', ...others];
    }
    isShut.add(from);
    return null;
  };
  const rows = pieces.length > 0 ? rest(0) : [];
  return rows && [start, colon, ...rows];
}

/** Whether all rows that a finding's id names are there. */
export function namesOnly(id: string, isRow: (id: string) => boolean): boolean {
  return parted(id, isRow) !== null;
}

/** The id that a finding has once other rows stand for some that it names; the same where it names what is no row. */
export function renamedIn(
  id: string,
  isRow: (id: string) => boolean,
  nameOf: (named: string) => string,
): string {
  return (
    parted(id, isRow)
      ?.map((part, at) => (at > 0 && at % 2 === 0 ? nameOf(part) : part))
      .join('') ?? id
  );
}

/** Whether a row says nothing that wouldn't be so without it. */
export function isUntouched({ state, text, ordinal }: FindingRow): boolean {
  return state === 'shown' && text === '' && ordinal === null;
}
