import type { Rank } from '../../../core/model/tie';
import type { ActorId } from '../actors/actors';
import type { CommunityId } from '../communities/communities';
import type { Source } from '../evidence';
import type { Tag } from '../tags';
import type { Words } from '../words';

export type NodeId = ActorId | CommunityId;

/** What only some ties have. */
export interface TieDetails {
  readonly until?: string;
  readonly tags?: readonly Tag[];
  readonly evidence?: readonly Source[];
  /** Private. */
  readonly notes?: Words;
}

/** How a tie is, in figures; null where nobody knows. */
export type Strength = readonly [
  valence: number,
  weight: number,
  confidence: number | null,
  since: string | null,
];

/** A member of a community, as one line of a table. */
export type MemberLine = readonly [who: ActorId, rank: Rank, ...Strength];

/** A tie of a known kind, as one line of a table. */
export type TieLine = readonly [source: NodeId, target: NodeId, ...Strength];
