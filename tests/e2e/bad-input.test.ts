import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { languages } from '../../core/model/plan';
import { sentencesIn } from '../../resources/locales/sentences';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { ViewsPage } from './views-page';

const long = 'x'.repeat(1_000);
const invisible = '\u200b\u2060\ufeff';
const markup = '<img src=x onerror="window.hurt = true">';
/** What is strange, and yet a name. */
const strange = [
  markup,
  '👩🏽‍💻 Ada 🇮🇹',
  'שלום (א)',
  'turned \u202eround\u202c',
  'zero\u200bwidth',
  `=1+1&amp;{{name}}$t(app:close)`,
];
const impossible = '31/2/2027';

let app: RunningApp;

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

describe.each(languages)('in %s', (language) => {
  const { t } = sentencesIn(language, 'app');
  const tooLong = (maximum: number) => t('inspector:invalid.tooLong', { maximum });

  test('what can’t be stored is refused in words and kept, what is strange is text, and nothing runs', async () => {
    app = await RunningApp.launch({ preferences: { language } });
    const desk = await DeskPage.withSample(app);
    const { page, inspector } = desk;
    const { keyboard } = page;
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', () => complaints.push('a dialog'));

    await desk.goTo('Elena Bianchi');
    for (const [key, text, problem] of [
      ['name', long, tooLong(200)],
      ['name', invisible, t('inspector:invalid.empty')],
      ['platform', long, tooLong(300)],
      ['handle', long, tooLong(300)],
      ['reach', '1e999', null],
      ['reach', 'NaN', t('inspector:invalid.number')],
      ['reach', `${'9'.repeat(400)}`, null],
      ['reach', '-1', t('inspector:invalid.tooSmall', { minimum: 0 })],
      ['credibility', '1e999', null],
      ['credibility', '∞', t('inspector:invalid.number')],
    ] as const) {
      const before = await desk.read(key);
      await desk.type(key, text);
      await keyboard.press('Enter');
      const alert = desk.field(key).getByRole('alert');
      await (problem === null ? alert : alert.filter({ hasText: problem })).waitFor();
      expect(await desk.field(key).getByRole('textbox').inputValue(), key).toBe(text);
      await keyboard.press('Escape');
      await expect.poll(() => desk.read(key)).toBe(before);
    }
    for (const text of strange) {
      await desk.type('handle', text);
      await keyboard.press('Enter');
      await expect.poll(() => desk.read('handle')).toContain(text);
      await desk.type('name', text);
      await keyboard.press('Enter');
      await expect.poll(() => desk.title()).toContain(text);
    }

    // A tag that is too long stays where it was typed, also when the keyboard goes elsewhere.
    const tags = await desk.read('tags');
    await desk.field('tags').getByRole('button').click();
    await keyboard.insertText('y'.repeat(61));
    await desk.field('platform').getByRole('button').focus();
    await desk
      .field('tags')
      .getByRole('alert')
      .filter({ hasText: tooLong(60) })
      .waitFor();
    await desk.field('tags').getByRole('combobox').press('Escape');
    await expect.poll(() => desk.read('tags')).toBe(tags);
    await desk.field('tags').getByRole('button').click();
    await keyboard.insertText(markup);
    await desk.field('platform').getByRole('button').focus();
    await expect.poll(() => desk.read('tags')).toContain(markup);

    const refusesDate = async (box: Locator) => {
      await box.fill(impossible);
      await box.press('Enter');
      await page
        .getByRole('alert')
        .filter({ hasText: t('inspector:invalid.date') })
        .waitFor();
      expect(await box.inputValue()).toBe(impossible);
      await box.fill('28/2/2027');
      await page.getByRole('alert').waitFor({ state: 'detached' });
    };
    await inspector
      .getByRole('button', { name: t('inspector:add'), exact: true })
      .first()
      .click();
    await desk.field('date').getByRole('button').click();
    await refusesDate(desk.field('date').getByRole('textbox'));
    await keyboard.press('Enter');
    await expect.poll(() => desk.read('date')).toContain('28');

    await inspector
      .getByRole('button', { name: t('inspector:evidence.askOf', { field: t('model:field.platform') }) })
      .press('Enter');
    const form = page.getByRole('dialog');
    await form.getByLabel(t('inspector:evidence.source'), { exact: true }).fill(`${long}x`);
    await keyboard.press('Enter');
    await form.locator('[aria-invalid="true"]').waitFor();
    await form.getByLabel(t('inspector:evidence.source'), { exact: true }).fill(markup);
    await refusesDate(form.getByRole('textbox', { name: t('inspector:evidence.date') }));
    await form.getByRole('button', { name: t('inspector:evidence.save') }).click();
    await form.waitFor({ state: 'detached' });
    await inspector.getByText(markup).last().waitFor();

    const views = new ViewsPage(desk);
    const own = await views.names();
    await desk.freeKeyboard();
    await keyboard.press('v');
    await views.strip.getByRole('textbox').fill(invisible);
    await keyboard.press('Enter');
    await views.strip.getByRole('textbox').waitFor({ state: 'detached' });
    expect(await views.names()).toEqual(own);
    await views.save('שלום (א)');
    await views.save(markup);

    await desk.freeKeyboard();
    await keyboard.press('Shift+F');
    const drawer = page.getByTestId('drawer');
    await drawer.getByRole('combobox').fill(t('attributes:tieSince'));
    await page.locator('[role="option"][data-combobox-selected]').waitFor();
    await keyboard.press('Enter');
    await refusesDate(drawer.locator('[data-filter="since"]').getByRole('textbox').first());

    const boxes = [
      ['/', () => page.getByTestId('find').getByRole('combobox')],
      ['Control+k', () => page.getByPlaceholder(t('palette:placeholder'))],
    ] as const;
    for (const [key, box] of boxes) {
      await desk.freeKeyboard();
      await keyboard.press(key);
      for (const text of [long, invisible, ...strange, '(((', '\\']) await box().fill(text);
      await keyboard.press('Escape');
      await box().waitFor({ state: 'detached' });
    }

    await desk.saved();
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(await app.externalRequests()).toEqual([]);
  });
});
