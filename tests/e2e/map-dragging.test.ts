import { afterEach, beforeEach, expect, test } from 'vitest';
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

/** Takes hold of a node and moves it, without letting go. */
async function take(id: string, by: { readonly x: number; readonly y: number }) {
  const { x, y } = await map.node(id);
  await desk.page.mouse.move(x, y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(x + by.x / 3, y + by.y / 3, { steps: 3 });
  await desk.page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  return { x, y };
}

const leaving: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['Escape is pressed', () => desk.page.keyboard.press('Escape')],
  ['the window loses the keyboard', () => desk.page.evaluate(() => window.dispatchEvent(new Event('blur')))],
];

test.each(leaving)('a drag comes to nothing when %s', async (_, leave) => {
  const from = await take(chiara, { x: 120, y: 90 });
  await leave();
  await desk.page.mouse.move(from.x + 200, from.y + 40, { steps: 4 });
  await desk.page.mouse.up();
  await desk.page.mouse.click(from.x, from.y);
  await expect.poll(() => map.selected()).toEqual([chiara]);
  expect(await undo().isDisabled()).toBe(true);
});

test('a box that is left by Escape selects nothing', async () => {
  const { x, y } = await map.node(chiara);
  await desk.page.keyboard.down('Shift');
  await desk.page.mouse.move(x - 60, y - 60);
  await desk.page.mouse.down();
  await desk.page.mouse.move(x + 60, y + 60, { steps: 6 });
  await desk.page.keyboard.up('Shift');
  await desk.page.keyboard.press('Escape');
  await desk.page.mouse.move(x + 120, y + 120, { steps: 3 });
  await desk.page.mouse.up();
  await map.frames(3);
  expect(await map.selected()).toEqual([]);
});

test('what is held at the edge of the map moves the map under it', async () => {
  const pane = await map.pane.boundingBox();
  const before = await map.restingView();
  if (!pane) throw new Error('no map');
  const { x, y } = await map.node(chiara);
  const edge = { x: pane.x + pane.width - 6, y };
  // With Alt it comes to stand under the pointer, and on no line of a neighbour beside it.
  await desk.page.keyboard.down('Alt');
  await take(chiara, { x: edge.x - x, y: 0 });
  await map.frames(40);
  await desk.page.mouse.up();
  await desk.page.keyboard.up('Alt');
  await desk.saved();
  const after = await map.restingView();
  expect(after.x).toBeLessThan(before.x - 100);
  expect(after.zoom).toBe(before.zoom);
  // Its handle for ties, on the side where there is room, leaves it to be pressed.
  await desk.page.mouse.move(edge.x - 40, edge.y);
  await desk.page.mouse.move(edge.x, edge.y);
  await map.handle.waitFor();
  await desk.page.mouse.click(edge.x, edge.y);
  await expect.poll(() => map.selected()).toEqual([chiara]);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => undo().isDisabled()).toBe(true);
});

test('let go of outside the window, it is put down at the edge', async () => {
  const from = await take(chiara, { x: 60, y: -20 });
  await desk.page.mouse.move(from.x + 60, -40, { steps: 4 });
  await desk.page.mouse.up();
  await expect.poll(() => undo().isDisabled()).toBe(false);
  await desk.page.mouse.move(from.x, from.y, { steps: 4 });
  await desk.saved();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => undo().isDisabled()).toBe(true);
});

test('at its limit, zooming leaves the map where it is', async () => {
  await map.list.focus();
  for (let i = 0; i < 20; i++) await desk.page.keyboard.press('+');
  const nearest = await map.restingView();
  for (let i = 0; i < 3; i++) await desk.page.keyboard.press('+');
  const again = await map.restingView();
  expect(again.zoom).toBe(4);
  expect(again.x).toBeCloseTo(nearest.x, 0);
  expect(again.y).toBeCloseTo(nearest.y, 0);
  await desk.page.mouse.move(640, 400);
  await desk.page.mouse.wheel(0, 200_000);
  await expect.poll(async () => (await map.restingView()).zoom).toBeCloseTo(0.02, 5);
});

test('a pen selects and drags as a mouse does', async () => {
  const session = await desk.page.context().newCDPSession(desk.page);
  const pen = async (
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    at: { readonly x: number; readonly y: number },
  ) => {
    const buttons = type === 'mouseReleased' ? 0 : 1;
    const button = type === 'mouseMoved' ? 'none' : 'left';
    await session.send('Input.dispatchMouseEvent', {
      ...{ type, x: at.x, y: at.y, button, buttons, clickCount: 1, pointerType: 'pen' },
    });
  };
  const from = await map.node(chiara);
  await pen('mousePressed', from);
  await pen('mouseReleased', from);
  await expect.poll(() => map.selected()).toEqual([chiara]);
  await pen('mousePressed', from);
  for (const share of [0.2, 0.5, 1])
    await pen('mouseMoved', { x: from.x + 80 * share, y: from.y - 70 * share });
  await pen('mouseReleased', { x: from.x + 80, y: from.y - 70 });
  await expect.poll(() => undo().isDisabled()).toBe(false);
  await desk.saved();
  await desk.page.keyboard.press('Escape');
  await pen('mousePressed', { x: from.x + 80, y: from.y - 70 });
  await pen('mouseReleased', { x: from.x + 80, y: from.y - 70 });
  await expect.poll(() => map.selected()).toEqual([chiara]);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => undo().isDisabled()).toBe(true);
});

test('what lies on the map is sharp on a fine screen', async () => {
  const session = await desk.page.context().newCDPSession(desk.page);
  const size = { width: 1280, height: 800, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2 });
  const ratios = () =>
    map.pane.evaluate((pane) =>
      [...pane.querySelectorAll<HTMLCanvasElement>(':scope > canvas')].map(
        (canvas) => canvas.width / canvas.clientWidth,
      ),
    );
  await expect.poll(ratios).toEqual([2, 2]);
  await app.screenshot(desk.page, 'map-fine');
});

test('a finger moves a note, makes it larger and words it; keys do the same', async () => {
  const finger = await Touching.on(desk.page);
  const grip = desk.page.locator('[data-note]').first();
  const field = desk.page.getByTestId('note-field');
  const rect = async () => {
    const box = await grip.boundingBox();
    if (!box) throw new Error('no note');
    return box;
  };
  await map.list.focus();
  for (let i = 0; i < 7; i++) await desk.page.keyboard.press('Alt+ArrowLeft');
  await desk.page.keyboard.press('n');
  await field.fill('By hand');
  await desk.page.keyboard.press('Control+Enter');
  await grip.waitFor();
  await desk.page.keyboard.press('Escape');
  await map.restingView();

  const first = await rect();
  const middle = { x: first.x + first.width / 2, y: first.y + first.height / 2 };
  await finger.tap(middle);
  await expect.poll(() => grip.getAttribute('aria-pressed')).toBe('true');
  await finger.drag(middle, { x: middle.x + 60, y: middle.y + 40 });
  await expect.poll(async () => Math.round((await rect()).x - first.x)).toBeGreaterThan(50);
  await desk.saved();
  const moved = await rect();
  const corner = { x: moved.x + moved.width + 8, y: moved.y + moved.height + 8 };
  await finger.drag(corner, { x: corner.x + 70, y: corner.y + 50 });
  await expect.poll(async () => Math.round((await rect()).width - moved.width)).toBeGreaterThan(55);
  await desk.saved();
  const larger = await rect();
  expect(larger.x).toBeCloseTo(moved.x, 0);
  await finger.tapTwice({ x: larger.x + 30, y: larger.y + 20 });
  await field.fill('By finger');
  await desk.page.keyboard.press('Control+Enter');
  await expect.poll(() => grip.getAttribute('aria-label')).toBe('Note: By finger');

  await grip.focus();
  await desk.page.keyboard.press('Shift+ArrowRight');
  await desk.page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await rect()).width).toBeGreaterThan(larger.width + 4);
  expect((await rect()).x).toBeCloseTo(larger.x, 0);
  await desk.saved();
  await desk.page.keyboard.press('Delete');
  await expect.poll(() => desk.page.locator('[data-note]').count()).toBe(0);
});
