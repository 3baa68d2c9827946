import { z } from 'zod';
import { evidenceList } from './evidence';
import * as field from './fields';
import type { NodeKind } from './node';

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
  evidence: evidenceList,
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

/** Where a tie is drawn from or to. */
interface End {
  readonly id: string;
  readonly kind: NodeKind;
}

/** The kinds of tie that make sense between two nodes, the most usual first. */
export function kindsBetween(source: NodeKind, target: NodeKind): readonly TieKind[] {
  if (source === 'actor' && target === 'actor')
    return ['influence', 'alliance', 'rivalry', 'imitation', 'referral'];
  if (source === 'community' && target === 'community')
    return ['overlap', 'alliance', 'rivalry', 'imitation', 'referral', 'influence'];
  return ['membership', 'influence', 'alliance', 'rivalry', 'referral', 'imitation'];
}

/** A new tie from one node to another; a membership between an actor and a community is turned round where need be. */
export function tieBetween(id: string, source: End, target: End, kind: TieKind): Tie {
  const turned = kind === 'membership' && source.kind === 'community' && target.kind === 'actor';
  return turned ? newTie(id, target.id, source.id, kind) : newTie(id, source.id, target.id, kind);
}

/** Whether a tie is in favour or against. */
export type Attitude = 'favour' | 'neutral' | 'against';

/** A valence of this size or less is neither in favour nor against. */
export const neutralWithin = 0.05;

/** What the sign of a tie comes to; a valence within ±0.05 is neutral. */
export function attitudeOf({ valence }: Pick<Tie, 'valence'>): Attitude {
  if (Math.abs(valence) <= neutralWithin) return 'neutral';
  return valence > 0 ? 'favour' : 'against';
}

/** Whether a tie is known with a confidence below 0.4; one whose confidence nobody gave isn't unsure. */
export function isUnsure({ confidence }: Pick<Tie, 'confidence'>): boolean {
  return field.isLow(confidence);
}
