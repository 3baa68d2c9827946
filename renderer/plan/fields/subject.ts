import type { PlanDocument } from '../../../core/model/document';
import type { EditCommand } from '../../../core/model/edits/edits';
import type { RowOf, TableName } from '../../../core/model/tables';

/** What the fields on the screen are about: one row, or several of one kind edited together. */
export interface Subject {
  readonly table: Exclude<TableName, 'node' | 'emblem' | 'note' | 'view' | 'place' | 'finding'>;
  readonly ids: readonly string[];
}

/** The value that all rows have in common; `mixed` where they differ. */
export interface Shared {
  readonly mixed: boolean;
  readonly value: unknown;
}

export function sharedValue(document: PlanDocument, { table, ids }: Subject, key: string): Shared {
  const rows: ReadonlyMap<string, RowOf<TableName>> = document[table];
  const values = ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [Reflect.get(row, key) as unknown] : [];
  });
  const [first] = values;
  const text = JSON.stringify(first);
  const same = (value: unknown) =>
    value === first || (typeof value === 'object' && JSON.stringify(value) === text);
  return values.every(same) ? { mixed: false, value: first } : { mixed: true, value: null };
}

/** The command that sets one field of all rows of the subject. */
export function commandFor({ table, ids }: Subject, key: string, value: unknown): EditCommand {
  const patch = { [key]: value };
  const [id = ''] = ids;
  switch (table) {
    case 'plan':
      return { type: 'plan.change', patch };
    case 'stance':
      return { type: 'stance.change', id, patch };
    default:
      return { type: `${table}.change`, ids: [...ids], patch };
  }
}
