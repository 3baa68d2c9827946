import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayWith, startLanguage } from '../../../renderer/app/language';
import { roundUp } from '../../../renderer/insights/charts/curve-chart';
import {
  decimalsOf,
  figureText,
  figureWords,
  roughText,
  shortText,
} from '../../../renderer/insights/figure-words';

describe('figures', () => {
  it('are written as each unit and language wants them', () => {
    expect(figureText(0.21, 'share', 'en')).toBe('21%');
    expect(figureText(0.21, 'share', 'it')).toBe('21%');
    expect(figureText(0.052, 'share', 'it')).toBe('5,2%');
    expect(figureText(0.0997, 'share', 'en')).toBe('10%');
    expect(figureText(0, 'share', 'en')).toBe('0%');
    expect(figureText(0.00004, 'share', 'en')).toBe('0.004%');
    expect(figureText(0.841, 'index', 'it')).toBe('84');
    expect(figureText(0.0123, 'index', 'it')).toBe('1,2');
    expect(figureText(0.8, 'number', 'it')).toBe('0,80');
    expect(figureText(2263.4, 'number', 'it')).toBe('2.260');
    expect(figureText(0.00042, 'number', 'en')).toBe('0.0004');
    expect(roughText(15_091, 'it')).toBe('15.000');
    expect(figureText(12_400, 'people', 'it')).toBe('12.400');
    expect(figureText(-0.5, 'stance', 'en')).toBe('−0.5');
    expect(figureText(null, 'whole', 'en')).toBe('–');
    expect(shortText(0.286, 'share', 'en')).toBe('29');
    expect(figureWords(1, 'people', 'it', sayWith(startLanguage('it').t))).toBe('1 persona');
    expect(figureWords(2_000, 'hours', 'en', sayWith(startLanguage('en').t))).toBe('2,000 hours');
  });

  it('show the decimals by which they stand in line with others', () => {
    expect(decimalsOf('2,1', 'it')).toBe(',1');
    expect(decimalsOf('2.1', 'en')).toBe('.1');
    expect(decimalsOf('−0,75', 'it')).toBe(',75');
    for (const whole of ['2', '3.408', '7,2%', '–']) expect(decimalsOf(whole, 'it')).toBe('');
    expect(decimalsOf('3,408', 'en')).toBe('');
  });

  it('lie below the round number at the end of an axis, and not far below it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const end = roundUp(value);
        expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(end).toBeLessThanOrEqual(2.5 * value * (1 + 1e-12));
      }),
    );
  });
});
