import type { FigureTable } from '../../core/insights/answer';
import { cellsOf } from '../../core/insights/cells';
import { say } from '../../core/model/refusal';
import type { Cell } from '../../core/table/csv';
import type { Desk } from '../app/desk';
import type { Say } from '../app/language';
import { clipped, wordsClip } from '../plan/clips';
import { nameIn } from '../plan/lookups';

/** The table of the open answer that was dealt with last, or else its first; null where there is none. */
export function tableAt(desk: Desk): FigureTable | null {
  const { insight } = desk.frame.getState();
  if (insight === null || insight === 'soWhat') return null;
  const { cards, table } = desk.insights.getState();
  const tables = cards[insight].answer?.tables.filter(({ rows }) => rows.length > 0) ?? [];
  return tables.find(({ id }) => id === table) ?? tables[0] ?? null;
}

function cellsIn({ plan }: Desk, table: FigureTable, words: Say): readonly (readonly Cell[])[] {
  const { document } = plan.getState();
  return cellsOf(table, (id) => (document ? nameIn(document, id) : id), words);
}

function put(text: string, html: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return done;
}

/** Puts a table on the clipboard as spreadsheets take it: figures stay figures. */
export function copyTable(desk: Desk, table: FigureTable, words: Say): void {
  const { text, html } = clipped(
    cellsIn(desk, table, words).map((row) =>
      row.map((cell) =>
        typeof cell === 'number' ? { text: String(cell), as: 'number', figure: cell } : wordsClip(cell ?? ''),
      ),
    ),
  );
  if (put(text, html)) {
    const { rows, total } = table;
    const key = total > rows.length ? 'insights:table.copiedFirst' : 'insights:table.copied';
    desk.tell(say(key, { count: rows.length, total }));
  }
}

/** Saves a table as a CSV file where the user says; tells of it where that is the beginning only of a long one. */
export function saveTable(desk: Desk, table: FigureTable, words: Say): Promise<void> {
  const rows = cellsIn(desk, table, words).map((row) => [...row]);
  const { name, total } = table;
  return desk.saveTable({ name: words(name), rows }, total > table.rows.length ? total : null);
}
