import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newActor } from '../../core/model/actor';
import { ask, RunningApp, until } from './app';
import { askEngine, enginesOf } from './engine-processes';

// Engines die, hang and start again; the shell keeps windows and plans together through all of it.

let app: RunningApp;
let page: Page;
let path: string;

beforeEach(async () => {
  app = await RunningApp.launch();
  page = await app.window();
  path = join(app.documents, 'plan.schiera');
  await app.answerDialogs({ save: path });
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const newPlan = () => ask(page, 'newPlan', { name: 'Plan', client: '', language: 'en' });

/** Notes every event of the shell from now on. */
async function listen(): Promise<() => Promise<{ type: string }[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.schiera.listen((event) => heard.push(event));
  });
  return () => page.evaluate(() => Reflect.get(window, 'heard'));
}

/** The engine that waits for a plan, once it is alone. */
function spareEngine(): Promise<number> {
  return until(async () => {
    const engines = await enginesOf(app);
    return engines.length === 1 ? engines[0] : undefined;
  });
}

/** Kills the engine of the only open plan, the one that isn't the spare. */
async function killEngine(): Promise<void> {
  const engines = await enginesOf(app);
  expect(engines).toHaveLength(1);
  process.kill(engines[0] ?? 0, 'SIGKILL');
}

test('a spare engine waits while the welcome screen shows, and takes the plan', async () => {
  const spare = await spareEngine();
  await newPlan();
  expect(await enginesOf(app)).toEqual([spare]);
});

test('an engine that is killed is replaced: the window is connected again, and nothing saved is gone', async () => {
  await newPlan();
  const actor = { type: 'actor.add', row: newActor('anna', 'Anna Bianchi'), at: { x: 1, y: 2 } };
  expect(await askEngine(page, 'plan/edit', actor)).toMatchObject({ seq: 1 });
  const heard = await listen();
  await killEngine();
  await until(async () => (await heard()).some(({ type }) => type === 'notice'));
  expect(await heard()).toMatchObject([
    { type: 'engineRestarted' },
    { type: 'notice', notice: { key: 'shell:notice.engineRestarted' } },
  ]);
  const read = await askEngine(page, 'plan/read');
  expect(read).toMatchObject({ rows: { actor: [{ id: 'anna', name: 'Anna Bianchi' }] }, state: { seq: 1 } });
  expect(await askEngine(page, 'plan/undo')).toMatchObject({ kind: 'undo', of: 1 });
});

test('three deaths within a minute end in a message, not in a fourth attempt', async () => {
  await newPlan();
  const heard = await listen();
  for (const death of [1, 2]) {
    await killEngine();
    await until(async () => (await heard()).filter(({ type }) => type === 'notice').length === death);
  }
  await killEngine();
  await until(async () => (await heard()).some(({ type }) => type === 'restart'));
  const start = await ask(page, 'start', undefined);
  expect(start).toMatchObject({
    value: {
      plan: null,
      refusal: { problem: { key: 'errors:engine.crashes', values: { file: 'plan.schiera' } } },
    },
  });
  expect(await ask(page, 'openPath', { path })).toMatchObject({ ok: true });
});

test('an engine that hangs over a file is killed, and the next one opens it', async () => {
  await newPlan();
  await ask(page, 'closePlan', undefined);
  const spare = await spareEngine();
  process.kill(spare, 'SIGSTOP');
  const asked = Date.now();
  expect(await ask(page, 'openPath', { path })).toMatchObject({
    ok: false,
    refusal: { problem: { key: 'errors:file.hangs', values: { file: 'plan.schiera' } } },
  });
  expect(Date.now() - asked).toBeGreaterThan(15_000);
  expect(Date.now() - asked).toBeLessThan(25_000);
  expect(await spareEngine()).not.toBe(spare);
  expect(await ask(page, 'openPath', { path })).toMatchObject({ ok: true });
});

test('an engine that dies over a file says so', async () => {
  await newPlan();
  await ask(page, 'closePlan', undefined);
  const spare = await spareEngine();
  process.kill(spare, 'SIGSTOP');
  const opening = ask(page, 'openPath', { path });
  await page.waitForTimeout(200);
  process.kill(spare, 'SIGKILL');
  expect(await opening).toMatchObject({ ok: false, refusal: { problem: { key: 'errors:file.crashes' } } });
});

test('closing the program closes the file and ends every engine', async () => {
  await newPlan();
  const engines = await enginesOf(app);
  await app.close();
  expect(readdirSync(app.documents)).toEqual(['plan.schiera']);
  for (const pid of engines) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
