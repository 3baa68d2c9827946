import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weight } from '../../../core/insights/questions/weight';
import { subjectOf } from '../../../core/insights/subject';
import { documentOf } from '../../../core/model/document';
import { networkOf } from '../../../core/network/network';
import { samplePlan } from '../../../resources/sample/sample';
import { plans } from '../look/random-plans';
import { Drawing } from '../picture/drawn';
import { asked, columnIn } from './asking';
import { said, today } from './laws';

describe('who carries weight', () => {
  it('counts ties and people alike, and ties alone where nobody knows the people', () => {
    const plan = new Drawing()
      .actor('anna', null, { reach: 999 })
      .actor('bruno', null, { reach: 9 })
      .actor('carla', null, {})
      .tie('anna', 'bruno', 'alliance', { weight: 1 })
      .tie('bruno', 'carla', 'alliance', { weight: 1 })
      .document();
    const weights = columnIn(asked(weight, plan), 'weight', 'weight');
    // PageRank of a path of three with damping 0.85: the middle has 0.4865, the ends 0.2568 each.
    const end = 0.256_756_8 / 0.486_486_5;
    expect(weights.get('bruno')).toBeCloseTo((1 + 1 + 1 / 3) / 3, 6);
    expect(weights.get('anna')).toBeCloseTo((end + Math.SQRT1_2 + 1) / 3, 5);
    expect(weights.get('carla')).toBeCloseTo((end + Math.SQRT1_2) / 2, 5);
  });

  it('says who leads, and who of us does', () => {
    const plan = new Drawing()
      .actor('Anna', null, { reach: 10, side: 'own' })
      .actor('Bruno', null, { reach: 100_000, side: 'rival' })
      .actor('Carla', null, { reach: 90_000 })
      .tie('Bruno', 'Carla', 'alliance')
      .tie('Anna', 'Carla', 'rivalry')
      .document();
    const { says, emphasis } = asked(weight, plan);
    expect(said(says)).toEqual([
      'Bruno e Carla pesano più di tutti; dalla nostra parte pesa di più Anna, al 3º posto.',
      'Bruno and Carla carry most weight; on our side it is Anna, in place 3.',
    ]);
    expect(emphasis.nodes.map(({ id, place }) => [id, place])).toEqual([
      ['Bruno', 1],
      ['Carla', 2],
      ['Anna', 3],
    ]);
    expect(emphasis.nodes[0]?.level).toBe(1);
  });

  it.each([
    ['those who stand high by ties or by people alike', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], []],
    ['those in the middle by ties', [5, 6, 7, 8, 4, 3, 2, 1, 9, 10, 11], []],
    ['the uppermost by ties', [11, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1], ['weight.quiet:a10', 'weight.loud:a0']],
  ])('two stories are told of nobody but the outermost: %s', (_, people, expected) => {
    // Each is tied to those above whom it makes ten with: the higher the number, the more ties.
    const numbers = people.map((__, i) => i);
    const plan = new Drawing();
    for (const i of numbers) plan.actor(`a${i}`, null, { reach: 100 * (people[i] ?? 0), side: 'own' });
    for (const i of numbers)
      for (const j of numbers) if (i < j && i + j >= 10) plan.tie(`a${i}`, `a${j}`, 'alliance');
    expect(asked(weight, plan.document()).findings.map(({ id }) => id)).toEqual(expected);
  });

  it('is lent to nobody by ties against', () => {
    const side = fc.constantFrom(-1, -0.3);
    fc.assert(
      fc.property(plans, side, (plan, valence) => {
        const weights = (document: typeof plan) =>
          subjectOf(networkOf(document), { day: today, seed: 1, exact: true }).measured('weight').values;
        const [first, second] = [...plan.node.keys()];
        if (first === undefined || second === undefined) return;
        const quarrel = new Drawing().tie(first, second, 'rivalry', { valence }).document().tie;
        expect(weights({ ...plan, tie: new Map([...plan.tie, ...quarrel]) })).toEqual(weights(plan));
      }),
    );
  });

  it('lies in the sample with the directors and the academy', () => {
    const answer = asked(weight, documentOf(samplePlan('it')));
    const weights = [...columnIn(answer, 'weight', 'weight')];
    expect(weights.slice(0, 4).map(([id]) => id)).toEqual([
      'tavolo-dei-direttori',
      'accademia-rostagno',
      'club-della-chiusura',
      'chiara-mondini',
    ]);
    expect(weights.length).toBe(97);
    for (const [, value] of weights) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
