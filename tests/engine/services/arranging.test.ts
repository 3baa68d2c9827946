import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Arranged, ArrangementAsked } from '../../../core/contract/map';
import type { Finished, Progress } from '../../../core/contract/progress';
import { layouts } from '../../../core/layout/layouts';
import { createPlan } from '../../../main/engine/plans';
import { placing } from '../../../main/engine/services/map';
import { grownPlan } from '../../bench/plans';
import { folder, newPlan, options } from '../desk';
import { manyRows } from '../spoil';
import { type Client, line, newEngine, refusalOf } from './line';

const patience = 120_000;

function arrangement(id: string): ArrangementAsked {
  const layout = { id, parameters: {} };
  return { layout, nodeIds: 'all', selected: [], viewId: null, seed: 1 };
}

/** An engine with a plan of 1,500 nodes. */
async function openPlan() {
  const path = join(folder(), 'plan.schiera');
  await (await createPlan(path, grownPlan(1_500, 6_000), options())).close();
  const engine = newEngine();
  const shell = line(engine, 'shell');
  await shell.file.open({ path });
  return { engine, shell, path, editor: line(engine, 'editor') };
}

const placesOf = async (editor: Client) =>
  (await editor.plan.read()).rows.node.map(({ id, x, y }) => ({ id, x, y }));

type Step = Progress | Finished<Arranged>;

/** Begins an arrangement and comes back when it has said so many times how far it is. */
async function begun(editor: Client, id: string, signal?: AbortSignal, times = 1) {
  const events = await editor.map.arrange(arrangement(id), signal ? { signal } : {});
  const steps: AsyncIterator<Step> = events[Symbol.asyncIterator]();
  for (let time = 0; time < times; time++) {
    const { value } = await steps.next();
    expect(value?.type).toBe('progress');
  }
  return steps;
}

async function toTheEnd(steps: AsyncIterator<Step>): Promise<Arranged> {
  for (;;) {
    const { value, done } = await steps.next();
    if (done) throw new Error('it never finished');
    if (value.type === 'finished') return value.result;
  }
}

describe('arranging', { timeout: patience }, () => {
  test.each(layouts.map(({ id }) => id))(
    '%s: says how far it is, upwards, and lands as one command',
    async (id) => {
      const { editor } = await openPlan();
      const before = await placesOf(editor);
      const shares: number[] = [];
      const events = await editor.map.arrange(arrangement(id));
      for await (const step of events)
        if (step.type === 'progress' && step.done !== null) shares.push(step.done);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      for (const share of shares) expect(share).toBeLessThanOrEqual(1);
      const { state } = await editor.plan.read();
      expect(state.undo?.key).toBe('edits:arrange');
      expect(await placesOf(editor)).not.toEqual(before);
      await editor.plan.undo();
      expect(await placesOf(editor)).toEqual(before);
    },
  );

  test.each([1, 2, 5])('leaves everything as it was when it is cancelled at its step %i', async (times) => {
    const { editor } = await openPlan();
    const before = await editor.plan.read();
    const cancel = new AbortController();
    const steps = await begun(editor, 'organic', cancel.signal, times);
    cancel.abort();
    await expect(toTheEnd(steps)).rejects.toThrow();
    await editor.plan.edit({
      type: 'nodes.place',
      reason: 'move',
      viewId: null,
      places: [{ id: 'n1', x: 7, y: 7 }],
    });
    const after = await editor.plan.read();
    expect(after.state.seq).toBe(before.state.seq + 1);
    expect(after.rows.node.filter(({ id }) => id !== 'n1')).toEqual(
      before.rows.node.filter(({ id }) => id !== 'n1'),
    );
  });

  test('two at once both land, one whole after the other', async () => {
    const { editor } = await openPlan();
    const before = await placesOf(editor);
    const both = await Promise.all([begun(editor, 'grid'), begun(editor, 'columns')]);
    const ends = await Promise.all(both.map(toTheEnd));
    expect(ends.map(({ changeSet }) => changeSet?.seq).sort()).toEqual([1, 2]);
    await editor.plan.undo();
    await editor.plan.undo();
    expect(await placesOf(editor)).toEqual(before);
  });

  test('what is undone meanwhile stays undone, and the arrangement comes after it', async () => {
    const { editor } = await openPlan();
    await editor.plan.edit({ type: 'items.remove', nodeIds: ['n3'], tieIds: [], stanceIds: [] });
    const steps = await begun(editor, 'organic');
    await editor.plan.undo();
    const { changeSet } = await toTheEnd(steps);
    expect(changeSet?.label.key).toBe('edits:arrange');
    const places = await placesOf(editor);
    expect(places.some(({ id }) => id === 'n3')).toBe(true);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    await editor.plan.undo();
    expect((await editor.plan.read()).state.undo).toBeNull();
  });

  test('a plan that is closed meanwhile is closed, and nothing of it has moved', async () => {
    const { editor, shell, path, engine } = await openPlan();
    const before = await placesOf(editor);
    const steps = await begun(editor, 'organic');
    await shell.file.close();
    expect((await refusalOf(toTheEnd(steps))).problem.key).toBe('errors:noPlan');
    await shell.file.open({ path });
    expect(await placesOf(editor)).toEqual(before);
    expect(engine.logged).toEqual([]);
  });
});

test('what was pinned while an arrangement ran stays', async () => {
  const live = await newPlan(manyRows(3));
  const [pinned = '', ...left] = live.read().rows.node.map(({ id }) => id);
  await live.edit({ type: 'nodes.pin', ids: [pinned], pinned: true });
  const moved = await live.change((plan) =>
    placing(
      plan,
      [pinned, ...left].map((id) => ({ id, x: 500, y: 500 })),
    ),
  );
  expect(moved?.changes.map(({ id }) => id)).toEqual(left);
});

test('what is pinned but stands nowhere yet gets its first place', async () => {
  const rows = manyRows(3);
  const [nowhere, ...others] = rows.node;
  if (!nowhere) throw new Error('nobody');
  const live = await newPlan({
    ...rows,
    node: [{ ...nowhere, x: null, y: null, pinned: true }, ...others],
  });
  await live.change((plan) => placing(plan, [{ id: nowhere.id, x: 500, y: 500 }]));
  expect(live.read().rows.node.find(({ id }) => id === nowhere.id)).toMatchObject({
    x: 500,
    y: 500,
    pinned: true,
  });
});
