import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
});

afterEach(() => app[Symbol.asyncDispose]());

const box = () => desk.page.getByTestId('entry');
const field = () => box().getByRole('combobox');
const preview = () => box().getByRole('list', { name: 'What will be added' });

/** Opens the box with its key and types into it. */
async function typed(text: string): Promise<void> {
  if ((await box().count()) === 0) {
    await desk.freeKeyboard();
    await desk.page.keyboard.press('q');
  }
  await field().fill(text);
}

async function counts(): Promise<string> {
  return (await desk.page.getByTestId('map-list').getAttribute('aria-label')) ?? '';
}

test('a typed line makes a node and its tie, in one step that is taken back as one', async () => {
  const before = await counts();
  await typed('Gino Marchetti [rival], sales director');
  await preview().getByText('Gino Marchetti').waitFor();
  await field().press('Enter');
  await box().getByText('Added: 1 node, 0 ties.').waitFor();
  await desk.saved();
  expect(await field().inputValue()).toBe('');
  expect(await desk.title()).toContain('Gino Marchetti');
  await field().fill('Marchetti Gino > Forum Nuovo : moderator');
  await preview().getByText('membership, moderator').waitFor();
  await field().press('Enter');
  await box().getByText('Added: 1 node, 1 tie.').waitFor();
  await desk.saved();
  await field().press('Control+z');
  await desk.saved();
  await field().press('Control+z');
  await expect.poll(counts).toBe(before);
});
