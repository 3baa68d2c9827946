import { guarded } from '../../core/table/guard';
import { tsvOf } from '../../core/table/tsv';

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
