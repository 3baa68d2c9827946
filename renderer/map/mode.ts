import type { NewNode } from '../../core/entry/understand';
import type { NodeKind } from '../../core/model/node';
import type { Point } from '../../core/picture/parts';

/** What a press on the map means at the moment. */
export type Mode =
  | { readonly type: 'looking' }
  /** The next press says where a new node goes. */
  | { readonly type: 'placing'; readonly kind: NodeKind }
  /** A new node is given its name where it will stand; with `from`, it gets a tie from there. */
  | { readonly type: 'naming'; readonly kind: NodeKind; readonly at: Point; readonly from: string | null }
  | { readonly type: 'renaming'; readonly id: string }
  /** A tie is being drawn; the next node pressed is its first end, or its other end. */
  | { readonly type: 'tying'; readonly from: string | null }
  /** Both ends are known; its kind is asked for. With `fresh`, the other end comes to be with the tie. */
  | {
      readonly type: 'choosing';
      readonly sourceId: string;
      readonly targetId: string;
      readonly fresh: { readonly node: NewNode; readonly at: Point } | null;
    };

export const looking: Mode = { type: 'looking' };
