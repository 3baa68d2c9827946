import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, RunningApp, until } from './app';
import { askEngine, enginesOf } from './engine-processes';

// The product runs its engine in a utility process. Not every runtime's Node can run the store there, so a stand-in takes
// its place and answers in the engine's words: what is tested is the way to it, through ports that are handed over.

const standIn = `
import { writeFileSync } from 'node:fs';
const state = { seq: 0, undo: null, redo: null, access: { mode: 'write' }, savedAt: null, trouble: null };
const opened = { details: { name: 'Stand-in', client: '', language: 'en' }, state };
const answers = {
  '/file/create': ({ path }) => (writeFileSync(path, ''), opened),
  '/file/open': ({ path }) => {
    if (path.includes('crash')) process.exit(3);
    return opened;
  },
  '/file/close': () => undefined,
  '/plan/history': () => [process.pid],
};
process.parentPort.on('message', ({ data, ports: [port] }) => {
  if (data.type !== 'connect') return;
  port.on('message', ({ data: text }) => {
    const { i, p } = JSON.parse(text);
    const answer = answers[p?.u];
    if (answer) port.postMessage(JSON.stringify({ i, p: { b: { json: answer(p.b?.json) } } }));
  });
  port.start();
});
`;

let app: RunningApp;
let page: Page;
let path: string;

beforeAll(async () => {
  app = await RunningApp.launch({ engine: standIn, env: { SCHIERA_ENGINE_NODE: '' } });
  page = await app.window();
  path = join(app.documents, 'plan.schiera');
  await app.answerDialogs({ save: path });
  const made = await ask(page, 'newPlan', { name: 'Stand-in', client: '', language: 'en' });
  expect(made).toEqual({ ok: true, value: { opened: true } });
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

test('a window speaks straight to the process', async () => {
  expect(await askEngine(page, 'plan/history')).toEqual(await enginesOf(app));
});

test('a process that is killed is replaced, and the window connected again', async () => {
  const [first = 0] = await enginesOf(app);
  process.kill(first, 'SIGKILL');
  await until(async () => (await enginesOf(app)).some((pid) => pid !== first));
  const [answering] = (await askEngine(page, 'plan/history')) as number[];
  expect(await enginesOf(app)).toEqual([answering]);
});

test('a process that dies over a file says so', async () => {
  const answer = await ask(page, 'openPath', { path: join(app.documents, 'crash.schiera') });
  expect(answer).toMatchObject({ ok: false, refusal: { problem: { key: 'errors:file.crashes' } } });
});

test('the last processes end with the program', async () => {
  const engines = await enginesOf(app);
  expect(engines.length).toBeGreaterThan(0);
  await app.close();
  for (const pid of engines) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
