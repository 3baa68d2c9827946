import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionIds } from '../../core/insights/answer';
import { questions } from '../../core/insights/questions';
import { newActor } from '../../core/model/actor';
import { say } from '../../core/model/refusal';
import { createPlan, emptyPlan } from '../../main/engine/plans';
import { speakerOf } from '../../resources/locales/speaker';
import { openOptions } from '../bench/files';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { faultless } from './faultless';
import { InsightsPage } from './insights-page';

let app: RunningApp;
let insights: InsightsPage;

const ids = questionIds.filter((id) => questions.some((question) => question.id === id));

const begin = async (theme: 'light' | 'dark', language: 'en' | 'it') => {
  app = await RunningApp.launch({ preferences: { theme, language } });
  const desk = await DeskPage.welcome(app);
  await desk.page.getByTestId('sample-card').getByRole('button').click();
  await desk.opened();
  insights = new InsightsPage(desk);
  await insights.open();
};

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

describe.each([
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'it' },
] as const)('the answers in $theme, $language', ({ theme, language }) => {
  const words = (key: string) => speakerOf(language)(say(key));
  beforeEach(() => begin(theme, language));

  test('every card opens, answers, shows on the map and explains itself', async () => {
    const { page } = insights;
    await faultless(page, 'the list of answers');
    let shown = 0;
    for (const id of ids) {
      const says = await insights.answered(id);
      expect(says).not.toMatch(/[{}]|\w+:\w+\.\w+/u);
      await insights.card(id).click();
      expect(await insights.answer()).toBe(says);
      await insights.panel.getByRole('heading', { level: 2, name: words(`questions:${id}.asks`) }).waitFor();
      shown += await insights.emphasis.count();
      await app.screenshot(page, `insights-${id}-${theme}-${language}`);
      await faultless(page, id);
      const [name] = await insights.panel.locator('[data-why]').all();
      if (name) {
        await name.click();
        const about = await insights.why.textContent();
        expect(about).toContain(words('insights:why.inputs'));
        expect(about).not.toContain('metrics:');
        if (id === ids[0]) await faultless(page, `${id} explained`);
        await page.keyboard.press('Escape');
        await insights.why.waitFor({ state: 'detached' });
        await insights.panel.getByTestId('answer').waitFor();
      }
      await page.keyboard.press('Escape');
      await insights.card(id).waitFor();
      expect(await insights.emphasis.count()).toBe(0);
    }
    expect(shown).toBeGreaterThan(ids.length / 2);
  });

  test('what follows from the answers stands above them', async () => {
    await insights.answered('weight');
    await insights.card('soWhat').click();
    await insights.panel.getByRole('heading', { level: 2 }).waitFor();
    await faultless(insights.page, 'so what');
  });
});

describe('the answers by keys alone', () => {
  beforeEach(() => begin('light', 'en'));

  test('arrows go through the cards, Enter opens, Escape leads back to the same card', async () => {
    const { page } = insights;
    const { keyboard } = page;
    await insights.answered('weight');
    await expect.poll(() => insights.at()).toBe('soWhat');
    await keyboard.press('ArrowDown');
    expect(await insights.at()).toBe('weight');
    await keyboard.press('End');
    expect(await insights.at()).toBe('unknowns');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await insights.emphasis.waitFor();
    await keyboard.press('Control+Shift+E');
    await insights.why.waitFor();
    await keyboard.press('Escape');
    await insights.why.waitFor({ state: 'detached' });
    await keyboard.press('Alt+PageDown');
    await insights.panel.getByRole('heading', { level: 2, name: 'Who connects the groups' }).waitFor();
    await keyboard.press('Alt+PageUp');
    await insights.panel.getByRole('heading', { level: 2, name: 'Who carries weight' }).waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => insights.at()).toBe('weight');
    expect(await insights.emphasis.count()).toBe(0);
  });

  test('the command explains the foremost figure of every answer', async () => {
    const { keyboard } = insights.page;
    for (const id of ids) {
      await insights.answered(id);
      await insights.card(id).click();
      await insights.panel.locator('[data-why]').first().waitFor();
      await keyboard.press('Control+Shift+E');
      await insights.why.waitFor();
      await keyboard.press('Escape');
      await insights.why.waitFor({ state: 'detached' });
      await keyboard.press('Escape');
      await insights.card(id).waitFor();
    }
  });

  test('a bar selects its node, and what is selected on the map marks its bar', async () => {
    const { page, desk } = insights;
    await insights.answered('weight');
    await insights.card('weight').click();
    const bars = page.getByTestId('chart-bars').getByRole('listitem').getByRole('button');
    const nameOf = async (at: number) => ((await bars.nth(at).textContent()) ?? '').split(':')[0] ?? '';
    await bars.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => bars.nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(await desk.inspector.count()).toBe(0);
    // Once more: who it is.
    await page.keyboard.press('Enter');
    await desk.inspector.waitFor();
    expect(await desk.title()).toBe(await nameOf(1));
    expect(await bars.nth(1).getAttribute('aria-pressed')).toBe('true');
    await desk.goTo(await nameOf(0));
    await expect.poll(() => bars.nth(0).getAttribute('aria-pressed')).toBe('true');
    expect(await bars.nth(1).getAttribute('aria-pressed')).toBe('false');
  });

  test('a doubt leads to what to find out, and Escape back to the cards', async () => {
    const { page, panel } = insights;
    await insights.answered('weight');
    await insights.card('weight').click();
    await panel.getByRole('button', { name: 'What to find out to be surer of it' }).press('Enter');
    await panel.getByRole('heading', { level: 2, name: 'What don’t we know?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => insights.at()).toBe('unknowns');
  });

  test('every figure of a table explains itself, and says whose it is', async () => {
    const { page } = insights;
    await insights.answered('weight');
    await insights.card('weight').click();
    const row = insights.panel.getByRole('table').first().getByRole('rowheader').first().getByRole('button');
    const name = (await row.textContent()) ?? '';
    await row.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await insights.why.filter({ hasText: name }).waitFor();
    expect(await insights.why.getByTestId('formula').textContent()).not.toBe('');
    await page.keyboard.press('Escape');
    await insights.why.waitFor({ state: 'detached' });
    await insights.panel.getByTestId('answer').waitFor();
  });

  test('a name that is typed and entered is the one that is asked about', async () => {
    await insights.answered('routes');
    await insights.card('routes').click();
    await insights.panel.getByRole('combobox').or(insights.panel.locator('input')).first().click();
    await insights.page.keyboard.type('Kevin');
    await insights.page.keyboard.press('Enter');
    await expect.poll(() => insights.answer()).toContain('Kevin Marras');
  });

  test('somebody moved on the board by keys takes that stance today, and that is undone', async () => {
    const { page, desk } = insights;
    await insights.answered('sides');
    await insights.card('sides').click();
    const band = (name: string) => page.getByTestId('chart-board').locator(`[data-band="${name}"]`);
    const chip = band('2').locator('[data-actor]').first();
    const id = (await chip.getAttribute('data-actor')) ?? '';
    await chip.focus();
    await page.getByTestId('history').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await band('1').locator(`[data-actor="${id}"]`).waitFor();
    await desk.saved();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-actor'))).toBe(id);
    await page.keyboard.press('Control+z');
    await band('2').locator(`[data-actor="${id}"]`).waitFor();
  });

  test('the palette answers a question by its words, and a view keeps what the map shows', async () => {
    const { page, desk } = insights;
    await insights.answered('weight');
    await page.keyboard.press('Control+1');
    await desk.command('Who carries weight?');
    await insights.emphasis.waitFor();
    await insights.panel.getByRole('button', { name: 'Save as view' }).click();
    const views = page.getByTestId('views');
    expect(await views.getByRole('textbox').inputValue()).toBe('Who carries most weight');
    await page.keyboard.press('Enter');
    await desk.saved();
    await views.getByRole('button', { name: 'Who carries most weight' }).first().waitFor();
    // The next one of the same answer is told from it.
    await page.keyboard.press('v');
    expect(await views.getByRole('textbox').inputValue()).toBe('Who carries most weight 2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+4');
    await insights.panel.getByRole('button', { name: 'All answers' }).click();
    // The view was saved with what it shows; leaving the answer doesn't change it.
    await insights.emphasis.waitFor();
    await page.keyboard.press('Alt+0');
    await insights.emphasis.waitFor({ state: 'detached' });
  });

  test('somebody found by the palette has the keyboard on the map, and a search given up leaves it where it was', async () => {
    const { page, desk } = insights;
    await insights.answered('weight');
    await insights.card('brokers').focus();
    await desk.goTo('Elena Bianchi');
    const onMap = () => page.evaluate(() => document.activeElement?.closest('[data-map-keys]') !== null);
    await expect.poll(onMap).toBe(true);
    await insights.card('brokers').focus();
    await page.keyboard.press('Control+k');
    await desk.dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => insights.at()).toBe('brokers');
  });

  test('a changed plan is asked about again, and the old answer stays until then', async () => {
    const { page, desk } = insights;
    const before = await insights.answered('weight');
    expect(before).toContain('The Directors’ Table');
    await desk.goTo('The Directors’ Table');
    await desk.freeKeyboard();
    await page.keyboard.press('Delete');
    await desk.saved();
    const says = insights.panel.getByTestId('says-weight');
    expect((await says.textContent())?.length).toBeGreaterThan(20);
    await expect.poll(() => says.textContent()).not.toContain('The Directors’ Table');
    await insights.answered('weight');
    await page.keyboard.press('Control+z');
    await expect.poll(() => says.textContent()).toBe(before);
  });
});

describe('in a small window', () => {
  beforeEach(async () => {
    await begin('light', 'it');
    await app.inShell(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 800));
  });

  test('nothing lies beyond the panel, and the figures there is no room for take their turn', async () => {
    const { page, panel } = insights;
    const beyond = () =>
      panel.evaluate((box) =>
        [...box.querySelectorAll('*')]
          .filter((part) => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(part).overflowX))
          .filter((part) => part.querySelector('table') && part.scrollWidth > part.clientWidth)
          .map((part) => part.textContent),
      );
    for (const id of ids) {
      await insights.answered(id);
      await insights.card(id).click();
      await panel.getByTestId('answer').waitFor();
      await expect.poll(beyond).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await insights.card('weight').click();
    const heads = panel.getByRole('table').first().getByRole('columnheader');
    const before = await heads.allTextContents();
    const others = panel.getByRole('button', { name: /^Altri numeri: / });
    const promised = ((await others.first().textContent()) ?? '').replace(/^.*: /u, '').split(', ');
    await others.first().press('Enter');
    await expect.poll(() => heads.allTextContents()).toEqual([before[0], ...promised]);
    await expect.poll(beyond).toEqual([]);
    await others.first().press('Enter');
    await expect.poll(() => heads.allTextContents()).toEqual(before);
  });

  test('groups have the letters and colours that they have on the map', async () => {
    await insights.answered('groups');
    await insights.card('groups').click();
    const bars = insights.page.getByTestId('chart-bars').getByRole('listitem');
    await bars.first().waitFor();
    const legend = await insights.page.getByTestId('legend').textContent();
    const [first = ''] = await bars.allTextContents();
    expect(first).toMatch(/^A/u);
    expect(legend).toContain(`A ${first.slice(1, first.indexOf(':'))}`);
  });
});

describe('a plan of few who are tied to nobody', () => {
  test('has every card say what to add, and helps with it', async () => {
    const plan = join(newFolder(), 'few.schiera');
    const details = { name: 'Few', client: '', language: 'en' } as const;
    const rows = emptyPlan(details, '2027-01-01T00:00:00.000Z', 'Europe/Rome');
    const actor = ['Ann', 'Bob'].map((name, at) => newActor(`a${at}`, name));
    const node = actor.map(({ id }, x) => ({ id, kind: 'actor' as const, x: 100 * x, y: 0, pinned: false }));
    await (await createPlan(plan, { ...rows, actor, node }, openOptions)).close();
    app = await RunningApp.launch({ plan });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    insights = new InsightsPage(desk);
    await insights.open();
    const { panel, page } = insights;
    for (const id of ids.filter((one) => one !== 'unknowns')) {
      await insights.answered(id);
      await insights.card(id).click();
      await panel.getByTestId('answer').waitFor();
      await panel.locator('[data-standing="missing"]').waitFor();
      expect(await panel.getByTestId('next-steps').getByRole('button').count(), id).toBeGreaterThan(0);
      await faultless(page, `${id} of few`);
      await page.keyboard.press('Escape');
    }
    await insights.card('sides').click();
    const chip = panel.locator('[data-band="unknown"] [data-actor="a1"]');
    await chip.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await panel.locator('[data-band="0"] [data-actor="a1"]').waitFor();
    await page.keyboard.press('Escape');
    await insights.card('weight').click();
    await panel.getByRole('button', { name: 'Type or paste names and ties' }).click();
    await page.getByTestId('entry').waitFor();
  });
});

describe('a plan without anybody', () => {
  test('says what to do first', async () => {
    const plan = join(newFolder(), 'nobody.schiera');
    const details = { name: 'Nobody', client: '', language: 'en' } as const;
    const rows = emptyPlan(details, '2027-01-01T00:00:00.000Z', 'Europe/Rome');
    await (await createPlan(plan, rows, openOptions)).close();
    app = await RunningApp.launch({ plan });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    insights = new InsightsPage(desk);
    await insights.open();
    await insights.panel.getByRole('button', { name: /Import/u }).waitFor();
    await faultless(desk.page, 'nobody to ask about');
  });
});
