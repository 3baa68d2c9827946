import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const suffix = '?nodeWorker';
const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'schiera', 'test-workers');

/**
 * Gives tests what electron-vite gives the build: `import start from './x?nodeWorker'` bundles the worker's entry
 * and yields a function that starts a thread on it.
 */
export function nodeWorkers(): Plugin {
  return {
    name: 'node-workers',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(suffix)) return null;
      const entry = await this.resolve(id.slice(0, -suffix.length), importer);
      return entry && `\0${entry.id}${suffix}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(suffix)) return null;
      const entry = id.slice(1, -suffix.length);
      const file = JSON.stringify(await bundled(entry));
      return `import { Worker } from 'node:worker_threads';
export default (options) => new Worker(${file}, options);`;
    },
  };
}

/** A program or a worker of ours in one file, as the build makes it, for a process or thread of its own. */
export async function bundled(entry: string, plugins: readonly Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    logLevel: 'error',
    plugins: [...plugins],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      write: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`nothing came of ${entry}`);
  return kept(chunk.code);
}

/** Writes the code where no other run can be reading half of it; the same code is kept once. */
function kept(code: string): string {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  const fresh = `${file}.${randomUUID()}`;
  writeFileSync(fresh, code);
  renameSync(fresh, file);
  return file;
}
