import { array, assert, integer, nat, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../../core/attributes/attribute';
import { attributeOf } from '../../../core/attributes/attributes';
import { fills } from '../../../core/picture/palette';
import { examplesOn, scaleFor } from '../../../core/picture/scales';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing } from './drawn';

const number: Attribute = { id: 'number', of: 'node', type: 'number', name: '', read: () => null };
const date: Attribute = { ...number, type: 'date' };
const hundredths = integer({ min: -1e8, max: 1e8 }).map((value) => value / 100);
const numbers = array(oneof(hundredths, nat(9), nat(1_000)), { minLength: 1, maxLength: 60 });

test('a larger number never stands lower, and every number stands between the ends', () => {
  assert(
    property(numbers, (values) => {
      for (const attribute of [number, date]) {
        const scale = scaleFor(attribute, values);
        const shares = [...values].sort((a, b) => a - b).map((value) => scale.shareOf(value));
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
        const least = scale.kind === 'logarithmic' ? values.filter((value) => value > 0) : values;
        expect(scale.low).toBeLessThanOrEqual(Math.min(...least));
        expect(scale.high).toBeGreaterThanOrEqual(Math.max(...values));
      }
    }),
  );
});

test('the order in which numbers come makes no difference', () => {
  assert(
    property(numbers, (values) => {
      const [one, other] = [scaleFor(number, values), scaleFor(number, [...values].reverse())];
      for (const value of values) expect(one.shareOf(value)).toBe(other.shareOf(value));
    }),
  );
});

/** How many of the seven steps of a ramp these numbers take where there is one more, far off. */
function stepsTaken(attribute: Attribute, values: readonly number[], farOff: number): number {
  const scale = scaleFor(attribute, [...values, farOff]);
  return new Set(values.map((value) => Math.round(6 * scale.shareOf(value)))).size;
}

describe('one number a thousand times as large as the others leaves them readable', () => {
  test.each([
    ['above 0', 1],
    ['below 0', -1],
  ])('%s', (_where, sign) => {
    assert(
      property(integer({ min: 8, max: 200 }), integer({ min: 1, max: 500 }), (count, from) => {
        const values = Array.from({ length: count }, (_, i) => sign * (from + i));
        const farOff = 1_000 * (from + count);
        expect(stepsTaken(number, values, farOff)).toBeGreaterThanOrEqual(sign > 0 ? 2 : 6);
        expect(stepsTaken(date, values, farOff)).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});

test('numbers that lie evenly stand on a plain scale, those that span magnitudes on a logarithmic one', () => {
  const evenly = Array.from({ length: 50 }, (_, i) => i);
  expect(scaleFor(number, evenly)).toMatchObject({ kind: 'plain', low: 0, high: 49 });
  const magnitudes = evenly.map((i) => 3 * 10 ** (i / 12));
  expect(scaleFor(number, magnitudes)).toMatchObject({ kind: 'logarithmic', low: 1, high: 100_000 });
  expect(scaleFor(number, [...evenly.map((i) => i - 25), 1e6]).kind).toBe('ranked');
});

test('numbers that are all 0 stand at the low end of a plain scale', () => {
  const scale = scaleFor(number, [0, 0]);
  expect(scale.kind).toBe('plain');
  expect(scale.shareOf(0)).toBe(0);
  const { nodes } = new Drawing()
    .actor('a', [0, 0], { reach: 0 })
    .seen({ styling: { labelSize: 'people', opacity: 'people', colour: 'people', size: 'people' } });
  for (const { size, opacity, typeScale } of nodes)
    expect([size, opacity, typeScale].every(Number.isFinite)).toBe(true);
});

test('by rank, the number in the middle stands in the middle, and those that are the same stand together', () => {
  const scale = scaleFor(number, [-3, -2, -1, 0, 1, 1, 1, 2, 3, 4, 5_000]);
  expect(scale.kind).toBe('ranked');
  expect(scale.shareOf(1)).toBe(0.5);
  expect([scale.shareOf(-3), scale.shareOf(5_000)]).toEqual([0, 1]);
  expect(examplesOn(scale, [-3, 1, 5_000])).toEqual([-3, 1, 5_000]);
});

test('a number that is nearly everybody’s is no reason to go by rank', () => {
  expect(scaleFor(number, [...Array.from({ length: 40 }, () => 5), 6, 7, 9]).kind).toBe('plain');
});

describe('the legend', () => {
  const grown = (reaches: readonly (number | null)[]) => {
    const drawing = new Drawing();
    for (const [i, reach] of reaches.entries()) drawing.actor(`a${i}`, [80 * i, 0], { reach });
    return drawing.seen({ styling: { colour: 'people' } });
  };
  const coloursOf = (reaches: readonly (number | null)[]) =>
    grown(reaches).legend.filter(({ group }) => group === 'colour');

  test('says which scale it is', () => {
    const words = (reaches: readonly number[]) =>
      coloursOf(reaches).map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(words([1, 2, 3, 4, 5])).toEqual(['Colore: persone raggiunte', '1 – 5']);
    expect(words([1, 20, 300, 4_000, 50_000])[1]).toBe('1 – 100.000, scala logaritmica');
    expect(words([0, 20, 300, 4_000, 50_000])[1]).toBe('0 – 100.000, scala logaritmica');
    const crowd = Array.from({ length: 20 }, (_, i) => 60 + i);
    expect(words([...crowd, 5_500])[1]).toBe('60 – 5.500, per posto in graduatoria');
  });

  test('shows the only number there is in its colour, without a ramp to nowhere', () => {
    const items = coloursOf([700, 700, null]);
    expect(items.map(({ text }) => text)).toEqual(['Colore: persone raggiunte', '700', 'non noto (1)']);
    const [, only] = items;
    const swatch = only?.swatch;
    expect(swatch?.type === 'node' && swatch.form.fill).toBe(grown([700, 700, null]).nodes[0]?.fill);
  });

  test('says of what nobody knows that nobody knows it', () => {
    const { nodes } = grown([null, null]);
    expect(coloursOf([null, null]).map(({ text }) => text)).toEqual([
      'Colore: persone raggiunte',
      'non noti (2)',
    ]);
    expect(new Set(nodes.map(({ fill }) => fill))).toEqual(new Set([fills(pictureThemes.light).unknown]));
  });

  test('of a stance keeps 0 in the middle, whoever is on the map', () => {
    const stance = attributeOf('stance');
    const scale = stance && scaleFor(stance, [1, 2]);
    expect(scale).toMatchObject({ low: -2, high: 2, kind: 'plain' });
    expect(scale?.shareOf(0)).toBe(0.5);
  });
});
