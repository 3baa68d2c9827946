import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import type { ClosedGroup } from '../../../core/model/look';
import { Drawing } from '../picture/drawn';
import { looking, plans, someIds } from './random-plans';

const groups = fc.array(
  fc.oneof(
    fc.record({ id: fc.constantFrom('c0', 'c1', 'c2'), members: fc.constant(null), name: fc.constant('') }),
    fc.record({ id: fc.constantFrom('g0', 'g1'), members: someIds, name: fc.constant('Us') }),
  ),
  { maxLength: 4 },
) as fc.Arbitrary<ClosedGroup[]>;

const circle = () => {
  const drawing = new Drawing().community('c', [0, 0], { side: 'ally' }).actor('x', [900, 0]);
  for (let i = 0; i < 3; i++) drawing.actor(`m${i}`, [30 * i, 40]).tie(`m${i}`, 'c', 'membership');
  return drawing;
};
const closedC: ClosedGroup = { id: 'c', members: null, name: '' };

describe('closing groups', () => {
  it('changes nothing once they are opened again', () => {
    fc.assert(
      fc.property(plans, groups, (plan, closed) => {
        sceneOf(plan, looking({ closed }));
        expect(sceneOf(plan, looking({ closed: [] })).document).toBe(plan);
        expect(sceneOf(plan, looking({ closed })).open).toBe(plan);
      }),
    );
  });

  it('draws every node once: itself, or in one group', () => {
    fc.assert(
      fc.property(plans, groups, (plan, closed) => {
        const scene = sceneOf(plan, looking({ closed }));
        const inside = [...scene.groups.values()].flat();
        const alone = [...scene.document.node.keys()].filter((id) => !scene.groups.has(id));
        expect([...inside, ...alone].sort()).toEqual([...plan.node.keys()].sort());
        for (const id of scene.groups.keys()) expect(scene.document.community.has(id)).toBe(true);
        for (const { sourceId, targetId } of scene.document.tie.values()) {
          expect(sourceId).not.toBe(targetId);
          expect(scene.document.node.has(sourceId) && scene.document.node.has(targetId)).toBe(true);
        }
      }),
    );
  });

  it('keeps every tie between what is drawn, alone or in one sum, within the bounds of its parts', () => {
    fc.assert(
      fc.property(plans, groups, (plan, closed) => {
        const { document, groups, sums } = sceneOf(plan, looking({ closed }));
        const at = new Map([...groups].flatMap(([id, ids]) => ids.map((one) => [one, id] as const)));
        const place = (id: string) => at.get(id) ?? id;
        const crossing = [...plan.tie.values()].filter((t) => place(t.sourceId) !== place(t.targetId));
        const alone = [...document.tie.keys()].filter((id) => !sums.has(id));
        expect([...alone, ...[...sums.values()].flat()].sort()).toEqual(crossing.map(({ id }) => id).sort());
        for (const [id, parts] of sums) {
          const sum = document.tie.get(id);
          const ties = parts.flatMap((one) => plan.tie.get(one) ?? []);
          const [weights, valences] = [ties.map((t) => t.weight), ties.map((t) => t.valence)];
          expect(sum?.weight).toBeGreaterThanOrEqual(Math.max(...weights) - 1e-12);
          expect(sum?.weight).toBeLessThanOrEqual(
            Math.min(
              1,
              weights.reduce((a, b) => a + b, 0),
            ) + 1e-12,
          );
          expect(sum?.valence).toBeGreaterThanOrEqual(Math.min(...valences) - 1e-12);
          expect(sum?.valence).toBeLessThanOrEqual(Math.max(...valences) + 1e-12);
          expect(new Set(ties.map(({ kind }) => kind))).toEqual(new Set([sum?.kind]));
        }
      }),
    );
  });

  it('puts a community with those at home in it in their middle, and sums their ties', () => {
    const plan = circle()
      .tie('m0', 'x', 'influence', { weight: 0.5, valence: 1, confidence: 0.8 })
      .tie('m1', 'x', 'influence', { weight: 0.5, valence: 0 })
      .tie('m2', 'x', 'rivalry', { weight: 0.3 })
      .document();
    const scene = sceneOf(plan, looking({ closed: [closedC] }));
    expect(scene.groups).toEqual(new Map([['c', ['c', 'm0', 'm1', 'm2']]]));
    expect([...scene.document.node.values()]).toEqual([
      { id: 'c', kind: 'community', x: 22.5, y: 30, pinned: false },
      { id: 'x', kind: 'actor', x: 900, y: 0, pinned: false },
    ]);
    expect(scene.document.community.get('c')).toBe(plan.community.get('c'));
    const [rivalry, influence] = [...scene.document.tie.values()].sort((a) =>
      a.kind === 'rivalry' ? -1 : 1,
    );
    expect(rivalry).toMatchObject({ id: 'm2-x5', sourceId: 'c', targetId: 'x', weight: 0.3 });
    expect(influence).toMatchObject({
      ...{ sourceId: 'c', targetId: 'x', mutual: false, weight: 0.75, valence: 0.5, confidence: 0.8 },
    });
    expect(scene.sums.get(influence?.id ?? '')).toEqual(['m0-x3', 'm1-x4']);
  });

  it('makes a tie of both directions mutual', () => {
    const plan = circle().tie('m0', 'x', 'influence').tie('x', 'm1', 'influence').document();
    const [tie, ...others] = sceneOf(plan, looking({ closed: [closedC] })).document.tie.values();
    expect(others).toEqual([]);
    expect(tie?.mutual).toBe(true);
  });

  it('stands for a group put together by hand, on the side that all in it share', () => {
    const plan = new Drawing()
      .actor('a', [0, 0], { side: 'rival' })
      .actor('b', [10, 20], { side: 'rival' })
      .actor('d', null, { side: 'own' })
      .document();
    const close = (members: string[]) =>
      sceneOf(plan, looking({ closed: [{ id: 'g', members, name: 'Them' }] })).document;
    expect(close(['a', 'b']).community.get('g')).toMatchObject({ name: 'Them', side: 'rival' });
    expect(close(['a', 'b']).node.get('g')).toMatchObject({ x: 5, y: 10 });
    expect(close(['a', 'd']).community.get('g')?.side).toBe('undecided');
    expect(close(['nobody'])).toBe(plan);
  });

  it('lets groups stand in groups, whichever was closed first', () => {
    const plan = circle().document();
    const outer: ClosedGroup = { id: 'g', members: ['c', 'x'], name: 'All' };
    for (const closed of [
      [closedC, outer],
      [outer, closedC],
    ])
      expect(sceneOf(plan, looking({ closed })).groups.get('g')?.toSorted()).toEqual(
        ['c', 'm0', 'm1', 'm2', 'x'].sort(),
      );
  });

  it('leaves those at home in a hidden community where they are', () => {
    const scene = sceneOf(circle().document(), looking({ closed: [closedC], hidden: ['c'] }));
    expect([...scene.document.node.keys()]).toEqual(['x', 'm0', 'm1', 'm2']);
  });

  it('stays closed when its memberships are filtered away', () => {
    const filters = [
      {
        attribute: 'tieKind',
        test: { type: 'oneOf' as const, values: ['influence'] },
        unknown: false,
        not: false,
      },
    ];
    const scene = sceneOf(circle().document(), looking({ closed: [closedC], filters }));
    expect(scene.groups.get('c')).toHaveLength(4);
  });
});
