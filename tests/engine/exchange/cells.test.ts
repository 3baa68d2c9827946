import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../../core/table/guard';
import { listCell, listIn } from '../../../core/table/lists';
import { dateFrom, numberFrom } from '../../../main/engine/exchange/cells';

describe('numbers', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['-1', -1],
    ['\u{2212}1', -1],
    ['+2', 2],
    [',5', 0.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['12 000,5', 12000.5],
    ['1.234', 1.234],
    ['80%', 0.8],
    ['1e-3', 0.001],
  ])('%s is %d', (cell, value) => {
    expect(numberFrom(cell)).toEqual({ value });
  });

  it.each([
    ['1.234', 1234],
    ['12,000', 12000],
    ['8 900', 8900],
    ['21’300', 21300],
  ])('%s people are %d', (cell, value) => {
    expect(numberFrom(cell, true)).toEqual({ value });
  });

  it.each(['', 'abc', '1,2,3', '1.2.3', '0x10', '--1', '1-2', 'NaN', 'Infinity'])('%s is none', (cell) => {
    expect(numberFrom(cell)).toHaveProperty('problem.key', 'import:problem.notANumber');
  });

  it('reads back every number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // There is no minus zero in a table.
        expect(numberFrom(String(value))).toEqual({ value: value + 0 });
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2024-05-31', '2024-05-31', '2024-05-31'],
    ['2024/5/1', '2024-05-01', '2024-05-01'],
    ['31/05/2024', '2024-05-31', '2024-05-31'],
    ['1.2.2024', '2024-02-01', '2024-02-01'],
    ['05/2024', '2024-05-01', '2024-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2016-05-07 12:33:10', '2016-05-07', '2016-05-07'],
    ['2016-05-07T12:33:10.123Z', '2016-05-07', '2016-05-07'],
  ])('%s begins on %s and ends on %s', (cell, start, end) => {
    expect(dateFrom(cell, false)).toEqual({ value: start });
    expect(dateFrom(cell, true)).toEqual({ value: end });
  });

  it.each([
    ['05/31/2024', 'noSuchMonth'],
    ['30/02/2024', 'noSuchDay'],
    ['yesterday', 'notADate'],
    ['24-05-01', 'notADate'],
  ])('%s is refused: %s', (cell, key) => {
    expect(dateFrom(cell, false)).toHaveProperty('problem.key', `import:problem.${key}`);
  });
});

describe('lists in a cell', () => {
  it.each([
    ['a; b;c', ['a', 'b', 'c']],
    ['a | b', ['a', 'b']],
    ['a, b', ['a', 'b']],
    ['a, b; c', ['a, b', 'c']],
    ['"a; b"; c', ['a; b', 'c']],
    ['"say ""hi"""; c', ['say "hi"', 'c']],
    ['Via "Roma" 3; c', ['Via "Roma" 3', 'c']],
    [' ; ', []],
  ])('%s holds %j', (cell, items) => {
    expect(listIn(cell)).toEqual(items);
  });

  const item = fc
    .oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ',', ';', '|', '"', ' ', 'è', '=') }))
    .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(listIn(listCell(items))).toEqual(items);
      }),
    );
  });
});

describe('the guard against formulas', () => {
  it.each(['=1+1', '+39', '-x', '@anna', '\tx', '\rx', "'=1"])('puts an apostrophe before %j', (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`);
  });

  it('leaves others alone, an apostrophe in front or not', () => {
    for (const cell of ['anna', "'anna'", "'", '', '1=1']) {
      expect(guarded(cell)).toBe(cell);
      expect(unguarded(cell)).toBe(cell);
    }
  });

  it('comes off again exactly', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '"', ',') }),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
