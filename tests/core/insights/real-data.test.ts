import { expect, it } from 'vitest';
import type { Answer, QuestionId } from '../../../core/insights/answer';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import type { Graph } from '../../../core/network/graph';
import { importedPlan } from '../../fixtures/imported-plan';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { gmlGraph } from '../../fixtures/reference-graphs';
import { Drawing } from '../picture/drawn';
import { everyAnswer, expectLawful } from './laws';

/** A plan of a bare graph: one vertex of ours, everybody else undecided. */
function planOf({ order, offsets, neighbours }: Graph): PlanDocument {
  const drawing = new Drawing();
  for (let v = 0; v < order; v++) drawing.actor(`n${v}`, null, v === 0 ? { side: 'own' } : {});
  for (let v = 0; v < order; v++)
    for (const u of neighbours.subarray(offsets[v], offsets[v + 1]))
      if (v < u) drawing.tie(`n${v}`, `n${u}`, 'influence', { mutual: true });
  return drawing.document();
}

const answerTo = (answers: readonly Answer[], id: QuestionId) =>
  answers.find(({ question }) => question === id);

describeOnReferenceData('real networks', () => {
  it('get lawful answers: political weblogs', () => {
    const plan = planOf(gmlGraph('polblogs/polblogs.gml'));
    const answers = everyAnswer(plan, false);
    for (const answer of answers) expectLawful(answer, plan);
    // The innermost core of these weblogs is the 36-core.
    expect(answerTo(answers, 'weight')?.more.map(({ values }) => values.ties)).toContain(36);
  }, 60_000);

  it('get lawful answers: thousands of boards that link to each other, estimated first', async () => {
    const plan = documentOf(await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true));
    const answers = everyAnswer(plan, false);
    for (const answer of answers) expectLawful(answer, plan);
    expect(answerTo(answers, 'brokers')?.precision?.values.error).toBeLessThan(0.01);
  }, 120_000);
});
