import type { PlanDocument } from '../model/document';
import { ranks } from '../model/tie';

/**
 * The community where each actor is most at home: by rank, then weight, then the one whose id comes first.
 * @returns ids of communities by ids of actors; actors who are members nowhere are left out
 */
export function homesOf({ tie, node }: Pick<PlanDocument, 'tie' | 'node'>): ReadonlyMap<string, string> {
  const best = new Map<string, { readonly home: string; readonly worth: number }>();
  for (const { kind, sourceId, targetId, rank, weight } of tie.values()) {
    if (kind !== 'membership') continue;
    const [actor, home] = node.get(sourceId)?.kind === 'actor' ? [sourceId, targetId] : [targetId, sourceId];
    if (node.get(actor)?.kind !== 'actor' || node.get(home)?.kind !== 'community') continue;
    const worth = 10 * (rank === null ? 0 : ranks.indexOf(rank)) + weight;
    const known = best.get(actor);
    if (!known || worth > known.worth || (worth === known.worth && home < known.home))
      best.set(actor, { home, worth });
  }
  return new Map([...best].map(([actor, { home }]) => [actor, home]));
}
