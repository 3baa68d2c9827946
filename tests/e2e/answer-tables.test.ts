import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { InsightsPage } from './insights-page';

let app: RunningApp;
let desk: DeskPage;
let insights: InsightsPage;

beforeEach(async () => {
  app = await RunningApp.launch({ preferences: { theme: 'light', language: 'it' } });
  desk = await DeskPage.withSample(app);
  insights = new InsightsPage(desk);
  await insights.open();
  await insights.answered('weight');
  await insights.card('weight').click();
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const onClipboard = (): Promise<string> => app.inShell(({ clipboard }) => clipboard.readText());

test('a table is copied for a spreadsheet: whom it is about, and figures that stay figures', async () => {
  const table = insights.panel.getByRole('table').first();
  const who = await table.locator('tbody tr').first().getByRole('rowheader').textContent();
  await insights.panel.getByRole('button', { name: 'Copia la tabella' }).first().click();
  await desk.notice(/righe copiate/u);
  const text = await onClipboard();
  const rows = text
    .trimEnd()
    .split(/\r?\n/u)
    .map((row) => row.split('\t'));
  expect(rows[0]?.[0]).toBe('Chi');
  expect(who).toContain(rows[1]?.[0] ?? '?');
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  expect(Number(rows[1]?.[1])).toBeGreaterThan(0);
});

test('a table is saved as CSV where the dialog says, by keys alone, too', async () => {
  const path = join(app.documents, 'pesi.csv');
  await app.answerDialogs({ save: path });
  await desk.command('Salva la tabella come CSV');
  await desk.notice('pesi.csv');
  const [heads = '', first = ''] = readFileSync(path, 'utf8').split('\r\n');
  expect(heads).toMatch(/^\u{feff}Chi,/u);
  expect(first.split(',').length).toBe(heads.split(',').length);
  expect(first).toMatch(/,\d+\.\d+/u);
});
