import type { Block } from './tsv';

/** A cell of a table, over so many rows, 0 for all that follow, and so many columns. */
export interface JoinedCell {
  readonly text: string;
  readonly down: number;
  readonly along: number;
}

/** Most places of a table, joined ones included. */
const mostPlaces = 1_000_000;

/**
 * The block that a table is whose cells may be joined: the text stands in the first place of a cell, its others are empty. A cell goes
 * no further down than the table does. Null where the cells would take up more than 1,000,000 places.
 */
export function parted(rows: readonly (readonly JoinedCell[])[]): Block | null {
  const block: string[][] = rows.map(() => []);
  let taken = 0;
  for (const [row, cells] of rows.entries()) {
    let place = 0;
    for (const { text, down, along } of cells) {
      while (block[row]?.[place] !== undefined) place += 1;
      const lines = block.slice(row, down === 0 ? undefined : row + down);
      taken += lines.length * along;
      if (taken > mostPlaces) return null;
      for (const line of lines) for (let beside = 0; beside < along; beside += 1) line[place + beside] = '';
      const [first] = lines;
      if (first) first[place] = text;
    }
  }
  // A cell far to the right, joined with those below it, makes all these rows long.
  const places = block.reduce((sum, { length }) => sum + length, 0);
  return places > mostPlaces ? null : block.map((line) => Array.from(line, (text) => text ?? ''));
}
