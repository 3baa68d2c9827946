import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionIds } from '../../../core/insights/answer';
import { bestFindings } from '../../../core/insights/picking';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import { samplePlan } from '../../../resources/sample/sample';
import { plans } from '../look/random-plans';
import { Drawing } from '../picture/drawn';
import { everyAnswer, expectLawful, said } from './laws';

const bytes = (plan: PlanDocument) => JSON.stringify(everyAnswer(plan));

describe('every answer', () => {
  it('keeps its laws on any plan, and is the same each time', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const answers = everyAnswer(plan);
        expect(answers.map(({ question }) => question)).toEqual(questionIds);
        for (const answer of answers) expectLawful(answer, plan);
        for (const { says, doubt } of bestFindings(answers))
          expect([...said(says), ...said(doubt)]).not.toContain('');
        expect(JSON.stringify(answers)).toBe(bytes(plan));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it.each([
    ['an empty plan', new Drawing()],
    ['one of us alone', new Drawing().actor('anna', null, { side: 'own' })],
    ['one community', new Drawing().community('piazza', null, {})],
    [
      'nobody tied to anybody',
      new Drawing()
        .actor('anna', null, { side: 'own', reach: 10 })
        .actor('bruno', null, {})
        .community('piazza', null),
    ],
    [
      'rivals only',
      new Drawing()
        .actor('anna', null, { side: 'rival', reach: 10 })
        .actor('bruno', null, { side: 'rival' })
        .community('piazza', null, { side: 'rival', audience: 100 })
        .tie('anna', 'bruno', 'alliance')
        .tie('anna', 'piazza', 'membership'),
    ],
    [
      'quarrels only',
      new Drawing()
        .actor('anna', null, { side: 'own' })
        .actor('bruno', null, {})
        .tie('anna', 'bruno', 'rivalry'),
    ],
  ])('has something to say of %s', (_what, drawing) => {
    const plan = drawing.document();
    for (const answer of everyAnswer(plan)) expectLawful(answer, plan);
  });

  it('asks an empty plan to be filled in', () => {
    const answers = everyAnswer(documentOf(noRows));
    expect(answers.filter(({ missing }) => missing === null)).toEqual([]);
    expect(bestFindings(answers)).toEqual([]);
  });

  it('keeps names that look like something else text', () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      '$t(app:close) {{names, list}}',
      `${'lungo '.repeat(33)}x`,
    ];
    const [a = '', b = '', c = ''] = names;
    const plan = new Drawing()
      .actor('a', null, { name: a, side: 'own', reach: 9 })
      .actor('b', null, { name: b, side: 'ally', reach: 9 })
      .actor('c', null, { name: c, reach: 9_000 })
      .tie('a', 'b', 'alliance')
      .tie('b', 'c', 'alliance')
      .document();
    const [weight, brokers, routes] = ['weight', 'brokers', 'routes'].map((id) =>
      everyAnswer(plan).find(({ question }) => question === id),
    );
    const sentences = [weight, brokers, routes].flatMap((answer) => (answer ? said(answer.says) : []));
    expect(sentences).toHaveLength(6);
    for (const sentence of sentences) expect(names.some((name) => sentence.includes(name))).toBe(true);
  });
});

describe('the sample', () => {
  const answersIn = (language: 'it' | 'en') => everyAnswer(documentOf(samplePlan(language)));
  const answers = answersIn('it');
  const best = bestFindings(answers);

  it('has nine lawful answers, none of which lacks anything', () => {
    for (const answer of answers) {
      expectLawful(answer, documentOf(samplePlan('it')));
      expect(answer.missing).toBeNull();
      expect(answer.findings.length).toBeGreaterThan(0);
    }
  });

  it('finds the same in both languages', () => {
    const ids = (language: 'it' | 'en') =>
      answersIn(language).flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(ids('en')).toEqual(ids('it'));
  });

  it('gives the five findings that a consultant would say', () => {
    expect(best.map(({ id }) => id)).toEqual([
      'watchers.inside:fabrizio-landolfi vendere-in-chiaro',
      'brokers.loss:elena-bianchi',
      'brokers.loss:lucia-pavan',
      'sides.swing:ruggero-alinari',
      'routes.door:lorenzo-barbagli',
    ]);
    for (const { says } of best)
      for (const sentence of said(says)) expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
  });
});
