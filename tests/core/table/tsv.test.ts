import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../../core/table/guard';
import { blockFrom, tsvOf } from '../../../core/table/tsv';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', "'", '=', 'a', ' ') }),
);

test('any block reads back as it was written', () => {
  const width = fc.integer({ min: 1, max: 4 });
  const block = width.chain((columns) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(block, (rows) => {
      expect(blockFrom(tsvOf(rows))).toEqual(rows);
    }),
  );
});

test('any text at all is read as a block', () => {
  fc.assert(
    fc.property(text, (rubbish) => {
      expect(blockFrom(rubbish).length).toBeGreaterThan(0);
    }),
  );
});

test('what spreadsheets write is read as they mean it', () => {
  expect(blockFrom('a\tb\r\n1\t2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(blockFrom('"two\nlines"\t"say ""hi"""\n')).toEqual([['two\nlines', 'say "hi"']]);
  expect(blockFrom('5" nails\t"open')).toEqual([['5" nails', '"open']]);
  expect(blockFrom('one')).toEqual([['one']]);
  expect(blockFrom('a\n\nb')).toEqual([['a'], [''], ['b']]);
});

test('no cell is a formula, and each comes back as it was', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
      expect(guarded(cell)).not.toMatch(/^[=+\-@]/u);
    }),
  );
});
