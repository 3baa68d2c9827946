import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Finding, type QuestionId, questionIds } from '../../../core/insights/answer';
import { bestFindings } from '../../../core/insights/picking';
import { say } from '../../../core/model/refusal';

function found(question: QuestionId, worth: number, about: string, what = 'thing'): Finding {
  return {
    id: `${question}.${what}:${about}`,
    ...{ question, worth },
    ...{ says: say('app:close'), doubt: say('app:close') },
    emphasis: {
      title: say('app:close'),
      nodes: [about, 'somebody else'].map((id) => ({ id, place: null, level: null, group: null })),
      ties: [],
      names: [],
      flows: [],
    },
  };
}

function answered(findings: readonly Finding[]): Answer[] {
  return questionIds.map((question) => ({
    question,
    ...{ says: say('app:close'), more: [], doubt: say('app:close') },
    findings: findings.filter((one) => one.question === question),
    ...{ chart: null, tables: [], precision: null, missing: null },
    emphasis: { title: say('app:close'), nodes: [], names: [], ties: [], flows: [] },
  }));
}

const picked = (...findings: Finding[]) => bestFindings(answered(findings)).map(({ id }) => id);

const anything = fc.array(
  fc
    .record({
      question: fc.constantFrom(...questionIds),
      worth: fc.constantFrom(0, 0.2, 0.5, 0.504, 0.9, 1),
      about: fc.constantFrom('anna', 'bruno', 'carla', 'dora'),
      what: fc.constantFrom('one', 'other'),
    })
    .map(({ question, worth, about, what }) => found(question, worth, about, what)),
  { maxLength: 40 },
);

describe('the best findings', () => {
  it('are those of most worth, two of one question and two about one node at most, never twice the same of both', () => {
    expect(
      picked(
        found('weight', 0.9, 'anna'),
        found('weight', 0.8, 'bruno'),
        found('weight', 0.7, 'carla'),
        found('brokers', 0.65, 'anna'),
        found('routes', 0.6, 'anna'),
        found('sides', 0.5, 'dora'),
        found('leaks', 0.4, 'elio'),
        found('reach', 0.3, 'fabio'),
      ),
    ).toEqual([
      'weight.thing:anna',
      'weight.thing:bruno',
      'brokers.thing:anna',
      'sides.thing:dora',
      'leaks.thing:elio',
    ]);
  });

  it('keep their order when worth differs by less than a hundredth', () => {
    expect(
      picked(found('routes', 0.5041, 'anna'), found('weight', 0.5, 'bruno'), found('weight', 0.5, 'b')),
    ).toEqual(['weight.thing:b', 'weight.thing:bruno', 'routes.thing:anna']);
  });

  it('are the same in whatever order answers and findings come', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (findings, turn) => {
        const turned = findings.map((_, i) => findings[(i + turn) % findings.length] as Finding);
        const unlike = [...new Map(turned.map((one) => [one.id, one])).values()];
        expect(bestFindings(answered(unlike).reverse())).toEqual(
          bestFindings(answered([...unlike].reverse())),
        );
      }),
    );
  });

  it('leave out none that would have had a place', () => {
    fc.assert(
      fc.property(anything, (findings) => {
        const best = bestFindings(answered(findings));
        const about = (one: Finding) => one.emphasis.nodes[0]?.id;
        const allowed = (one: Finding) =>
          !best.some(({ id }) => id === one.id) &&
          best.filter(({ question }) => question === one.question).length < 2 &&
          best.filter((other) => about(other) === about(one)).length < 2 &&
          !best.some((other) => about(other) === about(one) && other.question === one.question);
        expect(best.length).toBeLessThanOrEqual(5);
        expect(new Set(best.map(({ id }) => id)).size).toBe(best.length);
        for (const one of questionIds)
          expect(best.filter(({ question }) => question === one).length).toBeLessThan(3);
        if (best.length < 5) expect(findings.filter(allowed)).toEqual([]);
        const worths = best.map(({ worth }) => Math.round(worth * 100));
        expect(worths).toEqual(worths.toSorted((a, b) => b - a));
      }),
    );
  });
});
