import { array, assert, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { bubbleOf } from '../../../core/picture/bubble';
import { outlineOf } from '../../../core/picture/outlines';
import { pictureOf } from '../../../core/picture/picture';
import { pictureThemes } from '../../../core/picture/theme';
import { samplePlan } from '../../../resources/sample/sample';
import { readerIn } from './drawn';

const spot = record({
  x: integer({ min: 0, max: 1_500 }),
  y: integer({ min: 0, max: 900 }),
  radius: integer({ min: 6, max: 30 }),
});
const some = array(spot, { minLength: 1, maxLength: 12 });
const change = record({ among: nat(30), spot, cells: nat(8) });

test('an outline that is remembered is the one that would be drawn', () => {
  assert(
    property(some, some, array(change, { maxLength: 6 }), (members, strangers, changes) => {
      const community = {};
      const all = { members: [...members], strangers: [...strangers] };
      const compare = (mostCells: number) =>
        expect(outlineOf(community, [...all.members], [...all.strangers], mostCells)).toEqual(
          bubbleOf(all.members, all.strangers, mostCells),
        );
      compare(700);
      for (const { among, spot: next, cells } of changes) {
        const list = among % 3 === 0 ? all.members : all.strangers;
        list[among % list.length] = next;
        compare(cells === 0 ? 400 : 700);
      }
    }),
    { numRuns: 60 },
  );
});

const plan = samplePlan('it');

/** The grounds of the sample after somebody was moved, by the community's id. */
function groundsWith(id: string, dx: number) {
  const node = plan.node.map((row) => (row.id === id ? { ...row, x: (row.x ?? 0) + dx } : row));
  const scene = sceneOf(documentOf({ ...plan, node }), usualLook);
  const { areas } = pictureOf(scene, readerIn('it'), pictureThemes.light);
  return new Map(areas.map((area) => [area.id, area.lines]));
}

test('who moves has only the outlines round it and past it drawn anew', () => {
  const before = groundsWith('', 0);
  const after = groundsWith('cosimo-rea', 30);
  const anew = [...after.keys()].filter((id) => after.get(id) !== before.get(id));
  expect(anew).toContain('venditori-di-provincia');
  expect(anew.length).toBeLessThan(before.size / 3);
  expect([...groundsWith('', 0).entries()]).toEqual([...before.entries()]);
});
