import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const key = (keys: string) => desk.page.keyboard.press(keys);
const panel = () => desk.page.getByTestId('time');
const handle = (name: string) => panel().getByRole('slider', { name });
const dayOf = async (name: string) => (await handle(name).getAttribute('aria-valuetext')) ?? '';
const changes = () => panel().getByTestId('time-changes').getByRole('button');
const ties = async () => {
  const options = desk.page.getByTestId('map-tree').locator('[data-node]');
  const texts = await options.allTextContents();
  return texts.reduce(
    (sum, text) => sum + Number(/(\d+) ties/.exec(text)?.[1] ?? (text.includes('one tie') ? 1 : 0)),
    0,
  );
};

test('the map goes back in time by keys, plays on, and shows all that is known again', async () => {
  const undo = desk.page.getByRole('button', { name: /^Undo/ });
  const all = await ties();
  await desk.freeKeyboard();
  await key('d');
  await handle('Day shown').focus();
  await expect.poll(() => dayOf('Day shown')).toBe('1 February 2027');
  await key('ArrowLeft');
  const before = await dayOf('Day shown');
  expect(before).not.toBe('1 February 2027');
  await key('ArrowRight');
  await expect.poll(() => dayOf('Day shown')).toBe('1 February 2027');
  await key('PageDown');
  await expect.poll(() => dayOf('Day shown')).toBe('1 January 2027');
  await key('Home');
  await expect.poll(ties).toBeLessThan(all / 2);
  const early = await ties();
  await panel().getByRole('button', { name: 'Play' }).click();
  await expect.poll(ties).toBeGreaterThan(early);
  await panel().getByRole('button', { name: 'Pause' }).click();
  const paused = await dayOf('Day shown');
  await desk.page.waitForTimeout(600);
  await expect.poll(() => dayOf('Day shown')).toBe(paused);
  await desk.freeKeyboard();
  await key('.');
  await expect.poll(() => dayOf('Day shown')).not.toBe(paused);
  await key('d');
  await panel().waitFor({ state: 'detached' });
  await expect.poll(ties).toBe(all);
  await expect.poll(() => undo.isDisabled()).toBe(true);
});

test('what changed since an earlier day is said in words that lead to it on the map', async () => {
  const map = new MapPage(desk.page);
  await desk.freeKeyboard();
  await key('d');
  await panel().getByRole('checkbox', { name: 'Compare' }).check();
  await handle('Day to compare with').focus();
  for (let month = 0; month < 5; month += 1) await key('PageDown');
  await expect.poll(() => dayOf('Day to compare with')).toBe('1 March 2026');
  await expect.poll(() => changes().allTextContents()).toContain('Elena Bianchi from undecided to ally');
  expect((await changes().allTextContents())[0]).toBe('31 new ties');
  await changes().filter({ hasText: 'Elena Bianchi' }).click();
  await expect.poll(() => map.selected()).toEqual(['elena-bianchi']);
  await changes().first().click();
  await expect.poll(() => desk.title()).toBe('31 selected');
  await handle('Day to compare with').focus();
  await key('End');
  await expect.poll(() => panel().textContent()).toContain('nothing changed');
});

test('a view keeps its days, the map at large its own', async () => {
  await desk.freeKeyboard();
  await key('d');
  await handle('Day shown').focus();
  for (let month = 0; month < 12; month += 1) await key('PageDown');
  await desk.freeKeyboard();
  await key('v');
  await desk.page.getByTestId('views').getByRole('textbox').fill('A year ago');
  await key('Enter');
  await desk.saved();
  await key('Alt+0');
  await panel().waitFor({ state: 'detached' });
  await desk.page.getByTestId('views').getByText('A year ago').click();
  await panel().waitFor();
  await expect.poll(() => dayOf('Day shown')).toBe('1 February 2026');
});
