import { expect, it } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { documentOf } from '../../../core/model/document';
import type { Filter } from '../../../core/model/look';
import { importedPlan } from '../../fixtures/imported-plan';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { looking } from './random-plans';

describeOnReferenceData('looks at real networks', () => {
  it('finds the 688 quarrels among 12,004 boards, and the boards that are in one', async () => {
    const plan = documentOf(await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true));
    const against: Filter = {
      attribute: 'valence',
      test: { type: 'range', from: -1, to: -Number.EPSILON },
      unknown: false,
      not: false,
    };
    const quarrels = sceneOf(plan, looking({ filters: [against], tiedOnly: true })).document;
    const hostile = [...plan.tie.values()].filter((tie) => tie.valence < 0);
    expect(quarrels.tie.size).toBe(hostile.length);
    expect(quarrels.tie.size).toBe(688);
    expect(quarrels.node.size).toBe(
      new Set(hostile.flatMap(({ sourceId, targetId }) => [sourceId, targetId])).size,
    );
    const friendly = sceneOf(plan, looking({ filters: [{ ...against, not: true }] })).document;
    expect(friendly.tie.size).toBe(36_966 - 688);
    expect(friendly.node.size).toBe(12_004);
  }, 60_000);

  it('looks round the busiest board, closes its surroundings and finds ways past it', async () => {
    const plan = documentOf(await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true));
    const degrees = new Map<string, number>();
    for (const { sourceId, targetId } of plan.tie.values())
      for (const id of [sourceId, targetId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const [[hub = ''] = []] = [...degrees].sort((a, b) => b[1] - a[1]);
    const near = sceneOf(plan, looking({ focus: { ids: [hub], steps: 1 } })).clear?.nodes ?? new Set();
    const direct = [...plan.tie.values()].flatMap(({ sourceId, targetId }) =>
      sourceId === hub ? [targetId] : targetId === hub ? [sourceId] : [],
    );
    expect(near).toEqual(new Set([hub, ...direct]));

    const closed = sceneOf(plan, looking({ closed: [{ id: 'near', members: [...near], name: 'Near' }] }));
    expect(closed.document.node.size).toBe(plan.node.size - near.size + 1);
    const inner = [...plan.tie.values()].filter((t) => near.has(t.sourceId) && near.has(t.targetId)).length;
    const summed = [...closed.sums.values()].flat().length;
    expect(closed.document.tie.size - closed.sums.size + summed).toBe(plan.tie.size - inner);

    const [from = '', to = ''] = [...near].filter((id) => id !== hub);
    const { routes } = sceneOf(plan, looking({ route: { from, to, pick: 0 } }));
    expect(routes).toHaveLength(5);
    expect(routes.map(({ strength }) => strength)).toEqual(
      routes.map(({ strength }) => strength).toSorted((a, b) => b - a),
    );
  }, 60_000);
});
