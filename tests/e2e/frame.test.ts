import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { faultless } from './faultless';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch({ preferences: { language: 'en' } });
  desk = await DeskPage.withSample(app);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const tree = () => desk.page.getByTestId('map-tree');
const onMap = () => tree().evaluate((list) => list === document.activeElement);
const panel = () => desk.page.getByTestId('panel');
const outline = () => tree().evaluate((list) => getComputedStyle(list).outlineStyle);

test('whoever opens a plan has the keyboard on its map, and sees so once keys are used', async () => {
  await expect.poll(onMap).toBe(true);
  expect(await outline()).toBe('none');
  await desk.page.keyboard.press('ArrowRight');
  await expect.poll(outline).toBe('solid');
  await expect.poll(() => desk.title()).not.toBe('');
  await desk.page.keyboard.press('Escape');
});

test.each([
  ['Shift+F', 'drawer'],
  ['p', 'drawer'],
  ['q', 'entry'],
] as const)('%s right after a plan opened brings its box, and the keyboard into it', async (key, box) => {
  await desk.page.keyboard.press(key);
  const has = (element: Element) => element.contains(document.activeElement);
  await expect.poll(() => desk.page.getByTestId(box).evaluate(has)).toBe(true);
  expect(await desk.page.getByTestId(box).textContent()).not.toBe('');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId(box).waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
});

test('a first selection right after a plan opened shows all that is known of it', async () => {
  await desk.page.keyboard.press('ArrowRight');
  await expect.poll(() => desk.title()).not.toBe('');
  await expect.poll(() => desk.inspector.getByTestId('why').textContent()).not.toBe('');
  await expect.poll(() => desk.field('notes').count()).toBe(1);
});

test('a dialog that closes gives the keyboard back to where it was, by whatever way it was opened', async () => {
  await desk.page.keyboard.press('F1');
  await desk.dialog.waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
  await desk.command('Keyboard shortcuts');
  await desk.dialog.getByRole('heading', { level: 2 }).waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
});

test('a button pressed with the mouse leaves the keyboard on the map, one pressed by keys keeps it', async () => {
  const view = desk.page.getByTestId('views').locator('[data-view]').first();
  await view.click();
  await expect.poll(onMap).toBe(true);
  await view.click({ button: 'right' });
  await desk.page.getByRole('menu').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('menu').waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
  await desk.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(onMap).toBe(true);
  await desk.page.keyboard.press('q');
  await desk.page.getByTestId('entry').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('entry').waitFor({ state: 'detached' });
  await view.focus();
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => view.getAttribute('aria-current')).toBe('true');
  expect(await onMap()).toBe(false);
});

test('the keyboard goes along to the table and back, and to the map that has something on it again', async () => {
  const inTable = () => desk.page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null);
  await expect.poll(onMap).toBe(true);
  await desk.page.keyboard.press('Control+2');
  await expect.poll(inTable).toBe(true);
  await desk.page.keyboard.press('Control+1');
  await expect.poll(onMap).toBe(true);
  await desk.page.keyboard.press('Control+a');
  await desk.page.keyboard.press('Delete');
  await desk.page.getByTestId('empty-map').waitFor();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(onMap).toBe(true);
});

test('in a narrow window the panel lies over the map while something is selected', async () => {
  await desk.page.setViewportSize({ width: 853, height: 560 });
  await panel().waitFor({ state: 'detached' });
  const map = desk.page.getByTestId('map');
  const width = async () => (await map.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(780);
  await tree().focus();
  await desk.page.keyboard.press('ArrowRight');
  await panel().waitFor();
  expect(await width()).toBeGreaterThan(780);
  await faultless(desk.page, 'narrow');
  await panel().getByRole('button', { name: 'Close', exact: true }).click();
  await panel().waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
  await desk.page.keyboard.press('Enter');
  await panel().waitFor();
  await panel().getByRole('button', { name: 'Close', exact: true }).focus();
  await desk.page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
  await desk.page.keyboard.press('Enter');
  await panel().waitFor();
  await tree().focus();
  await desk.page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await desk.page.keyboard.press('Control+h');
  await panel().getByRole('tab', { name: 'To come back to' }).focus();
  await desk.page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await expect.poll(onMap).toBe(true);
  await desk.page.keyboard.press('ArrowRight');
  await desk.inspector.waitFor();
  await desk.page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await panel().waitFor();
});

test('nothing of a table shows through the panel that lies over it', async () => {
  await desk.page.setViewportSize({ width: 853, height: 560 });
  await panel().waitFor({ state: 'detached' });
  await desk.page.keyboard.press('Control+3');
  await desk.page.getByTestId('roster').waitFor();
  await tree().focus();
  await desk.page.keyboard.press('ArrowRight');
  await panel().waitFor();
  const over = () =>
    panel().evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const rows = Array.from({ length: 60 }, (_, i) => top + (height * (i + 0.5)) / 60);
      return rows.every((y) => one.contains(document.elementFromPoint(left + width / 2, y)));
    });
  await expect.poll(over).toBe(true);
  await tree().focus();
  await desk.page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await desk.page.keyboard.press('Control+1');
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await panel().waitFor();
});

test('beside the table, with the dates and what changed, the map keeps room', async () => {
  await desk.page.setViewportSize({ width: 1024, height: 700 });
  await desk.page.keyboard.press('Control+3');
  await desk.page.getByTestId('roster').waitFor();
  await tree().focus();
  await desk.page.keyboard.press('d');
  await desk.page.getByTestId('time').waitFor();
  await desk.page.getByTestId('time').getByRole('checkbox').click();
  await desk.page.getByTestId('time-changes').waitFor();
  const height = async () => (await desk.page.getByTestId('map').boundingBox())?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(120);
  const changes = async () => (await desk.page.getByTestId('time-changes').boundingBox())?.height ?? 0;
  await expect.poll(changes).toBeLessThan(36);
});
