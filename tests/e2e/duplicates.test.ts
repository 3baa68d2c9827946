import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { PlanRows } from '../../core/model/document';
import { createPlan } from '../../main/engine/plans';
import { openOptions } from '../bench/files';
import { grownPlan } from '../bench/plans';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;

afterEach(() => app[Symbol.asyncDispose]());

async function opened(rows: PlanRows): Promise<void> {
  const plan = join(newFolder(), 'plan.schiera');
  await (await createPlan(plan, rows, openOptions)).close();
  app = await RunningApp.launch({ plan });
  desk = new DeskPage(await app.window());
  await desk.opened();
}

/** A plan of a thousand nodes in which two hundred actors stand twice, the second time in another spelling. */
function withTwins(): PlanRows {
  const plan = grownPlan(1_000, 2_500);
  const syllables = ['ban', 'rel', 'mor', 'lit', 'tus', 'scag', 'nev', 'vop', 'ziq', 'pruf'];
  const surname = (at: number) =>
    [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100) % 10].map((one) => syllables[one]).join('');
  const actor = plan.actor.map((row, at) => ({ ...row, name: `Ludovica ${surname(at)}ssi` }));
  const respell = [
    (name: string) => name.toUpperCase(),
    (name: string) => name.replace('Ludovica', 'Ludovìca'),
    (name: string) => name.split(' ').reverse().join(' '),
    (name: string) => `Dott.ssa ${name}`,
  ];
  const twins = actor.slice(0, 200).map((row, at) => ({
    ...{ ...row, id: `twin-${at}`, handle: `@twin${at}`, reach: null },
    ...{ name: respell[at % 4]?.(row.name) ?? '', tags: [`seen-${at}`] },
  }));
  const nodes = twins.map(({ id }, at) => ({ id, kind: 'actor' as const, x: at, y: -900, pinned: false }));
  const ties = plan.tie
    .filter(({ sourceId }) => actor.slice(0, 200).some(({ id }) => id === sourceId))
    .slice(0, 150)
    .map((tie, at) => {
      const index = actor.findIndex(({ id }) => id === tie.sourceId);
      return { ...tie, id: `twin-tie-${at}`, sourceId: `twin-${index}` };
    });
  return {
    ...plan,
    actor: [...actor, ...twins],
    node: [...plan.node, ...nodes],
    tie: [...plan.tie, ...ties],
  };
}

const pairs = (): Locator => desk.dialog.getByRole('option');
const count = async () => (await desk.dialog.getByText(/^(one pair|[\d,]+ pairs)$/u).textContent()) ?? '';
const nodes = async () => (await desk.page.getByTestId('map-tree').getAttribute('aria-label')) ?? '';

test('in a large network the twins are found and merged one after the other by keyboard, and all is taken back', async () => {
  await opened(withTwins());
  await expect.poll(nodes).toBe('1,200 nodes on the map');
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Control+Shift+m');
  await pairs().first().waitFor();
  await expect.poll(count).toBe('200 pairs');
  await desk.page.keyboard.press('m');
  await expect.poll(count).toBe('199 pairs');
  await desk.page.keyboard.press('m');
  await expect.poll(count).toBe('198 pairs');
  await desk.page.keyboard.press('n');
  await expect.poll(count).toBe('197 pairs');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('l');
  await expect.poll(count).toBe('196 pairs');
  await desk.page.keyboard.press('Escape');
  await desk.saved();
  await expect.poll(nodes).toBe('1,198 nodes on the map');
  await desk.page.keyboard.press('Control+Shift+m');
  await pairs().first().waitFor();
  await expect.poll(count).toBe('197 pairs');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Control+z');
  await desk.page.keyboard.press('Control+z');
  await expect.poll(nodes).toBe('1,200 nodes on the map');
  await desk.page.keyboard.press('Control+Shift+z');
  await expect.poll(nodes).toBe('1,199 nodes on the map');
});

test('the picked values stay, ties and tags come together; names stay text', async () => {
  const plan = grownPlan(6, 0);
  const evil = '<img src=x onerror=alert(1)> Rossi Bianca';
  await opened({
    ...plan,
    actor: plan.actor.map((row, at) =>
      at === 0
        ? { ...row, name: evil, reach: 10, tags: ['one'], headline: 'director' }
        : at === 1
          ? { ...row, name: evil.toUpperCase(), reach: 20, tags: ['two'], headline: '' }
          : row,
    ),
  });
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Control+Shift+m');
  await desk.dialog.getByRole('table').waitFor();
  expect(await desk.page.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
  await desk.dialog.getByRole('radio', { name: `Reach: 20`, exact: false }).check();
  await desk.dialog.getByRole('button', { name: 'Merge' }).click();
  await desk.dialog.getByText('That was the last pair.').waitFor();
  await desk.dialog.getByRole('button', { name: 'Close' }).last().click();
  await desk.saved();
  await expect.poll(() => desk.title()).toBe(evil);
  await expect.poll(() => desk.read('reach')).toContain('20');
  await expect.poll(() => desk.read('headline')).toContain('director');
  await expect.poll(() => desk.read('tags')).toMatch(/one.*two/u);
  expect(await desk.page.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
});

test('where nothing resembles anything the window says so; what is selected can be merged all the same', async () => {
  const plan = grownPlan(4, 0);
  const names = ['Anna Bini', 'Carlo Neri', 'Ugo Foschi'];
  const actor = plan.actor.map((row, at) => ({ ...row, name: names[at] ?? '' }));
  const node = plan.node.filter(({ kind }) => kind === 'actor');
  await opened({ ...plan, actor, node, community: [] });
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Control+Shift+m');
  await desk.dialog.getByText('No duplicates found', { exact: false }).waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'hidden' });
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Control+a');
  await desk.page.keyboard.press('Control+m');
  await desk.dialog.getByRole('columnheader', { name: 'Ugo Foschi' }).waitFor();
  await desk.dialog.getByRole('radio', { name: 'Keep Carlo Neri' }).check();
  await desk.dialog.getByRole('radio', { name: 'Name: Ugo Foschi', exact: false }).check();
  await desk.dialog.getByRole('button', { name: 'Merge' }).click();
  await desk.notice('3 are one now.');
  await expect.poll(() => desk.title()).toBe('Ugo Foschi');
  await desk.page.keyboard.press('Control+z');
  await expect.poll(nodes).toBe('3 nodes on the map');
});
