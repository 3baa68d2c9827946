import { z } from 'zod';
import { evidenceList } from './evidence';
import * as field from './fields';

/** An actor's position on the plan's question at a date. */
export const stance = z.object({
  id: field.id,
  actorId: field.id,
  date: field.date,
  /** From −2 (firmly against) to +2 (firmly for). */
  value: z.number().min(-2).max(2),
  confidence: field.share.nullable(),
  evidence: evidenceList,
});
export type Stance = z.infer<typeof stance>;
