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

const panel = () => desk.page.getByTestId('versions');

async function saveVersion(name: string): Promise<void> {
  await desk.page.keyboard.press('Control+s');
  const box = desk.dialog.getByLabel('Name');
  await expect.poll(() => box.inputValue()).toContain('Version of ');
  await box.fill(name);
  await desk.page.keyboard.press('Enter');
  await desk.notice(`“${name}” is kept`);
}

test('Ctrl+S names a version to come back to, and coming back can be undone', async () => {
  await saveVersion('Before the meeting');
  await desk.type('client', 'Somebody else');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('client')).toBe('client: Somebody else');

  await desk.page.keyboard.press('Control+h');
  await panel().getByText('Before the meeting').waitFor();
  await panel().getByRole('button', { name: 'Go back to “Before the meeting”' }).click();
  const notice = await desk.notice('The plan reads as in “Before the meeting” again.');
  await desk.page.keyboard.press('Control+h');
  await expect.poll(() => desk.read('client')).toBe('client: Altomiglio Formazione');
  await desk.page.getByRole('button', { name: 'Undo: go back to “Before the meeting”' }).waitFor();
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => desk.read('client')).toBe('client: Somebody else');
});

test('going back to what is there already changes nothing', async () => {
  await saveVersion('Now');
  await desk.page.keyboard.press('Control+h');
  await panel().getByRole('button', { name: 'Go back to “Now”' }).click();
  await desk.notice('Nothing differs from that version.');
});

test('the history lists what was done, newest first', async () => {
  await desk.type('client', 'Somebody else');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: 'Undo: change the plan’s details' }).click();
  await desk.page.keyboard.press('Control+h');
  await panel().getByRole('tab', { name: 'What was done' }).click();
  await expect
    .poll(() => panel().getByRole('listitem').locator('p:first-child').allTextContents())
    .toEqual(['taken back: change the plan’s details', 'change the plan’s details']);
});

test('snapshots are taken by themselves and say why', async () => {
  await desk.type('client', 'Somebody else');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Control+h');
  await panel().getByText('before the first change after opening').waitFor();
});
