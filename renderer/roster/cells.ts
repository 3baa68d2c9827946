import type { Reading } from '../../core/attributes/reading';
import type { PlanDocument } from '../../core/model/document';
import { remembered } from '../../core/model/remembered';
import type { Row, RowOf, TableName } from '../../core/model/tables';
import { folded } from '../../core/words/folded';
import type { Field } from '../plan/fields/field';
import { type Reader, shown } from '../plan/fields/shown';
import { cellText, type Finder } from '../plan/fields/typed';
import { shapeIn } from '../plan/lookups';
import type { Column } from './columns';
import type { GridCell } from './grid/model';

/** Everything that cells are read and written with. */
export interface Cells {
  readonly document: PlanDocument;
  readonly reading: Reading;
  readonly reader: Reader;
}

function rowIn<T extends TableName>(document: PlanDocument, table: T, id: string): RowOf<T> | undefined {
  const rows = document[table] as ReadonlyMap<string, RowOf<T>>;
  return rows.get(id);
}

/** The value that a column's field has in a row; undefined where the row is gone. */
export function heldBy(document: PlanDocument, { field, table }: Column, id: string): unknown {
  const row: Row | undefined = rowIn(document, table, id);
  return field && row ? Reflect.get(row, field.key) : undefined;
}

function applies(document: PlanDocument, { field, table }: Column, id: string): boolean {
  const asked: Field['applies'] = field?.applies;
  const row: Row | undefined = rowIn(document, table, id);
  return !asked || (row !== undefined && asked(row as never));
}

/** What stands in a cell. */
export function cellOf({ document, reading, reader }: Cells, column: Column, id: string): GridCell {
  const { sides } = reading;
  const plain = { soft: column.field === null, side: null, shape: null };
  if (column.id === 'side') {
    const side = sides.get(id) ?? 'undecided';
    const own = heldBy(document, column, id);
    return { ...plain, text: reader.say(`model:side.${side}`), soft: own === null, side };
  }
  const raw = column.field ? heldBy(document, column, id) : column.read(reading, id);
  const known = raw !== null && raw !== undefined && applies(document, column, id);
  const text = known ? shown(column.look, raw, reader).replaceAll('\n', ' · ') : '';
  const marked =
    column.id === 'name' ? id : column.look.kind === 'node' || column.look.kind === 'actor' ? raw : null;
  if (typeof marked !== 'string') return { ...plain, text };
  return { ...plain, text, side: sides.get(marked) ?? 'undecided', shape: shapeIn(document, marked) };
}

/** The cell's text for editing and for the clipboard; empty for what isn't known, null for what is only worked out. */
export function editText({ document, reader }: Cells, column: Column, id: string): string | null {
  if (!column.field || !applies(document, column, id)) return null;
  return cellText(column.field, heldBy(document, column, id), reader);
}

/** The ids of actors, or of actors and communities, by their names in {@link folded} form. */
const idsByName = remembered(
  (
    actors: PlanDocument['actor'],
    communities: PlanDocument['community'],
  ): ReadonlyMap<string, readonly string[]> => {
    const ids = new Map<string, string[]>();
    for (const rows of [actors, communities])
      for (const { id, name } of rows.values()) {
        const key = folded(name);
        const known = ids.get(key);
        if (known) known.push(id);
        else ids.set(key, [id]);
      }
    return ids;
  },
);

/** Finds who is meant by a name: those called exactly so, or else those called so but for case and accents. */
export function finderIn(document: PlanDocument, field: Field): Finder {
  const names = idsByName(document.actor, document.community);
  return {
    idsOf(name) {
      const sought = name.trim();
      const all = (names.get(folded(sought)) ?? []).filter(
        (id) => field.kind === 'node' || document.actor.has(id),
      );
      const exact = all.filter(
        (id) => (document.actor.get(id)?.name ?? document.community.get(id)?.name) === sought,
      );
      return exact.length > 0 ? exact : all;
    },
  };
}
