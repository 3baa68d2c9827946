/** One table, measured in pixels. */
export interface MeasuredTable {
  /** Heading and what is said under it. */
  readonly heading: number;
  /** The row of column titles, which every page repeats. */
  readonly titles: number;
  readonly rows: readonly number[];
  /** What is said under the last row; 0 for nothing. */
  readonly ending: number;
}

/** A stretch of one table on one page: the rows from `from` to before `to`. */
export interface Stretch {
  readonly table: number;
  readonly from: number;
  readonly to: number;
}

/** So many rows follow a heading on its page, where the table has them. */
const atLeast = 3;

/**
 * Puts tables on pages, one after the other, so that no row is cut and no heading stands alone.
 * @param room height of a page @param gap what lies between two tables on one page
 */
export function paginated(tables: readonly MeasuredTable[], room: number, gap: number): Stretch[][] {
  const pages: Stretch[][] = [];
  let page: Stretch[] = [];
  let left = room;

  function turn(): void {
    if (page.length > 0) pages.push(page);
    page = [];
    left = room;
  }

  for (const [table, { heading, titles, rows, ending }] of tables.entries()) {
    const shortest = rows.length <= atLeast ? ending : 0;
    const first = rows.slice(0, atLeast).reduce((sum, height) => sum + height, shortest);
    const opening = heading + titles;
    if (page.length > 0 && left < gap + opening + first) turn();
    left -= opening + (page.length > 0 ? gap : 0);

    let from = 0;
    for (const [row, height] of rows.entries()) {
      const needed = row === rows.length - 1 ? height + ending : height;
      if (needed > left && row > from) {
        page.push({ table, from, to: row });
        turn();
        left -= titles;
        from = row;
      }
      left -= needed;
    }
    page.push({ table, from, to: rows.length });
  }
  turn();
  return pages;
}
