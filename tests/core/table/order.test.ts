import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../core/attributes/attribute';
import { keptRows, ranksOf, sortedRows } from '../../../core/table/order';

const { compare } = new Intl.Collator('it', { numeric: true });

function sorted(values: readonly Value[], sortable: Parameters<typeof ranksOf>[1], descending = false) {
  return sortedRows(values.length, [{ ranks: ranksOf(values, sortable, compare), descending }]).map(
    (row) => values[row],
  );
}

describe('rows are sorted', () => {
  test('by numbers, dates, choices and texts, each in its own order, what isn’t known last', () => {
    expect(sorted([10, null, 9, -1], { type: 'number' })).toEqual([-1, 9, 10, null]);
    expect(sorted([10, null, 9], { type: 'number' }, true)).toEqual([10, 9, null]);
    expect(sorted(['2027-01-02', null, '2026-12-31'], { type: 'date' })).toEqual([
      '2026-12-31',
      '2027-01-02',
      null,
    ]);
    const choices = { all: ['own', 'ally', 'rival'], words: '' };
    expect(sorted(['rival', 'own', 'ally'], { type: 'choice', choices })).toEqual(['own', 'ally', 'rival']);
    expect(sorted(['zeta', 'Èva', 'eva 10', 'eva 9', null], { type: 'text' })).toEqual([
      'Èva',
      'eva 9',
      'eva 10',
      'zeta',
      null,
    ]);
    expect(sorted([['b'], [], ['a', 'z']], { type: 'words' })).toEqual([['a', 'z'], ['b'], []]);
  });

  test('by several columns, and those equal in all of them stay as they were', () => {
    const row = fc.record({ a: fc.option(fc.nat({ max: 3 })), b: fc.option(fc.nat({ max: 3 })) });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, descending) => {
        const ranks = (key: 'a' | 'b') =>
          ranksOf(
            rows.map((one) => one[key]),
            { type: 'number' },
            compare,
          );
        const order = sortedRows(rows.length, [
          { ranks: ranks('a'), descending },
          { ranks: ranks('b'), descending: false },
        ]);
        const place = (value: number | null, down: boolean) =>
          value === null ? Number.POSITIVE_INFINITY : down ? -value : value;
        const expected = rows
          .map((one, index) => ({ one, index }))
          .sort((x, y) => {
            const [p, q] = [place(x.one.a, descending), place(y.one.a, descending)];
            if (p !== q) return p < q ? -1 : 1;
            const [r, s] = [place(x.one.b, false), place(y.one.b, false)];
            return r === s ? x.index - y.index : r < s ? -1 : 1;
          })
          .map(({ index }) => index);
        expect(order).toEqual(expected);
      }),
    );
  });
});

test('rows that are worked on keep their places: the gone leave, the new come last', () => {
  const table = (ids: readonly string[]) => new Map(ids.map((id) => [id, id]));
  const before = ['c', 'a'];
  const known = table(['a', 'b', 'c']);
  expect(keptRows(before, known, known)).toBe(before);
  expect(keptRows(before, known, table(['a', 'b', 'd', 'c']))).toEqual(['c', 'a', 'd']);
  expect(keptRows(before, known, table(['a', 'b']))).toEqual(['a']);
});
