import { z } from 'zod';
import { evidenceList } from './evidence';
import * as field from './fields';
import { side } from './sides';

export const actorTypes = ['person', 'organisation'] as const;
export const actorType = z.enum(actorTypes);
export type ActorType = z.infer<typeof actorType>;

export const roles = [
  'expert',
  'ambassador',
  'partner',
  'moderator',
  'competitor',
  'imitator',
  'disturber',
  'press',
  'customer',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** A person or an organisation. */
export const actor = z.object({
  id: field.id,
  name: field.name,
  type: actorType,
  /** As the user set it; null leaves it to the newest stance (`sideOf`). */
  side: side.nullable(),
  roles: z.array(role).overwrite((all) => [...new Set(all)]),
  /** Who this is in a few words: "Sales director, Officine Lari". */
  headline: field.line,
  platform: field.line,
  handle: field.line,
  /** People who see what the actor publishes. */
  reach: field.headcount.nullable(),
  /** How far the actor is believed, 0 … 1. */
  credibility: field.share.nullable(),
  /** How sure we are of this row, 0 … 1. */
  confidence: field.share.nullable(),
  tags: field.tags,
  evidence: evidenceList,
  /** Private: shown in the editor window only. */
  notes: field.text,
});
export type Actor = z.infer<typeof actor>;

/** An actor of whom only the name is known. */
export function newActor(id: string, name: string): Actor {
  return {
    id,
    name,
    type: 'person',
    side: null,
    roles: [],
    headline: '',
    platform: '',
    handle: '',
    reach: null,
    credibility: null,
    confidence: null,
    tags: [],
    evidence: [],
    notes: '',
  };
}
