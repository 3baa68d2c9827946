import { expect, test } from 'vitest';
import { type QuestionId, questionIds } from '../../../core/insights/answer';
import { Refusal } from '../../../core/model/refusal';
import { answeredPlan } from '../../../renderer/report/answers';
import { samplePlan } from '../../../resources/sample/sample';

const moment = new Date('2027-05-31T10:00:00Z');
const rows = samplePlan('en');

/** An engine whose plan has one actor less each time it is read, and that answers after `changes` changes. */
function engineWith(changes: number) {
  let readings = 0;
  const answered = (question: QuestionId) => ({ type: 'answered', answer: { question, readings } });
  async function* ask() {
    yield { type: 'progress', doing: { key: '', values: {} }, done: 0.5 };
    yield answered('weight');
    if (readings <= changes) throw new Refusal('errors:insights.changedMeanwhile');
    for (const question of questionIds) yield answered(question);
  }
  const read = async () => ({ rows: { ...rows, actor: rows.actor.slice(++readings) } });
  return { plan: { read }, insights: { ask: async () => ask() } } as unknown as Parameters<
    typeof answeredPlan
  >[0];
}

test('a plan that is changed before its answers are there is read anew, and all of it is of one state', async () => {
  const told: (number | null)[] = [];
  const [plan, answers] = await answeredPlan(engineWith(2), moment, (done) => told.push(done));
  expect(plan.actor.size).toBe(rows.actor.length - 3);
  expect(answers).toEqual(questionIds.map((question) => ({ question, readings: 3 })));
  expect(told).toEqual([0.5, 0.5, 0.5]);
});
