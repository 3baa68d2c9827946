import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/insights/answer';
import { routes } from '../../../core/insights/questions/routes';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import { sidesOf } from '../../../core/model/standings';
import { attitudeOf } from '../../../core/model/tie';
import { strengthOf } from '../../../core/network/introductions';
import { samplePlan } from '../../../resources/sample/sample';
import { plans } from '../look/random-plans';
import { Drawing } from '../picture/drawn';
import { asked, columnIn } from './asking';
import { said } from './laws';

function waysIn({ chart }: Answer) {
  return chart?.type === 'ways' ? chart.ways : [];
}

/** The strengths of all ways without loops from one of those who may begin, which lead by none of these nor by a rival; strongest first. */
function everyWay(plan: PlanDocument, begins: (id: string) => boolean, to: string): number[] {
  const sides = sidesOf(plan);
  const best = new Map<string, number>();
  const walk = (path: readonly string[], strength: number) => {
    const here = path.at(-1) ?? '';
    if (here === to) {
      // Of those who could begin with the same one after them, only the strongest counts.
      const key = path.slice(1).join(' ');
      best.set(key, Math.max(best.get(key) ?? 0, strength));
      return;
    }
    if (path.length > 1 && (begins(here) || sides.get(here) === 'rival')) return;
    for (const tie of plan.tie.values()) {
      if (attitudeOf(tie) === 'against') continue;
      const next = tie.sourceId === here ? tie.targetId : tie.targetId === here ? tie.sourceId : null;
      if (next !== null && !path.includes(next)) walk([...path, next], strength * strengthOf(tie));
    }
  };
  for (const id of plan.node.keys()) if (begins(id)) walk([id], 1);
  return [...best.values()].sort((a, b) => b - a);
}

describe('how to get to somebody', () => {
  it('is by the best of all ways from our own people, else from our allies', () => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, pick) => {
        const sides = sidesOf(plan);
        const others = [...plan.node.keys()].filter(
          (id) => sides.get(id) !== 'own' && sides.get(id) !== 'ally',
        );
        const to = others[pick % Math.max(1, others.length)];
        if (to === undefined) return;
        const from = (side: string) => (id: string) => plan.actor.has(id) && sides.get(id) === side;
        const ours = everyWay(plan, from('own'), to);
        const all = ours.length > 0 ? ours : everyWay(plan, from('ally'), to);
        const ways = waysIn(asked(routes, plan, { to }));
        expect(ways).toHaveLength(Math.min(5, all.length));
        for (const [i, { strength }] of ways.entries()) expect(strength).toBeCloseTo(all[i] ?? 0, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('names the steps over ties that are there, and the weakest of them', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { nodeIds, strengths, weakest, strength } of waysIn(asked(routes, plan))) {
          expect(strengths).toHaveLength(nodeIds.length - 1);
          expect(strengths[weakest]).toBe(Math.min(...strengths));
          expect(strength).toBeCloseTo(
            strengths.reduce((product, one) => product * one, 1),
            12,
          );
          for (const [i, to] of nodeIds.slice(1).entries()) {
            const ends = [nodeIds[i], to].sort();
            const ties = [...plan.tie.values()].filter(
              ({ sourceId, targetId }) => [sourceId, targetId].sort().join(' ') === ends.join(' '),
            );
            const carried = ties.filter((tie) => attitudeOf(tie) !== 'against').map(strengthOf);
            expect(strengths[i]).toBeCloseTo(Math.max(...carried), 12);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says how near everybody is: as strong as the best way there', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const sides = sidesOf(plan);
        const isOurs = (id: string) => plan.actor.has(id) && sides.get(id) === 'own';
        const answer = asked(routes, plan);
        if (answer.missing) return;
        for (const [id, strength] of columnIn(answer, 'nearness', 'wayStrength'))
          expect(strength).toBeCloseTo(everyWay(plan, isOurs, id)[0] ?? 0, 12);
      }),
      { numRuns: 100 },
    );
  });

  const plan = () =>
    new Drawing()
      .actor('Noi', null, { side: 'own' })
      .actor('Amica', null, { side: 'ally' })
      .actor('Rivale', null, { side: 'rival' })
      .actor('Lei', null, { reach: 9_000 })
      .tie('Noi', 'Rivale', 'influence', { weight: 1, confidence: 1, valence: 1 })
      .tie('Rivale', 'Lei', 'influence', { weight: 1, confidence: 1, valence: 1 })
      .tie('Noi', 'Amica', 'alliance', { weight: 0.9, confidence: 0.9, valence: 1 });

  it('never leads through a rival: where nobody else could, it says so', () => {
    const answer = asked(routes, plan().document());
    expect(said(answer.says)).toEqual([
      'Nessuna strada di conoscenze porta a Lei.',
      'No way of acquaintances leads to Lei.',
    ]);
    expect(answer.findings.map(({ id }) => id)).toEqual(['routes.shut:Lei']);
  });

  it('opens with one step where an ally can introduce us', () => {
    const open = plan().tie('Amica', 'Lei', 'alliance', { weight: 0.8, confidence: 0.8, valence: 1 });
    const { says, findings, more } = asked(routes, open.document());
    expect(said(says)[0]).toBe('La strada migliore verso Lei parte da Noi e passa da Amica.');
    // 0.9 · 0.8 · 0.8: weaker than 0.9 · 0.9 · 0.9 before it.
    expect(more[0] && said(more[0])[0]).toBe('Il passo più debole è tra Amica e Lei (tenuta 58%).');
    expect(findings[0] && said(findings[0].says)[1]).toBe(
      'Amica can introduce Noi to Lei: one step is enough.',
    );
  });

  it('leads in the sample to Lorenzo Barbagli, by the one who opens the table of directors', () => {
    const sample = documentOf(samplePlan('it'));
    const [best] = waysIn(asked(routes, sample));
    expect(best?.nodeIds).toEqual([
      'chiara-mondini',
      'elena-bianchi',
      'tavolo-dei-direttori',
      'lorenzo-barbagli',
    ]);
    expect(asked(routes, sample, { to: 'chiara-mondini' }).missing?.key).toBe('answers:routes.missing.ours');
    expect(waysIn(asked(routes, sample, { to: 'ivano-rostagno' })).length).toBeGreaterThan(0);
  });
});
