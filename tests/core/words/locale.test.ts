import { describe, expect, test } from 'vitest';
import { bareNumberIn, countIn, dateIn, numberIn, signedIn } from '../../../core/words/locale';

describe.each([
  ['it', '1.234', '12.400', '−0,5', '+1,25', '0', '3 mag 2026'],
  ['en', '1,234', '12,400', '−0.5', '+1.25', '0', '3 May 2026'],
] as const)('in %s', (language, thousand, thousands, minus, plus, zero, day) => {
  test('thousands are parted from the first on', () => {
    expect([1_234, 12_400].map(countIn(language))).toEqual([thousand, thousands]);
  });

  test('a sign is a true minus, and nothing has none', () => {
    expect([-0.5, 1.25, 0].map(signedIn(language, 0, 2))).toEqual([minus, plus, zero]);
  });

  test('a number to be read has a true minus, one to be edited a plain one and no grouping', () => {
    const decimal = language === 'it' ? ',' : '.';
    expect(numberIn(language, { maximumFractionDigits: 1 })(-0.25)).toBe(`−0${decimal}3`);
    expect(bareNumberIn(language)(-12_400.5)).toBe(`-12400${decimal}5`);
  });

  test('a date is that day everywhere, and what is none stays as it is', () => {
    expect(['2026-05-03', 'soon'].map(dateIn(language))).toEqual([day, 'soon']);
  });
});
