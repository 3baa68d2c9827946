import type { NodeKind } from '../model/node';
import { ranks, type Tie } from '../model/tie';

/** A node and where it stands, in map units; null while it has no place. */
interface Placed {
  readonly id: string;
  readonly kind: NodeKind;
  readonly x: number | null;
  readonly y: number | null;
}

/** Who belongs to which community, and where each is at home. */
export interface Homes {
  /** The community where an actor is at home, by the actor's id. */
  readonly homes: ReadonlyMap<string, string>;
  /** All actors with a membership, by the community's id. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How near two nodes stand, more than 0 and at most 0.1; 0 where one of them has no place. */
function nearness(a: Placed, b: Placed): number {
  if (a.x === null || a.y === null || b.x === null || b.y === null) return 0;
  return 1 / (10 + Math.hypot(a.x - b.x, a.y - b.y));
}

/**
 * Where each actor is at home: the community with the strongest of its memberships, by rank, then weight,
 * then nearness on the map; of equals the first. O(ties).
 */
export function homesOf(ties: Iterable<Tie>, nodes: ReadonlyMap<string, Placed>): Homes {
  const homes = new Map<string, string>();
  const worths = new Map<string, number>();
  const members = new Map<string, Set<string>>();
  for (const { kind, sourceId, targetId, rank, weight } of ties) {
    if (kind !== 'membership') continue;
    const ends = [nodes.get(sourceId), nodes.get(targetId)];
    const actor = ends.find((end) => end?.kind === 'actor');
    const community = ends.find((end) => end?.kind === 'community');
    if (!actor || !community) continue;
    const known = members.get(community.id);
    if (known) known.add(actor.id);
    else members.set(community.id, new Set([actor.id]));
    const worth = 10 * (rank === null ? 0 : ranks.indexOf(rank)) + weight + nearness(actor, community);
    if (worth <= (worths.get(actor.id) ?? -1)) continue;
    worths.set(actor.id, worth);
    homes.set(actor.id, community.id);
  }
  return { homes, members };
}
