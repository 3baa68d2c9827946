import { useMemo, useRef, useState } from 'react';
import { readingOf } from '../../core/attributes/reading';
import { askedBy, asksNothing, passing } from '../../core/look/meeting';
import { sceneOf } from '../../core/look/scene';
import type { PlanDocument } from '../../core/model/document';
import type { Filter, Look } from '../../core/model/look';
import type { Language } from '../../core/model/plan';
import { keptRows, ranksOf, sortedRows } from '../../core/table/order';
import { folded } from '../../core/words/folded';
import { collatorIn } from '../../core/words/locale';
import { useDocument, useSeeing } from '../app/desk-context';
import { useLanguage } from '../app/language';
import { type Cells, cellOf } from './cells';
import { columns as allColumns, type Column, type TableTab } from './columns';
import type { SortKey } from './roster-store';

/** What decides which rows are shown, and in which order. */
interface Choosing {
  readonly tab: TableTab;
  readonly sort: readonly SortKey[];
  readonly filters: readonly Filter[];
  readonly query: string;
  /** The look whose rows alone are shown; null for all rows. */
  readonly look: Look | null;
  readonly language: Language;
}

interface Chosen {
  readonly by: Choosing;
  readonly document: PlanDocument;
  readonly ids: readonly string[];
}

/** The rows of a table, and whether they would stand otherwise if they were sorted and filtered anew. */
export interface Rows {
  readonly ids: readonly string[];
  readonly outdated: boolean;
  again(): void;
}

/** What is looked for in a row: the texts of all its columns, once for each version of the row. */
const texts = new WeakMap<object, { readonly language: Language; readonly text: string }>();

function textOf(cells: Cells, tab: TableTab, id: string): string {
  const row = cells.document[tab].get(id);
  if (!row) return '';
  const known = texts.get(row);
  const { language } = cells.reader;
  if (known?.language === language) return known.text;
  const text = folded(allColumns[tab].map((column) => cellOf(cells, column, id).text).join('\n'));
  texts.set(row, { language, text });
  return text;
}

function chosenRows(
  cells: Cells,
  { tab, sort, filters, query, look, language }: Choosing,
): readonly string[] {
  const { document } = cells;
  const reading = readingOf(document);
  const from = look === null ? document[tab] : sceneOf(document, look).open[tab];
  let ids = [...from.keys()];
  for (const filter of filters) {
    const attribute = askedBy(filter);
    if (!attribute || asksNothing(filter)) continue;
    const passes = passing(filter);
    ids = ids.filter((id) => passes(attribute.read(reading, id)));
  }
  const words = folded(query).split(/\s+/u).filter(Boolean);
  if (words.length > 0)
    ids = ids.filter((id) => {
      const text = textOf(cells, tab, id);
      return words.every((word) => text.includes(word));
    });
  const { compare } = collatorIn(language);
  const keys = sort.flatMap(({ column: id, descending }) => {
    const column = allColumns[tab].find((one) => one.id === id);
    return column ? [{ ranks: ranksIn(column, ids, cells, compare), descending }] : [];
  });
  return keys.length === 0 ? ids : sortedRows(ids.length, keys).map((row) => ids[row] ?? '');
}

function ranksIn(
  column: Column,
  ids: readonly string[],
  { reading }: Cells,
  compare: Intl.Collator['compare'],
) {
  const values = ids.map((id) => column.read(reading, id));
  return ranksOf(values, column, compare);
}

/** The rows of a table. While it is worked on they stay where they are; another choice, or `again`, puts them in order. */
export function useRows(
  cells: Cells,
  { tab, sort, filters, query, asOnMap }: Omit<Choosing, 'look' | 'language'> & { readonly asOnMap: boolean },
): Rows {
  const document = useDocument();
  const language = useLanguage();
  const seen = useSeeing((seeing) => seeing.look);
  const look = asOnMap ? seen : null;
  const [turn, setTurn] = useState(0);
  const by = useMemo(
    (): Choosing & { readonly turn: number } => ({ tab, sort, filters, query, look, language, turn }),
    [tab, sort, filters, query, look, language, turn],
  );
  const last = useRef<Chosen | null>(null);
  const known = last.current;
  const kept = known?.by === by;
  const ids = !kept
    ? chosenRows(cells, by)
    : known.document === document
      ? known.ids
      : keptRows(known.ids, known.document[tab], document[tab]);
  last.current = { by, document, ids };
  const [orderedIn, setOrderedIn] = useState({ by, document });
  if (orderedIn.by !== by) setOrderedIn({ by, document });
  const chooses = sort.length + filters.length > 0 || query !== '' || asOnMap;
  return {
    ids,
    outdated: chooses && orderedIn.by === by && orderedIn.document[tab] !== document[tab],
    again: () => setTurn((count) => count + 1),
  };
}
