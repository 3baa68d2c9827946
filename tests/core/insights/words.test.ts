import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../core/attributes/parameters';
import { questionIds } from '../../../core/insights/answer';
import { metrics } from '../../../core/insights/metrics';
import { questions } from '../../../core/insights/questions';
import { catalogue } from '../../../resources/locales/catalogue';
import { sentencesIn } from '../../../resources/locales/sentences';

const metricWords = ['name', 'term', 'plain', 'formula', 'ties', 'assumes', 'source'];

describe.each(['it', 'en'] as const)('the words of questions and figures (%s)', (language) => {
  const { exists } = sentencesIn(language, 'questions');

  it('are there for every question', () => {
    const wanted = questionIds.flatMap((id) => [`questions:${id}.asks`, `questions:${id}.short`]);
    expect(wanted.filter((key) => !exists(key))).toEqual([]);
  });

  it('are there for every figure, and for no other', () => {
    const wanted = metrics.flatMap(({ id }) => metricWords.map((word) => `metrics:${id}.${word}`));
    expect(wanted.filter((key) => !exists(key))).toEqual([]);
    expect(Object.keys(catalogue[language].metrics ?? {}).toSorted()).toEqual(
      metrics.map(({ id }) => id).toSorted(),
    );
  });

  it('are there for what can be chosen', () => {
    const labels = questions.flatMap(({ parameters }) => parametersOf(parameters).map(({ label }) => label));
    expect(labels.filter((key) => !exists(key))).toEqual([]);
  });
});

it('every question stands in the list once, in the order of their ids, and names figures that there are', () => {
  const ids = questions.map(({ id }) => id);
  expect(ids).toEqual(questionIds.filter((id) => ids.includes(id)));
  const known = new Set(metrics.map(({ id }) => id));
  expect(questions.flatMap((one) => one.metrics.filter((id) => !known.has(id)))).toEqual([]);
  expect(known.size).toBe(metrics.length);
});
