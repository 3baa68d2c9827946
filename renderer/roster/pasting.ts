import { type Block, blockFrom } from '../../core/table/tsv';
import type { Pasted } from './grid/model';

/** LibreOffice's plain text has lost the line breaks and tabs within cells; its table has them. */
const keepsMoreInTable = /<meta name="generator" content="LibreOffice/iu;

/** The cells of what was copied in another program or in a table here. */
export function blockOf({ text, html }: Pasted): Block {
  return (keepsMoreInTable.test(html) ? tableIn(html) : null) ?? blockFrom(text);
}

/** The cells of the first table of a page; null where there is none. Nothing of the page is run or loaded. */
function tableIn(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const block: string[][] = Array.from(table.rows, () => []);
  for (const [row, { cells }] of [...table.rows].entries()) {
    let place = 0;
    for (const cell of cells) {
      while (block[row]?.[place] !== undefined) place += 1;
      // A joined cell is its first one; the others are empty.
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let along = 0; along < cell.colSpan; along += 1) {
          const line = block[row + down];
          if (line) line[place + along] = down + along === 0 ? textOf(cell) : '';
        }
    }
  }
  return block.map((line) => Array.from(line, (text) => text ?? ''));
}

function textOf(cell: Element): string {
  const parts = [...cell.querySelectorAll('br')];
  const isEmpty = parts.length === 1 && cell.textContent === '';
  for (const part of parts) part.replaceWith(isEmpty ? '' : '\n');
  return (cell.textContent ?? '').replaceAll('\u{a0}', ' ');
}
