import { copyFileSync, existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import { Refusal } from '../../../core/model/refusal';
import { tableNames } from '../../../core/model/tables';
import { createFile } from './create';
import { type Examined, examine } from './examine';
import { whyNotOpened } from './faults';
import { patienceMs } from './format';
import { type Gathered, gather } from './gather';
import type { Meta } from './meta';
import { expectedSchema, schemaOf, versionOf } from './migrate';
import { migrations } from './migrations/migrations';
import { renewedRemains } from './rescue';
import { Connection } from './store';

/**
 * Copies a file and what SQLite left beside it into a folder of its own. The original isn't touched. A file whose end is
 * missing gets an empty one: SQLite reads nothing at all in a file that is shorter than it says.
 */
function copyAside({ path, wholeBytes }: Examined, folder: string): string {
  const copy = join(folder, 'plan.schiera');
  copyFileSync(path, copy);
  if (wholeBytes !== null) truncateSync(copy, wholeBytes);
  for (const ending of ['-journal', '-wal'])
    if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  return copy;
}

/** Reads what can be read. Tables that aren't exactly ours are no place to look in. */
function rescued(path: string, file: string): Gathered {
  using connection = Connection.open(path, { write: true, patienceMs: patienceMs.saving });
  const version = versionOf(connection);
  const newest = migrations.length;
  if (version > newest) throw new Refusal('errors:file.newer', { file, program: '?', version, newest });
  const present = new Set(schemaOf(connection));
  const tables = expectedSchema(version).filter((object) => object.startsWith('["table"'));
  if (!tables.every((table) => present.has(table)))
    throw new Refusal('errors:file.nothingReadable', { file });
  const { name } = parse(file);
  if (version === newest) return gather(connection, name);
  using renewed = renewedRemains(connection, migrations);
  return gather(renewed, name, connection);
}

/**
 * Saves what can be read of a plan, however damaged, into a new file with an identity of its own and no history.
 * Refuses when nothing can be read.
 */
export async function salvage(
  path: string,
  to: string,
  meta: Meta,
): Promise<{ readonly rows: number; readonly lost: number }> {
  const examined = examine(path);
  const file = basename(path);
  const folder = mkdtempSync(join(tmpdir(), 'schiera-salvage-'));
  try {
    const { rows, lost } = rescued(copyAside(examined, folder), file);
    const count = tableNames.reduce((sum, table) => sum + rows[table].length, 0);
    if (rows.node.length === 0) throw new Refusal('errors:file.nothingReadable', { file });
    await createFile(to, rows, meta);
    return { rows: count, lost };
  } catch (error) {
    throw error instanceof Refusal ? error : (whyNotOpened(error, path) ?? error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
