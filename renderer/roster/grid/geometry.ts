/** All in pixels. */
export const rowHeight = 32;
export const headHeight = 36;
export const gutterWidth = 48;

/** So many rows are drawn beyond the edges, and so many pixels of columns. */
const spareRows = 6;
const spareWidth = 160;

/** Where each column begins, from the left edge of the first, and at the end where the last one ends. */
export function offsetsOf(widths: readonly number[]): readonly number[] {
  const offsets = [0];
  for (const width of widths) offsets.push((offsets.at(-1) ?? 0) + width);
  return offsets;
}

/** What of a table is in view: rows and columns from the first up to, without, the last. */
export interface Pane {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** How far a box has been scrolled, and how much of its contents it shows. */
export interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The rows and columns to draw, with a few to spare. The gutter, the first column and the head always stay in view. */
export function paneOf(
  { top, left, width, height }: Scrolled,
  rows: number,
  offsets: readonly number[],
): Pane {
  const firstRow = Math.min(rows, Math.max(0, Math.floor(top / rowHeight) - spareRows));
  const lastRow = Math.min(rows, Math.ceil((top + height) / rowHeight) + spareRows);
  const begins = left - spareWidth;
  const ends = left + width + spareWidth;
  const count = offsets.length - 1;
  let firstColumn = 0;
  while (firstColumn < count - 1 && (offsets[firstColumn + 1] ?? 0) < begins) firstColumn += 1;
  let lastColumn = firstColumn;
  while (lastColumn < count && (offsets[lastColumn] ?? 0) < ends) lastColumn += 1;
  return { firstRow, lastRow, firstColumn, lastColumn };
}

export function samePane(a: Pane, b: Pane): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

/** The scroll offset, as near as possible to `now`, at which `from` … `to` lies between what covers the edges. */
export function scrollFor(
  now: number,
  { from, to }: { readonly from: number; readonly to: number },
  { size, before, after }: { readonly size: number; readonly before: number; readonly after: number },
): number {
  const begins = now + before;
  const ends = now + size - after;
  if (from < begins || to - from > ends - begins) return from - before;
  return to > ends ? to - size + after : now;
}
