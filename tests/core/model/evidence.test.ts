import { describe, expect, test } from 'vitest';
import { doubtsOf, type Evidence, evidence, evidenceList, sourceOnly } from '../../../core/model/evidence';

const known = (date: string | null, confidence: number | null): Evidence => ({
  ...sourceOnly('a call'),
  date,
  confidence,
});

describe('evidence', () => {
  test('says where, on one line, and what it is about', () => {
    expect(evidence.parse({ ...known(null, null), source: '  a\n call ' }).source).toBe('a call');
    for (const wrong of [
      { source: '' },
      { source: ' \n ' },
      { source: 'x'.repeat(1_001) },
      { field: 'no field' },
      { field: '<b>' },
      { date: '2027-02-30' },
      { date: '' },
      { confidence: 1.1 },
      { confidence: Number.NaN },
    ])
      expect(evidence.safeParse({ ...known(null, null), ...wrong }).success, JSON.stringify(wrong)).toBe(
        false,
      );
  });

  test('has a hundred sources at most', () => {
    const all = Array.from({ length: 101 }, () => sourceOnly('a call'));
    expect(evidenceList.safeParse(all).success).toBe(false);
    expect(evidenceList.safeParse(all.slice(1)).success).toBe(true);
  });
});

describe('a value is doubtful', () => {
  test.each([
    ['no source', [], []],
    ['undated and unrated', [known(null, null)], []],
    ['a year old to the day', [known('2026-01-12', null)], []],
    ['a year and a day old', [known('2026-01-11', null)], ['old']],
    ['one of two is new', [known('2020-01-01', null), known('2026-12-01', null)], []],
    ['one of two is undated', [known('2020-01-01', null), known(null, null)], []],
    ['hardly believed', [known(null, 0.39)], ['unsure']],
    ['believed enough', [known(null, 0.4)], []],
    ['one of two is believed', [known(null, 0.1), known(null, 0.9)], []],
    ['one of two is unrated', [known(null, 0.1), known(null, null)], []],
    ['both', [known('2019-05-05', 0.2), known('2018-05-05', 0)], ['old', 'unsure']],
  ] as const)('%s', (_what, all, doubts) => {
    expect(doubtsOf(all, '2027-01-12')).toEqual(doubts);
  });

  test('on a leap day too', () => {
    expect(doubtsOf([known('2027-02-28', null)], '2028-02-29')).toEqual(['old']);
    expect(doubtsOf([known('2027-03-01', null)], '2028-02-29')).toEqual([]);
  });
});
