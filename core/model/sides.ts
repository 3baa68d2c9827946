import { z } from 'zod';

/** Which side somebody stands on, seen from the client. */
export const sides = ['own', 'ally', 'undecided', 'rival'] as const;
export const side = z.enum(sides);
export type Side = z.infer<typeof side>;

/**
 * The side that a stance speaks for: above 0 an ally, below 0 a rival, 0 undecided.
 * "own" is never inferred, only set by the user.
 * @param value position on the plan's question, −2 … +2
 */
function sideOfStance(value: number): Side {
  if (value > 0) return 'ally';
  return value < 0 ? 'rival' : 'undecided';
}

/**
 * An actor's side: the one the user set, else that of the newest dated stance, else undecided.
 * Of two stances on one date the later in the list counts.
 */
export function sideOf(
  set: Side | null,
  stances: Iterable<{ readonly date: string; readonly value: number }>,
): Side {
  if (set !== null) return set;
  let newest: { readonly date: string; readonly value: number } | undefined;
  for (const stance of stances) if (!newest || stance.date >= newest.date) newest = stance;
  return newest ? sideOfStance(newest.value) : 'undecided';
}
