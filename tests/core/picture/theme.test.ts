import { describe, expect, test } from 'vitest';
import { sides } from '../../../core/model/sides';
import { contrast, mixed, readable } from '../../../core/picture/colour';
import { areaColour, detailColour, labelColour, pictureThemes } from '../../../core/picture/theme';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

test('mixing goes from one colour to the other', () => {
  expect(mixed('#ff0000', '#0000ff', 1)).toBe('#ff0000');
  expect(mixed('#ff0000', '#0000ff', 0)).toBe('#0000ff');
  expect(mixed('#ffffff', '#000000', 0.5)).toBe('#808080');
});

test('a colour is moved towards the ink only as far as reading needs', () => {
  expect(readable('#1B2430', '#1B2430', ['#FFFFFF'])).toBe('#1b2430');
  const moved = readable('#CCCCCC', '#000000', ['#FFFFFF']);
  expect(contrast(moved, '#FFFFFF')).toBeGreaterThanOrEqual(4.6);
  expect(contrast(moved, '#FFFFFF')).toBeLessThan(6);
});

describe.each(['light', 'dark'] as const)('the %s palette', (name) => {
  const theme = pictureThemes[name];

  test.each(sides)('names of the side %s can be read on paper and on its own ground', (side) => {
    for (const ground of [theme.paper, areaColour(theme, side)])
      expect(contrast(labelColour(theme, side), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('names of actors and what is said under those of communities can be read on every ground', () => {
    for (const ground of [theme.paper, theme.panel, ...sides.map((side) => areaColour(theme, side))]) {
      expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(detailColour(theme), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(sides)('the side %s stands out from the paper', (side) => {
    expect(contrast(theme[side], theme.paper)).toBeGreaterThanOrEqual(3);
  });
});
