import type { PlanDocument } from '../../core/model/document';
import { byId } from '../../core/model/order';

/** More ties than this are a smear on paper. */
export const mostTies = 6000;

/**
 * The ties that are drawn: where there are too many, those that stay `clear` first, then those between communities, then the
 * strongest and surest.
 */
export function drawnTies(
  document: PlanDocument,
  most = mostTies,
  clear: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const ties = [...document.tie.values()];
  if (ties.length <= most) return new Set(document.tie.keys());
  const standing = (id: string) => (document.community.has(id) ? 1 : 0);
  return new Set(
    ties
      .map(({ id, sourceId, targetId, weight, confidence }) => ({
        id,
        clear: Number(clear.has(id)),
        communities: standing(sourceId) + standing(targetId),
        strength: weight * (confidence ?? 0.5),
      }))
      .sort(
        (a, b) => b.clear - a.clear || b.communities - a.communities || b.strength - a.strength || byId(a, b),
      )
      .slice(0, most)
      .map(({ id }) => id),
  );
}
