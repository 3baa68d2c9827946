import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;
let field: Locator;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.welcome(app);
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await desk.page.getByTestId('sample-card').getByRole('button').click();
  await desk.opened();
  map = new MapPage(desk.page);
  field = map.pane.getByRole('textbox', { name: 'New name' });
});

afterEach(() => app[Symbol.asyncDispose]());

const press = (key: string) => desk.page.keyboard.press(key);
const focused = (what: Locator) => what.evaluate((element) => element === document.activeElement);
const gone = () => expect.poll(() => field.count()).toBe(0);

test('F2 names an actor and a community on the map, as one step each; Escape leaves it', async () => {
  for (const [name, next] of [
    ['Elena Bianchi', 'Elena Bianchi Lari'],
    ['The Sales Aperitivo', 'The Aperitivo'],
  ] as const) {
    await desk.goTo(name);
    await map.list.focus();
    await press('F2');
    await expect.poll(() => focused(field)).toBe(true);
    await desk.page.keyboard.type('Nobody');
    await press('Escape');
    await gone();
    await expect.poll(() => desk.title()).toBe(name);
    await expect.poll(() => focused(map.list)).toBe(true);
    await press('F2');
    await expect.poll(() => focused(field)).toBe(true);
    await desk.page.keyboard.type(next);
    await press('Enter');
    await expect.poll(() => desk.title()).toBe(next);
    await expect.poll(() => focused(map.list)).toBe(true);
    await press('Control+z');
    await expect.poll(() => desk.title()).toBe(name);
  }
});

test('an empty name is refused with the reason, one that is there already is noticed', async () => {
  await desk.goTo('Elena Bianchi');
  await map.list.focus();
  await press('F2');
  await field.fill('  ');
  await field.press('Enter');
  await map.pane.getByRole('alert').getByText('There must be a name').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('Chiara Mondini');
  await map.pane.getByText('“Chiara Mondini” is there already').waitFor();
  await app.screenshot(desk.page, 'name-there-already');
  await field.fill('Chiara Mondini Nuova');
  await expect.poll(() => map.pane.getByText('is there already').count()).toBe(0);
  await field.press('Escape');
  await gone();
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
});

test('what isn’t in sight comes into view, and the field stays with its node, as large as ever', async () => {
  await desk.goTo('Elena Bianchi');
  await map.list.focus();
  for (let i = 0; i < 8; i++) await press('+');
  for (let i = 0; i < 30; i++) await press('Alt+ArrowLeft');
  await map.restingView();
  await press('F2');
  await expect.poll(() => focused(field)).toBe(true);
  const near = await map.node('elena-bianchi');
  const inPane = (await map.pane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(near.x).toBeGreaterThan(inPane.x);
  expect(near.x).toBeLessThan(inPane.x + inPane.width);
  const offset = async () => {
    const node = await map.node('elena-bianchi');
    const box = await field.boundingBox();
    return box && { x: Math.round(box.x + box.width / 2 - node.x), height: box.height };
  };
  const before = await offset();
  await desk.page.mouse.move(near.x, near.y + 150);
  await desk.page.mouse.wheel(20, 15);
  await desk.page.mouse.wheel(20, 15);
  await expect.poll(async () => (await map.node('elena-bianchi')).x).toBeCloseTo(near.x - 40, 0);
  expect(await offset()).toEqual(before);
  expect(await focused(field)).toBe(true);
  await field.fill('Elena Nuova');
  await field.press('Enter');
  await expect.poll(() => desk.title()).toBe('Elena Nuova');
});

test('by mouse: the menu of a node, a double click, and a press beside it takes the name', async () => {
  const at = await map.node('chiara-mondini');
  await desk.page.mouse.click(at.x, at.y, { button: 'right' });
  await desk.page.getByRole('menuitem', { name: /^Rename/u }).click();
  await expect.poll(() => focused(field)).toBe(true);
  await field.fill('Chiara Uno');
  await field.press('Enter');
  await expect.poll(() => desk.title()).toBe('Chiara Uno');
  await desk.page.mouse.dblclick(at.x, at.y);
  await field.fill('Chiara Due');
  const ground = await map.toWindow({ x: 600, y: -10 });
  await desk.page.mouse.click(ground.x, ground.y);
  await gone();
  await desk.goTo('Chiara Due');
});

test('F2 names a closed community, and what the tree stands on', async () => {
  await desk.goTo('The Sales Aperitivo');
  await map.list.focus();
  await press('g');
  const chosen = map.list.locator('[aria-selected="true"]').first();
  await expect.poll(() => chosen.textContent()).toContain('closed group');
  await press('F2');
  await field.fill('The Aperitivo');
  await field.press('Enter');
  await expect.poll(() => chosen.textContent()).toContain('The Aperitivo');
  await press('r');
  await expect.poll(async () => (await map.list.boundingBox())?.width ?? 0).toBeGreaterThan(300);
  await desk.goTo('Chiara Mondini');
  await map.list.focus();
  await expect.poll(() => chosen.textContent()).toContain('Chiara Mondini');
  await press('ArrowUp');
  await expect.poll(() => chosen.textContent()).not.toContain('Chiara Mondini');
  const name = ((await chosen.textContent()) ?? '').split(',')[0] ?? '';
  await press('F2');
  await expect.poll(() => field.inputValue()).toBe(name);
  const [tree, box] = [await map.list.boundingBox(), await field.boundingBox()];
  expect(box?.x ?? 0).toBeGreaterThanOrEqual((tree?.x ?? 0) + (tree?.width ?? 0));
});
