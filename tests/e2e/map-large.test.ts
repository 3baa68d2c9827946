import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf, type PlanRows } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { pictureOf } from '../../core/picture/picture';
import { pictureThemes } from '../../core/picture/theme';
import { createPlan } from '../../main/engine/plans';
import { samplePlan } from '../../resources/sample/sample';
import { openOptions } from '../bench/files';
import { grownPlan } from '../bench/plans';
import { readerIn } from '../core/picture/drawn';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

async function opened(rows: PlanRows): Promise<{ app: RunningApp; desk: DeskPage; map: MapPage }> {
  const plan = join(newFolder(), 'plan.schiera');
  const live = await createPlan(plan, rows, openOptions);
  await live.close();
  const app = await RunningApp.launch({ plan });
  const desk = new DeskPage(await app.window());
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await desk.opened();
  return { app, desk, map: new MapPage(desk.page) };
}

/** The colour that the map shows at a point of the window, whichever of its canvases painted it: the topmost of them. */
async function colourAt(map: MapPage, { x, y }: { readonly x: number; readonly y: number }): Promise<string> {
  return map.pane.evaluate(
    (pane, at) => {
      const corner = pane.getBoundingClientRect();
      const seen = [...pane.querySelectorAll('canvas')].reverse();
      for (const canvas of seen) {
        const ratio = canvas.width / canvas.clientWidth;
        const [red = 0, green = 0, blue = 0, alpha = 0] =
          canvas
            .getContext('2d')
            ?.getImageData(Math.round((at.x - corner.x) * ratio), Math.round((at.y - corner.y) * ratio), 1, 1)
            .data ?? [];
        if (alpha > 250)
          return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
      }
      return 'nothing';
    },
    { x, y },
  );
}

test.each([
  ['drawn one by one', samplePlan('en')],
  ['painted onto a plate', grownPlan(900, 2_400)],
] as const)('nodes %s have the colour of the picture', async (_, rows) => {
  const { app, desk, map } = await opened(rows);
  await using _app = app;
  const { nodes } = pictureOf(sceneOf(documentOf(rows), usualLook), readerIn('en'), pictureThemes.light);
  const [largest] = nodes.filter(({ side }) => side === 'ally').sort((a, b) => b.size - a.size);
  if (!largest) throw new Error('no ally');
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox').fill(largest.name);
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Escape');
  const at = await map.toWindow(largest);
  await expect.poll(() => colourAt(map, at)).toBe(largest.fill.toLowerCase());
});

test('on a large map nodes are selected and dragged, alone and together', async () => {
  const rows = grownPlan(1_200, 4_000);
  const { app, desk, map } = await opened(rows);
  await using _app = app;
  const complaints: string[] = [];
  desk.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const [one, two] = rows.node.slice(1, 3);
  if (!one || !two || one.x === null || one.y === null || two.x === null || two.y === null)
    throw new Error('no places');
  await desk.goTo(rows.actor.find(({ id }) => id === one.id)?.name ?? '');
  await desk.page.keyboard.press('Escape');
  await app.screenshot(desk.page, 'map-large');
  const first = await map.toWindow({ x: one.x, y: one.y });
  const second = await map.toWindow({ x: two.x, y: two.y });
  await desk.page.mouse.click(first.x, first.y);
  await expect.poll(() => map.selected()).toEqual([one.id]);
  await desk.page.keyboard.down('Control');
  await desk.page.mouse.click(second.x, second.y);
  await desk.page.keyboard.up('Control');
  await expect.poll(async () => (await map.selected()).length).toBe(2);
  await desk.page.mouse.move(first.x, first.y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(first.x + 90, first.y + 60, { steps: 6 });
  await desk.page.mouse.up();
  await desk.saved();
  await desk.page.keyboard.press('Escape');
  await desk.page.mouse.click(second.x + 90, second.y + 60);
  await expect.poll(() => map.selected()).toEqual([two.id]);
  await desk.page.keyboard.press('Control+z');
  await desk.saved();
  await desk.page.mouse.click(second.x, second.y);
  await expect.poll(() => map.selected()).toEqual([two.id]);
  expect(complaints).toEqual([]);
});

test('on a map of thousands two clicks rename a node, and name a new one on the ground', async () => {
  const rows = grownPlan(5_000, 20_000);
  const { app, desk, map } = await opened(rows);
  await using _app = app;
  const [node] = rows.node.slice(-1);
  if (!node || node.x === null || node.y === null) throw new Error('no place');
  const name = rows.actor.find(({ id }) => id === node.id)?.name ?? '';
  await desk.goTo(name);
  await desk.page.keyboard.press('Escape');
  const at = await map.toWindow({ x: node.x, y: node.y });
  await desk.page.mouse.dblclick(at.x, at.y);
  const renamed = desk.page.getByRole('textbox', { name: 'New name' });
  await renamed.fill('Ludovica Altra');
  await desk.page.keyboard.press('Enter');
  await desk.saved();
  await expect.poll(() => desk.title()).toBe('Ludovica Altra');
  await desk.page.keyboard.press('Escape');
  const pane = await map.pane.boundingBox();
  if (!pane) throw new Error('no map');
  await map.list.focus();
  await desk.page.keyboard.press('0');
  await map.restingView();
  const corner = { x: pane.x + 110, y: pane.y + 40 };
  await desk.page.mouse.dblclick(corner.x, corner.y);
  await desk.page.getByRole('textbox', { name: 'Name of the actor' }).fill('Olga Nuova');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.title()).toBe('Olga Nuova');
});

test('on a map of thousands keys are answered while a change is being drawn', async () => {
  const rows = grownPlan(5_000, 20_000);
  const { app, desk, map } = await opened(rows);
  await using _app = app;
  const { page } = desk;
  await desk.goTo(rows.actor[0]?.name ?? '');
  await map.list.focus();
  await page.evaluate(() => {
    const noted = { answered: 0, drawn: false };
    const isBehind = () => document.querySelector('[data-testid="map"][aria-busy]') !== null;
    addEventListener('keydown', () => isBehind() && noted.answered++, { capture: true });
    const watch = new MutationObserver(() => {
      noted.drawn ||= !isBehind();
    });
    watch.observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] });
    Object.assign(window, { noted });
  });
  const noted = () => page.evaluate((): { answered: number; drawn: boolean } => Reflect.get(window, 'noted'));
  await page.keyboard.press('Delete');
  while (!(await noted()).drawn) await page.keyboard.press('Shift');
  // Drawn at a stretch, the map would never be seen to be behind, and every key would wait until it isn't.
  expect((await noted()).answered).toBeGreaterThan(0);
  await desk.saved();
  await page.keyboard.press('Control+z');
  await desk.saved();
});
