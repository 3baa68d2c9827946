import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, nodeWorkers } from '../../node-worker';

const root = join(import.meta.dirname, '../../..');
const program = bundled(join(root, 'main/cli/index.ts'), [nodeWorkers()]);

/** What a command came to. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own, in that folder; its answer may go to a file, or to nobody. */
export async function schiera(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  answerTo: 'us' | 'closed' | `/${string}` = 'us',
): Promise<Ran> {
  const entry = await program;
  const file = answerTo.startsWith('/') ? openSync(answerTo, 'w') : null;
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', ...env },
    stdio: ['ignore', file ?? 'pipe', 'pipe'],
  });
  if (file !== null) closeSync(file);
  if (answerTo === 'closed') child.stdout?.destroy();
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
}
