/** A cell, by its place among the rows and columns that are shown, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where the keyboard is, and where the marked block of cells began. */
export interface Cursor {
  readonly at: Spot;
  readonly from: Spot;
}

/** A block of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const home: Cursor = { at: { row: 0, column: 0 }, from: { row: 0, column: 0 } };

export function rangeOf({ at, from }: Cursor): Range {
  return {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    left: Math.min(at.column, from.column),
    right: Math.max(at.column, from.column),
  };
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** The cursor at a cell of the table; with `extend` the block reaches there from where it began. */
export function cursorAt({ row, column }: Spot, { rows, columns }: Size, from?: Spot): Cursor {
  const at = { row: within(row, rows), column: within(column, columns) };
  return { at, from: from ?? at };
}

/** The cursor where it was, as far as the table still reaches there. */
export function clamped(cursor: Cursor, size: Size): Cursor {
  const { at } = cursorAt(cursor.at, size);
  const { at: from } = cursorAt(cursor.from, size);
  const same = (a: Spot, b: Spot) => a.row === b.row && a.column === b.column;
  return same(at, cursor.at) && same(from, cursor.from) ? cursor : { at, from };
}

/** What of a key press moves a cursor. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The cell that a key leads to, not yet kept within the table; null for any other key. */
export function spotFor({ key, ctrlKey, metaKey }: Press, at: Spot, size: Size, page: number): Spot | null {
  const far = ctrlKey || metaKey;
  const { row, column } = at;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
}

/** The next cell in reading order, or the one before; null beyond the last and before the first. */
export function nextInOrder({ row, column }: Spot, step: 1 | -1, { rows, columns }: Size): Spot | null {
  const place = row * columns + column + step;
  return place < 0 || place >= rows * columns
    ? null
    : { row: Math.floor(place / columns), column: place % columns };
}
