import { type Answer, type QuestionId, questionIds } from '../../core/insights/answer';
import type { Engine } from '../plan/engine-link';

/**
 * How long a report waits for exact answers, in milliseconds: what goes to a client isn't to be estimated where exact figures are a
 * matter of seconds. After that it goes by those that are there, and says which are estimates.
 */
const patience = 90_000;

/** The same plan has the same answers each time. */
const seed = 1;

/**
 * What the engine answers to every question, as of that day; nothing where that fails, which is no reason to print nothing.
 * @param onProgress hears how far it has got, 0 … 1
 */
export async function answersFrom(
  engine: Pick<Engine, 'insights'>,
  day: string,
  onProgress: (done: number | null) => void,
): Promise<readonly Answer[]> {
  const answers = new Map<QuestionId, Answer>();
  const signal = AbortSignal.timeout(patience);
  const questions = questionIds.map((question) => ({ question, parameters: {} }));
  try {
    for await (const step of await engine.insights.ask({ questions, day, seed }, { signal }))
      if (step.type === 'progress') onProgress(step.done);
      else if (step.type === 'answered') answers.set(step.answer.question, step.answer);
  } catch (error) {
    if (!signal.aborted) reportError(error);
  }
  return questionIds.flatMap((id) => answers.get(id) ?? []);
}
