import type { Answered } from '../../../core/contract/insights';
import type { Finished, Progress } from '../../../core/contract/progress';
import { questionIds } from '../../../core/insights/answer';
import { door } from './door';

export const insights = {
  /** For ports of every role: answers hold nothing that is private. */
  ask: door.insights.ask.handler(async function* ({
    context: { engine },
    input: { questions, day, seed },
    signal,
  }): AsyncGenerator<Progress | Answered | Finished<null>> {
    yield* engine.insights.ask(questions, { day, seed, precision: 'both' }, signal);
    yield { type: 'finished', result: null };
  }),

  prepare: door.insights.prepare.handler(async ({ context: { engine }, input, signal }) => {
    const terms = { ...input, precision: 'quick' } as const;
    for (const question of questionIds)
      for await (const _ of engine.insights.ask([{ question, parameters: {} }], terms, signal));
  }),
};
