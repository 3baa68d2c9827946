import { assert, constantFrom, dictionary, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { look, usualLook } from '../../../core/model/look';
import { drawnAsUsual, isDrawnAsUsual, withAppearance } from '../../../core/picture/appearance';
import { Drawing } from '../picture/drawn';

const stylingOf = (styling: unknown) => look.parse({ ...usualLook, styling }).styling;
const drawing = new Drawing().actor('a', [0, 0], { reach: 500, credibility: 0.5 }).actor('b', [90, 0]);

test('a look that was saved when there were four styles, each with or without a choice, means what it meant', () => {
  const saved = { size: 'credibility', colour: null, tieWidth: null, tieColour: null };
  expect(stylingOf(saved)).toEqual({ size: 'credibility' });
  expect(stylingOf({ size: null, colour: null, tieWidth: null, tieColour: null })).toEqual({});
});

test('what a style of a newer program goes by is kept, draws nothing, and gives way only to the usual look', () => {
  const newer = { ...usualLook, styling: stylingOf({ hologram: 'people', size: 'ties' }) };
  expect(newer.styling).toEqual({ hologram: 'people', size: 'ties' });
  expect(drawing.seen(newer)).toEqual(drawing.seen({ styling: { size: 'ties' } }));
  const changed = withAppearance(newer, { colour: 'platform', communities: 'both', backdrop: 'none' });
  expect(changed.styling).toEqual({ hologram: 'people', colour: 'platform' });
  expect(isDrawnAsUsual(newer)).toBe(false);
  expect(drawnAsUsual(newer).styling).toEqual({});
});

test('two stylings that mean the same are written the same, and reading one again changes nothing', () => {
  const id = constantFrom('size', 'colour', 'ring', 'tieColour', 'later');
  const by = constantFrom('people', 'ties', 'nothing', null);
  assert(
    property(dictionary(id, by), (all) => {
      const backwards = Object.fromEntries(Object.entries(all).reverse());
      const once = stylingOf(all);
      expect(JSON.stringify(stylingOf(backwards))).toBe(JSON.stringify(once));
      expect(stylingOf(once)).toEqual(once);
      expect(Object.values(once)).not.toContain(null);
    }),
  );
});

test('rubbish in the place of a style is refused, and there is an end to how much is kept', () => {
  for (const wrong of [
    { size: 7 },
    { size: '' },
    { size: 'x'.repeat(61) },
    { '': 'people' },
    [],
    'size',
    null,
  ])
    expect(look.safeParse({ ...usualLook, styling: wrong }).success, JSON.stringify(wrong)).toBe(false);
  assert(
    property(
      dictionary(string({ minLength: 1, maxLength: 60 }), constantFrom('people'), {
        minKeys: 90,
        maxKeys: 300,
      }),
      (all) => {
        expect(Object.keys(stylingOf(all)).length).toBeLessThanOrEqual(100);
      },
    ),
    { numRuns: 10 },
  );
});
