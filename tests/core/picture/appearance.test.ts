import { expect, test } from 'vitest';
import { type Parameter, parametersOf } from '../../../core/attributes/parameters';
import { look as lookSchema, usualLook } from '../../../core/model/look';
import {
  appearanceOf,
  appearanceSections,
  drawnAsUsual,
  isDrawnAsUsual,
  withAppearance,
} from '../../../core/picture/appearance';
import { styles } from '../../../core/picture/styles/styles';

const seen = { ...usualLook, hidden: ['a'], day: '2026-03-01' };
const optionsOf = (parameter: Parameter) =>
  parameter.kind === 'option' ? parameter.options.map(({ value }) => value) : [];
const parameters = appearanceSections(seen).flatMap((section) => parametersOf(section.parameters));

test('every choice of the form makes a look that can be saved, is read back as chosen, and hides nothing', () => {
  expect(parameters.map(({ name }) => name)).toEqual([
    ...styles.map(({ id }) => id),
    'communities',
    'backdrop',
  ]);
  for (const parameter of parameters) {
    expect(optionsOf(parameter).length).toBeGreaterThan(2);
    for (const value of optionsOf(parameter)) {
      const next = withAppearance(seen, { ...appearanceOf(seen), [parameter.name]: value });
      expect(lookSchema.parse(next)).toEqual(next);
      expect(appearanceOf(next)[parameter.name]).toBe(value);
      const { styling: _s, communities: _c, backdrop: _b, ...rest } = next;
      expect({ ...usualLook, ...rest }).toEqual({ ...seen });
    }
  }
});

test('back to usual undoes every choice, and nothing else', () => {
  for (const parameter of parameters) {
    const [, other] = optionsOf(parameter);
    const next = withAppearance(seen, { ...appearanceOf(seen), [parameter.name]: other });
    expect(isDrawnAsUsual(next)).toBe(appearanceOf(seen)[parameter.name] === other);
    expect(drawnAsUsual(next)).toEqual(seen);
  }
});

test('what no list offers is not taken', () => {
  expect(withAppearance(seen, { ...appearanceOf(seen), size: 'weight of soul' })).toBe(seen);
  expect(withAppearance(seen, { ...appearanceOf(seen), backdrop: 'bands' })).toBe(seen);
});

test('quadrants that mean nothing yet come to cross in the middle of the map, and stay where a layout had them', () => {
  const wanted = (type: string) => ({ ...appearanceOf(seen), backdrop: type });
  const fresh = withAppearance(seen, wanted('quadrants'), { x: 310.4, y: -80 });
  expect(fresh.backdrop.centre).toEqual({ x: 310, y: -80 });
  expect(withAppearance(fresh, wanted('quadrants'), { x: 1, y: 2 }).backdrop.centre).toEqual({
    x: 310,
    y: -80,
  });
  const axis = { name: 'posizione', low: 'contro', high: 'a favore' };
  const arranged = { ...seen, backdrop: { ...seen.backdrop, x: axis, centre: { x: 0, y: 0 } } };
  expect(withAppearance(arranged, wanted('quadrants'), { x: 310, y: -80 }).backdrop.centre).toEqual({
    x: 0,
    y: 0,
  });
});
