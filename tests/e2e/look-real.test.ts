import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf, type PlanRows } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { createPlan } from '../../main/engine/plans';
import { openOptions } from '../bench/files';
import { importedPlan } from '../fixtures/imported-plan';
import { describeOnReferenceData } from '../fixtures/reference-data';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

/** The boards that have most ties, with those among them, on a grid. */
async function busiestBoards(count: number): Promise<PlanRows> {
  const rows = await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true);
  const degrees = new Map<string, number>();
  for (const { sourceId, targetId } of rows.tie)
    for (const id of [sourceId, targetId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const kept = [...degrees].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
  const ids = new Map(kept.map(([id], i) => [id, i]));
  const at = (i: number) => ({ x: (i % 40) * 90, y: Math.floor(i / 40) * 90 });
  return {
    ...rows,
    node: rows.node.flatMap((node) => {
      const place = ids.get(node.id);
      return place === undefined ? [] : [{ ...node, ...at(place) }];
    }),
    actor: rows.actor.filter(({ id }) => ids.has(id)),
    tie: rows.tie.filter(({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId)),
  };
}

describeOnReferenceData('a real network of 1,200 boards', () => {
  test('is filtered, held, routed and closed like a small one', async () => {
    const rows = await busiestBoards(1_200);
    const document = documentOf(rows);
    const plan = join(newFolder(), 'boards.schiera');
    const live = await createPlan(plan, rows, openOptions);
    await live.close();
    await using app = await RunningApp.launch({ plan });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    const map = new MapPage(desk.page);
    const crumbs = desk.page.getByTestId('crumbs');
    const count = desk.page.getByTestId('shown-count');
    const drawer = desk.page.getByTestId('drawer');
    const [first, second] = [...document.actor.values()];
    if (!first || !second) throw new Error('no boards');

    await desk.freeKeyboard();
    await desk.page.keyboard.press('Shift+F');
    await drawer.getByRole('combobox').fill('valence');
    await desk.page.getByRole('option', { name: 'valence', exact: true }).click();
    const slider = drawer.locator('[data-filter="valence"]').getByRole('slider').last();
    await slider.focus();
    for (let step = 0; step < 4; step++) await desk.page.keyboard.press('ArrowLeft');
    await drawer.getByRole('switch').check({ force: true });
    const part = crumbs.locator('[data-part]').first();
    await expect.poll(() => part.textContent()).toContain('up to');
    const [, to] = /up to (\S+)$/u.exec((await part.textContent()) ?? '') ?? [];
    const highest = Number(to?.replace('−', '-'));
    const below = [...document.tie.values()].filter(({ valence }) => valence <= highest);
    expect(below.length).toBeGreaterThan(0);
    expect(below.length).toBeLessThan(document.tie.size);
    const boards = new Set(below.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
    const expected =
      boards.size < document.node.size
        ? `${boards.size.toLocaleString('en')} of 1,200 actors`
        : `${below.length.toLocaleString('en')} of ${document.tie.size.toLocaleString('en')} ties`;
    await expect.poll(() => count.textContent()).toBe(expected);
    await crumbs.getByText('Show everything').click();
    await expect.poll(() => crumbs.count()).toBe(0);
    await drawer.getByRole('button', { name: 'Close' }).click();

    await desk.goTo(first.name);
    const place = document.node.get(first.id);
    const spot = await map.toWindow({ x: place?.x ?? 0, y: place?.y ?? 0 });
    await desk.page.mouse.move(spot.x, spot.y);
    await desk.page.mouse.down();
    await crumbs.getByText(`around ${first.name}, one step`).waitFor();
    await map.legend.getByText('out of focus').waitFor();
    await desk.page.mouse.up();
    await expect.poll(() => crumbs.count()).toBe(0);

    await desk.freeKeyboard();
    await desk.page.keyboard.press('p');
    const ends = drawer.getByRole('combobox');
    await ends.first().fill(second.name);
    await desk.page.getByRole('option', { name: second.name, exact: true }).click();
    const { routes } = sceneOf(document, {
      ...usualLook,
      route: { from: second.id, to: first.id, pick: 0 },
    });
    await expect.poll(() => drawer.getByTestId('route').count()).toBe(routes.length);
    await desk.page.keyboard.press('Escape');
    await desk.freeKeyboard();
    await desk.page.keyboard.press('Shift+H');

    await desk.goTo(first.name);
    await desk.freeKeyboard();
    await desk.page.keyboard.press('s');
    await crumbs.getByText('around').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('g');
    await expect.poll(() => map.list.getByRole('treeitem').count()).toBe(1);
    await desk.page.keyboard.press('Shift+G');
    await expect.poll(() => crumbs.count()).toBe(0);
  }, 180_000);
});
