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

const form = () => desk.page.getByTestId('appearance');
const legend = async () => (await desk.page.getByTestId('legend').textContent()) ?? '';

test('size and colour go by what is chosen, the legend says so, and all of it goes back to usual', async () => {
  const usual = await legend();
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Shift+S');
  await form().getByLabel('Colour', { exact: true }).selectOption({ label: 'stance' });
  await expect.poll(legend).toContain('−2');
  await form().getByLabel('Size', { exact: true }).selectOption({ label: 'number of ties' });
  await expect.poll(legend).toContain('number of ties');
  await expect.poll(legend).not.toContain('Reach');
  await form().getByLabel('Colour of ties', { exact: true }).selectOption({ label: 'kind of tie' });
  await expect.poll(legend).toContain('alliance');
  await form().getByLabel('Ring').selectOption({ label: 'roles' });
  await expect.poll(legend).toContain('Ring: roles');
  await form().getByLabel('Size of names').selectOption({ label: 'people reached' });
  await form().getByLabel('Opacity of ties').selectOption({ label: 'weight' });
  await expect.poll(legend).toContain('Opacity of ties: weight');
  await desk.page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await expect.poll(legend).toContain('number of ties');
  await desk.command('Draw the map as usual');
  await expect.poll(legend).toBe(usual);
  await expect.poll(() => desk.page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
});

test('the form makes room for the palette, for a dialog and for the other form', async () => {
  const layouts = desk.page.getByRole('dialog', { name: 'Arrange' });
  await desk.freeKeyboard();
  for (const [key, shown] of [
    ['Control+k', desk.page.getByPlaceholder('Name of an actor, a community or a command')],
    ['Control+Shift+m', desk.page.getByRole('dialog', { name: 'Duplicates' })],
    ['Control+Shift+l', layouts],
  ] as const) {
    await desk.page.keyboard.press('Shift+S');
    await form().waitFor();
    await desk.page.keyboard.press(key);
    await shown.waitFor();
    await form().waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    await desk.freeKeyboard();
  }
});

test('a changed view says so, is updated, and goes back', async () => {
  const views = desk.page.getByTestId('views');
  await desk.freeKeyboard();
  await desk.page.keyboard.press('v');
  await views.getByRole('textbox').fill('Mine');
  await desk.page.keyboard.press('Enter');
  await desk.saved();
  const usual = await legend();
  const restyle = async (attribute: string) => {
    await desk.command('How the map is drawn');
    await form().getByLabel('Size', { exact: true }).selectOption({ label: attribute });
    await desk.page.keyboard.press('Escape');
    await form().waitFor({ state: 'detached' });
  };
  await restyle('number of ties');
  await views.getByRole('button', { name: 'Go back' }).click();
  await expect.poll(legend).toBe(usual);
  await expect.poll(() => views.getByRole('button', { name: 'Update' }).count()).toBe(0);
  await restyle('number of ties');
  await views.getByRole('button', { name: 'Update' }).click();
  await views.getByRole('button', { name: 'Update' }).waitFor({ state: 'detached' });
  await desk.page.keyboard.press('Alt+0');
  await expect.poll(legend).toBe(usual);
  await views.getByText('Mine').click();
  await expect.poll(legend).toContain('number of ties');
});
