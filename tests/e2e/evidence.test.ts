import { afterEach, describe, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { faultless } from './faultless';

let app: RunningApp;
let desk: DeskPage;

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function elena(preferences: { readonly theme: 'light' | 'dark'; readonly language: 'en' | 'it' }) {
  app = await RunningApp.launch({ preferences });
  desk = await DeskPage.withSample(app);
  await desk.goTo('Elena Bianchi');
}

/** The mark beside a field: the next stop of the keyboard after its value. */
const markOf = (field: string) => desk.inspector.locator(`[data-field="${field}"] + button`);
const section = (name: string) => desk.inspector.getByRole('region', { name, exact: true }).last();

const words = {
  en: {
    evidence: 'Evidence',
    ask: 'Where is this from: platform',
    source: 'Source',
    when: 'When',
    sure: 'Confidence',
    known: 'platform: known from her page · 12 Mar 2001, sure: low · 0.3',
    old: 'over a year old · unsure',
    undo: /^Undo: change Elena Bianchi \(evidence\)$/,
    chart: 'How the stance went: 5 entries',
    point: /^24 Nov 2025: undecided, sure: medium · 0\.6$/,
    value: 'stance: undecided',
  },
  it: {
    evidence: 'Prove',
    ask: 'Da dove viene: piattaforma',
    source: 'Fonte',
    when: 'Quando',
    sure: 'Fiducia',
    known: 'piattaforma: si sa da her page · 12 mar 2001, sicurezza bassa · 0,3',
    old: 'di oltre un anno fa · poco sicuro',
    undo: /^Annulla: modifica Elena Bianchi \(prove\)$/,
    chart: 'Come si è schierato nel tempo: 5 prese di posizione',
    point: /^24 nov 2025: indeciso, sicurezza media · 0,6$/,
    value: 'posizione: indeciso',
  },
} as const;

describe.each([
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'it' },
] as const)('in $theme, $language', ({ theme, language }) => {
  const said = words[language];

  test('where a value is from is said by keys alone, seen beside it and in the list, and undone', async () => {
    await elena({ theme, language });
    const { keyboard } = desk.page;
    await desk.field('platform').getByRole('button').focus();
    await keyboard.press('Tab');
    await expect
      .poll(() => markOf('platform').evaluate((mark) => mark === document.activeElement))
      .toBe(true);
    await expect.poll(() => markOf('platform').getAttribute('aria-label')).toBe(said.ask);
    await keyboard.press('Enter');
    const form = desk.page.getByRole('dialog');
    await expect
      .poll(() => form.getByLabel(said.source).evaluate((box) => box === document.activeElement))
      .toBe(true);
    await faultless(desk.page, 'the form');

    // Without a source there is nothing to save.
    await keyboard.press('Enter');
    await form.locator('[aria-invalid="true"]').waitFor();
    await keyboard.type('her page');
    await keyboard.press('Tab');
    await keyboard.type('12/3/2001');
    await keyboard.press('Tab');
    await form.getByLabel(said.sure).selectOption('0.3');
    await form.getByLabel(said.source).focus();
    await keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => markOf('platform').getAttribute('aria-label')).toBe(said.known);
    await expect
      .poll(() => markOf('platform').evaluate((mark) => mark === document.activeElement))
      .toBe(true);
    await desk.inspector.getByText(said.old, { exact: true }).waitFor();
    await section(said.evidence).getByText('her page').waitFor();
    await faultless(desk.page, 'a doubtful value');

    await keyboard.press('Control+z');
    await expect.poll(() => markOf('platform').getAttribute('aria-label')).toBe(said.ask);
    await expect.poll(() => desk.inspector.getByText(said.old, { exact: true }).count()).toBe(0);
    await keyboard.press('Control+Shift+z');
    await desk.page.getByRole('button', { name: said.undo }).waitFor();
  });

  test('how a stance went is a chart that is read, walked along and edited by keys', async () => {
    await elena({ theme, language });
    const chart = desk.inspector.getByTestId('stance-chart');
    const points = chart.getByRole('list', { name: said.chart }).getByRole('button');
    await expect.poll(() => points.count()).toBe(5);
    await expect.poll(() => chart.getByRole('row').count()).toBe(6);
    await points.last().focus();
    for (const key of ['Home', 'ArrowRight']) await desk.page.keyboard.press(key);
    const current = () => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(current).toMatch(said.point);
    await desk.page.getByRole('tooltip').filter({ hasText: said.point }).waitFor();
    await faultless(desk.page, 'a point of the chart');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.read('value')).toBe(said.value);
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-expanded')))
      .toBe('true');
    await faultless(desk.page, 'a stance and its evidence');
  });
});

test('evidence is changed, moved to another field and taken away in the list', async () => {
  await elena({ theme: 'light', language: 'en' });
  const list = section('Evidence');
  await list.getByRole('button', { name: 'Change the source workshop' }).click();
  await list.getByLabel('Source', { exact: true }).fill('workshop in Bergamo');
  await list.getByLabel('What it is about').selectOption({ label: 'who it is' });
  await list.getByRole('button', { name: 'Save' }).click();
  await list.getByText('workshop in Bergamo').waitFor();
  await expect
    .poll(() => markOf('headline').getAttribute('aria-label'))
    .toContain('known from workshop in Bergamo');
  await list.getByRole('button', { name: 'Remove the source workshop in Bergamo' }).click();
  await list.getByText('workshop in Bergamo').waitFor({ state: 'detached' });
  await desk.page.keyboard.press('Control+z');
  await list.getByText('workshop in Bergamo').waitFor();
});
