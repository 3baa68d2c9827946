// Steps of the set-up: done once, by one process at a time, and again only when their inputs have changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sharedCache } from './machine.mjs';
import { say } from './running.mjs';

/** One step of the set-up: nothing when it is done already, and one process at a time does it.
 * @param {() => boolean} isDone @param {() => Promise<void>} work */
export async function step(isDone, work) {
  if (isDone()) return;
  const release = await lock();
  try {
    if (!isDone()) await work();
  } finally {
    release();
  }
}

/** The lock belongs to a clone and names its owner, so that a killed set-up doesn't block the next one. */
async function lock() {
  mkdirSync(sharedCache, { recursive: true });
  const path = join(
    sharedCache,
    `set-up-${createHash('sha256').update(root).digest('hex').slice(0, 8)}.lock`,
  );
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch {
      if (!ownerLives(path)) rmSync(path, { force: true });
      else if (!waited) say('Waiting for another set-up to finish');
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

/** @param {string} path */
function ownerLives(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** One hash over the names and contents of files and folders, the fingerprint of a step's inputs.
 * @param {string[]} paths relative to the repository */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    for (const file of filesUnder(full)) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string} path @param {number} hours */
export function youngerThan(path, hours) {
  return existsSync(path) && Date.now() - statSync(path).mtimeMs < hours * 3_600_000;
}
