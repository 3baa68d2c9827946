import type { PlanDocument } from '../model/document';
import type { Node } from '../model/node';
import { remembered } from '../model/remembered';
import { ranks, type Tie } from '../model/tie';

/** Who belongs to which community, and where each is at home. */
export interface Homes {
  /** The community where an actor is at home, by the actor's id. */
  readonly homes: ReadonlyMap<string, string>;
  /** The actors at home in a community, by the community's id. */
  readonly residents: ReadonlyMap<string, readonly string[]>;
  /** All actors with a membership, by the community's id. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How near two nodes stand, more than 0 and at most 0.1; 0 where one of them has no place. */
function nearness(a: Node, b: Node): number {
  if (a.x === null || a.y === null || b.x === null || b.y === null) return 0;
  return 1 / (10 + Math.hypot(a.x - b.x, a.y - b.y));
}

/** Of ties only the rows are needed, as a list or as a table of a document. */
type Rows = Pick<PlanDocument, 'node'> & { readonly tie: { values(): Iterable<Tie> } };

const homesIn = remembered((ties: Rows['tie'], nodes: Rows['node']): Homes => {
  const homes = new Map<string, string>();
  const worths = new Map<string, number>();
  const members = new Map<string, Set<string>>();
  for (const { kind, sourceId, targetId, rank, weight } of ties.values()) {
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
  const residents = Map.groupBy(homes.keys(), (actor) => homes.get(actor) as string);
  return { homes, residents, members };
});

/**
 * Where each actor is at home: the community with the strongest of its memberships, by rank, then weight,
 * then nearness on the map; of equals the first. O(ties), worked out once for the same rows.
 */
export function homesOf({ tie, node }: Rows): Homes {
  return homesIn(tie, node);
}
