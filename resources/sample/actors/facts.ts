import type { ActorType, Role } from '../../../core/model/actor';
import type { Side } from '../../../core/model/sides';
import type { Source } from '../evidence';
import type { Tag } from '../tags';
import type { Text, Words } from '../words';

/** What the sample knows of an actor; what is left out is not known. */
export interface ActorFacts {
  readonly name: string;
  /** A person unless it says otherwise. */
  readonly type?: ActorType;
  /** Left out where the newest stance decides. */
  readonly side?: Side;
  readonly roles?: readonly Role[];
  readonly headline: Words;
  readonly platform?: Text;
  readonly handle?: string;
  readonly reach?: number;
  readonly credibility?: number;
  readonly confidence?: number;
  readonly tags?: readonly Tag[];
  readonly evidence?: readonly Source[];
  /** Private. */
  readonly notes?: Words;
}
