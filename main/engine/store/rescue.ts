import { placesElsewhere, scan } from './gather';
import { layOut, migrate, versionOf } from './migrate';
import { Connection, type ReadableStore } from './store';

/** Ids of rows of a table that something else in the plan speaks of. */
function idsElsewhere(damaged: ReadableStore, copy: ReadableStore, table: string): Set<string> {
  const known = new Set<string>();
  const take = ({ id }: Record<string, unknown>) => known.add(String(id));
  for (const sql of placesElsewhere(table)) scan(damaged, sql, take);
  const journalled = `
    SELECT DISTINCT change.value ->> 'id' AS id FROM journal, json_each(journal.changes) AS change
    WHERE json_valid(journal.changes) AND change.value ->> 'table' = ?`;
  scan(copy, journalled, take, table);
  return known;
}

/** Copies the rows of a table that can be read: from both ends, and one by one what lies between. */
function copyTable(damaged: ReadableStore, copy: Connection, table: string): void {
  const columns = copy.all(`SELECT name, pk FROM pragma_table_info(?)`, table);
  const names = columns.map(({ name }) => `"${name}"`);
  const key = `"${columns.find(({ pk }) => Number(pk) > 0)?.name}"`;
  const insert = `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const select = `SELECT ${names.join(', ')} FROM ${table}`;
  const take = (row: Record<string, unknown>) => {
    const values = columns.map(({ name }) => row[String(name)] as string | number | null);
    try {
      copy.run(insert, ...values);
    } catch {
      // Of a type that the column can't hold: it can't be read as a row either.
    }
  };
  if (scan(damaged, `${select} ORDER BY ${key}`, take)) return;
  scan(damaged, `${select} ORDER BY ${key} DESC`, take);
  for (const id of idsElsewhere(damaged, copy, table)) scan(damaged, `${select} WHERE ${key} = ?`, take, id);
}

/**
 * What can be read of a damaged plan of an older format, brought to the newest in memory. A step to a newer format works on
 * whole tables, and would stop at the first page that is gone.
 */
export function renewedRemains(damaged: Connection, steps: readonly string[]): Connection {
  const copy = Connection.inMemory();
  layOut(copy, steps.slice(0, versionOf(damaged)));
  copy.pragma('foreign_keys = OFF');
  copy.pragma('ignore_check_constraints = ON');
  // What the journal tells of other tables is asked of the copy.
  const tables = copy.all(
    `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name = 'journal' DESC, name`,
  );
  for (const { name } of tables) copyTable(damaged, copy, String(name));
  copy.exec('BEGIN');
  migrate(copy, steps);
  copy.exec('COMMIT');
  return copy;
}
