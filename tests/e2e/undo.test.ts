import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch({ userData: newFolder(), preferences: { language: 'en', theme: 'light' } });
  desk = await DeskPage.withSample(app);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const counts = () => desk.inspector.locator('dd').allInnerTexts();

test('a deletion is taken back whole and done again, by keys', async () => {
  const before = await counts();
  await desk.goTo('The Closing Club');
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Delete');
  await desk.notice('One thing was deleted.');
  await expect.poll(counts).not.toEqual(before);
  const after = await counts();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(counts).toEqual(before);
  await desk.page.keyboard.press('Control+Shift+z');
  await expect.poll(counts).toEqual(after);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(counts).toEqual(before);
  await desk.page.keyboard.press('Control+y');
  await expect.poll(counts).toEqual(after);
});

test('the offer to undo goes when something else is done', async () => {
  await desk.goTo('The Closing Club');
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Delete');
  const notice = await desk.notice('One thing was deleted.');
  await desk.type('client', 'Somebody else');
  await desk.page.keyboard.press('Enter');
  await notice.waitFor({ state: 'detached' });
});

test('undo from the notice and from the native menu', async () => {
  const before = await counts();
  await desk.goTo('The Closing Club');
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Delete');
  await (await desk.notice('One thing was deleted.')).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(counts).toEqual(before);
  await desk.menu(app, 'edit.redo');
  await expect.poll(counts).not.toEqual(before);
  await desk.menu(app, 'edit.undo');
  await expect.poll(counts).toEqual(before);
});

test('typing keeps Ctrl+Z to itself', async () => {
  await desk.type('client', 'First');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('client')).toBe('client: First');
  await desk.type('client', 'Second');
  await desk.page.keyboard.press('Control+z');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => desk.read('client')).toBe('client: First');
});

test('undo and its name outlive the program', async () => {
  await desk.type('client', 'Somebody else');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: 'Undo: change the plan’s details' }).waitFor();
  const name = await desk.title();
  const { userData } = app;
  await app.close();
  app = await RunningApp.launch({ userData });
  desk = await DeskPage.welcome(app);
  await desk.page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first().click();
  await desk.opened();
  await expect.poll(() => desk.read('client')).toBe('client: Somebody else');
  await desk.page.getByRole('button', { name: 'Undo: change the plan’s details' }).click();
  await expect.poll(() => desk.read('client')).toBe('client: Altomiglio Formazione');
});
