import { chmodSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { samplePlan } from '../../resources/sample/sample';
import { ask, newFolder, RunningApp } from './app';
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

const isFocused = (element: Element) => element === document.activeElement;
const key = (keys: string) => desk.page.keyboard.press(keys);
const zoom = async () => (await map.restingView()).zoom;

/** Moves the selected node to the right by keys, ten units a time. */
async function nudge(times: number): Promise<void> {
  await map.list.focus();
  for (let time = 0; time < times; time += 1) await key('Control+ArrowRight');
}

test('three views are saved, switched by keys, taken back, done again, and there when the plan is reopened', async () => {
  const had = await views.names();
  const own = ['All of it', 'Nearer', 'Nearest'];
  await desk.freeKeyboard();
  await key('0');
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
  await expect.poll(() => views.shown()).toBe('All of it');
  // Shown whole, the map is a little smaller or larger as the legend is higher or lower.
  await expect.poll(zoom).toBeLessThan((whole + nearer) / 2);
  await key(`${first + 1}`);
  await expect.poll(() => views.shown()).toBe('Nearer');
  await expect.poll(zoom).toBeCloseTo(nearer, 3);
  await key('PageDown');
  await expect.poll(() => views.shown()).toBe('Nearest');
  await key('Control+PageUp');
  await expect.poll(() => views.shown()).toBe('Nearer');
  await key('Alt+0');
  await expect.poll(() => views.isAtLarge()).toBe(true);
  await desk.command('Show view: Nearest');
  await expect.poll(() => views.shown()).toBe('Nearest');
  await desk.dialog.waitFor({ state: 'detached' });
  await desk.freeKeyboard();
  for (const _view of own) await key('Control+z');
  await expect.poll(() => views.names()).toEqual(had);
  await expect.poll(() => views.isAtLarge()).toBe(true);
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
  await expect.poll(() => views.names()).toEqual([...had, ...own]);
});

test('who goes on to something else while a view is named has the keyboard there', async () => {
  await desk.freeKeyboard();
  await key('v');
  await views.strip.getByRole('textbox').fill('Named by the way');
  await key('Tab');
  await expect.poll(() => views.names()).toContain('Named by the way');
  await expect
    .poll(() => views.strip.getByRole('button', { name: 'Save view' }).evaluate(isFocused))
    .toBe(true);
});

test('a view keeps the places of its nodes; the map at large keeps its own', async () => {
  const id = 'elena-bianchi';
  const home = samplePlan('en').node.find((node) => node.id === id);
  const standsAt = (dx: number) => map.pressedAt({ x: (home?.x ?? 0) + dx, y: home?.y ?? 0 });
  await views.save('Kept');
  await desk.goTo('Elena Bianchi');
  await nudge(8);
  await expect.poll(() => standsAt(80)).toEqual([id]);
  await key('Alt+0');
  await expect.poll(() => standsAt(0)).toEqual([id]);
  await nudge(4);
  await expect.poll(() => standsAt(40)).toEqual([id]);
  await views.chip('Kept').click();
  await expect.poll(() => standsAt(80)).toEqual([id]);
  await views.choose('Kept', 'Nodes keep places of their own');
  await desk.saved();
  await expect.poll(() => standsAt(40)).toEqual([id]);
  await key('Control+z');
  await desk.saved();
  await expect.poll(() => standsAt(80)).toEqual([id]);
});

test('who wants no motion sees one picture, and then the next', async () => {
  await views.save('Kept');
  await desk.goTo('Elena Bianchi');
  await nudge(30);
  await map.restingView();
  const { page } = desk;
  // The clock stands still a moment after each switch, when what glides is on its way.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const onTheWay: boolean[] = [];
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await key(reducedMotion === 'reduce' ? 'PageDown' : 'Alt+0');
    await page.clock.runFor(300);
    const early = await map.painted();
    await page.clock.runFor(5_000);
    onTheWay.push((await map.painted()) !== early);
  }
  expect(onTheWay).toEqual([true, false]);
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
  await expect.poll(() => views.isAtLarge()).toBe(true);
  await views.choose('One', 'Duplicate the view');
  await expect.poll(() => views.names()).toEqual([...had, 'Second', 'One', 'One 2']);
  await expect.poll(() => views.shown()).toBe('One 2');
});

test('looking at views never writes, and works where nothing can be written', async () => {
  for (const name of ['One', 'Two']) await views.save(name);
  const started = await ask(desk.page, 'start', undefined);
  const path = (started.ok && started.value.plan?.path) || '';
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
