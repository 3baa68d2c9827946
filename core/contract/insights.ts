import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import { type Answer, questionIds } from '../insights/answer';
import type { Finished, Progress } from './progress';
import { call } from './progress';

const asked = z.object({
  question: z.enum(questionIds),
  /** As in the descriptor of the question; what is left out is as usual. */
  parameters: z.record(z.string(), z.unknown()),
});
export type Asked = z.infer<typeof asked>;

/** An answer, ready to be shown. A better one to the same question may follow, which is exact where this one is estimated. */
export interface Answered {
  readonly type: 'answered';
  readonly answer: Answer;
  /** The entry of the journal up to which the plan had come when it was asked. */
  readonly seq: number;
}

/** Where chance begins. */
export const insightsSeed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1);

const terms = {
  /** The day on which it is asked: what counts as old is so on this day. */
  day: z.iso.date(),
  seed: insightsSeed,
};

export const insightsContract = {
  /**
   * Answers questions about the plan as it is, in their order; quick estimates first where exact figures take long. The same plan, day and
   * seed give the same answers. Answers that are known already come at once.
   */
  ask: call
    .input(
      z.object({
        questions: z.array(asked).min(1).max(questionIds.length),
        ...terms,
      }),
    )
    .output(eventIterator(type<Progress | Answered | Finished<null>>())),

  /**
   * Answers every question quickly with its usual parameters, one after the other so that one processor is busy at most. Whoever asks the
   * same after that has the answers at once. A change of the plan ends it with a refusal.
   */
  prepare: call.input(z.object(terms)).output(type<void>()),
};
