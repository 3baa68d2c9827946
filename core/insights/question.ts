import type { z } from 'zod';
import type { Answer, QuestionId } from './answer';
import type { Measuring } from './metric';

/** What a question is asked about. */
export interface Subject extends Measuring {
  /** The day on which it is asked, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A question that the product answers. The list of questions (`questions.ts`) feeds the page, the command line and the dossier. */
export interface Question<Parameters extends z.ZodObject = z.ZodObject> {
  /** Its words are `questions:<id>`: `asks`, `short`. */
  readonly id: QuestionId;
  /** What the user can choose; every one with what is usual. */
  readonly parameters: Parameters;
  /** The metrics that its answer goes by. */
  readonly metrics: readonly string[];
  /** Whether more time may give a better answer though all of its metrics are exact. */
  readonly improves?: true;
  /** Pure: the same subject gives the same answer. */
  run(subject: Subject, parameters: z.infer<Parameters>): Answer;
}
