import { parted } from '../../core/table/joined';
import { type Block, blockFrom } from '../../core/table/tsv';
import type { Pasted } from './grid/model';

/** LibreOffice's plain text has lost the line breaks and tabs within cells; its table has them. */
const keepsMoreInTable = /<meta name="generator" content="LibreOffice/iu;

/** The cells of what was copied in another program or in a table here. */
export function blockOf({ text, html }: Pasted): Block {
  return (keepsMoreInTable.test(html) ? tableIn(html) : null) ?? blockFrom(text);
}

/** The cells of the first table of a page; null where there is none that can be taken. Nothing of the page is run or loaded. */
function tableIn(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return (
    table &&
    parted(
      Array.from(table.rows, ({ cells }) =>
        Array.from(cells, (cell) => ({ text: textOf(cell), down: cell.rowSpan, along: cell.colSpan })),
      ),
    )
  );
}

function textOf(cell: Element): string {
  const parts = [...cell.querySelectorAll('br')];
  const isEmpty = parts.length === 1 && cell.textContent === '';
  for (const part of parts) part.replaceWith(isEmpty ? '' : '\n');
  return (cell.textContent ?? '').replaceAll('\u{a0}', ' ');
}
