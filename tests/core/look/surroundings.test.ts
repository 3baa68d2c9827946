import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { Drawing } from '../picture/drawn';
import { looking, plans, someIds } from './random-plans';

const line = () => {
  const drawing = new Drawing();
  for (let i = 0; i < 5; i++) drawing.actor(`n${i}`, [i, 0]);
  for (let i = 0; i < 4; i++) drawing.tie(`n${i + 1}`, `n${i}`, 'influence');
  return drawing.document();
};

describe('a focus', () => {
  it('reaches one tie farther with each step, and has the ties among what it reaches', () => {
    const clear = (steps: number) => sceneOf(line(), looking({ focus: { ids: ['n1'], steps } })).clear;
    expect([...(clear(0)?.nodes ?? [])]).toEqual(['n1']);
    expect([...(clear(1)?.nodes ?? [])]).toEqual(['n0', 'n1', 'n2']);
    expect([...(clear(2)?.nodes ?? [])]).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect([...(clear(2)?.ties ?? [])]).toEqual(['n1-n00', 'n2-n11', 'n3-n22']);
  });

  it('never loses anything when it is widened, and ends with the nodes that can be reached', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('a0', 'c0'), fc.nat(5), (plan, id, steps) => {
        const clear = (k: number) => sceneOf(plan, looking({ focus: { ids: [id], steps: k } })).clear;
        const [near, far] = [clear(steps), clear(steps + 1)];
        if (!plan.node.has(id)) {
          expect(near).toBeNull();
          return;
        }
        for (const part of ['nodes', 'ties'] as const)
          for (const one of near?.[part] ?? []) expect(far?.[part].has(one)).toBe(true);
        for (const { id: tie, sourceId, targetId } of plan.tie.values())
          expect(near?.ties.has(tie)).toBe(near?.nodes.has(sourceId) && near.nodes.has(targetId));
      }),
    );
  });

  it('of several is what either reaches', () => {
    fc.assert(
      fc.property(plans, someIds, fc.nat(3), (plan, ids, steps) => {
        const reached = (around: readonly string[]) =>
          around.length === 0
            ? []
            : [...(sceneOf(plan, looking({ focus: { ids: [...around], steps } })).clear?.nodes ?? [])];
        expect(reached(ids).sort()).toEqual([...new Set(ids.flatMap((id) => reached([id])))].sort());
      }),
    );
  });

  it('is on the group that stands for a node, and doesn’t see hidden ties', () => {
    const closed = [{ id: 'g', members: ['n0', 'n1'], name: 'Two' }];
    const focus = { ids: ['n0'], steps: 1 };
    expect(sceneOf(line(), looking({ closed, focus })).clear?.nodes).toEqual(new Set(['g', 'n2']));
    expect(sceneOf(line(), looking({ hidden: ['n1'], focus })).clear?.nodes).toEqual(new Set(['n0']));
  });
});
