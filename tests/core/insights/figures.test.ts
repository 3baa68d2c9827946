import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../core/insights/figures';
import { sides } from '../../../core/insights/questions/sides';
import { subjectOf } from '../../../core/insights/subject';
import type { PlanDocument } from '../../../core/model/document';
import { byCodeUnits } from '../../../core/model/order';
import { networkOf } from '../../../core/network/network';
import { signedPairsOf } from '../../../core/network/signed';
import { plans } from '../look/random-plans';
import { Drawing } from '../picture/drawn';
import { today } from './laws';

interface Balance {
  readonly frustration: { readonly upper: number };
  readonly camps: readonly [readonly string[], readonly string[]];
}

const subjectOfPlan = (plan: PlanDocument) =>
  subjectOf(networkOf(plan), { day: today, seed: 1, exact: true });

const balanceOf = (plan: PlanDocument) => figureOf('balance')?.of(subjectOfPlan(plan)) as Balance;

describe('the camps', () => {
  it('hold whoever has a tie in favour or against, each once and in order, and cost what the index says', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { network } = subjectOfPlan(plan);
        const { offsets, neighbours, weights } = signedPairsOf(network);
        const { camps, frustration } = balanceOf(plan);
        for (const camp of camps) expect(camp).toEqual([...camp].sort(byCodeUnits));
        const signed = network.ids.filter((_, v) => offsets[v + 1] !== offsets[v]);
        expect(camps.flat().sort(byCodeUnits)).toEqual(signed.toSorted(byCodeUnits));
        const [first] = camps.map((camp) => new Set(camp));
        let cost = 0;
        network.ids.forEach((id, v) => {
          for (let slot = offsets[v] ?? 0; slot < (offsets[v + 1] ?? 0); slot++) {
            const other = network.ids[neighbours[slot] ?? -1] ?? '';
            if ((first?.has(id) === first?.has(other)) !== (weights[slot] ?? 0) > 0) cost++;
          }
        });
        expect(cost / 2).toBe(frustration.upper);
      }),
      { numRuns: 50 },
    );
  });

  it('are those that the answer shows, ours first, and leave out who has no signed tie', () => {
    const plan = new Drawing()
      .actor('zoe', null, { side: 'rival' })
      .actor('anna', null, { side: 'own' })
      .actor('bruno', null, {})
      .actor('lone', null, {})
      .tie('zoe', 'anna', 'rivalry', { valence: -1 })
      .tie('bruno', 'anna', 'alliance', { valence: 1 })
      .document();
    expect(balanceOf(plan).camps).toEqual([['anna', 'bruno'], ['zoe']]);
    const { emphasis } = sides.run(subjectOfPlan(plan), {});
    const shown = [0, 1].map((camp) =>
      emphasis.nodes.filter(({ group }) => group === camp).map(({ id }) => id),
    );
    expect(shown.map((ids) => ids.sort(byCodeUnits))).toEqual(balanceOf(plan).camps);
  });
});
