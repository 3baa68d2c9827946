import { type Answer, type QuestionId, questionIds } from '../../core/insights/answer';
import type { Engine } from '../plan/engine-link';

/** How long a report waits for answers, in milliseconds. It goes by those that are there by then, estimates among them. */
const patience = 20_000;

/** The same plan has the same answers each time. */
const seed = 1;

/** What the engine answers to every question, as of that day; nothing where that fails, which is no reason to print nothing. */
export async function answersFrom(engine: Pick<Engine, 'insights'>, day: string): Promise<readonly Answer[]> {
  const answers = new Map<QuestionId, Answer>();
  const signal = AbortSignal.timeout(patience);
  const questions = questionIds.map((question) => ({ question, parameters: {} }));
  try {
    for await (const step of await engine.insights.ask({ questions, day, seed }, { signal }))
      if (step.type === 'answered') answers.set(step.answer.question, step.answer);
  } catch (error) {
    if (!signal.aborted) reportError(error);
  }
  return questionIds.flatMap((id) => answers.get(id) ?? []);
}
