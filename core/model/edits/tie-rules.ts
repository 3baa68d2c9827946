import { Refusal } from '../refusal';
import type { Tie } from '../tie';
import { existing, type PlanReader } from './edit';

/**
 * The tie as it may be stored: both ends exist and differ, a membership runs from an actor to a community, the dates are
 * in order, only a membership has a rank.
 * Throws a refusal that says which of these fails.
 */
export function soundTie(plan: PlanReader, tie: Tie): Tie {
  const source = existing(plan, 'node', tie.sourceId);
  const target = existing(plan, 'node', tie.targetId);
  if (tie.sourceId === tie.targetId) throw new Refusal('errors:tieToItself');
  if (tie.kind === 'membership' && (source.kind !== 'actor' || target.kind !== 'community'))
    throw new Refusal('errors:membershipEnds');
  if (tie.since !== null && tie.until !== null && tie.until < tie.since)
    throw new Refusal('errors:untilBeforeSince', { since: tie.since, until: tie.until });
  return tie.kind === 'membership' || tie.rank === null ? tie : { ...tie, rank: null };
}
