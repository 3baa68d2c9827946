import { z } from 'zod';
import { message } from './refusal';
import { type RowOf, type TableName, tables } from './tables';

type ChangeOf<T extends TableName> = {
  readonly table: T;
  readonly id: string;
  /** Null where the row was not there. */
  readonly before: RowOf<T> | null;
  /** Null where the row is gone. */
  readonly after: RowOf<T> | null;
};

/** One row, before and after. */
export type RowChange = { [T in TableName]: ChangeOf<T> }[TableName];

function changeOf<T extends TableName>(table: T) {
  const row = tables[table].nullable();
  return z.object({ table: z.literal(table), id: z.string(), before: row, after: row });
}

/** The shape of a {@link RowChange} that was read from a file. */
const rowChange = z.discriminatedUnion('table', [
  changeOf('plan'),
  changeOf('node'),
  changeOf('actor'),
  changeOf('community'),
  changeOf('stance'),
  changeOf('tie'),
  changeOf('emblem'),
  changeOf('note'),
  changeOf('view'),
  changeOf('place'),
  changeOf('finding'),
]);

/** How an entry of the journal came about: a command done, or an earlier one taken back or done again. */
export const entryKind = z.enum(['do', 'undo', 'redo']);
export type EntryKind = z.infer<typeof entryKind>;

/** What one command changed: saved, journalled, undone and broadcast as this one value. */
export const changeSet = z.object({
  /** Place in the journal, from 1, without gaps. */
  seq: z.number().int().positive(),
  kind: entryKind,
  /** The `seq` of the command that an undo or redo is about; null for a command itself. */
  of: z.number().int().positive().nullable(),
  at: z.iso.datetime(),
  label: message,
  changes: z.array(rowChange),
});
export type ChangeSet = Omit<z.infer<typeof changeSet>, 'changes'> & {
  readonly changes: readonly RowChange[];
};

/** A row that comes to be. */
export function added<T extends TableName>(table: T, after: RowOf<T>): RowChange {
  return { table, id: after.id, before: null, after } as RowChange;
}

/** A row that goes away. */
export function removed<T extends TableName>(table: T, before: RowOf<T>): RowChange {
  return { table, id: before.id, before, after: null } as RowChange;
}

/** A row that becomes another. */
export function replaced<T extends TableName>(table: T, before: RowOf<T>, after: RowOf<T>): RowChange {
  return { table, id: before.id, before, after } as RowChange;
}

/** The changes that take `changes` back: last first, before and after swapped. */
export function inverted(changes: readonly RowChange[]): RowChange[] {
  return changes
    .map((change) => ({ ...change, before: change.after, after: change.before }) as RowChange)
    .reverse();
}
