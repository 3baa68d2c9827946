import { statSync, readFileSync, chmodSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';
import { ViewsPage } from './views-page';

let app: RunningApp;
let desk: DeskPage;
let views: ViewsPage;
let map: MapPage;

async function meet(page: DeskPage): Promise<void> {
  desk = page;
  views = new ViewsPage(desk);
  map = new MapPage(desk.page);
}

beforeEach(async () => {
  app = await RunningApp.launch({ userData: newFolder(), preferences: { language: 'en', theme: 'light' } });
  await meet(await DeskPage.withSample(app));
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const key = (keys: string) => desk.page.keyboard.press(keys);
const zoom = async () => (await map.restingView()).zoom;

/** Moves the selected node by keys, and waits until that is saved. */
async function nudge(times: number): Promise<void> {
  await map.list.focus();
  const before = await desk.page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
  for (let time = 0; time < times; time += 1) await key('Control+ArrowRight');
  await expect
    .poll(() => desk.page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label'))
    .not.toBe(before);
  await desk.saved();
}

test('three views are saved, switched by keys, taken back, done again, and there when the plan is reopened', async () => {
  const had = await views.names();
  const own = ['All of it', 'Nearer', 'Nearest'];
  await views.save('All of it');
  const whole = await zoom();
  await desk.freeKeyboard();
  await key('Control+Equal');
  await views.save('Nearer');
  const nearer = await zoom();
  expect(nearer).toBeGreaterThan(whole * 1.1);
  await desk.freeKeyboard();
  await key('Control+Equal');
  await views.save('Nearest');
  const first = had.length + 1;
  await desk.freeKeyboard();
  await key(`Alt+${first}`);
  expect(await views.shown()).toBe('All of it');
  await expect.poll(zoom).toBeCloseTo(whole, 3);
  await key(`${first + 1}`);
  expect(await views.shown()).toBe('Nearer');
  await expect.poll(zoom).toBeCloseTo(nearer, 3);
  await key('PageDown');
  expect(await views.shown()).toBe('Nearest');
  await key('Control+PageUp');
  expect(await views.shown()).toBe('Nearer');
  await key('Alt+0');
  expect(await views.isAtLarge()).toBe(true);
  await desk.command('Show view: Nearest');
  await expect.poll(() => views.shown()).toBe('Nearest');
  for (const _view of own) await key('Control+z');
  await expect.poll(() => views.names()).toEqual(had);
  expect(await views.isAtLarge()).toBe(true);
  for (const _view of own) await key('Control+Shift+z');
  await expect.poll(() => views.names()).toEqual([...had, ...own]);
  await desk.saved();
  const name = await desk.title();
  const { userData } = app;
  await app.close();
  app = await RunningApp.launch({ userData });
  await meet(await DeskPage.welcome(app));
  await desk.page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first().click();
  await desk.opened();
  expect(await views.names()).toEqual([...had, ...own]);
});

test('a view keeps the places of its nodes; the map at large keeps its own', async () => {
  await views.save('Kept');
  await desk.goTo('Elena Bianchi');
  const at = async () => Number(await map.placeOf('elena-bianchi'));
  const before = await at();
  await nudge(5);
  expect(await at()).toBeCloseTo(before + 50, 0);
  await key('Alt+0');
  await expect.poll(at).toBeCloseTo(before, 0);
  await nudge(3);
  await key('Alt+9');
  await views.chip('Kept').click();
  await expect.poll(at).toBeCloseTo(before + 50, 0);
  await views.choose('Kept', 'Nodes keep places of their own');
  await expect.poll(at).toBeCloseTo(before + 30, 0);
  await desk.freeKeyboard();
  await key('Control+z');
  await expect.poll(at).toBeCloseTo(before + 50, 0);
});

test('views are renamed in place, put in another order and deleted, by keys and by mouse', async () => {
  const had = await views.names();
  for (const name of ['One', 'Two', 'Three']) await views.save(name);
  await views.chip('Two').focus();
  await key('F2');
  await views.strip.getByRole('textbox').fill('Second');
  await key('Enter');
  await expect.poll(() => views.names()).toEqual([...had, 'One', 'Second', 'Three']);
  await views.chip('Three').click();
  await key('Control+Shift+PageUp');
  await expect.poll(() => views.names()).toEqual([...had, 'One', 'Three', 'Second']);
  await views.chip('Second').dragTo(views.chip('One'), { targetPosition: { x: 4, y: 10 } });
  await expect.poll(() => views.names()).toEqual([...had, 'Second', 'One', 'Three']);
  await views.choose('Three', 'Delete the view');
  await expect.poll(() => views.names()).toEqual([...had, 'Second', 'One']);
  expect(await views.isAtLarge()).toBe(true);
  await views.choose('One', 'Duplicate the view');
  await expect.poll(() => views.names()).toEqual([...had, 'Second', 'One', 'One 2']);
  await expect.poll(() => views.shown()).toBe('One 2');
});

test('looking at views never writes, and works where nothing can be written', async () => {
  for (const name of ['One', 'Two']) await views.save(name);
  const path = await desk.planPath();
  await app.close();
  chmodSync(path, 0o444);
  const before = { bytes: readFileSync(path), time: statSync(path).mtimeMs };
  app = await RunningApp.launch({ plan: path, userData: app.userData });
  await meet(new DeskPage(await app.window()));
  await views.strip.waitFor();
  for (const name of ['One', 'Two']) {
    await views.chip(name).click();
    await expect.poll(() => views.shown()).toBe(name);
  }
  await desk.freeKeyboard();
  await key('PageUp');
  await expect.poll(() => views.shown()).toBe('One');
  await key('Alt+0');
  await app.close();
  expect(readFileSync(path).equals(before.bytes)).toBe(true);
  expect(statSync(path).mtimeMs).toBe(before.time);
  app = await RunningApp.launch();
});
