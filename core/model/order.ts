/**
 * Puts texts in the order of their code units: the same on every computer and in every language, for what has to come out
 * the same each time. What somebody reads is put in order by `collatorIn`.
 */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Puts rows in the order of their ids. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnits(a.id, b.id);
}
