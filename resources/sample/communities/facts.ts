import type { CommunityKind, Origin } from '../../../core/model/community';
import type { Side } from '../../../core/model/sides';
import type { ActorId } from '../actors/actors';
import type { Source } from '../evidence';
import type { Tag } from '../tags';
import type { Text, Words } from '../words';

/** What the sample knows of a community. */
export interface CommunityFacts {
  readonly name: Text;
  readonly kind: CommunityKind;
  readonly side: Side;
  readonly origin?: Origin;
  readonly purpose: Words;
  /** Who runs it; what the analyst knows, not always what the page says. */
  readonly owner?: ActorId;
  readonly platform: Text;
  readonly handle?: string;
  readonly audience: number;
  readonly activity?: number;
  readonly promoTolerance?: number;
  readonly confidence?: number;
  readonly tags?: readonly Tag[];
  readonly evidence?: readonly Source[];
  /** Private. */
  readonly notes?: Words;
}
