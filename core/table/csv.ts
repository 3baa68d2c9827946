import { guarded } from './guard';

/** A cell of a table that goes out; null is empty. */
export type Cell = string | number | null;

/** Spreadsheets take a file for Unicode only with this in front. */
const byteOrderMark = '\u{feff}';

/**
 * A table as a CSV file (RFC 4180): UTF-8 with a byte-order mark, comma, CRLF; numbers with a point, whatever the language. Texts that a
 * spreadsheet would take for a formula are guarded.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",\r\n\u{feff}]|^ | $/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
