import { expect, test } from 'vitest';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import { networkOf } from '../../../core/network/network';
import { samplePlan } from '../../../resources/sample/sample';

const plan: PlanDocument = documentOf(samplePlan('en'));
const ended = [...plan.tie.values()].filter(({ until }) => until !== null);

test('ties count to the last day on which they hold, and not beyond', () => {
  const [tie] = ended;
  if (!tie?.until) throw new Error('no tie of the sample ever ends');
  const after = new Date(Date.parse(tie.until) + 86_400_000).toISOString().slice(0, 10);
  expect(networkOf(plan, tie.until).tieIds).toContain(tie.id);
  expect(networkOf(plan, after).tieIds).not.toContain(tie.id);
});

test('without a day every tie counts; with one, all but those that had ended', () => {
  expect(networkOf(plan).tieIds).toEqual([...plan.tie.keys()]);
  const over = ended.flatMap(({ id, until }) => (until !== null && until < '2027-03-01' ? [id] : []));
  expect(over.length).toBeGreaterThan(0);
  const { tieIds, source } = networkOf(plan, '2027-03-01');
  expect(tieIds).toEqual([...plan.tie.keys()].filter((id) => !over.includes(id)));
  expect(source.length).toBe(tieIds.length);
});
