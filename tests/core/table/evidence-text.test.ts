import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidence, sourceOnly } from '../../../core/model/evidence';
import { evidenceIn, evidenceText } from '../../../core/table/evidence-text';

const about = (field: string, source: string, date: string | null, confidence: number | null) => ({
  ...{ field, source, date, confidence },
});

describe('a text', () => {
  test.each([
    ['her profile', [sourceOnly('her profile')]],
    ['a call in May; her profile', [sourceOnly('a call in May'), sourceOnly('her profile')]],
    ['a, b | c', [sourceOnly('a, b'), sourceOnly('c')]],
    ['a, b', [sourceOnly('a'), sourceOnly('b')]],
    ['"a; b"; c', [sourceOnly('a; b'), sourceOnly('c')]],
    ['Via "Roma" 3; c', [sourceOnly('Via "Roma" 3'), sourceOnly('c')]],
    ['https://example.org/a', [sourceOnly('https://example.org/a')]],
    ['LinkedIn: her page', [sourceOnly('LinkedIn: her page')]],
    ['call with Anna (2027-01-12, 80 %)', [about('', 'call with Anna', '2027-01-12', 0.8)]],
    ['call (2027-01-12), post (35%)', [about('', 'call', '2027-01-12', null), about('', 'post', null, 0.35)]],
    ['reach: "LinkedIn page" (2027-01-12, 80 %)', [about('reach', 'LinkedIn page', '2027-01-12', 0.8)]],
    ['reach: "say ""hi"", twice"', [about('reach', 'say "hi", twice', null, null)]],
    ['call (7,5 %)', [about('', 'call', null, 0.075)]],
    ['sales grew (150 %)', [sourceOnly('sales grew (150 %)')]],
    ['call (2027-02-30)', [sourceOnly('call (2027-02-30)')]],
    ['report (2024)', [sourceOnly('report (2024)')]],
    [' ; ', []],
  ])('%s', (text, all) => {
    expect(evidenceIn(text)).toEqual(all);
  });
});

test('what is written is readable, in quotes only where it must be', () => {
  expect(
    evidenceText([
      about('reach', 'LinkedIn page', '2027-01-12', 0.8),
      sourceOnly('her profile'),
      about('', 'a, b', null, 0.125),
    ]),
  ).toBe('reach: "LinkedIn page" (2027-01-12, 80 %); her profile; "a, b" (12.5 %)');
});

const sources = fc
  .oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('reach: ', '"', ' (2027-01-12)', ' (80 %)', '; ', 'a', ',', '|', '('), {
        maxLength: 7,
      })
      .map((parts) => parts.join('')),
  )
  .map((text) => evidence.shape.source.safeParse(text).data)
  .filter((text) => text !== undefined);

test('what is written is read again as it was', () => {
  const one = fc.record({
    field: fc.constantFrom('', 'reach', 'promoTolerance'),
    source: sources,
    date: fc.option(fc.constantFrom('2027-01-12', '1999-12-31')),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (all) => {
      expect(evidenceIn(evidenceText(all))).toEqual(all);
    }),
    { numRuns: 2_000 },
  );
});

test('any text at all is read without a fault, and quickly', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(evidenceIn(text))));
  for (const piece of ['"', '(', ' ', 'a: "', '(2027-01-12', '""'])
    expect(Array.isArray(evidenceIn(piece.repeat(50_000 / piece.length)))).toBe(true);
});
