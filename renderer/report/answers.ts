import { type Answer, type QuestionId, questionIds, usualSeed } from '../../core/insights/answer';
import { documentOf, type PlanDocument, planOf } from '../../core/model/document';
import { todayIn } from '../app/today';
import { type Engine, refusalIn } from '../plan/engine-link';

/**
 * How long a report waits for exact answers, in milliseconds: what goes to a client isn't to be estimated where exact figures are a
 * matter of seconds. After that it goes by those that are there, and says which are estimates.
 */
const patience = 90_000;

/** What is asked of the engine for a report. */
type Asked = Pick<Engine, 'plan' | 'insights'>;

/**
 * The plan, and what the engine answers to every question about it as it is then: when it is changed before the answers are there, it is
 * read anew.
 * @param onProgress hears how far it has got, 0 … 1
 */
export async function answeredPlan(
  engine: Asked,
  moment: Date,
  onProgress: (done: number | null) => void,
): Promise<[PlanDocument, readonly Answer[]]> {
  const signal = AbortSignal.timeout(patience);
  for (;;) {
    const plan = await planFrom(engine);
    const answers = await answersFrom(engine, todayIn(planOf(plan).timeZone, moment), signal, onProgress);
    if (answers) return [plan, answers];
  }
}

export async function planFrom({ plan }: Pick<Asked, 'plan'>): Promise<PlanDocument> {
  return documentOf((await plan.read()).rows);
}

/** Nothing where that fails, which is no reason to print nothing; null where the plan was changed meanwhile. */
async function answersFrom(
  { insights }: Asked,
  day: string,
  signal: AbortSignal,
  onProgress: (done: number | null) => void,
): Promise<readonly Answer[] | null> {
  const answers = new Map<QuestionId, Answer>();
  const questions = questionIds.map((question) => ({ question, parameters: {} }));
  try {
    for await (const step of await insights.ask({ questions, day, seed: usualSeed }, { signal }))
      if (step.type === 'progress') onProgress(step.done);
      else if (step.type === 'answered') answers.set(step.answer.question, step.answer);
  } catch (error) {
    if (!signal.aborted) {
      if (refusalIn(error)?.problem.key === 'errors:insights.changedMeanwhile') return null;
      reportError(error);
    }
  }
  return questionIds.flatMap((id) => answers.get(id) ?? []);
}
