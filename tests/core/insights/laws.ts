import { expect } from 'vitest';
import type { Answer, Chart } from '../../../core/insights/answer';
import { metricOf } from '../../../core/insights/metrics';
import { questions } from '../../../core/insights/questions';
import { subjectOf } from '../../../core/insights/subject';
import type { PlanDocument } from '../../../core/model/document';
import { look } from '../../../core/model/look';
import type { Message } from '../../../core/model/refusal';
import { networkOf } from '../../../core/network/network';
import { sentencesIn } from '../../../resources/locales/sentences';

export const today = '2027-03-20';

/** Every question, asked as is usual. */
export function everyAnswer(plan: PlanDocument, exact = true): Answer[] {
  const subject = subjectOf(networkOf(plan), { day: today, seed: 7, exact });
  return questions.map((question) => question.run(subject, question.parameters.parse({})));
}

const languages = [sentencesIn('it', 'app'), sentencesIn('en', 'app')];

/** A sentence in both languages, or what is wrong with it. */
export function said({ key, values }: Message): string[] {
  return languages.map(({ t, exists }) =>
    exists(key, { ...values }) ? t(key, { ...values }) : `no sentence ${key}`,
  );
}

function expectSaid(message: Message): void {
  for (const sentence of said(message))
    expect(sentence).not.toMatch(/no sentence|\{\{|undefined|NaN|Infinity/u);
}

function expectFinite(values: readonly (number | null)[]): void {
  for (const value of values) if (value !== null) expect(value).toSatisfy(Number.isFinite);
}

function nodesIn(chart: Chart): readonly string[] {
  switch (chart.type) {
    case 'bars':
      return chart.bars.map(({ nodeId }) => nodeId);
    case 'heat':
      return chart.nodeIds;
    case 'board':
      return chart.places.map(({ nodeId }) => nodeId);
    case 'range':
      return [];
    case 'curve':
      return chart.points.flatMap(({ nodeIds, added }) => (added === null ? nodeIds : [...nodeIds, added]));
    case 'ways':
      return chart.ways.flatMap(({ nodeIds }) => nodeIds);
  }
}

/** What holds for every answer, whatever the plan. */
export function expectLawful(answer: Answer, plan: PlanDocument): void {
  const emphases = [answer.emphasis, ...answer.findings.map(({ emphasis }) => emphasis)];
  const sentences = [
    ...[answer.says, answer.doubt, ...answer.more, ...emphases.map(({ title }) => title)],
    ...[answer.precision, answer.missing].filter((one) => one !== null),
    ...answer.findings.flatMap(({ says, doubt }) => [says, doubt]),
    ...answer.tables.flatMap(({ name, rows }) => [name, ...rows.flatMap((row) => row.name ?? [])]),
  ];
  for (const sentence of sentences) expectSaid(sentence);
  expect(answer.more.length).toBeLessThanOrEqual(3);

  const ids = answer.findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, question, worth } of answer.findings) {
    expect(question).toBe(answer.question);
    expect(id.startsWith(`${question}.`)).toBe(true);
    expect(worth).toBeGreaterThanOrEqual(0);
    expect(worth).toBeLessThanOrEqual(1);
  }

  for (const emphasis of emphases) {
    expect(look.shape.emphasis.parse(emphasis)).toEqual(emphasis);
    expect(emphasis.nodes.filter(({ id }) => !plan.node.has(id))).toEqual([]);
    expect(new Set(emphasis.nodes.map(({ id }) => id)).size).toBe(emphasis.nodes.length);
    expect(emphasis.ties.filter((id) => !plan.tie.has(id))).toEqual([]);
    expect(emphasis.flows.filter(({ from, to }) => !plan.node.has(from) || !plan.node.has(to))).toEqual([]);
  }

  for (const { columns, rows, total } of answer.tables) {
    for (const { metric, unit } of columns) expect(metricOf(metric).unit).toBe(unit);
    expect(total).toBeGreaterThanOrEqual(rows.length);
    for (const { nodeIds, values } of rows) {
      expect(nodeIds.filter((id) => !plan.node.has(id))).toEqual([]);
      expect(values).toHaveLength(columns.length);
      expectFinite(values);
    }
  }
  if (answer.chart) expect(nodesIn(answer.chart).filter((id) => !plan.node.has(id))).toEqual([]);
  if (answer.chart?.type === 'bars') {
    const values = answer.chart.bars.map(({ value }) => value);
    expectFinite(values);
    for (const [i, value] of values.entries())
      expect(value).toBeLessThanOrEqual((values[i - 1] ?? Number.POSITIVE_INFINITY) * (1 + 1e-8));
  }
  // What crosses to another process comes out as it went in.
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
}
