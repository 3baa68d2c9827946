import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../../core/model/refusal';
import { checkName, identityOf } from './examine';
import { asNotSaved } from './faults';
import { patienceMs } from './format';
import { writeMeta } from './meta';
import { passesQuickCheck } from './open';
import { Connection } from './store';

/** Makes sure that what was written under this name survives a power cut. */
function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for names in a folder. Windows has no such thing. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * Builds a file under a passing name beside its own, and gives it its name when it is whole: at no moment does half a
 * file stand at `path`. `suffix` keeps two builders apart.
 */
export async function buildWhole(
  path: string,
  suffix: string,
  build: (passing: string) => Promise<void> | void,
): Promise<void> {
  const passing = join(dirname(path), `.${basename(path)}.${suffix}`);
  statSync(dirname(path));
  try {
    await build(passing);
    sync(passing);
    renameSync(passing, path);
    syncFolder(dirname(path));
  } catch (error) {
    for (const leftover of [passing, `${passing}-journal`]) rmSync(leftover, { force: true });
    throw error;
  }
}

/** Copies a plan as it is after its last command, while commands may go on, and checks the copy before it counts as one. */
export async function copyPlan(
  from: string,
  to: string,
  suffix: string,
  finish: (copy: Connection) => void = () => {},
): Promise<void> {
  await buildWhole(to, suffix, async (passing) => {
    {
      using source = Connection.open(from, { write: false, patienceMs: patienceMs.saving });
      await source.copyTo(passing);
    }
    using copy = Connection.open(passing, { write: true, patienceMs: patienceMs.saving });
    if (!passesQuickCheck(copy)) throw new Refusal('errors:file.copyNotWhole', { file: basename(from) });
    finish(copy);
  });
}

/** Writes a copy for somebody to keep: a plan of its own from then on, with an identity of its own. */
export async function saveCopy(from: string, to: string, id: string): Promise<void> {
  const file = basename(to);
  checkName(to);
  const identity = identityOf(to);
  if (identity !== null && identity === identityOf(from))
    throw new Refusal('errors:file.copyOntoItself', { file });
  try {
    await copyPlan(from, to, id, (copy) => writeMeta(copy, { id }));
  } catch (error) {
    throw asNotSaved(error, to);
  }
}
