// The npm packages of the lock file, and the Node they run on.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './machine.mjs';
import { must, npm, SetupError, say, toolEnv } from './running.mjs';
import { step } from './steps.mjs';

/** Brings node_modules to what the lock file says; does nothing when it is there already. */
export async function installDependencies() {
  await step(packagesMatchLock, async () => {
    say('Installing dependencies');
    // No package's own script is needed but one, and that is run below by name.
    await npm(['ci', '--include=dev', '--ignore-scripts', '--prefer-offline', '--loglevel=error']);
  });
  await step(nodeMatchesLock, async () => {
    say('Installing Node 24');
    const home = join(root, 'node_modules', 'node');
    await must(process.execPath, ['installArchSpecificPackage.js'], { cwd: home, env: toolEnv() });
    if (!nodeMatchesLock()) throw new SetupError('Node 24 could not be installed from the npm registry');
  });
}

/** npm writes its own record of what is installed as the last thing it does. */
function packagesMatchLock() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || installed[path]?.version === wanted?.version || (wanted?.optional && !installed[path]),
  );
}

function nodeMatchesLock() {
  const wanted = packagesIn(join(root, 'package-lock.json'))['node_modules/node']?.version;
  try {
    return execFileSync(node24, ['--version'], { encoding: 'utf8' }).trim() === `v${wanted}`;
  } catch {
    return false;
  }
}

/** @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean } | undefined>} */
function packagesIn(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
