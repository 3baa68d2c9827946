import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { whole, wrapped } from '../../../core/picture/letters';

test.each([
  ['bodyandsoul.typepad.com', ['bodyandsoul.', 'typepad.com']],
  ['enemykombatant.blogspot.com', ['enemykombatant.', 'blogspot.com']],
  ['tom_thinks.blogspot.com', ['tom_thinks.', 'blogspot.com']],
  ['pinkofeministhellcat.typepad.com/pinko', ['pinkofeministhellcat.', 'typepad.com/pinko']],
  ['loveamericahatebush.com', ['loveamericahatebush.', 'com']],
  ['unattimodirespiroprimadi', ['unattimodirespiropr', 'imadi']],
])('%s is broken where it can be read', (name, lines) => {
  expect(wrapped(name)).toEqual(lines);
});

test('a word that is broken loses no letter, and no line holds a single one of them', () => {
  const word = array(constantFrom('a', 'b', '.', '/', '-', '_', 'é'), { minLength: 1, maxLength: 90 });
  assert(
    property(word, (letters) => {
      const lines = whole(letters.join(''));
      expect(lines.join('')).toBe(letters.join(''));
      if (lines.length > 1) for (const line of lines) expect([...line].length).toBeGreaterThanOrEqual(2);
    }),
  );
});
