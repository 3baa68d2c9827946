import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JoinedCell, parted } from '../../../core/table/joined';

const cell = (text: string, down = 1, along = 1): JoinedCell => ({ text, down, along });

test('a table without joined cells is its texts', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      expect(parted(rows.map((row) => row.map((text) => cell(text))))).toEqual(rows);
    }),
  );
});

test('the text of a joined cell stands in its first place, and what follows goes round it', () => {
  expect(parted([[cell('a', 2, 2), cell('b')], [cell('c')], [cell('d'), cell('e', 1, 2)]])).toEqual([
    ['a', '', 'b'],
    ['', '', 'c'],
    ['d', 'e', ''],
  ]);
});

test('a cell for all that follows ends with the table, as does one that is said to go further', () => {
  for (const down of [0, 3, 65_534, 1e9])
    expect(parted([[cell('a', down), cell('b')], [cell('c')], [cell('d')]])).toEqual([
      ['a', 'b'],
      ['', 'c'],
      ['', 'd'],
    ]);
});

test('a table that would be enormous is not taken, however it comes to be', () => {
  const rows = (count: number, row: readonly JoinedCell[]) => Array.from({ length: count }, () => row);
  expect(parted([[cell('a', 1, 1e9)]])).toBeNull();
  expect(parted(rows(2_000, [cell('a', 1e9, 1_000)]))).toBeNull();
  expect(parted(rows(20_000, [cell('a', 1e9)]))).toBeNull();
  const wide = Array.from({ length: 500 }, () => cell('a', 1, 1_000));
  expect(parted([[...wide, cell('z', 1e9)], ...rows(20_000, [cell('a')])])).toBeNull();
  expect(parted(rows(10_000, [cell('a', 1, 50)]))).toHaveLength(10_000);
});
