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

afterEach(() => app[Symbol.asyncDispose]());

const box = () => desk.page.getByTestId('entry');
const field = () => box().getByRole('textbox');
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
  return (await desk.page.getByTestId('map-tree').getAttribute('aria-label')) ?? '';
}

test('a typed line makes a node and its tie, in one step that is taken back as one', async () => {
  const before = await counts();
  await typed('Gino Marchetti [rival], sales director');
  await preview().getByText('Gino Marchetti').waitFor();
  await field().press('Enter');
  await box().getByText('Added: 1 node, 0 ties.').waitFor();
  await desk.saved();
  await expect.poll(() => field().inputValue()).toBe('');
  await expect.poll(() => desk.title()).toContain('Gino Marchetti');
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

test('what is pasted is shown line by line; what is clear is added at once, what is not stays', async () => {
  const before = await counts();
  const lines = Array.from(
    { length: 197 },
    (_, at) => `Persona ${at} > Gruppo ${at % 9} : member 0,${(at % 9) + 1}`,
  );
  lines.splice(
    100,
    0,
    'Uno > Due > Tre',
    '"<img src=x onerror=alert(1)>" [rival] > Elena Bianchi',
    'X > Y : wizard',
  );
  await typed(lines.join('\n'));
  await box().getByText('2 things to look at').waitFor();
  await expect
    .poll(() => preview().locator('[data-problem]').allTextContents())
    .toEqual([
      'Line 101: One arrow a line: write two lines, or put a name with this sign in quotes.',
      'Line 103: “wizard” is no kind of tie and no rank.',
    ]);
  await box().getByRole('button', { name: 'Add what is clear, keep the rest here' }).click();
  await box().getByText('New: 0 nodes').waitFor();
  await desk.saved();
  await expect.poll(() => field().inputValue()).toBe('Uno > Due > Tre\nX > Y : wizard');
  await expect.poll(counts).not.toBe(before);
  expect(await desk.page.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
  await field().fill('');
  await field().press('Control+z');
  await expect.poll(counts).toBe(before);
  await field().press('Escape');
  await desk.page.keyboard.press('Control+Shift+z');
  await expect.poll(counts).not.toBe(before);
});

test('one who is there already is noticed: Enter takes that one, Ctrl+Enter makes another', async () => {
  const before = await counts();
  await typed('Officine Lari S.p.A.');
  await preview().getByRole('button', { name: 'Officine Lari', exact: true }).waitFor();
  await field().press('Enter');
  await box().getByText('All of it is there already.').waitFor();
  await expect.poll(() => desk.title()).toBe('Officine Lari');
  await expect.poll(counts).toBe(before);
  await field().fill('Officine Lari S.p.A.');
  await preview().getByRole('button', { name: 'a new one' }).waitFor();
  await field().press('Control+Enter');
  await expect.poll(() => desk.title()).toBe('Officine Lari S.p.A.');
});

test('a name that is misspelt is noticed: Enter takes who is meant, Ctrl+Enter makes another', async () => {
  const before = await counts();
  await typed('Elena Biancchi');
  await preview()
    .getByText(
      'Did you mean Elena Bianchi? Enter takes that one, Ctrl+Enter adds “Elena Biancchi” as a new one.',
    )
    .waitFor();
  expect(
    await preview().getByRole('button', { name: 'Elena Bianchi', exact: true }).getAttribute('aria-pressed'),
  ).toBe('true');
  await field().press('Enter');
  await box().getByText('All of it is there already.').waitFor();
  await expect.poll(() => desk.title()).toBe('Elena Bianchi');
  await expect.poll(counts).toBe(before);
  await field().fill('Elena Biancchi');
  await preview().getByRole('button', { name: 'a new one' }).waitFor();
  await field().press('Control+Enter');
  await expect.poll(() => desk.title()).toBe('Elena Biancchi');
  await desk.saved();
  await field().press('Control+z');
  await expect.poll(counts).toBe(before);
});

test('what is typed on while a long text is being added stays', async () => {
  const before = await counts();
  await typed(Array.from({ length: 600 }, (_, at) => `Persona ${at} > Gruppo ${at % 9}`).join('\n'));
  await field().press('Enter');
  await desk.page.keyboard.type('Bruno Conti');
  await expect.poll(() => field().inputValue(), { timeout: 60_000 }).toBe('Bruno Conti');
  await expect.poll(counts).not.toBe(before);
  await preview().getByText('Bruno Conti').waitFor();
  await field().press('Enter');
  await expect.poll(() => field().inputValue()).toBe('');
  await expect.poll(() => desk.title()).toContain('Bruno Conti');
});

test('names and kinds are completed with the arrow keys', async () => {
  await typed('Gino Nuovo > Elena');
  await field().press('End');
  await box().getByRole('option', { name: 'Elena Bianchi' }).waitFor();
  await field().press('ArrowDown');
  await field().press('Enter');
  await expect.poll(() => field().inputValue()).toBe('Gino Nuovo > Elena Bianchi');
  await field().pressSequentially(' : all');
  await field().press('Tab');
  await expect.poll(() => field().inputValue()).toBe('Gino Nuovo > Elena Bianchi : alliance');
  await field().press('Enter');
  await box().getByText('Added: 1 node, 1 tie.').waitFor();
});

test('a tie drawn into the open makes node and tie as one step, with what is typed at its end', async () => {
  const map = new MapPage(desk.page);
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  const before = await counts();
  const draw = async (text: string) => {
    const from = await map.node('elena-bianchi');
    const to = await map.toWindow({ x: 600, y: -10 });
    await desk.page.mouse.move(from.x - 40, from.y);
    await desk.page.mouse.move(from.x, from.y, { steps: 3 });
    await map.handle.hover();
    await desk.page.mouse.down();
    await desk.page.mouse.move(to.x, to.y, { steps: 6 });
    await desk.page.mouse.up();
    await desk.page.getByRole('textbox', { name: 'Name of the actor' }).fill(text);
    await desk.page.keyboard.press('Enter');
  };
  await draw('Club Nuovo : moderator');
  await desk.field('valence').waitFor();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(counts).toBe(before);
  await draw('Olga Nuova');
  await desk.page.getByRole('menuitem', { name: 'alliance' }).click();
  await desk.field('valence').waitFor();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(counts).toBe(before);
});

test('two are tied by name without a mouse: the first letters of each, and Ctrl+Enter', async () => {
  const before = await counts();
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Shift+T');
  for (const [end, name] of [
    ['from', 'Elena Bianchi'],
    ['to', 'Chiara Mondini'],
  ] as const) {
    const choice = desk.dialog.getByRole('combobox', { name: end });
    await choice.fill(name);
    await desk.page.locator('[role="option"][data-combobox-selected]').waitFor();
    await choice.press('Enter');
    await expect.poll(() => choice.inputValue()).toBe(name);
  }
  await desk.page.keyboard.press('Control+Enter');
  await desk.dialog.waitFor({ state: 'detached' });
  await desk.field('valence').waitFor();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(counts).toBe(before);
});
