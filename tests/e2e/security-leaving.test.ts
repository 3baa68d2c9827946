import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningApp } from './app';

// A page that has been taken over tries to become another page, or to open one.

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await RunningApp.launch();
  page = await app.window();
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

const windows = () => app.inShell(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const ways: readonly (readonly [string, () => void])[] = [
  ['location', () => location.assign('https://example.com/')],
  ['location to another page of ours', () => location.assign('schiera://app/report.html')],
  [
    'a link',
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a form',
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      form.method = 'post';
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'a refresh',
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0;url=https://example.com/';
      document.head.append(meta);
    },
  ],
];

test.each(ways)('is refused by %s', async (_, attack) => {
  const before = page.url();
  await page.evaluate(attack);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => location.href)).toBe(before);
});

test.each([['https://example.com/'], ['about:blank'], ['schiera://app/index.html'], ['javascript:1']])(
  'a new window for %s is refused',
  async (url) => {
    const before = await windows();
    const opened = await page.evaluate((target) => window.open(target) === null, url);
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }, url);
    await page.waitForTimeout(200);
    expect(opened).toBe(true);
    expect(await windows()).toBe(before);
  },
);

test('a webview is an element like any other', async () => {
  const before = await app.inShell(({ webContents }) => webContents.getAllWebContents().length);
  const known = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    return 'getURL' in view || 'loadURL' in view;
  });
  await page.waitForTimeout(200);
  expect(known).toBe(false);
  expect(await app.inShell(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
});

test('a download is refused', async () => {
  const refused = app.inShell(
    ({ session }) =>
      new Promise((done) => {
        session.defaultSession.once('will-download', (event) => done(event.defaultPrevented));
      }),
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['broken']));
    link.download = 'broken.txt';
    document.body.append(link);
    link.click();
  });
  expect(await refused).toBe(true);
});
