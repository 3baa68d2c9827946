import { describe, expect, it } from 'vitest';
import { folded } from '../../../core/words/folded';
import { bestOf, seeker } from '../../../renderer/app/palette/match';

const find = (names: readonly string[], sought: string) => {
  const scoreOf = seeker(sought);
  return bestOf(names, (name) => scoreOf(folded(name)), 5);
};

describe('finding by name', () => {
  it('knows no case and no accents', () => {
    expect(folded('Perché Conta')).toBe('perche conta');
    expect(find(['Società Ligure'], 'societa')).toEqual(['Società Ligure']);
    expect(find(['Societa Ligure'], 'SOCIETÀ')).toEqual(['Societa Ligure']);
  });

  it('puts the start of the name before the start of a word, and that before the middle of one', () => {
    expect(find(['Romano Verdi', 'Anna Mano', 'Mano Libera'], 'mano')).toEqual([
      'Mano Libera',
      'Anna Mano',
      'Romano Verdi',
    ]);
  });

  it('wants every word, in any order', () => {
    expect(find(['Elena Bianchi', 'Elena Rossi', 'Bianchi Elena Srl'], 'bian ele')).toEqual([
      'Elena Bianchi',
      'Bianchi Elena Srl',
    ]);
  });

  it('takes signs of patterns for what they are', () => {
    expect(find(['C++ Club', 'Cpp Club'], 'c++')).toEqual(['C++ Club']);
    expect(seeker('(')('a (b)')).toBeGreaterThan(0);
  });

  it('finds nothing for nothing, and no more than asked', () => {
    expect(find(['Elena'], '  ')).toEqual([]);
    expect(bestOf(Array.from({ length: 50 }), () => 1, 7)).toHaveLength(7);
  });
});
