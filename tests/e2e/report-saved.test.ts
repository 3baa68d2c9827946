import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, RunningApp } from './app';
import { Pdf } from './printed';

// The dossier as somebody at the window gets it: a save dialog, a file, and nothing else to be seen.

let app: RunningApp;
let page: Page;

beforeEach(async () => {
  app = await RunningApp.launch();
  page = await app.window();
  await ask(page, 'openSample', { language: 'en' });
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const windows = () => app.inShell(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const dossier = { format: 'pdf', paper: 'A4', theme: 'dark' } as const;

test('is a file where the save dialog says, and leaves no window behind', async () => {
  const path = join(app.documents, 'dossier.pdf');
  await app.answerDialogs({ save: path });
  const before = await windows();
  expect(await ask(page, 'exportPlan', dossier)).toEqual({ ok: true, value: { paths: [path] } });
  const pdf = new Pdf(path);
  expect(pdf.info('Tagged')).toBe('yes');
  expect(pdf.pages.length).toBeGreaterThan(8);
  // It is made for paper, whatever the theme of the window.
  expect(pdf.colourAt(2, 0.01, 0.01)).toBe('FFFFFF');
  expect(await windows()).toBe(before);
  expect(await app.externalRequests()).toEqual([]);
});

test('is not made when the dialog is cancelled', async () => {
  await app.answerDialogs({ save: null });
  expect(await ask(page, 'exportPlan', dossier)).toEqual({ ok: true, value: null });
});

test('is not there when it was broken off on the way', async () => {
  const path = join(app.documents, 'dossier.pdf');
  await app.answerDialogs({ save: path });
  const exported = await page.evaluate(async (input) => {
    const begun = new Promise<void>((done) => {
      window.schiera.listen((event) => event.type === 'exporting' && done());
    });
    const reply = window.schiera.call('exportPlan', input);
    await begun;
    await window.schiera.call('cancelExport', undefined);
    return reply;
  }, dossier);
  expect(exported).toEqual({ ok: true, value: null });
  expect(existsSync(path)).toBe(false);
});
