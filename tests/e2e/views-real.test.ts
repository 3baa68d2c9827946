import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanRows } from '../../core/model/document';
import { createPlan } from '../../main/engine/plans';
import { openOptions } from '../bench/files';
import { importedPlan } from '../fixtures/imported-plan';
import { describeOnReferenceData } from '../fixtures/reference-data';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { ViewsPage } from './views-page';

/** The two thousand with most ties of a real network of forums that speak of each other, in rows. */
async function network(): Promise<PlanRows> {
  const rows = await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true);
  const ties = new Map<string, number>();
  for (const { sourceId, targetId } of rows.tie)
    for (const id of [sourceId, targetId]) ties.set(id, (ties.get(id) ?? 0) + 1);
  const most = [...ties].sort(([, a], [, b]) => b - a).slice(0, 2_000);
  const kept = new Set(most.map(([id]) => id));
  return {
    ...rows,
    node: rows.node
      .filter(({ id }) => kept.has(id))
      .map((node, at) => ({ ...node, x: 60 * (at % 60), y: 60 * Math.floor(at / 60) })),
    actor: rows.actor.filter(({ id }) => kept.has(id)),
    tie: rows.tie.filter(({ sourceId, targetId }) => kept.has(sourceId) && kept.has(targetId)),
  };
}

describeOnReferenceData('views of a real network', () => {
  test('three are saved, shown by keys, all taken back and all done again', async () => {
    const rows = await network();
    expect(rows.tie.length).toBeGreaterThan(10_000);
    const plan = join(newFolder(), 'plan.schiera');
    await (await createPlan(plan, rows, openOptions)).close();
    await using app = await RunningApp.launch({ plan });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    const views = new ViewsPage(desk);
    const { keyboard } = desk.page;
    const legend = async () => (await desk.page.getByTestId('legend').textContent()) ?? '';
    const names = ['As it is', 'By ties', 'Without colour'];
    await views.save('As it is');
    const asItIs = await legend();
    await desk.freeKeyboard();
    await keyboard.press('Shift+S');
    const form = desk.page.getByTestId('appearance');
    await form.getByLabel('Colour', { exact: true }).selectOption({ label: 'number of ties' });
    await keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await views.save('By ties');
    const byTies = await legend();
    expect(byTies).not.toBe(asItIs);
    await desk.command('Draw the map as usual');
    await views.save('Without colour');
    await desk.freeKeyboard();
    await keyboard.press('2');
    await expect.poll(legend).toBe(byTies);
    await keyboard.press('Alt+1');
    await expect.poll(legend).toBe(asItIs);
    for (const _view of names) await keyboard.press('Control+z');
    await expect.poll(() => views.names()).toEqual([]);
    for (const _view of names) await keyboard.press('Control+Shift+z');
    await expect.poll(() => views.names()).toEqual(names);
    await desk.saved();
  });
});
