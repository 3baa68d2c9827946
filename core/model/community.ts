import { z } from 'zod';
import { evidenceList } from './evidence';
import * as field from './fields';
import { side } from './sides';

export const communityKinds = ['group', 'channel', 'page', 'forum', 'newsletter', 'event'] as const;
export const communityKind = z.enum(communityKinds);
export type CommunityKind = z.infer<typeof communityKind>;

/** How a community came about, from "it grew by itself" to "it was built to pass for a crowd". */
export const origins = ['spontaneous', 'encouraged', 'purposeful', 'engineered'] as const;
export const origin = z.enum(origins);
export type Origin = z.infer<typeof origin>;

/** A place where an audience gathers. */
export const community = z.object({
  id: field.id,
  name: field.name,
  kind: communityKind,
  side,
  origin: origin.nullable(),
  purpose: field.line,
  /** The actor who runs it. */
  ownerId: field.id.nullable(),
  platform: field.line,
  handle: field.line,
  /** People in it. */
  audience: field.headcount.nullable(),
  /** Share of the audience active in a week, 0 … 1. */
  activity: field.share.nullable(),
  /** How much promotion it bears before it turns, 0 … 1. */
  promoTolerance: field.share.nullable(),
  /** How sure we are of this row, 0 … 1. */
  confidence: field.share.nullable(),
  tags: field.tags,
  evidence: evidenceList,
  /** Private: shown in the editor window only. */
  notes: field.text,
});
export type Community = z.infer<typeof community>;

/** A community of which only the name is known. */
export function newCommunity(id: string, name: string): Community {
  return {
    id,
    name,
    kind: 'group',
    side: 'undecided',
    origin: null,
    purpose: '',
    ownerId: null,
    platform: '',
    handle: '',
    audience: null,
    activity: null,
    promoTolerance: null,
    confidence: null,
    tags: [],
    evidence: [],
    notes: '',
  };
}
