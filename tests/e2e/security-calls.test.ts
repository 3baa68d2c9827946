import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ShellCall, shellInputs } from '../../core/contract/shell';
import { RunningApp } from './app';

// The shell looks at who asks and what for before it does anything.

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await RunningApp.launch();
  page = await app.window();
  await app.answerDialogs({ save: null, open: null });
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

const names = Object.keys(shellInputs) as ShellCall[];
const forReports: readonly ShellCall[] = ['reportProgress', 'reportReady', 'reportFailed'];

/** Calls the shell from the page with whatever `input`, a piece of JavaScript, comes to. */
function call(name: string, input: string): Promise<unknown> {
  return page.evaluate(`window.schiera.call('${name}', ${input})`);
}

const refused = (key: string) => ({
  ok: false,
  refusal: { problem: expect.objectContaining({ key }), rows: [] },
});

describe('an input that doesn’t fit', () => {
  const hostile = [
    'null',
    '7',
    "'text'",
    '[]',
    '{}',
    'JSON.parse(\'{"__proto__": {"polluted": true}}\')',
    'JSON.parse(\'{"constructor": {"prototype": {"polluted": true}}}\')',
    '{ path: 7, language: 7, title: 7, name: 7, format: 7, problem: 7 }',
    "{ path: '', language: '', title: [], name: '', format: '', problem: {} }",
    "{ path: 'x'.repeat(5000), title: 'x'.repeat(5000), name: 'x'.repeat(5000), problem: 'x'.repeat(5000) }",
    "{ language: 'xx', theme: 'dark', format: 'exe', paper: 'A0' }",
    "new Map([['path', '/etc/passwd']])",
    'new Uint8Array(8)',
    "new Error('x')",
    "[{ label: 'x', items: [{ type: 'role', role: 'about', label: 'x' }] }]",
    "[{ label: 'x', items: Array(500).fill({ type: 'separator' }) }]",
  ];

  /** What of the list above does fit: an empty menu is a menu. */
  const fits = (name: ShellCall, input: string) => name === 'setMenu' && input === '[]';

  test.each(names.filter((name) => !forReports.includes(name)))('is refused by %s', async (name) => {
    for (const input of hostile) {
      if (!fits(name, input)) expect(await call(name, input), input).toEqual(refused('errors:invalid'));
    }
  });

  test('leaves no trace on the shell’s prototypes', async () => {
    const polluted = await app.inShell(() => Reflect.get({}, 'polluted') ?? null);
    expect(polluted).toBeNull();
  });

  test('that can’t even be sent fails in the page', async () => {
    await expect(call('setTitle', '{ title: () => 1 }')).rejects.toThrow('could not be cloned');
  });
});

describe('a caller that is none of ours', () => {
  /** Loads `url` in a window that the shell knows nothing of, yet with the real preload, and calls from there. */
  function callFrom(url: string, name: ShellCall): Promise<unknown> {
    return app.inShell(
      async ({ app: electron, BrowserWindow }, ask) => {
        const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
        try {
          await window.loadURL(ask.url);
          return await window.webContents.executeJavaScript(`window.schiera.call('${ask.name}', undefined)`);
        } finally {
          window.destroy();
        }
      },
      { url, name },
    );
  }

  test.each(['data:text/html,foreign', 'about:blank', 'schiera://app/index.html'])(
    '%s is refused',
    async (url) => {
      for (const name of ['start', 'openPlan', 'pickImport', 'reportReady'] as const) {
        expect(await callFrom(url, name)).toEqual(refused('errors:notAllowed'));
      }
    },
  );
});

describe('an editor', () => {
  test.each(forReports)('may not call %s', async (name) => {
    const input = "{ title: 'x', language: 'en', png: null, problem: 'x' }";
    expect(await call(name, input)).toEqual(refused('errors:notAllowed'));
  });

  test('may not have any file shown in the file manager', async () => {
    expect(await call('reveal', "{ path: '/etc/passwd' }")).toEqual(refused('errors:notAllowed'));
  });

  test('gets null when the user cancels', async () => {
    for (const name of ['openPlan', 'pickImport']) {
      expect(await call(name, 'undefined')).toEqual({ ok: true, value: null });
    }
  });
});

test('a defect in the shell shows as one, without its details', async () => {
  expect(await call('saveCopy', 'undefined')).toEqual(refused('errors:unexpected'));
});
