import type { PlanRows } from '../../../core/model/document';
import { placeId } from '../../../core/model/view';

/**
 * Whether the rows fit together as the tables promise: one row of the plan, every node with the actor or community that
 * it stands for and the other way round, every tie, stance, owner, emblem and place at something that is there; and within a row what no
 * schema of a single field can say.
 */
export function fitTogether(rows: PlanRows): boolean {
  const actors = new Set<string>();
  const communities = new Set<string>();
  for (const { id, kind, x, y } of rows.node) {
    if ((x === null) !== (y === null)) return false;
    (kind === 'actor' ? actors : communities).add(id);
  }
  const views = new Set(rows.view.map(({ id }) => id));
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
    rows.tie.every(
      ({ sourceId, targetId, kind, rank, since, until }) =>
        sourceId !== targetId &&
        isNode(sourceId) &&
        isNode(targetId) &&
        (rank === null || kind === 'membership') &&
        (since === null || until === null || since <= until),
    ) &&
    rows.emblem.every(({ id }) => isNode(id)) &&
    rows.place.every(
      ({ id, viewId, nodeId }) => id === placeId(viewId, nodeId) && views.has(viewId) && isNode(nodeId),
    )
  );
}
