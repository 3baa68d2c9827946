import { describe, expect, it } from 'vitest';
import { bareNumberIn, dateIn } from '../../../core/words/locale';
import { dateFrom } from '../../../renderer/plan/fields/dates';
import type { Field } from '../../../renderer/plan/fields/field';
import { numberFrom } from '../../../renderer/plan/fields/numbers';
import { textOf, typed } from '../../../renderer/plan/fields/typed';

describe('a number that was typed', () => {
  it('is read in the language of whoever typed it', () => {
    expect(numberFrom('14.200', 'it')).toBe(14_200);
    expect(numberFrom('14,200', 'en')).toBe(14_200);
    expect(numberFrom('1.234.567,5', 'it')).toBe(1_234_567.5);
    expect(numberFrom('0,85', 'it')).toBe(0.85);
    expect(numberFrom('0.85', 'en')).toBe(0.85);
    expect(numberFrom(' 12 500 ', 'it')).toBe(12_500);
    expect(numberFrom('−0,3', 'it')).toBe(-0.3);
    expect(numberFrom('+0.6', 'en')).toBe(0.6);
    expect(numberFrom('.5', 'en')).toBe(0.5);
  });

  it('may use the other decimal sign where that can mean nothing else', () => {
    expect(numberFrom('0.85', 'it')).toBe(0.85);
    expect(numberFrom('0,85', 'en')).toBe(0.85);
  });

  it('is none where it is none', () => {
    for (const text of ['abc', '', '12a', '1..2', '--3', '1,2,3']) expect(numberFrom(text, 'it')).toBeNaN();
  });

  it('reads back as it was shown for editing', () => {
    for (const language of ['it', 'en'] as const)
      for (const value of [0, 0.85, -0.3, 14_200, 1_234_567])
        expect(numberFrom(bareNumberIn(language)(value), language)).toBe(value);
  });
});

describe('a date that was typed', () => {
  it('is understood in the usual forms', () => {
    expect(dateFrom('2027-01-12')).toBe('2027-01-12');
    expect(dateFrom('12/1/2027')).toBe('2027-01-12');
    expect(dateFrom('12.1.27')).toBe('2027-01-12');
    expect(dateFrom('12 gen 2027')).toBe('2027-01-12');
    expect(dateFrom('12 gennaio 2027')).toBe('2027-01-12');
    expect(dateFrom('Jan 12, 2027')).toBe('2027-01-12');
  });

  it('is understood as it is written on the screen, in whatever language', () => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
      for (const language of ['it', 'en'] as const)
        expect(dateFrom(dateIn(language)(`2027-${month}-05`))).toBe(`2027-${month}-05`);
  });

  it('is none when there is no such day', () => {
    for (const text of [
      '31/2/2027',
      '2027-13-01',
      'domani',
      '12 2027',
      '0/1/2027',
      '12 ma 2027',
      '12 mayo 2027',
    ])
      expect(dateFrom(text)).toBeNull();
  });
});

describe('a field', () => {
  const reach: Field<'actor'> = { key: 'reach', kind: 'headcount' };
  const confidence: Field<'actor'> = { key: 'confidence', kind: 'share' };
  const activity: Field<'community'> = { key: 'activity', kind: 'percent' };
  const name: Field<'actor'> = { key: 'name', kind: 'text' };

  it('takes what its schema takes', () => {
    expect(typed('actor', reach, '14.200', 'it')).toEqual({ ok: true, value: 14_200 });
    expect(typed('actor', reach, '', 'it')).toEqual({ ok: true, value: null });
    expect(typed('actor', name, '  Elena   Bianchi ', 'it')).toEqual({ ok: true, value: 'Elena Bianchi' });
    expect(typed('community', activity, '35 %', 'it')).toEqual({ ok: true, value: 0.35 });
  });

  it('says what is wrong with the rest', () => {
    const problem = (result: ReturnType<typeof typed>) => (result.ok ? null : result.problem);
    expect(problem(typed('actor', reach, 'many', 'en'))?.key).toBe('inspector:invalid.number');
    expect(problem(typed('actor', reach, '1.5', 'en'))?.key).toBe('inspector:invalid.whole');
    expect(problem(typed('actor', reach, '-1', 'en'))).toMatchObject({
      key: 'inspector:invalid.tooSmall',
      values: { minimum: 0 },
    });
    expect(problem(typed('actor', confidence, '2', 'en'))).toMatchObject({
      key: 'inspector:invalid.tooBig',
      values: { maximum: 1 },
    });
    expect(problem(typed('community', activity, '350', 'en'))).toMatchObject({ values: { maximum: 100 } });
    expect(problem(typed('actor', name, '   ', 'en'))?.key).toBe('inspector:invalid.empty');
    expect(problem(typed('actor', name, 'x'.repeat(201), 'en'))).toMatchObject({
      key: 'inspector:invalid.tooLong',
      values: { maximum: 200 },
    });
  });

  it('shows for editing what was typed', () => {
    expect(textOf(activity, 0.35, 'it')).toBe('35');
    expect(textOf(confidence, 0.85, 'it')).toBe('0,85');
    expect(textOf(reach, null, 'it')).toBe('');
  });
});
