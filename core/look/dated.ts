import type { PlanDocument } from '../model/document';
import { byId } from '../model/order';
import { sideOf } from '../model/sides';
import type { Stance } from '../model/stance';
import type { Tie } from '../model/tie';

/** How a row differs on the day that is shown from how it was on an earlier one. */
export type Change = 'new' | 'gone' | 'changed';

/** A plan as of a day, and what had changed by then. */
export interface Dated {
  /** Ties that are gone since the earlier day are in it, so that they can be shown as gone. */
  readonly document: PlanDocument;
  /** By the id of the tie, or of the actor whose side is another. */
  readonly changes: ReadonlyMap<string, Change>;
}

/** Whether a tie held on a day; what isn't known of its dates speaks for it. */
function holds({ since, until }: Tie, day: string): boolean {
  return (since === null || since <= day) && (until === null || until >= day);
}

/** Later than every calendar date. */
const never = '~';

/**
 * What became of a tie after the day `from` and up to the day `to`. One that came and went is gone.
 * @param to {@link never} for all that is known
 */
function changeOf({ since, until }: Tie, from: string, to: string): Change | null {
  if (since !== null && since > to) return null;
  if (until !== null && until >= from && until < to) return 'gone';
  return since !== null && since > from ? 'new' : null;
}

function sidesChanged({ actor, stance }: PlanDocument, from: string, to: string): Iterable<string> {
  const moved = new Map<string, Stance[]>();
  for (const { actorId, date } of stance.values())
    if (date > from && date <= to && actor.get(actorId)?.side === null) moved.set(actorId, []);
  if (moved.size === 0) return [];
  for (const one of stance.values()) moved.get(one.actorId)?.push(one);
  return [...moved.keys()].filter((id) => {
    const stances = (moved.get(id) ?? []).sort(byId);
    const sideBy = (day: string) =>
      sideOf(
        null,
        stances.filter(({ date }) => date <= day),
      );
    return sideBy(from) !== sideBy(to);
  });
}

/**
 * The plan as of a day: ties that hold on it and stances up to it; both days are included, and a date that isn't known
 * is taken for one that suits. With an earlier day also what changed since, and the ties that are gone since.
 * The same document where all of it is shown.
 * @param day null for all that is known
 */
export function datedAs(document: PlanDocument, day: string | null, since: string | null): Dated {
  const to = day ?? never;
  const changes = new Map<string, Change>();
  if (since !== null && since < to) {
    for (const tie of document.tie.values()) {
      const change = changeOf(tie, since, to);
      if (change) changes.set(tie.id, change);
    }
    for (const id of sidesChanged(document, since, to)) changes.set(id, 'changed');
  }
  if (day === null) return { document, changes };
  const tie = new Map([...document.tie].filter(([id, row]) => holds(row, day) || changes.get(id) === 'gone'));
  const stance = new Map([...document.stance].filter(([, { date }]) => date <= day));
  if (tie.size === document.tie.size && stance.size === document.stance.size) return { document, changes };
  return { document: { ...document, tie, stance }, changes };
}
