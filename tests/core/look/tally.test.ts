import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attribute } from '../../../core/attributes/attribute';
import { attributeOf } from '../../../core/attributes/attributes';
import { movesBehind } from '../../../core/look/drawn';
import { sceneOf } from '../../../core/look/scene';
import { binsOf, stopsOf, tallyOf } from '../../../core/look/tally';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows } from '../../../core/model/document';
import { looking, plans, someIds } from './random-plans';

const numbers = fc
  .array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 })
  // Zero alone: a slider knows no other.
  .map((all) => all.map((one) => one + 0).sort((a, b) => a - b));

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

it('counts what is known, and lists words by how frequent they are, then by the alphabet', () => {
  const tagged = (id: string, tags: string[]) => ({ ...newActor(id, id), tags });
  const document = documentOf({
    ...noRows,
    node: ['a', 'b', 'c'].map((id) => ({ id, kind: 'actor', x: 0, y: 0, pinned: false })),
    actor: [tagged('a', ['Zara', 'èlite']), tagged('b', ['fiera', 'Zara']), { ...tagged('c', []), reach: 9 }],
  });
  const tally = (id: string) => tallyOf(document, attributeOf(id) as Attribute, 'it');
  expect(tally('tags').counts).toEqual([
    ['Zara', 2],
    ['èlite', 1],
    ['fiera', 1],
  ]);
  expect(tally('people')).toEqual({ counts: [], numbers: [9], known: 1, unknown: 2 });
  expect(tally('side').counts).toEqual([
    ['own', 0],
    ['ally', 0],
    ['undecided', 3],
    ['rival', 0],
  ]);
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
