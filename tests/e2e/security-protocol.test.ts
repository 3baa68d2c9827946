import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningApp } from './app';

// `schiera://app/` serves the windows' own files and answers 404 to everything else.

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.launch();
  await app.window();
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

/** Asks from the shell, where neither the page's policy nor its address stand in the way. */
async function statusOf(url: string, method = 'GET'): Promise<number | string> {
  return app.inShell(
    async ({ session }, request) => {
      try {
        const { status } = await session.defaultSession.fetch(request.url, { method: request.method });
        return status;
      } catch {
        return 'refused';
      }
    },
    { url, method },
  );
}

const strange = [
  '/',
  '//',
  '/.',
  '/..',
  '/../package.json',
  '/../../package.json',
  '/..%2fpackage.json',
  '/..%2Fmain%2Findex.js',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/.%2e/.%2e/package.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/..\\..\\package.json',
  '/%c0%ae%c0%ae/package.json',
  '/%uff0e%uff0e/package.json',
  '/．．/package.json',
  '/..;/package.json',
  '/./../main/index.js',
  '/index.html/../../main/index.js',
  '/assets/../../main/index.js',
  '/assets/..%2f..%2fmain%2findex.js',
  '//etc/passwd',
  '///etc/passwd',
  '/%2fetc%2fpasswd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/file:///etc/passwd',
  '/index.html%00.js',
  '/index.html%00',
  '/index.html/',
  '/index.html%20',
  '/index.html.',
  '/index.html::$DATA',
  '/INDEX.HTML',
  '/.env.json',
  '/assets/',
  '/assets',
  '/nothing.js',
  '/~/package.json',
  '/../preload/index.cjs',
];

test.each(strange)('answers 404 to %s', async (path) => {
  expect(await statusOf(`schiera://app${path}`)).toBe(404);
});

test.each([
  'schiera://other/index.html',
  'schiera://app.evil/index.html',
  'schiera://user@app/index.html',
  'schiera:///index.html',
  'schiera:index.html',
])('serves nothing to another address: %s', async (url) => {
  expect(await statusOf(url)).not.toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('takes no %s', async (method) => {
  expect(await statusOf('schiera://app/index.html', method)).toBe(404);
});

test('doesn’t follow a link that leads out of its folder', async () => {
  const windows = await app.inShell(({ app: electron }) => `${electron.getAppPath()}/out/renderer`);
  const outside = mkdtempSync(join(app.userData, 'outside-'));
  const link = join(windows, 'leads-out.json');
  writeFileSync(join(outside, 'secret.json'), '{}');
  symlinkSync(join(outside, 'secret.json'), link);
  try {
    expect(await statusOf('schiera://app/leads-out.json')).toBe(404);
  } finally {
    rmSync(link);
  }
});

test('serves its pages with the whole policy', async () => {
  const { status, headers } = await app.inShell(async ({ session }) => {
    const answer = await session.defaultSession.fetch('schiera://app/index.html');
    return { status: answer.status, headers: Object.fromEntries(answer.headers) };
  });
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['referrer-policy']).toBe('no-referrer');
  const policy = headers['content-security-policy']?.replace(/'nonce-[^']+'/u, 'NONCE').split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' NONCE",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});
