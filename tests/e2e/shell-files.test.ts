import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, RunningApp, until } from './app';

// What goes out to files and comes in from them, through dialogs.

let app: RunningApp;
let page: Page;
let plan: string;

beforeAll(async () => {
  app = await RunningApp.launch();
  page = await app.window();
  expect(await ask(page, 'openSample', { language: 'en' })).toMatchObject({ ok: true });
  plan = join(app.documents, 'Schiera', 'Sample plan.schiera');
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

const refused = (key: string) => ({ ok: false, refusal: { problem: { key } } });
const job = { paper: 'A4', theme: 'light' } as const;

/** Lets the next save dialog answer with a file among the documents. */
async function saveTo(name: string): Promise<string> {
  const path = join(app.documents, name);
  await app.answerDialogs({ save: path });
  return path;
}

describe('a copy', () => {
  test('is whole, and can be opened', async () => {
    const path = await saveTo('copy.schiera');
    expect(await ask(page, 'saveCopy', undefined)).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('gets the ending that the dialog left out', async () => {
    await app.answerDialogs({ save: join(app.documents, 'without') });
    const path = join(app.documents, 'without.schiera');
    expect(await ask(page, 'saveCopy', undefined)).toEqual({ ok: true, value: { path } });
    expect(await ask(page, 'saveCopy', undefined)).toMatchObject(refused('errors:file.exists'));
  });

  test('never lands on the open plan', async () => {
    const before = readFileSync(plan);
    await app.answerDialogs({ save: plan });
    expect(await ask(page, 'saveCopy', undefined)).toMatchObject(refused('errors:file.isOpen'));
    expect(readFileSync(plan).equals(before)).toBe(true);
  });

  test('that is called off leaves nothing', async () => {
    await app.answerDialogs({ save: null });
    const before = readdirSync(app.documents);
    expect(await ask(page, 'saveCopy', undefined)).toEqual({ ok: true, value: null });
    expect(readdirSync(app.documents)).toEqual(before);
  });
});

describe('an export', () => {
  test.each([
    ['pdf', '%PDF'],
    ['png', '\u0089PNG'],
    ['svg', '<svg'],
    ['json', '{'],
  ] as const)('as %s is one file of that kind', async (format, start) => {
    const path = await saveTo(`out.${format}`);
    expect(await ask(page, 'exportPlan', { format, ...job })).toEqual({ ok: true, value: { paths: [path] } });
    expect(readFileSync(path).toString('latin1')).toContain(start);
    expect(readdirSync(app.documents).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('as csv is two files', async () => {
    await saveTo('out.csv');
    const answer = await ask(page, 'exportPlan', { format: 'csv', ...job });
    const paths = answer.ok ? (answer.value?.paths ?? []) : [];
    expect(paths).toHaveLength(2);
    expect(paths.every((path) => existsSync(path))).toBe(true);
  });

  test('tells how far it has got', async () => {
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      window.schiera.listen((event) => event.type === 'exporting' && heard.push(event.doing.key));
    });
    await saveTo('told.pdf');
    await ask(page, 'exportPlan', { format: 'pdf', ...job });
    const heard = await page.evaluate(() => Reflect.get(window, 'heard'));
    expect([...new Set(heard as string[])]).toEqual([
      'shell:exporting.drawing',
      'report:answering',
      'shell:exporting.printing',
    ]);
  });

  test('can be broken off; meanwhile there is no second one', async () => {
    const path = await saveTo('broken-off.pdf');
    const running = ask(page, 'exportPlan', { format: 'pdf', ...job });
    const reports = () =>
      app.inShell(
        ({ webContents }) =>
          webContents.getAllWebContents().filter((one) => one.getURL().includes('report.html')).length,
      );
    await until(async () => (await reports()) === 1);
    expect(await ask(page, 'exportPlan', { format: 'pdf', ...job })).toMatchObject(
      refused('errors:export.busy'),
    );
    await ask(page, 'cancelExport', undefined);
    expect(await running).toEqual({ ok: true, value: null });
    expect(existsSync(path)).toBe(false);
    expect(await reports()).toBe(0);
  });

  test('to where nothing can be written says so', async () => {
    await app.answerDialogs({ save: '/proc/nowhere/out.pdf' });
    const answer = await ask(page, 'exportPlan', { format: 'pdf', ...job });
    expect(answer).toMatchObject(refused('errors:file.folderMissing'));
  });

  test('never lands on the open plan', async () => {
    await app.answerDialogs({ save: plan });
    for (const format of ['pdf', 'json'] as const) {
      const answer = await ask(page, 'exportPlan', { format, ...job });
      expect(answer).toEqual({ ok: true, value: { paths: [`${plan}.${format}`] } });
    }
    expect(readFileSync(plan).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});

describe('files to import', () => {
  let nodes: string;
  let ties: string;

  beforeEach(() => {
    nodes = join(app.documents, 'nodes.csv');
    ties = join(app.documents, 'ties.csv');
    writeFileSync(nodes, 'id,name\n1,Ada\n');
    writeFileSync(ties, 'source,target\n1,2\n');
  });

  test('come as their bytes', async () => {
    await app.answerDialogs({ open: [nodes, ties] });
    const picked = await page.evaluate(async () => {
      const answer = await window.schiera.call('pickImport', undefined);
      return answer.ok && answer.value?.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    });
    expect(picked).toEqual([
      ['nodes.csv', 'id,name\n1,Ada\n'],
      ['ties.csv', 'source,target\n1,2\n'],
    ]);
  });

  test('are two at most', async () => {
    await app.answerDialogs({ open: [nodes, ties, nodes] });
    expect(await ask(page, 'pickImport', undefined)).toMatchObject(refused('errors:import.tooManyFiles'));
  });

  test('have at most 200 MB', async () => {
    truncateSync(nodes, 200 * 1024 ** 2 + 1);
    await app.answerDialogs({ open: [nodes] });
    expect(await ask(page, 'pickImport', undefined)).toMatchObject(refused('errors:import.tooLarge'));
  });

  test('that are gone, or folders, say so', async () => {
    for (const path of [join(app.documents, 'gone.csv'), app.documents]) {
      await app.answerDialogs({ open: [path] });
      expect(await ask(page, 'pickImport', undefined)).toMatchObject(refused('errors:file.unreadable'));
    }
  });
});
