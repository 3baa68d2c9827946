/** Cells as lists of rows, each a list of texts. */
export type Block = readonly (readonly string[])[];

/**
 * The block as spreadsheets put it on the clipboard: cells parted by tabs, every row ended by a line break, a cell in
 * double quotes where it holds a tab, a line break or begins with a quote.
 */
export function tsvOf(block: Block): string {
  return block.map((row) => `${row.map(cellOf).join('\t')}\r\n`).join('');
}

function cellOf(text: string): string {
  return /[\t\r\n]|^"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The cells of a text as spreadsheets put it on the clipboard; any text is one cell at least. Quotes round a cell are taken off
 * where there was need of them: it holds a tab, a line break or doubled quotes, or nothing. Otherwise they are the cell's
 * own, and so is one at its beginning that isn't closed before a tab or a line break. Rows are as long as they were.
 */
export function blockFrom(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : null;
    const end = quoted?.end ?? bareEnd(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // The line break after the last row begins no other.
    if (end < text.length && at === text.length) break;
  }
  return rows;
}

/** Where the cell that begins at `from` ends: at a tab, a line break, or the end of the text. */
function bareEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function quotedAt(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let close = from + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return null;
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const end = close + 1;
  if (end < text.length && !/[\t\r\n]/u.test(text.charAt(end))) return null;
  const held = text.slice(from + 1, close);
  // Excel and LibreOffice put "Rossi" there as it stands.
  if (held !== '' && !/[\t\r\n]|""/u.test(held)) return null;
  return { cell: held.replaceAll('""', '"'), end };
}
