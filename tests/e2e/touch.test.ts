import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { tieAt } from '../../core/picture/finding';
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
import { Touching } from './touching';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;
let finger: Touching;
let complaints: string[];

const picture = pictureOf(
  sceneOf(documentOf(samplePlan('en')), usualLook),
  readerIn('en'),
  pictureThemes.light,
);
const chiara = 'chiara-mondini';
const elena = 'elena-bianchi';
const undo = () => desk.page.getByRole('button', { name: /^Undo/u });
const menu = () => desk.page.getByRole('menu');

async function begin(plan?: string): Promise<void> {
  app = await RunningApp.launch(plan === undefined ? {} : { plan });
  desk = new DeskPage(await app.window());
  complaints = [];
  desk.page.on('pageerror', (error) => complaints.push(error.message));
  desk.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  if (plan === undefined) await desk.page.getByTestId('sample-card').getByRole('button').click();
  await desk.opened();
  map = new MapPage(desk.page);
  finger = await Touching.on(desk.page);
}

afterEach(async () => {
  expect(complaints).toEqual([]);
  await app[Symbol.asyncDispose]();
});

/** A place of the window where nothing of the sample is. */
async function ground() {
  const places = await Promise.all(samplePlan('en').node.map(({ id }) => map.node(id)));
  const pane = await map.pane.boundingBox();
  if (!pane) throw new Error('no map');
  const { zoom, ...corner } = await map.restingView();
  for (let y = pane.y + 60; y < pane.y + pane.height - 160; y += 6)
    for (let x = pane.x + 120; x < pane.x + pane.width - 200; x += 6) {
      const at = { x: (x - pane.x - corner.x) / zoom, y: (y - pane.y - corner.y) / zoom };
      const free = places.every((one) => Math.hypot(one.x - x, one.y - y) > 50);
      if (free && !tieAt(picture, at, 30 / zoom)) return { x, y };
    }
  throw new Error('no ground');
}

describe('with fingers on the sample', () => {
  beforeEach(() => begin());

  test('a tap selects, one on the ground nothing; with several chosen, taps add', async () => {
    await finger.tap(await map.node(chiara));
    await expect.poll(() => map.selected()).toEqual([chiara]);
    await finger.tap(await map.node(elena));
    await expect.poll(() => map.selected()).toEqual([elena]);
    await finger.tap(await ground());
    const tied = async () => (await map.selected()).length;
    await expect.poll(tied).toBe(0);
    const several = desk.page.getByRole('button', { name: 'Select several' });
    const { x, y, width, height } = (await several.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await finger.tap({ x: x + width / 2, y: y + height / 2 });
    await expect.poll(() => several.getAttribute('aria-pressed')).toBe('true');
    await finger.tap(await map.node(chiara));
    await finger.tap(await map.node(elena));
    await expect.poll(async () => (await map.selected()).sort()).toEqual([chiara, elena]);
    await finger.tap(await map.node(chiara));
    await expect.poll(() => map.selected()).toEqual([elena]);
    await map.list.focus();
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => several.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => map.selected()).toEqual([elena]);
  });

  test('two taps rename', async () => {
    await finger.tapTwice(await map.node(chiara));
    const field = desk.page.getByRole('textbox', { name: 'New name' });
    await field.fill('Chiara Nuova');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.title()).toBe('Chiara Nuova');
  });

  test('one finger drags the map, and nothing of the plan', async () => {
    const before = await map.node(chiara);
    const from = await ground();
    await finger.drag(from, { x: from.x + 120, y: from.y + 60 });
    const after = await map.node(chiara);
    expect(after.x - before.x).toBeCloseTo(120, 0);
    expect(after.y - before.y).toBeCloseTo(60, 0);
    await expect.poll(() => undo().isDisabled()).toBe(true);
  });

  test('a dragged node stays where it is put, as one step', async () => {
    const from = await map.node(chiara);
    await finger.drag(from, { x: from.x + 90, y: from.y - 70 });
    await desk.saved();
    await expect.poll(() => undo().isDisabled()).toBe(false);
    await finger.tap({ x: from.x + 90, y: from.y - 70 });
    await expect.poll(() => map.selected()).toEqual([chiara]);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => undo().isDisabled()).toBe(true);
    await finger.tap(from);
    await expect.poll(() => map.selected()).toEqual([chiara]);
  });

  test('two fingers zoom about their middle and carry the map', async () => {
    const node = await map.node(chiara);
    const { zoom } = await map.restingView();
    await finger.pinch(node, 120, 240);
    const nearer = await map.restingView();
    expect(nearer.zoom / zoom).toBeCloseTo(2, 1);
    const there = await map.node(chiara);
    expect(Math.hypot(there.x - node.x, there.y - node.y)).toBeLessThan(3);
    await finger.pinch(node, 240, 120, { x: 50, y: 30 });
    const back = await map.node(chiara);
    expect((await map.restingView()).zoom / zoom).toBeCloseTo(1, 1);
    expect(back.x - node.x).toBeCloseTo(50, -1);
    expect(back.y - node.y).toBeCloseTo(30, -1);
    await expect.poll(() => undo().isDisabled()).toBe(true);
    expect(await desk.page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('a node that is held keeps its surroundings clear, until it is let go of', async () => {
    await finger.press(await map.node(chiara));
    await desk.page.locator('[data-part="focus"]').waitFor();
    await app.screenshot(desk.page, 'touch-held');
    await finger.lift();
    await desk.page.locator('[data-part="focus"]').waitFor({ state: 'detached' });
    await expect.poll(() => map.selected()).toEqual([]);
  });

  test('holding the ground, and two fingers on a node, open the menu; a touch elsewhere closes it', async () => {
    const place = await ground();
    await finger.press(place);
    await menu().waitFor();
    await finger.lift();
    await expect.poll(() => menu().getByRole('menuitem', { name: 'Add an actor' }).count()).toBe(1);
    await finger.tap({ x: place.x - 20, y: place.y - 20 });
    await menu().waitFor({ state: 'detached' });
    const node = await map.node(chiara);
    await finger.tapWithTwo({ x: node.x - 30, y: node.y - 5 });
    await menu().waitFor();
    await expect.poll(() => map.selected()).toEqual([chiara]);
  });

  test('a tie is drawn from the handle of the one that is selected', async () => {
    await finger.tap(await map.node(chiara));
    await map.handle.waitFor();
    const handle = await map.handle.boundingBox();
    if (!handle) throw new Error('no handle');
    const middle = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    for (const [dx, dy] of [
      [-21, 0],
      [21, 0],
      [0, 21],
    ] as const) {
      const hit = await desk.page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest('[data-testid="tie-handle"]') !== null,
        [middle.x + dx, middle.y + dy] as const,
      );
      expect(hit).toBe(true);
    }
    await app.screenshot(desk.page, 'touch-selected');
    await finger.drag(middle, await map.node('kevin-marras'));
    await expect.poll(() => map.mode()).toBe('choosing');
  });
});

test('a large map is touched in the same way', async () => {
  const rows = grownPlan(1_200, 4_000);
  const plan = join(newFolder(), 'plan.schiera');
  const live = await createPlan(plan, rows, openOptions);
  await live.close();
  await begin(plan);
  const [one] = rows.node.slice(1, 2);
  if (!one || one.x === null || one.y === null) throw new Error('no place');
  await desk.goTo(rows.actor.find(({ id }) => id === one.id)?.name ?? '');
  await desk.page.keyboard.press('Escape');
  const from = await map.toWindow({ x: one.x, y: one.y });
  await finger.tap(from);
  await expect.poll(() => map.selected()).toEqual([one.id]);
  const to = { x: from.x + 100, y: from.y + 60 };
  await finger.drag(from, to);
  await desk.saved();
  await expect.poll(() => undo().isDisabled()).toBe(false);
  const { zoom } = await map.restingView();
  await finger.pinch(to, 200, 400);
  expect((await map.restingView()).zoom / zoom).toBeCloseTo(2, 1);
  await desk.page.keyboard.press('Escape');
  await finger.tap(to);
  await expect.poll(() => map.selected()).toEqual([one.id]);
});
