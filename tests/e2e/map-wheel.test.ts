import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;

/** Where the pointer is, in pixels of the window. */
const pointer = { x: 700, y: 420 };

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.welcome(app);
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await desk.page.getByTestId('sample-card').getByRole('button').click();
  await desk.opened();
  map = new MapPage(desk.page);
  await desk.page.mouse.move(pointer.x, pointer.y);
});

afterEach(() => app[Symbol.asyncDispose]());

/** Turns the wheel, or strokes the trackpad when it is by less than a notch; holding a key, or none. */
async function turn(x: number, y: number, key: 'Shift' | 'Control' | null = null): Promise<void> {
  if (key) await desk.page.keyboard.down(key);
  await desk.page.mouse.wheel(x, y);
  if (key) await desk.page.keyboard.up(key);
}

/** What of the map, in its own units, is under the pointer at this view. */
async function under(view: { readonly x: number; readonly y: number; readonly zoom: number }) {
  const box = await map.pane.boundingBox();
  if (!box) throw new Error('no map');
  return { x: (pointer.x - box.x - view.x) / view.zoom, y: (pointer.y - box.y - view.y) / view.zoom };
}

/** Turns, until it shows, and gives where one looked before and where one looks then. */
async function looked(how: () => Promise<void>) {
  const before = await map.restingView();
  await how();
  await expect.poll(() => map.restingView()).not.toEqual(before);
  return { before, after: await map.restingView() };
}

type Looked = Awaited<ReturnType<typeof looked>>;

async function expectNearerAtPointer({ before, after }: Looked): Promise<void> {
  expect(after.zoom).toBeGreaterThan(before.zoom * 1.05);
  const [was, is] = [await under(before), await under(after)];
  expect(is.x).toBeCloseTo(was.x, 3);
  expect(is.y).toBeCloseTo(was.y, 3);
}

function expectMoved({ before, after }: Looked, x: number, y: number): void {
  expect(after.zoom).toBe(before.zoom);
  expect(after.x - before.x).toBeCloseTo(x, 3);
  expect(after.y - before.y).toBeCloseTo(y, 3);
}

describe('over the map', () => {
  test('a notch of the wheel zooms at the pointer, with Ctrl as well', async () => {
    const notch = await looked(() => turn(0, -120));
    await expectNearerAtPointer(notch);
    expect(notch.after.zoom / notch.before.zoom).toBeLessThan(1.3);
    await expectNearerAtPointer(await looked(() => turn(0, -120, 'Control')));
  });

  test('two fingers on a trackpad move the map with them', async () => {
    expectMoved(await looked(() => turn(0, 12)), 0, -12);
    expectMoved(await looked(() => turn(-9, 14)), 9, -14);
  });

  test('a pinch zooms at the pointer', async () => {
    const session = await desk.page.context().newCDPSession(desk.page);
    const pinch = { ...pointer, scaleFactor: 1.5, gestureSourceType: 'mouse' } as const;
    const there = await looked(async () => {
      await session.send('Input.synthesizePinchGesture', pinch);
    });
    await expectNearerAtPointer(there);
    expect(there.after.zoom / there.before.zoom).toBeLessThan(1.6);
  });

  test('with Shift the wheel moves the map sideways', async () => {
    expectMoved(await looked(() => turn(0, 120, 'Shift')), -120, 0);
    expectMoved(await looked(() => turn(0, -120, 'Shift')), 120, 0);
  });

  test('what is dragged stays under the pointer while the map is moved', async () => {
    const from = await map.node('chiara-mondini');
    const { x, y } = await map.restingView();
    await desk.page.mouse.move(from.x, from.y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(from.x + 30, from.y + 30, { steps: 5 });
    await turn(0, 25);
    await expect.poll(() => map.restingView()).toMatchObject({ x, y: y - 25 });
    await desk.page.mouse.up();
    await desk.saved();
    await desk.page.mouse.click(from.x + 30, from.y + 30);
    await expect.poll(() => map.selected()).toEqual(['chiara-mondini']);
  });
});

test('over the legend the map is turned as well; over the open tree, the tree', async () => {
  const legend = await map.legend.boundingBox();
  if (!legend) throw new Error('no legend');
  await desk.page.mouse.move(legend.x + 12, legend.y + legend.height / 2);
  expectMoved(await looked(() => turn(0, 12)), 0, -12);
  await map.list.focus();
  await desk.page.keyboard.press('r');
  await expect.poll(async () => (await map.list.boundingBox())?.width ?? 0).toBeGreaterThan(300);
  const tree = await map.list.boundingBox();
  if (!tree) throw new Error('no tree');
  await desk.page.mouse.move(tree.x + 100, tree.y + 100);
  const before = await map.restingView();
  await turn(0, 120);
  await expect.poll(() => map.list.evaluate((list) => list.scrollTop)).toBeGreaterThan(0);
  expect(await map.restingView()).toEqual(before);
});

test('the sheet of shortcuts says so', async () => {
  const said = async () => (await desk.dialog.textContent()) ?? '';
  await desk.page.keyboard.press('F1');
  await expect.poll(said).toContain('Two fingers on the trackpad');
  expect(await said()).toContain('Shift and wheel');
  await app.screenshot(desk.page, 'shortcuts-mouse-en');
});
