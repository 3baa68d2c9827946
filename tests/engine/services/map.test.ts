import { expect, test } from 'vitest';
import { placing } from '../../../main/engine/services/map';
import { newPlan } from '../desk';
import { manyRows } from '../spoil';

test('what was placed while a command removed it is left out when the turn to be moved has come', async () => {
  const live = await newPlan(manyRows(3));
  const [gone, ...left] = live.read().rows.node.map(({ id }) => id);
  const places = [gone ?? '', ...left].map((id) => ({ id, x: 500, y: 500 }));
  const [, moved] = await Promise.all([
    live.edit({ type: 'items.remove', nodeIds: [gone ?? ''], tieIds: [], stanceIds: [] }),
    live.change((plan) => placing(plan, places)),
  ]);
  expect(moved?.changes.map(({ id }) => id)).toEqual(left);
  const all = live.read().rows.node.map(({ id }) => id);
  await live.edit({ type: 'items.remove', nodeIds: all, tieIds: [], stanceIds: [] });
  expect(await live.change((plan) => placing(plan, places))).toBeNull();
});
