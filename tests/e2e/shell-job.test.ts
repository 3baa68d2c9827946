import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runtime } from '../../scripts/runtime.mjs';
import { ask, newFolder, RunningApp } from './app';

// The program without a window, as the command line starts it.

const folder = newFolder();
const plan = join(folder, 'plan.schiera');
/** Where jobs put what they need only for themselves. */
const temporary = newFolder();
let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.launch();
  await ask(await app.window(), 'openSample', { language: 'it' });
  copyFileSync(join(app.documents, 'Schiera', 'Piano di esempio.schiera'), plan);
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

/** Starts a job while the program runs for its user, and gives its exit code and the lines that it answers. */
async function run(job: unknown): Promise<{ code: unknown; answers: unknown[] }> {
  const { executablePath, args, env } = await runtime();
  const text = typeof job === 'string' ? job : JSON.stringify(job);
  const override = process.env.SCHIERA_APP_DIR ? { SCHIERA_APP_DIR: process.env.SCHIERA_APP_DIR } : {};
  const child = spawn(executablePath, [...args, `--schiera-job=${text}`, `--user-data-dir=${newFolder()}`], {
    env: { ...env, ...override, SCHIERA_USER_DATA: app.userData, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  const lines = output.split('\n').filter((line) => line !== '');
  expect(lines.filter((line) => !line.startsWith('schiera-job:'))).toEqual([]);
  return { code, answers: lines.map((line) => JSON.parse(line.slice('schiera-job:'.length))) };
}

const windows = () => app.inShell(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test.each([
  ['pdf', '%PDF-'],
  ['png', '\u0089PNG'],
] as const)('writes a %s beside the running program and leaves nothing else', async (format, start) => {
  const out = join(folder, `out.${format}`);
  const before = [await windows(), readFileSync(plan).toString('latin1'), jobFolders()];
  const { code, answers } = await run({ plan, out, format, paper: 'A4', theme: 'light' });
  expect({ code, answers }).toEqual({ code: 0, answers: [{ ok: true, path: out }] });
  expect(readFileSync(out).toString('latin1').startsWith(start)).toBe(true);
  expect([await windows(), readFileSync(plan).toString('latin1'), jobFolders()]).toEqual(before);
});

const jobFolders = () => readdirSync(temporary).filter((name) => name.startsWith('schiera-job-'));

test.each([
  ['that is no JSON', '{', 'errors:invalid'],
  ['without a plan', { out: '/tmp/x.pdf', format: 'pdf', paper: 'A4', theme: 'light' }, 'errors:invalid'],
  [
    'of a kind that isn’t drawn',
    { plan, out: '/tmp/x.csv', format: 'csv', paper: 'A4', theme: 'light' },
    'errors:invalid',
  ],
  [
    'on a plan that is missing',
    {
      plan: join(folder, 'gone.schiera'),
      out: join(folder, 'gone.pdf'),
      format: 'pdf',
      paper: 'A4',
      theme: 'light',
    },
    'errors:file.missing',
  ],
  [
    'to a folder that is missing',
    { plan, out: join(folder, 'no', 'where.pdf'), format: 'pdf', paper: 'A4', theme: 'light' },
    'errors:file.folderMissing',
  ],
  [
    'onto its own plan',
    { plan, out: plan, format: 'pdf', paper: 'A4', theme: 'light' },
    'errors:file.isOpen',
  ],
])('a job %s is refused', async (_, job, key) => {
  const { code, answers } = await run(job);
  expect(code).toBe(1);
  expect(answers).toMatchObject([{ ok: false, refusal: { problem: { key } } }]);
  expect(existsSync(join(folder, 'gone.schiera'))).toBe(false);
});
