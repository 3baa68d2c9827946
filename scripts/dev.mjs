// npm run dev [-- plan.schiera]: opens the app, and opens it again whenever a source has changed.
// It runs what users run (own protocol, strict policy), so there is no development server.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { root } from './machine.mjs';
import { main, say } from './running.mjs';
import { runtime } from './runtime.mjs';

await main(async () => {
  const { executablePath, args, env } = await runtime();
  const from = process.env.INIT_CWD ?? process.cwd();
  const own = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let app;
  let due = setTimeout(reopen, 0);

  async function reopen() {
    try {
      await build();
      app?.kill();
      app = spawn(executablePath, [...args, ...own], { env, stdio: 'inherit' });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  for (const folder of ['core', 'main', 'preload', 'renderer', 'resources']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(due);
      due = setTimeout(reopen, 300);
    });
  }
  return new Promise(() => {});
});
