import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const active = () => desk.dialog.locator('[role="option"][aria-selected="true"]').textContent();

test('lists every command that applies, and is walked with the arrow keys', async () => {
  await desk.page.keyboard.press('Control+k');
  const options = await desk.dialog.getByRole('option').allInnerTexts();
  for (const name of [
    'New plan…',
    'Import tables…',
    'Arrange the map',
    'Appearance: dark',
    'Keyboard shortcuts',
  ])
    expect(
      options.some((option) => option.startsWith(name)),
      name,
    ).toBe(true);
  expect(options.some((option) => option.startsWith('Undo'))).toBe(false);
  await expect.poll(active).toContain('New plan…');
  await desk.page.keyboard.press('ArrowDown');
  await expect.poll(active).toContain('Open a plan…');
  await desk.page.keyboard.press('ArrowUp');
  await desk.page.keyboard.press('ArrowUp');
  // Saved views come last.
  const last = await desk.dialog.getByRole('option').last().textContent();
  expect(last).toContain('Show view: The way to the Table');
  await expect.poll(active).toBe(last);
  await desk.page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'detached' });
});

test('finds actors and communities without accents or case, and goes there', async () => {
  await desk.goTo('Elena Bianchi');
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox').fill('DIRECTORS TABLE');
  await expect.poll(active).toContain('The Directors’ Table');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.title()).toBe('The Directors’ Table');
});

test('runs commands, and says when nothing is found', async () => {
  await desk.command('arrange');
  await desk.notice('The map was arranged anew.');
  await desk.page.getByRole('button', { name: /^Undo: arrange \d+ nodes$/ }).waitFor();
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox').fill('xyzzy');
  await desk.dialog.getByText('Nothing is called “xyzzy”.').waitFor();
});

test('finds commands by other words that people use for them, after those that are called so', async () => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox').fill('excel');
  await expect.poll(active).toContain('Import tables…');
  await desk.page.getByRole('combobox').fill('find');
  await expect.poll(active).toContain('Find');
  await desk.page.keyboard.press('Escape');
});

test('the sheet of shortcuts is made from the same commands', async () => {
  await desk.freeKeyboard();
  await desk.page.keyboard.press('F1');
  const sheet = await desk.dialog.textContent();
  for (const name of ['Find anything…', 'Undo', 'Draw a tie', 'Save this version…'])
    expect(sheet).toContain(name);
});
