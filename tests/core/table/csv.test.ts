import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../../core/table/csv';
import { unguarded } from '../../../core/table/guard';

test('is what spreadsheets take: a mark of Unicode, commas, CRLF, quotes where there is need of them', () => {
  expect(
    csvOf([
      ['Who', 'Weight'],
      ['Anna "Nina" Rossi, PhD', 0.25],
      ['=1+1', null],
      ['two\nlines', -3],
    ]),
  ).toBe('\u{feff}Who,Weight\r\n"Anna ""Nina"" Rossi, PhD",0.25\r\n\'=1+1,\r\n"two\nlines",-3\r\n');
});

test('reads back as it was by another reader', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', '\r\n', ' x ', '=x', '', '\u{feff}'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const { data } = Papa.parse<string[]>(csvOf(rows).slice(1).slice(0, -2), {
        delimiter: ',',
        newline: '\r\n',
      });
      expect(data.map((row) => row.map(unguarded))).toEqual(rows);
    }),
  );
});
