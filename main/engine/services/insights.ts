import type { Answered } from '../../../core/contract/insights';
import type { Finished, Progress } from '../../../core/contract/progress';
import { questionOf } from '../../../core/insights/questions';
import { subjectOf } from '../../../core/insights/subject';
import { documentOf } from '../../../core/model/document';
import { networkOf } from '../../../core/network/network';
import { door } from './door';

export const insights = {
  ask: door.insights.ask.handler(async function* ({
    context: { engine },
    input: { questions, day, seed },
  }): AsyncGenerator<Progress | Answered | Finished<null>> {
    const { seq } = engine.live.state();
    const subject = subjectOf(networkOf(documentOf(engine.live.read().rows)), { day, seed, exact: true });
    for (const { question, parameters } of questions) {
      const descriptor = questionOf(question);
      if (!descriptor) continue;
      const answer = descriptor.run(subject, descriptor.parameters.parse(parameters));
      yield { type: 'answered', answer, seq };
    }
    yield { type: 'finished', result: null };
  }),
};
