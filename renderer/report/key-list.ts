import { textWidth } from '../../core/picture/letters';

/** A name that had no room on the map, and the number that stands there instead. */
export interface Key {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

/** How a list of keys is set: columns at least that wide, and in them names beside their numbers, in pixels. */
export interface KeySetting {
  readonly column: number;
  readonly indent: number;
}

/** Under the map, and on a page of its own. `keys.css` has the same. */
export const keySettings = {
  below: { column: 150, indent: 16 },
  apart: { column: 200, indent: 26 },
} as const satisfies Readonly<Record<string, KeySetting>>;

/** Height of a line, the size of its letters, and what a column keeps free at its end, in pixels. */
export const keyRow = 12.5;
const letters = 28 / 3;
const free = 8;

const columnsIn = (width: number, { column }: KeySetting) => Math.max(1, Math.floor(width / column));

/** How many lines each key takes in columns on that width: names are never cut. */
function linesOf(keys: readonly Key[], width: number, setting: KeySetting): readonly number[] {
  const room = width / columnsIn(width, setting) - setting.indent - free;
  return keys.map(({ name }) => {
    let [lines, taken] = [1, 0];
    for (const word of name.split(' ')) {
      const wide = textWidth(`${word} `, letters, 400);
      if (taken > 0 && taken + wide > room) {
        lines += 1;
        taken = 0;
      }
      // A word that is longer than a line is broken.
      lines += Math.max(0, Math.ceil(wide / room) - 1);
      taken += wide > room ? wide % room : wide;
    }
    return lines;
  });
}

/** How many columns of that many rows the keys take; no key is parted. */
function columnsFor(lines: readonly number[], rows: number): number {
  let [columns, taken] = [1, 0];
  for (const needed of lines) {
    if (taken > 0 && taken + needed > rows) {
      columns += 1;
      taken = 0;
    }
    taken += needed;
  }
  return columns;
}

/** The rows of a list of keys on that width, when its columns are as even as they get. */
export function keyRows(keys: readonly Key[], width: number, setting: KeySetting): number {
  if (keys.length === 0) return 0;
  const lines = linesOf(keys, width, setting);
  const columns = columnsIn(width, setting);
  const least = Math.max(...lines, Math.ceil(lines.reduce((sum, one) => sum + one, 0) / columns));
  let rows = least;
  while (columnsFor(lines, rows) > columns) rows += 1;
  return rows;
}

/** The keys page by page, when pages hold nothing else. */
export function keyPages(
  keys: readonly Key[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly (readonly Key[])[] {
  const setting = keySettings.apart;
  const lines = linesOf(keys, width, setting);
  const [rows, columns] = [Math.floor(height / keyRow), columnsIn(width, setting)];
  const pages: (readonly Key[])[] = [];
  let from = 0;
  for (let to = 1; to <= keys.length; to += 1)
    if (to === keys.length || columnsFor(lines.slice(from, to + 1), rows) > columns) {
      pages.push(keys.slice(from, to));
      from = to;
    }
  return pages;
}
