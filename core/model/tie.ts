import { z } from 'zod';
import * as field from './fields';

export const tieKinds = [
  'membership',
  'influence',
  'alliance',
  'rivalry',
  'imitation',
  'overlap',
  'referral',
] as const;
export const tieKind = z.enum(tieKinds);
export type TieKind = z.infer<typeof tieKind>;

/** What a member may do in the community; only a membership has one. */
export const ranks = ['member', 'contributor', 'moderator', 'administrator'] as const;
export const rank = z.enum(ranks);
export type Rank = z.infer<typeof rank>;

/** A relation from one node to another. */
export const tie = z.object({
  id: field.id,
  sourceId: field.id,
  targetId: field.id,
  kind: tieKind,
  /** Holds both ways alike; source and target are then only an order. */
  mutual: z.boolean(),
  rank: rank.nullable(),
  /** From −1 (fully against) to +1 (fully in favour). */
  valence: z.number().min(-1).max(1),
  /** How strong, 0 … 1. */
  weight: field.share,
  /** How sure we are of it, 0 … 1. */
  confidence: field.share.nullable(),
  since: field.date.nullable(),
  until: field.date.nullable(),
  tags: field.tags,
  evidence: field.evidence,
  /** Private: shown in the editor window only. */
  notes: field.text,
});
export type Tie = z.infer<typeof tie>;

const usualValence: Readonly<Record<TieKind, number>> = {
  membership: 0.5,
  influence: 0.5,
  alliance: 0.7,
  rivalry: -0.7,
  imitation: -0.3,
  overlap: 0,
  referral: 0.5,
};

const usuallyMutual: ReadonlySet<TieKind> = new Set(['alliance', 'rivalry', 'overlap']);

/** A tie of which only the ends and the kind are known; valence and direction are what is usual for the kind. */
export function newTie(id: string, sourceId: string, targetId: string, kind: TieKind): Tie {
  return {
    id,
    sourceId,
    targetId,
    kind,
    mutual: usuallyMutual.has(kind),
    rank: kind === 'membership' ? 'member' : null,
    valence: usualValence[kind],
    weight: 0.5,
    confidence: null,
    since: null,
    until: null,
    tags: [],
    evidence: [],
    notes: '',
  };
}
