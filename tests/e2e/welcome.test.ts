import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;

beforeEach(async () => {
  app = await RunningApp.launch();
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

test('the first run offers the sample in large, and opens it full', async () => {
  const desk = await DeskPage.withSample(app);
  const counts = await desk.inspector.locator('dd').allInnerTexts();
  expect(counts.map(Number).every((count) => count > 0)).toBe(true);
  expect(Number(counts.at(-1))).toBeGreaterThan(200);
  await expect.poll(() => desk.saveState.textContent()).toContain('everything saved');
});

test('a new plan gets its name, its place and an empty map', async () => {
  const desk = await DeskPage.welcome(app);
  const { page } = desk;
  const path = join(app.documents, 'autumn.schiera');
  await app.answerDialogs({ save: path });
  await page.keyboard.press('Control+n');
  await desk.dialog.getByLabel('Name of the plan').fill('Autumn 2027');
  await desk.dialog.getByLabel('client').fill('Officine Lari');
  await page.keyboard.press('Enter');
  await desk.opened();
  await expect.poll(() => desk.title()).toBe('Autumn 2027');
  await expect.poll(() => desk.read('client')).toBe('client: Officine Lari');
  const title = () =>
    app.inShell(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((window) => window.isVisible())
        .map((window) => window.getTitle()),
    );
  await expect.poll(title).toEqual(['Autumn 2027 · everything saved — Schiera']);
});

test('a new plan without a name isn’t made, and a cancelled one leaves all as it was', async () => {
  const desk = await DeskPage.welcome(app);
  const { page } = desk;
  await page.getByRole('button', { name: 'New plan' }).click();
  const make = desk.dialog.getByRole('button', { name: 'Choose where' });
  await expect.poll(() => make.isDisabled()).toBe(true);
  await desk.dialog.getByLabel('Name of the plan').fill('Autumn');
  await app.answerDialogs({ save: null });
  await make.click();
  await expect.poll(() => make.isEnabled()).toBe(true);
  await expect.poll(() => desk.dialog.getByLabel('Name of the plan').inputValue()).toBe('Autumn');
});

test('plans that were open are listed, opened again and taken off the list', async () => {
  const desk = await DeskPage.withSample(app);
  const name = await desk.title();
  await desk.page.keyboard.press('Control+w');
  const recent = desk.page.getByRole('listitem').filter({ hasText: name });
  await recent.waitFor();
  await expect.poll(() => recent.textContent()).toContain('today');
  await recent.getByRole('button').first().click();
  await desk.opened();
  await desk.page.keyboard.press('Control+w');
  await recent.hover();
  await desk.page.getByRole('button', { name: `Take “${name}” off the list` }).click();
  await desk.page.getByText('The list is empty.').waitFor();
});

test('a file that is no plan is explained, with a way on, and nothing is opened', async () => {
  const desk = await DeskPage.welcome(app);
  const { page } = desk;
  const path = join(app.documents, 'notes.schiera');
  writeFileSync(path, 'These are only my notes.');
  await app.answerDialogs({ open: [path] });
  await page.getByRole('button', { name: 'Open a plan' }).click();
  await expect.poll(() => desk.dialog.textContent()).toContain('isn’t a Schiera plan');
  await desk.dialog.getByRole('button', { name: 'Open another' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Schiera' }).waitFor();
});

test('a spreadsheet becomes a plan with a map', async () => {
  const desk = await DeskPage.welcome(app);
  const { page } = desk;
  const table = join(app.documents, 'friends.csv');
  writeFileSync(table, 'from,to,sign\nAnna,Luca,1\nLuca,Mario,-1\n');
  await app.answerDialogs({ open: [table], save: join(app.documents, 'friends.schiera') });
  await page.getByRole('button', { name: 'From a spreadsheet' }).click();
  await expect.poll(() => desk.dialog.getByLabel('Name of the plan').inputValue()).toBe('friends');
  await page.keyboard.press('Enter');
  await page.getByTestId('import-outcome').waitFor();
  await desk.dialog.getByRole('button', { name: 'Import' }).last().click();
  await desk.notice('Imported: 3 actors and 2 ties.');
  await desk.goTo('Luca');
});

test('language and appearance change at once and are kept', async () => {
  const desk = await DeskPage.withSample(app);
  const root = desk.page.locator('html');
  await expect.poll(() => root.getAttribute('lang')).toBe('en');
  await desk.command('Language: Italian');
  await expect.poll(() => desk.saveState.textContent()).toContain('tutto salvato');
  await expect.poll(() => root.getAttribute('lang')).toBe('it');
  const bars = desk.page.locator('[data-own-keys="bar"] [aria-label]');
  const names = () => bars.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const italian = await names();
  await desk.command('Lingua: inglese');
  await expect.poll(() => desk.saveState.textContent()).toContain('everything saved');
  await expect.poll(() => root.getAttribute('lang')).toBe('en');
  expect(italian.length).toBeGreaterThan(8);
  expect((await names()).filter((name) => italian.includes(name))).toEqual([]);
  await desk.command('Language: Italian');
  await expect.poll(() => root.getAttribute('lang')).toBe('it');
  await desk.command('Aspetto: scuro');
  await expect.poll(() => root.getAttribute('data-mantine-color-scheme')).toBe('dark');
  await desk.page.reload();
  await desk.opened();
  await expect.poll(() => root.getAttribute('lang')).toBe('it');
  await expect.poll(() => root.getAttribute('data-mantine-color-scheme')).toBe('dark');
});
