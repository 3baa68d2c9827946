import type { Answered } from '../../../core/contract/insights';
import type { Finished, Progress } from '../../../core/contract/progress';
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
};
