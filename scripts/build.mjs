// Builds the app into out/ when its sources have changed. `node scripts/build.mjs` does it by hand.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { node24, root, workCache } from './machine.mjs';
import { main, must, say, tool, toolEnv } from './running.mjs';
import { fingerprint, step } from './steps.mjs';

const out = join(root, 'out');
const stamp = join(out, 'built-from');

const sources = ['core', 'main', 'preload', 'renderer', 'resources'];
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Makes out/ agree with the sources. The new build replaces the old one in one move when it is complete. */
export async function build() {
  await installDependencies();
  const wanted = fingerprint([...sources, ...settings]);
  const isDone = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  await step(isDone, async () => {
    say('Building');
    mkdirSync(workCache, { recursive: true });
    const work = mkdtempSync(join(workCache, 'build-'));
    try {
      const built = join(work, 'out');
      await must(node24, [tool('electron-vite'), 'build', '--outDir', built], { env: toolEnv() });
      writeFileSync(join(built, 'built-from'), wanted);
      if (existsSync(out)) renameSync(out, join(work, 'replaced'));
      renameSync(built, out);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await build();
    return 0;
  });
}
