import { afterEach, beforeEach, expect, test } from 'vitest';
import { samplePlan } from '../../resources/sample/sample';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';
import { Touching } from './touching';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;
const chiara = 'chiara-mondini';
const undo = () => desk.page.getByRole('button', { name: /^Undo/u });

beforeEach(async () => {
  app = await RunningApp.launch({ preferences: { theme: 'light', language: 'en' } });
  desk = await DeskPage.withSample(app);
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  map = new MapPage(desk.page);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function pane() {
  const box = await map.pane.boundingBox();
  if (!box) throw new Error('no map');
  return box;
}

/** Looks so near that the map reaches beyond the window. */
async function comeNear(): Promise<void> {
  await map.list.focus();
  for (let i = 0; i < 5; i++) await desk.page.keyboard.press('+');
  await map.restingView();
}

test('a box that is held at the edge of the map reaches beyond it', async () => {
  await comeNear();
  const before = await map.restingView();
  const { x, y, width, height } = await pane();
  const from = { x: x + width / 2, y: y + height / 4 };
  const edge = { x: x + width - 8, y: y + height / 2 };
  await desk.page.keyboard.down('Shift');
  await desk.page.mouse.move(from.x, from.y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(edge.x - 60, edge.y, { steps: 4 });
  await desk.page.mouse.move(edge.x, edge.y, { steps: 4 });
  await map.frames(30);
  await desk.page.mouse.up();
  await desk.page.keyboard.up('Shift');
  const after = await map.restingView();
  expect(after.x).toBeLessThan(before.x - 100);
  const corner = { x: (from.x - x - before.x) / before.zoom, y: (from.y - y - before.y) / before.zoom };
  const opposite = { x: (edge.x - x - after.x) / after.zoom, y: (edge.y - y - after.y) / after.zoom };
  const inside = samplePlan('en').node.flatMap((node) => {
    const { id, x: atX, y: atY } = node;
    if (atX === null || atY === null) return [];
    const isIn = atX >= corner.x && atX <= opposite.x && atY >= corner.y && atY <= opposite.y;
    return isIn ? [id] : [];
  });
  const seenFirst = (width - before.x) / before.zoom;
  expect(samplePlan('en').node.some(({ id, x: atX }) => inside.includes(id) && (atX ?? 0) > seenFirst)).toBe(
    true,
  );
  await expect.poll(async () => (await map.selected()).sort()).toEqual(inside.sort());
});

test('what a finger holds at the edge of the map moves the map under it', async () => {
  const finger = await Touching.on(desk.page);
  const before = await map.restingView();
  const { x, y } = await map.node(chiara);
  const box = await pane();
  const edge = { x, y: box.y + 8 };
  await finger.press({ x, y });
  for (const share of [0.2, 0.5, 0.8, 1]) await finger.move({ x, y: y + (edge.y - y) * share });
  await map.frames(30);
  await finger.lift();
  await desk.saved();
  await expect.poll(() => undo().isDisabled()).toBe(false);
  const after = await map.restingView();
  expect(after.y).toBeGreaterThan(before.y + 100);
  expect(after.zoom).toBe(before.zoom);
  await finger.tap(edge);
  await expect.poll(() => map.selected()).toEqual([chiara]);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => undo().isDisabled()).toBe(true);
});

test('a menu that is asked for in a corner of the map stays in the window', async () => {
  const { x, y, width, height } = await pane();
  const inset = 5;
  const corners = [
    [x + inset, y + inset],
    [x + width - inset, y + inset],
    [x + inset, y + height - inset],
    [x + width - inset, y + height - inset],
  ] as const;
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  for (const [atX, atY] of corners) {
    await desk.page.mouse.click(atX, atY, { button: 'right' });
    const menu = desk.page.getByRole('menu');
    await menu.waitFor();
    await expect
      .poll(async () => {
        const box = await menu.boundingBox();
        return (
          box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 800
        );
      })
      .toBe(true);
    await desk.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
  }
});

test('a frame is moved and sized with the mouse and with keys, one step each', async () => {
  const frame = desk.page.locator('[data-note][data-kind="frame"]');
  const strip = async () => {
    const box = await frame.boundingBox();
    if (!box) throw new Error('no frame');
    return box;
  };
  const back = async () => {
    await desk.saved();
    await desk.page.keyboard.press('Control+z');
    await desk.saved();
  };
  await map.list.focus();
  for (let i = 0; i < 7; i++) await desk.page.keyboard.press('Alt+ArrowLeft');
  await desk.page.keyboard.press('Shift+N');
  await desk.page.getByTestId('note-field').fill('Apart');
  await desk.page.keyboard.press('Enter');
  await frame.waitFor();
  await map.restingView();
  const first = await strip();

  await desk.page.mouse.move(first.x + 60, first.y + 8);
  await desk.page.mouse.down();
  await desk.page.mouse.move(first.x + 100, first.y + 38, { steps: 5 });
  await desk.page.mouse.up();
  await expect.poll(async () => (await strip()).x - first.x).toBeCloseTo(40, 0);
  await desk.saved();
  expect((await strip()).width).toBeCloseTo(first.width, 0);

  const grip = await frame.locator('[data-corner="se"]').boundingBox();
  if (!grip) throw new Error('no corner');
  await desk.page.mouse.move(grip.x + 6, grip.y + 6);
  await desk.page.mouse.down();
  await desk.page.mouse.move(grip.x + 56, grip.y + 46, { steps: 5 });
  await desk.page.mouse.up();
  await expect.poll(async () => (await strip()).width - first.width).toBeCloseTo(50, 0);
  await desk.saved();
  await back();
  await expect.poll(async () => (await strip()).width).toBeCloseTo(first.width, 0);
  await back();
  await expect.poll(async () => (await strip()).x).toBeCloseTo(first.x, 0);

  await frame.focus();
  const { zoom } = await map.restingView();
  for (let i = 0; i < 3; i++) await desk.page.keyboard.press('ArrowDown');
  await expect.poll(async () => ((await strip()).y - first.y) / zoom).toBeCloseTo(30, 0);
  await desk.page.getByRole('button', { name: /^Undo: .*frame/u }).waitFor();
  await desk.page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => ((await strip()).width - first.width) / zoom).toBeCloseTo(10, 0);
  await desk.saved();
});
