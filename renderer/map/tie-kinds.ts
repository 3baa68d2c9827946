import type { NodeKind } from '../../core/model/node';
import { newTie, type Tie, type TieKind } from '../../core/model/tie';

/** The kinds of tie that make sense between two nodes, the most usual first. */
export function kindsBetween(a: NodeKind, b: NodeKind): readonly TieKind[] {
  if (a === 'actor' && b === 'actor') return ['influence', 'alliance', 'rivalry', 'imitation', 'referral'];
  if (a === 'community' && b === 'community')
    return ['overlap', 'alliance', 'rivalry', 'imitation', 'referral', 'influence'];
  return ['membership', 'influence', 'alliance', 'rivalry', 'referral', 'imitation'];
}

/** A new tie of that kind, from the node it was begun at; a membership always runs from the actor to the community. */
export function tieBetween(
  id: string,
  source: { readonly id: string; readonly kind: NodeKind },
  target: { readonly id: string; readonly kind: NodeKind },
  kind: TieKind,
): Tie {
  const turned = kind === 'membership' && source.kind === 'community';
  return turned ? newTie(id, target.id, source.id, kind) : newTie(id, source.id, target.id, kind);
}
