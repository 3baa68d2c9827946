import type { PlanDocument } from '../document';
import { byId } from '../order';
import type { RowOf, TableName } from '../tables';
import type { PlanReader } from './edit';

/**
 * What an edit asks of the plan, answered from a document in memory: to try an edit before it is sent. Looking rows up by a
 * field is O(rows).
 */
export function readerOf(document: PlanDocument): PlanReader {
  const rows = <T extends TableName>(table: T) => document[table] as ReadonlyMap<string, RowOf<T>>;
  const sorted = <T extends TableName>(all: RowOf<T>[]) => all.sort(byId);
  return {
    get: (table, id) => rows(table).get(id),
    where: (table, field, value) => sorted([...rows(table).values()].filter((row) => row[field] === value)),
    all: (table) => sorted([...rows(table).values()]),
  };
}
