import { Refusal } from '../refusal';
import type { Tie } from '../tie';
import { existing, type PlanReader } from './edit';

/**
 * The tie as it may be stored: both ends exist and differ, its dates are in order, only a membership has a rank.
 * Throws a refusal that says which of these fails.
 */
export function soundTie(plan: PlanReader, tie: Tie): Tie {
  existing(plan, 'node', tie.sourceId);
  existing(plan, 'node', tie.targetId);
  if (tie.sourceId === tie.targetId) throw new Refusal('errors:tieToItself');
  if (tie.since !== null && tie.until !== null && tie.until < tie.since)
    throw new Refusal('errors:untilBeforeSince', { since: tie.since, until: tie.until });
  return tie.kind === 'membership' || tie.rank === null ? tie : { ...tie, rank: null };
}
