import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { faultless } from './faultless';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
  await desk.menu(app, 'insights.show.soWhat');
  await expect.poll(() => told().count()).toBeGreaterThan(2);
  await settled();
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const panel = () => desk.page.getByTestId('insights');
const told = () => desk.page.getByTestId('told').locator('[data-finding]');
const sentence = (item: Locator) => item.locator('button').first();
const act = (item: Locator, name: string) => item.getByRole('button', { name, exact: true });
const words = () => panel().getByRole('textbox', { name: 'In your own words' });
const texts = () =>
  told().evaluateAll((all) => all.map((one) => one.querySelector('button')?.textContent ?? ''));
const ids = () => told().evaluateAll((all) => all.map((one) => one.getAttribute('data-finding') ?? ''));
const crumb = () => desk.page.getByTestId('crumbs').locator('[data-part="emphasis"]');

/** All answers are there: what is told doesn't change by itself any more. */
async function settled(): Promise<void> {
  let before: string[] = [];
  await expect
    .poll(
      async () => {
        const now = await texts();
        const same = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return same;
      },
      { interval: 400 },
    )
    .toBe(true);
}

describe('what follows', () => {
  test('is said in five sentences at most, each with its doubt, its view of the map and its figures', async () => {
    const all = await texts();
    expect(all.length).toBeLessThanOrEqual(5);
    for (const text of all) expect(text).toMatch(/\S \S.*[.?!]$/u);
    const first = told().first();
    expect(await crumb().count()).toBe(0);
    await sentence(first).click();
    await crumb().waitFor();
    expect(await sentence(first).getAttribute('aria-pressed')).toBe('true');
    await faultless(desk.page, 'what follows');
    await crumb().click();
    await expect.poll(() => sentence(first).getAttribute('aria-pressed')).toBe('false');
    await sentence(first).click();
    await crumb().waitFor();
    await sentence(first).click();
    await expect.poll(() => crumb().count()).toBe(0);
    await first.getByRole('button', { name: /^Figures: / }).click();
    await panel().getByTestId('answer').waitFor();
    await panel().getByRole('table').first().waitFor();
  });

  test('can be said in the user’s own words, left as it was by Escape, undone, and said again as it was found', async () => {
    const [found = ''] = await texts();
    const first = told().first();
    await sentence(first).focus();
    await desk.page.keyboard.press('F2');
    await words().fill('Not this.');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => words().count()).toBe(0);
    expect((await texts())[0]).toBe(found);

    await act(first, 'Put it in your own words').click();
    await words().fill('  Ask her first. ');
    await desk.page.keyboard.press('Enter');
    await expect.poll(async () => (await texts())[0]).toBe('Ask her first.');
    await desk.saved();
    expect(await first.textContent()).toContain('your words');

    await desk.page.keyboard.press('Control+z');
    await expect.poll(async () => (await texts())[0]).toBe(found);
    await desk.page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await texts())[0]).toBe('Ask her first.');
    await act(first, 'Back to the words that were worked out').click();
    await expect.poll(async () => (await texts())[0]).toBe(found);
  });

  test('is put in order, put away, brought back and kept', async () => {
    const [a = '', b = '', c = ''] = await ids();
    await sentence(told().nth(1)).focus();
    await desk.page.keyboard.press('Alt+ArrowUp');
    await expect.poll(ids).toEqual(expect.arrayContaining([b]));
    await expect.poll(async () => (await ids()).slice(0, 3)).toEqual([b, a, c]);
    await expect
      .poll(() =>
        desk.page.evaluate(() =>
          document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding'),
        ),
      )
      .toBe(b);

    await desk.page.keyboard.press('Delete');
    await expect.poll(ids).not.toContain(b);
    await expect.poll(async () => (await ids()).slice(0, 2)).toEqual([a, c]);
    await panel().getByText('One put away').click();
    const away = panel().locator(`[data-finding="${b}"]`);
    await act(away, 'Bring back').click();
    await expect.poll(() => panel().getByText('One put away').count()).toBe(0);
    expect(await panel().locator(`[data-finding="${b}"]`).count()).toBe(1);

    await act(told().first(), 'Keep it here').click();
    await expect.poll(() => told().first().textContent()).toContain('kept');
  });

  test('says when the plan no longer bears out the user’s words, and keeps them', async () => {
    await act(told().first(), 'Put it in your own words').click();
    await words().fill('In my words.');
    await desk.page.keyboard.press('Enter');
    await expect.poll(async () => (await texts())[0]).toBe('In my words.');
    await act(told().first(), 'Keep it here').click();
    await expect.poll(() => told().first().textContent()).toContain('kept');
    const overtaken = () =>
      panel()
        .getByText(/isn’t in the plan any more/u)
        .count();
    expect(await overtaken()).toBe(0);
    await faultless(desk.page, 'a finding that was kept, in own words');
    await desk.menu(app, 'edit.selectAll');
    await desk.menu(app, 'edit.delete');
    await expect.poll(overtaken).toBe(1);
    expect((await texts())[0]).toBe('In my words.');
  });
});
