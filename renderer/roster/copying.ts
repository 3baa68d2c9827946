import { dayNumber } from '../../core/model/calendar';
import { guarded } from '../../core/table/guard';
import { tsvOf } from '../../core/table/tsv';
import { type Cells, cellOf, editText, heldBy } from './cells';
import type { Column } from './columns';
import type { Range } from './grid/cursor';

/** A cell on its way to another program: its text, and as what a spreadsheet should take it. */
export interface Clip {
  readonly text: string;
  readonly as: 'text' | 'number' | 'percent' | 'date';
  /** What a figure is, dates as the day's number in spreadsheets; null for what isn't known. */
  readonly figure: number | null;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/ {2,}|^ | $/gmu, (spaces) => '&nbsp;'.repeat(spaces.length))
    .replaceAll('\n', '<br>');

/** How LibreOffice and Excel are told to take a cell: without it "007" becomes 7 and "1-2" a day in January. */
const formats: Readonly<Record<Clip['as'], string>> = {
  text: `sdnum="1033;0;@" style="mso-number-format:'\\@'"`,
  number: 'sdnum="1033;"',
  percent: `sdnum="1033;0;0.##%" style="mso-number-format:'0.##%'"`,
  date: `sdnum="1033;1033;YYYY-MM-DD" style="mso-number-format:'yyyy\\-mm\\-dd'"`,
};

function tdOf({ text, as, figure }: Clip): string {
  const value = figure === null ? '' : ` sdval="${figure}" x:num="${figure}"`;
  return `<td ${formats[figure === null ? 'text' : as]}${value}>${escaped(text)}</td>`;
}

const head =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>br{mso-data-placement:same-cell}</style></head>';

/** The block as spreadsheets and as texts with tables take it. Excel parts a cell at its line breaks unless it is told not to. */
export function clipped(block: readonly (readonly Clip[])[]): {
  readonly text: string;
  readonly html: string;
} {
  const rows = block.map((row) => `<tr>${row.map(tdOf).join('')}</tr>`);
  return {
    text: tsvOf(block.map((row) => row.map(({ text }) => text))),
    html: `${head}<body><table>${rows.join('')}</table></body></html>`,
  };
}

/** A text that no spreadsheet takes for a formula. */
export function wordsClip(text: string): Clip {
  return { text: guarded(text), as: 'text', figure: null };
}

const figures: Readonly<Partial<Record<Column['look']['kind'], Clip['as']>>> = {
  headcount: 'number',
  share: 'number',
  valence: 'number',
  percent: 'percent',
  date: 'date',
};

/** 1970-01-01 as spreadsheets count days, from 30 December 1899. */
const firstDay = 25_569;

function clipOf(cells: Cells, column: Column, id: string): Clip {
  const text = editText(cells, column, id) ?? (column.field ? '' : cellOf(cells, column, id).text);
  const as = figures[column.look.kind];
  if (!as) return wordsClip(text);
  const value = column.field ? heldBy(cells.document, column, id) : column.read(cells.reading, id);
  const figure =
    text === '' || value === null
      ? null
      : as === 'date'
        ? dayNumber(String(value)) + firstDay
        : Number(value);
  return { text, as, figure: figure !== null && Number.isFinite(figure) ? figure : null };
}

/** The cells of a block. Figures stay figures. */
export function copied(
  cells: Cells,
  columns: readonly Column[],
  ids: readonly string[],
  range: Range,
): readonly (readonly Clip[])[] {
  const shown = columns.slice(range.left, range.right + 1);
  return ids.slice(range.top, range.bottom + 1).map((id) => shown.map((column) => clipOf(cells, column, id)));
}
