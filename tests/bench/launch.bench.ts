import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type Page } from 'playwright-core';
import { samplePlan } from '../../resources/sample/sample';
import { runtime } from '../../scripts/runtime.mjs';
import { median, report } from './figures';
import { mapDrawn, withPlan } from './files';

const rounds = 7;

/** Playwright can wait for ever for a page that is in the middle of its first load when it comes, in milliseconds. */
const patience = 20_000;

const emptyProgram = `
import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<title>empty</title>'));
`;

/** A program of one window that shows an empty page, as a folder that the runtime can start. */
function emptyApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schiera-empty-'));
  mkdirSync(join(folder, 'out', 'main'), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{"name":"empty","version":"1.0.0","type":"module","main":"out/main/index.js"}',
  );
  writeFileSync(join(folder, 'out', 'main', 'index.js'), emptyProgram);
  return folder;
}

interface Program {
  readonly folder?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

type Ready = (page: Page) => Promise<unknown>;

/** Milliseconds that a launch takes; one that Playwright gets no hold of doesn't count. */
async function launch(program: Program, ready: Ready): Promise<number> {
  try {
    return await launchOnce(program, ready);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return launchOnce(program, ready);
  }
}

/** Milliseconds from the start of a program until its first window passes `ready`. */
async function launchOnce(more: Program, ready: Ready): Promise<number> {
  const { kind, executablePath, args, env } = await runtime();
  const own = kind === 'electron' && more.folder ? args.with(-1, more.folder) : args;
  const data = mkdtempSync(join(tmpdir(), 'schiera-user-'));
  const start = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [...own, '--disable-gpu', `--user-data-dir=${data}`, ...more.args],
    env: { ...env, SCHIERA_USER_DATA: data, ...more.env },
    timeout: patience,
  });
  await ready(await app.firstWindow());
  const took = performance.now() - start;
  await app.close();
  rmSync(data, { recursive: true, force: true });
  return took;
}

const empty = emptyApp();
await withPlan(samplePlan('it'), async (plan) => {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(
      await launch({ folder: empty, args: [], env: { SCHIERA_APP_DIR: empty } }, (page) =>
        page.waitForFunction(() => document.title === 'empty'),
      ),
    );
    ours.push(await launch({ args: [plan], env: {} }, mapDrawn));
  }
  report({
    name: 'from launch to the map of the sample plan, drawn and ready',
    value: median(ours),
    unit: 'ms',
    peer: 'a bare Electron window with an empty page',
    peerValue: median(bare),
  });
});
rmSync(empty, { recursive: true, force: true });
