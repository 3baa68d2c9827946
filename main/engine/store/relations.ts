import type { PlanRows } from '../../../core/model/document';

/**
 * Whether the rows fit together as the tables promise: one row of the plan, every node with the actor or community that
 * it stands for and the other way round, every tie, stance and owner at something that is there.
 */
export function fitTogether(rows: PlanRows): boolean {
  const actors = new Set<string>();
  const communities = new Set<string>();
  for (const { id, kind } of rows.node) (kind === 'actor' ? actors : communities).add(id);
  const isNode = (id: string) => actors.has(id) || communities.has(id);
  return (
    rows.plan.length === 1 &&
    rows.actor.length === actors.size &&
    rows.community.length === communities.size &&
    rows.actor.every(({ id }) => actors.has(id)) &&
    rows.community.every(
      ({ id, ownerId }) => communities.has(id) && (ownerId === null || actors.has(ownerId)),
    ) &&
    rows.stance.every(({ actorId }) => actors.has(actorId)) &&
    rows.tie.every(({ sourceId, targetId }) => isNode(sourceId) && isNode(targetId))
  );
}
