import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { samplePlan } from '../../resources/sample/sample';
import { runtime } from '../../scripts/runtime.mjs';
import { RunningApp } from '../e2e/app';
import { median, report } from './figures';
import { mapDrawn, withPlan } from './files';

const rounds = 7;

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

async function launchEmpty(folder: string): Promise<number> {
  const { kind, executablePath, args, env } = await runtime();
  const data = mkdtempSync(join(tmpdir(), 'schiera-user-'));
  const start = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(kind === 'electron' ? args.with(-1, folder) : args),
      '--disable-gpu',
      `--user-data-dir=${data}`,
    ],
    env: { ...env, SCHIERA_APP_DIR: folder },
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.title === 'empty');
  const took = performance.now() - start;
  await app.close();
  rmSync(data, { recursive: true, force: true });
  return took;
}

async function launchOurs(plan: string): Promise<number> {
  const start = performance.now();
  await using app = await RunningApp.launch({ plan });
  const page = await app.window();
  await mapDrawn(page);
  return performance.now() - start;
}

const empty = emptyApp();
await withPlan(samplePlan('it'), async (plan) => {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await launchEmpty(empty));
    ours.push(await launchOurs(plan));
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
