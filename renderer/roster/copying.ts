import { guarded } from '../../core/table/guard';
import { type Block, tsvOf } from '../../core/table/tsv';
import { type Cells, cellOf, editText } from './cells';
import type { Column } from './columns';
import type { Range } from './grid/cursor';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** The block as spreadsheets and as texts with tables take it. */
export function clipped(block: Block): { readonly text: string; readonly html: string } {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return { text: tsvOf(block), html: `<table>${rows.join('')}</table>` };
}

const figures: ReadonlySet<string> = new Set(['headcount', 'share', 'percent', 'valence', 'date']);

/** The texts of a block of cells, none of which a spreadsheet takes for a formula. Figures stay figures. */
export function copied(
  cells: Cells,
  columns: readonly Column[],
  ids: readonly string[],
  range: Range,
): Block {
  return ids.slice(range.top, range.bottom + 1).map((id) =>
    columns.slice(range.left, range.right + 1).map((column) => {
      const text = editText(cells, column, id) ?? (column.field ? '' : cellOf(cells, column, id).text);
      return figures.has(column.look.kind) ? text : guarded(text);
    }),
  );
}
