import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runtime } from '../../scripts/runtime.mjs';
import { ask, RunningApp } from './app';

// Opening, making and leaving plans, as the shell does it whatever the page looks like.

let app: RunningApp;
let page: Page;

beforeEach(async () => {
  app = await RunningApp.launch();
  page = await app.window();
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const details = { name: 'Autumn: “fair” 2026/27?', client: 'Officine Lari', language: 'en' } as const;

async function newPlan(file = 'autumn.schiera'): Promise<string> {
  const path = join(app.documents, file);
  await app.answerDialogs({ save: path });
  expect(await ask(page, 'newPlan', details)).toEqual({ ok: true, value: { opened: true } });
  return path;
}

async function shownIn(window: Page): Promise<string | undefined> {
  const start = await ask(window, 'start', undefined);
  return start.ok ? start.value.plan?.path : 'refused';
}

const windowCount = () =>
  app.inShell(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length);

test('a new plan is made where the dialog says, and shown in the window of the welcome screen', async () => {
  const path = await newPlan();
  expect(existsSync(path)).toBe(true);
  expect(await shownIn(page)).toBe(path);
  expect(await windowCount()).toBe(1);
  const start = await ask(page, 'start', undefined);
  expect(start).toMatchObject({ value: { recent: [{ path, name: details.name, client: details.client }] } });
});

test('the dialog suggests a name that every file system takes, among the documents', async () => {
  await app.inShell(({ dialog }) => {
    dialog.showSaveDialog = async (...all: unknown[]) => {
      Object.assign(globalThis, { asked: all.at(-1) });
      return { canceled: true, filePath: '' };
    };
  });
  expect(await ask(page, 'newPlan', details)).toEqual({ ok: true, value: null });
  const asked = await app.inShell(() => Reflect.get(globalThis, 'asked'));
  expect(asked).toMatchObject({
    title: 'Where to put the new plan',
    defaultPath: join(app.documents, 'Autumn “fair” 2026 27.schiera'),
  });
});

test('a plan that is open comes to the front, by whatever name its file is called', async () => {
  const path = await newPlan();
  const symbolic = join(app.documents, 'symbolic.schiera');
  const hard = join(app.documents, 'hard.schiera');
  symlinkSync(path, symbolic);
  linkSync(path, hard);
  for (const name of [path, symbolic, hard, join(app.documents, 'x', '..', 'autumn.schiera')]) {
    expect(await ask(page, 'openPath', { path: name })).toEqual({ ok: true, value: { opened: true } });
    expect(await windowCount()).toBe(1);
    expect(await shownIn(page)).toBe(path);
  }
});

test('another plan gets a window of its own, and both stay open', async () => {
  const first = await newPlan('first.schiera');
  const opened = app.electron.waitForEvent('window');
  const second = await newPlan('second.schiera');
  const other = await opened;
  await other.waitForLoadState('load');
  expect(await shownIn(page)).toBe(first);
  expect(await shownIn(other)).toBe(second);
});

test('two wishes for one plan at the same time open it once', async () => {
  const path = await newPlan();
  await ask(page, 'closePlan', undefined);
  const answers = await Promise.all([ask(page, 'openPath', { path }), ask(page, 'openPath', { path })]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await windowCount()).toBe(1);
});

test('a new plan never takes the place of one that is open', async () => {
  const path = await newPlan();
  await app.answerDialogs({ save: path });
  const answer = await ask(page, 'newPlan', details);
  expect(answer).toMatchObject({ ok: false, refusal: { problem: { key: 'errors:file.isOpen' } } });
  expect(await shownIn(page)).toBe(path);
});

test('leaving a plan closes its file and shows the welcome screen', async () => {
  const path = await newPlan();
  const title = () => app.inShell(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  // The page says of itself how far opening has got until it is through.
  const titled = async () => {
    await ask(page, 'setTitle', { title: details.name });
    return title();
  };
  await expect.poll(titled).toBe(`${details.name} — Schiera`);
  await ask(page, 'closePlan', undefined);
  expect(await shownIn(page)).toBeUndefined();
  expect(await title()).toBe('Schiera');
  expect(readdirSync(app.documents)).toEqual(['autumn.schiera']);
  expect(await ask(page, 'openPath', { path })).toMatchObject({ ok: true });
});

test('a recent plan that is gone says so and leaves the list', async () => {
  const path = await newPlan();
  await ask(page, 'closePlan', undefined);
  rmSync(path);
  const answer = await ask(page, 'openPath', { path });
  expect(answer).toMatchObject({
    ok: false,
    refusal: { problem: { key: 'errors:file.missing', values: { file: 'autumn.schiera' } } },
  });
  const start = await ask(page, 'start', undefined);
  expect(start).toMatchObject({ value: { recent: [], plan: null } });
  expect(existsSync(path)).toBe(false);
});

test('the list of recent plans forgets on demand and survives a restart', async () => {
  const first = await newPlan('first.schiera');
  await ask(page, 'closePlan', undefined);
  const second = await newPlan('second.schiera');
  await app.close();
  await using again = await RunningApp.launch({ userData: app.userData });
  const window = await again.window();
  const start = await ask(window, 'start', undefined);
  expect(start.ok && start.value.recent.map(({ path }) => path)).toEqual([second, first]);
  const left = await ask(window, 'forget', { path: second });
  expect(left.ok && left.value.map(({ path }) => path)).toEqual([first]);
});

test('the sample is made once and opened from then on', async () => {
  const path = join(app.documents, 'Schiera', 'Piano di esempio.schiera');
  expect(await ask(page, 'openSample', { language: 'it' })).toEqual({ ok: true, value: { opened: true } });
  expect(await shownIn(page)).toBe(path);
  await ask(page, 'closePlan', undefined);
  expect(await ask(page, 'openSample', { language: 'it' })).toEqual({ ok: true, value: { opened: true } });
  expect(readdirSync(join(app.documents, 'Schiera'))).toEqual(['Piano di esempio.schiera']);
});

test('a second start hands its file over and ends', async () => {
  const path = await newPlan('first.schiera');
  await ask(page, 'closePlan', undefined);
  const { executablePath, args, env } = await runtime();
  const start = async (file: string) => {
    const second = spawn(executablePath, [...args, file], {
      cwd: app.documents,
      env: { ...process.env, ...env, SCHIERA_USER_DATA: app.userData },
      stdio: 'ignore',
    });
    const [code] = await once(second, 'exit');
    return code;
  };
  const restarted = page.evaluate(
    () => new Promise((done) => window.schiera.listen((event) => event.type === 'restart' && done(true))),
  );
  expect(await start('first.schiera')).toBe(0);
  expect(await restarted).toBe(true);
  expect(await shownIn(page)).toBe(path);
  expect(await start(path)).toBe(0);
  expect(await windowCount()).toBe(1);
});

test('a plan named at the start is shown; one that can’t be opened says why', async () => {
  const path = await newPlan();
  await app.close();
  await using again = await RunningApp.launch({ userData: app.userData, plan: path });
  expect(await shownIn(await again.window())).toBe(path);
  await again.close();
  rmSync(path);
  await using without = await RunningApp.launch({ userData: app.userData, plan: path });
  const start = await ask(await without.window(), 'start', undefined);
  expect(start).toMatchObject({
    value: { plan: null, refusal: { problem: { key: 'errors:file.missing' } } },
  });
});
