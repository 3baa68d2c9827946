import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;
const complaints: string[] = [];

beforeAll(async () => {
  app = await RunningApp.launch({ preferences: { theme: 'light', language: 'en' } });
});

afterAll(async () => {
  expect(complaints).toEqual([]);
  await app[Symbol.asyncDispose]();
});

const field = () => desk.page.getByTestId('note-field');
const grips = () => desk.page.locator('[data-note]');

async function rectOf(index: number) {
  const box = await grips().nth(index).boundingBox();
  if (!box) throw new Error('no note');
  return box;
}

test('N adds a note, its text stays text, one step each', async () => {
  desk = await DeskPage.withSample(app);
  desk.page.on('pageerror', (error) => complaints.push(error.message));
  desk.page.on('dialog', () => complaints.push('a dialog'));
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  map = new MapPage(desk.page);
  await map.list.focus();
  await desk.page.keyboard.press('n');
  await field().fill('<img src=x onerror=alert(1)>\nAsk Chiara first');
  await desk.page.keyboard.press('Control+Enter');
  await desk.saved();
  await expect.poll(() => grips().count()).toBe(1);
  await expect
    .poll(() => grips().first().getAttribute('aria-label'))
    .toContain('<img src=x onerror=alert(1)>');
  await expect.poll(() => desk.page.locator('img[src="x"]').count()).toBe(0);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => grips().count()).toBe(0);
  await desk.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => grips().count()).toBe(1);
});

test('it is dragged, and drawn larger by a corner', async () => {
  const before = await rectOf(0);
  await desk.page.mouse.move(before.x + 20, before.y + 12);
  await desk.page.mouse.down();
  await desk.page.mouse.move(before.x + 90, before.y + 52, { steps: 6 });
  await desk.page.mouse.up();
  await desk.saved();
  const moved = await rectOf(0);
  expect(moved.x - before.x).toBeCloseTo(70, -1);
  expect(moved.y - before.y).toBeCloseTo(40, -1);
  const corner = await grips().first().locator('[data-corner="se"]').boundingBox();
  if (!corner) throw new Error('no corner');
  await desk.page.mouse.move(corner.x + 6, corner.y + 6);
  await desk.page.mouse.down();
  await desk.page.mouse.move(corner.x + 66, corner.y + 36, { steps: 6 });
  await desk.page.mouse.up();
  await desk.saved();
  const larger = await rectOf(0);
  expect(larger.width - moved.width).toBeCloseTo(60, -1);
  expect(larger.x).toBeCloseTo(moved.x, 0);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(async () => Math.round((await rectOf(0)).width)).toBe(Math.round(moved.width));
});

test('it is moved by arrow keys, worded by Enter, coloured in the inspector', async () => {
  await grips().first().focus();
  const before = await rectOf(0);
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await rectOf(0)).x).toBeGreaterThan(before.x + 5);
  await desk.page.keyboard.press('Enter');
  await field().fill('Ask Elena');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => grips().first().getAttribute('aria-label')).toContain('Ask Chiara');
  await grips().first().focus();
  await desk.page.keyboard.press('Enter');
  await field().fill('Ask Elena');
  await desk.page.keyboard.press('Control+Enter');
  await expect.poll(() => grips().first().getAttribute('aria-label')).toBe('Note: Ask Elena');
  await desk.inspector.getByText('allies').click();
  await desk.saved();
  await expect.poll(() => desk.inspector.getByRole('radio', { name: 'allies' }).isChecked()).toBe(true);
});

test('a frame is drawn round what is selected, and both are deleted with Delete', async () => {
  await desk.page.keyboard.press('Escape');
  for (const [i, id] of ['giorgio-santacroce', 'paolo-verzeri'].entries()) {
    const { x, y } = await map.node(id);
    if (i > 0) await desk.page.keyboard.down('Control');
    await desk.page.mouse.click(x, y);
    if (i > 0) await desk.page.keyboard.up('Control');
  }
  await desk.page.keyboard.press('Shift+N');
  await field().fill('The Verzeri circle');
  await desk.page.keyboard.press('Enter');
  await desk.saved();
  await expect.poll(() => grips().count()).toBe(2);
  await app.screenshot(desk.page, 'notes-light-1280');
  await expect.poll(() => desk.page.locator('[data-note][data-selected]').count()).toBe(1);
  await map.list.focus();
  await desk.page.keyboard.press('Delete');
  await expect.poll(() => grips().count()).toBe(1);
});
