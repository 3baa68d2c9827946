import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MeasuredTable, paginated } from '../../../renderer/report/pagination';

const aTable = (rows: readonly number[], more: Partial<MeasuredTable> = {}): MeasuredTable => ({
  heading: 40,
  titles: 20,
  rows,
  ending: 0,
  ...more,
});

const rowsOf = (count: number, height = 10) => Array.from({ length: count }, () => height);

describe('pages of tables', () => {
  test('a short table takes one page', () => {
    expect(paginated([aTable(rowsOf(3))], 300, 30)).toEqual([[{ table: 0, from: 0, to: 3 }]]);
  });

  test('a long table goes on under its column titles, without its heading', () => {
    expect(paginated([aTable(rowsOf(40))], 300, 30)).toEqual([
      [{ table: 0, from: 0, to: 24 }],
      [{ table: 0, from: 24, to: 40 }],
    ]);
  });

  test('the next table begins on the same page when its heading and three rows have room', () => {
    const two = [aTable(rowsOf(5)), aTable(rowsOf(5))];
    expect(paginated(two, 260, 30)).toEqual([
      [
        { table: 0, from: 0, to: 5 },
        { table: 1, from: 0, to: 5 },
      ],
    ]);
    expect(paginated(two, 229, 30)).toEqual([[{ table: 0, from: 0, to: 5 }], [{ table: 1, from: 0, to: 5 }]]);
  });

  test('what is said at the end stays with the last row', () => {
    expect(paginated([aTable(rowsOf(24), { ending: 15 })], 300, 30)).toEqual([
      [{ table: 0, from: 0, to: 23 }],
      [{ table: 0, from: 23, to: 24 }],
    ]);
  });

  test('a row higher than a page has one of its own', () => {
    expect(paginated([aTable([10, 900, 10])], 300, 30)).toEqual([
      [{ table: 0, from: 0, to: 1 }],
      [{ table: 0, from: 1, to: 2 }],
      [{ table: 0, from: 2, to: 3 }],
    ]);
  });

  test('no tables, no pages', () => {
    expect(paginated([], 300, 30)).toEqual([]);
  });

  test('every row stands once, in order, and no page is too full', () => {
    const room = 400;
    const gap = 20;
    const rows = fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 1, maxLength: 120 });
    const tables = fc.array(fc.record({ rows, ending: fc.constantFrom(0, 25) }), { maxLength: 4 });
    fc.assert(
      fc.property(tables, (drawn) => {
        const all = drawn.map(({ rows, ending }) => aTable(rows, { ending }));
        const pages = paginated(all, room, gap);
        for (const [table, { rows }] of all.entries()) {
          const shown = pages
            .flat()
            .filter((stretch) => stretch.table === table)
            .flatMap(({ from, to }) => rows.map((_, row) => row).slice(from, to));
          expect(shown).toEqual(rows.map((_, row) => row));
        }
        for (const page of pages) {
          const used = page.reduce((sum, { table, from, to }, i) => {
            const { heading, titles, rows, ending } = all[table] ?? aTable([]);
            const height = rows.slice(from, to).reduce((above, row) => above + row, 0);
            const last = to === rows.length ? ending : 0;
            return sum + (i > 0 ? gap : 0) + (from === 0 ? heading : 0) + titles + height + last;
          }, 0);
          expect(used).toBeLessThanOrEqual(room);
        }
      }),
    );
  });
});
