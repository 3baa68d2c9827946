import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { added, type RowChange } from '../../../core/model/changes';
import type { PlanRows } from '../../../core/model/document';
import { Refusal } from '../../../core/model/refusal';
import { tableNames } from '../../../core/model/tables';
import { buildWhole } from './copy';
import { checkName } from './examine';
import { asNotSaved } from './faults';
import { type Meta, writeMeta } from './meta';
import { layOut } from './migrate';
import { applyChanges } from './rows';
import { Connection } from './store';

/** The changes that lead from nothing to these rows. */
function allOf(rows: PlanRows): RowChange[] {
  return tableNames.flatMap((table) => rows[table].map((row) => added(table, row)));
}

/** Makes a plan that holds these rows and no history, where no file is. Half a plan never stands there. */
export async function createFile(path: string, rows: PlanRows, meta: Meta): Promise<void> {
  checkName(path);
  if (existsSync(path)) throw new Refusal('errors:file.exists', { file: basename(path) });
  try {
    await buildWhole(path, meta.id, (passing) => {
      using connection = Connection.create(passing);
      layOut(connection);
      connection.exec('BEGIN');
      writeMeta(connection, meta);
      applyChanges(connection, allOf(rows));
      connection.exec('COMMIT');
    });
  } catch (error) {
    throw asNotSaved(error, path);
  }
}
