import type { PlanDocument } from '../document';
import type { RowOf, TableName } from '../tables';
import type { PlanReader } from './edit';

/**
 * What an edit asks of the plan, answered from a document in memory: to try an edit before it is sent. Looking rows up by a
 * field is O(rows).
 */
export function readerOf(document: PlanDocument): PlanReader {
  const rows = <T extends TableName>(table: T) => document[table] as ReadonlyMap<string, RowOf<T>>;
  return {
    get: (table, id) => rows(table).get(id),
    where: (table, field, value) =>
      [...rows(table).values()].filter((row) => row[field] === value).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
