import { expect, test } from 'vitest';
import * as field from '../../../core/model/fields';

test.each([
  ['  Elena   Bianchi ', 'Elena Bianchi'],
  ['two\nlines\tand a tab', 'two lines and a tab'],
  ['nul\u0000 bell\u0007', 'nul bell'],
  ['half of a pair \ud83d', 'half of a pair \ufffd'],
  ['👩🏽‍💻 stays whole', '👩🏽‍💻 stays whole'],
  ['no\u00a0break', 'no break'],
])('a name is put on one line: %j', (given, kept) => {
  expect(field.name.parse(given)).toBe(kept);
});

test.each([
  ['first\r\nsecond\rthird\n', 'first\nsecond\nthird\n'],
  ['a\tcolumn', 'a\tcolumn'],
  ['nul\u0000', 'nul'],
  ['half \udc00', 'half \ufffd'],
])('a longer text keeps its lines and nothing that can’t be read: %j', (given, kept) => {
  expect(field.text.parse(given)).toBe(kept);
});

test.each(['', '   ', '\u0000', '\u200b', '\u2066\ufeff\u00ad', '\u3164', 'x'.repeat(201)])(
  '%j is no name',
  (given) => {
    expect(field.name.safeParse(given).success).toBe(false);
  },
);

test.each(['', 'a\u0000b', 'a\nb', '\ud800', 'x'.repeat(201)])('%j is no id', (given) => {
  expect(field.id.safeParse(given).success).toBe(false);
});

test.each(['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1'])('%s is no date', (given) => {
  expect(field.date.safeParse(given).success).toBe(false);
});

test('tags are distinct, in the order in which they were given', () => {
  expect(field.tags.parse(['b', ' a', 'b', 'a '])).toEqual(['b', 'a']);
});
