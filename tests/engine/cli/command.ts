import { spawn } from 'node:child_process';
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

/** Runs the command line as a process of its own, in that folder. */
export async function schiera(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [await program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
}
