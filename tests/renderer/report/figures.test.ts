import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../renderer/report/figures';

const it = figuresIn('it');
const en = figuresIn('en');

describe('numbers and dates', () => {
  test('are written as each language writes them', () => {
    expect(it.count(12400)).toBe('12.400');
    expect(en.count(12400)).toBe('12,400');
    expect(it.count(1800)).toBe('1.800');
    expect(it.decimal(0.5)).toBe('0,50');
    expect(en.decimal(0.5)).toBe('0.50');
    expect(it.share(0.35)).toBe('35%');
    expect(it.date('2026-05-03')).toBe('3 mag 2026');
    expect(en.date('2026-05-03')).toBe('3 May 2026');
  });

  test('a sign is a real one, and nought has none', () => {
    expect(it.signed(0.7, 2)).toBe('+0,70');
    expect(it.signed(-0.3, 2)).toBe('−0,30');
    expect(it.signed(0, 2)).toBe('0,00');
    expect(it.signed(-2, 1)).toBe('−2');
    expect(it.signed(1.5, 1)).toBe('+1,5');
  });

  test('what is not known is a dash', () => {
    expect([it.count(null), it.share(null), it.decimal(null), it.signed(null, 2), it.date(null)]).toEqual(
      Array.from({ length: 5 }, () => '–'),
    );
  });

  test('a day is the day it was in the plan’s time zone', () => {
    const moment = new Date('2027-02-03T23:30:00Z');
    expect(it.day(moment, 'Europe/Rome')).toBe('4 febbraio 2027');
    expect(en.day(moment, 'America/New_York')).toBe('3 February 2027');
    expect(en.day(moment, 'Nowhere/Atall')).toMatch(/^[34] February 2027$/u);
  });
});
