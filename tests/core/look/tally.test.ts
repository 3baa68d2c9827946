import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movesBehind } from '../../../core/look/drawn';
import { sceneOf } from '../../../core/look/scene';
import { binsOf, stopsOf } from '../../../core/look/tally';
import { looking, plans, someIds } from './random-plans';

const numbers = fc
  .array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 })
  .map((all) => all.sort((a, b) => a - b));

it('a slider stops from the least to the greatest number, and every number is in one bin', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const stops = stopsOf(all);
      expect(stops.length).toBeLessThanOrEqual(41);
      expect([stops[0], stops.at(-1)]).toEqual([all[0], all.at(-1)]);
      expect(stops).toEqual([...stops].sort((a, b) => a - b));
      expect(binsOf(all, stops).reduce((a, b) => a + b, 0)).toBe(all.length);
    }),
  );
});

it('moving what is drawn moves all in it by as much', () => {
  fc.assert(
    fc.property(plans, someIds, (plan, members) => {
      const scene = sceneOf(plan, looking({ closed: [{ id: 'g', members, name: 'Us' }] }));
      const group = scene.document.node.get('g');
      if (!group || group.x === null || group.y === null) return;
      const moves = movesBehind(scene, [['g', { x: group.x + 10, y: group.y - 5 }]]);
      for (const { id, x, y } of moves) {
        const before = plan.node.get(id);
        expect(x - (before?.x ?? 0)).toBeCloseTo(10, 0);
        expect(y - (before?.y ?? 0)).toBeCloseTo(-5, 0);
      }
    }),
  );
});
