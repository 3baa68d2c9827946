import { applicationId } from './format';
import { migrations } from './migrations/migrations';
import { Connection } from './store';

/** What `sqlite_schema` says of a file, one line an object. */
export type Schema = readonly string[];

export function versionOf(store: Connection): number {
  return Number(store.pragma('user_version'));
}

/**
 * Takes the file from its version to the newest. Runs in the transaction that is open, version number included, so that
 * the file has either all of it or nothing.
 */
export function migrate(store: Connection, steps: readonly string[] = migrations): void {
  if (!store.inTransaction) throw new Error('a migration outside a transaction');
  for (let version = versionOf(store); version < steps.length; version++) {
    store.exec(steps[version] ?? '');
    store.exec(`PRAGMA user_version = ${version + 1}`);
  }
}

/** Lays out an empty file as a plan of the newest version, in one transaction. */
export function layOut(store: Connection, steps: readonly string[] = migrations): void {
  store.exec('BEGIN');
  store.exec(`PRAGMA application_id = ${applicationId}`);
  migrate(store, steps);
  store.exec('COMMIT');
}

/** Every object of the file, table or not, with the text it was made by. */
export function schemaOf(store: Connection): Schema {
  return store
    .all('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .map((object) => JSON.stringify([object.type, object.name, object.tbl_name, object.sql]))
    .sort();
}

const known = new Map<string, Schema>();

/** The schema that a plan of this version has, exactly; `version` is at least 1 and at most the newest. */
export function expectedSchema(version: number, steps: readonly string[] = migrations): Schema {
  const upTo = steps.slice(0, version);
  const key = upTo.join('\n');
  const found = known.get(key);
  if (found) return found;
  using model = Connection.inMemory();
  layOut(model, upTo);
  const schema = schemaOf(model);
  known.set(key, schema);
  return schema;
}
