import { z } from 'zod';
import * as field from './fields';

/** Languages of the interface and of what a plan prints. */
export const languages = ['it', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** The id of the one row of table `plan`. */
export const planRowId = 'plan';

/** What the document says of itself; its one row. */
export const planRow = z.object({
  id: z.literal(planRowId),
  name: field.name,
  client: field.line,
  /** What stances are about: "should the trade fair be ours?" */
  question: field.line,
  language,
  /** IANA name of the time zone in which the plan's dates are meant. */
  timeZone: z.string().min(1).max(60),
  createdAt: z.iso.datetime(),
});
export type PlanRow = z.infer<typeof planRow>;

/** The details a new plan starts from. */
export const planDetails = planRow.pick({ name: true, client: true, language: true });
export type PlanDetails = z.infer<typeof planDetails>;
