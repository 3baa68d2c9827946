import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../core/model/document';
import { networkOf } from '../../../core/network/network';
import {
  pairCounts,
  type SignedPairs,
  signedPairs,
  signedPairsOf,
  unweighted,
} from '../../../core/network/signed';
import { balancedShare, triangleCensus } from '../../../core/network/signed-triangles';
import { eachTriangle } from '../../../core/network/triangles';
import { importedPlan } from '../../fixtures/imported-plan';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { anySignedGraph, signedFile } from '../../fixtures/signed-graphs';

function weightBetween({ offsets, neighbours, weights }: SignedPairs, a: number, b: number): number {
  for (let slot = offsets[a] as number; slot < (offsets[a + 1] as number); slot++)
    if (neighbours[slot] === b) return weights[slot] as number;
  return 0;
}

describe('the signed graph', () => {
  it('adds up the ties of every pair, whichever way they point', () => {
    const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: -4, max: 4 })));
    fc.assert(
      fc.property(links, (ties) => {
        const pairs = signedPairs(
          7,
          ties.map(([a]) => a),
          ties.map(([, b]) => b),
          (t) => (ties[t]?.[2] ?? 0) / 8,
        );
        for (let a = 0; a < 7; a++)
          for (let b = 0; b < 7; b++) {
            const sum = ties
              .filter(([x, y]) => a !== b && ((x === a && y === b) || (x === b && y === a)))
              .reduce((total, [, , weight]) => total + weight / 8, 0);
            expect(weightBetween(pairs, a, b)).toBe(sum);
          }
        for (let v = 0; v < 7; v++) {
          const row = pairs.neighbours.subarray(pairs.offsets[v], pairs.offsets[v + 1]);
          expect([...row]).toEqual([...row].sort((x, y) => x - y));
        }
      }),
    );
  });

  it('has no edge where ties cancel, though their sum is not quite 0 in binary', () => {
    const pairs = signedPairs(2, [0, 1, 0], [1, 0, 1], (t) => [0.1, 0.2, -0.3][t] ?? 0);
    expect(pairs.neighbours).toHaveLength(0);
  });

  it('counts every pair once, whatever its strength', () => {
    const pairs = unweighted(signedPairs(3, [0, 1], [1, 2], (t) => [0.2, -0.7][t] ?? 0));
    expect([...pairs.weights]).toEqual([1, 1, -1, -1]);
    expect(pairCounts(pairs)).toEqual({ favour: 1, against: 1 });
  });
});

describe('triangles', () => {
  it('are each found once, with their signs', () => {
    fc.assert(
      fc.property(anySignedGraph(9), (pairs) => {
        const expected = [0, 0, 0, 0];
        for (let a = 0; a < pairs.order; a++)
          for (let b = a + 1; b < pairs.order; b++)
            for (let c = b + 1; c < pairs.order; c++) {
              const signs = [
                weightBetween(pairs, a, b),
                weightBetween(pairs, b, c),
                weightBetween(pairs, a, c),
              ];
              if (signs.includes(0)) continue;
              const against = signs.filter((sign) => sign < 0).length;
              expected[against] = (expected[against] ?? 0) + 1;
            }
        expect(Object.values(triangleCensus(pairs))).toEqual(expected);
        const seen = new Set<string>();
        eachTriangle(pairs, (ab, ac, bc, a) => {
          const [b, c] = [pairs.neighbours[ab], pairs.neighbours[ac]];
          expect(pairs.neighbours[bc]).toBe(c);
          seen.add([a, b, c].sort().join(' '));
        });
        expect(seen.size).toBe(expected.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('are balanced by no share where there are none', () => {
    expect(balancedShare(triangleCensus(signedPairs(2, [0], [1], () => 1)))).toBeNaN();
  });
});

describeOnReferenceData('signed networks', () => {
  it.each([
    ['sampson_monastery/cloister_konect_collapsed.txt', [56, 69], 0.597],
    ['twitter_it_referendum/twitterreferendum.txt.gz', [238_612, 12_794], 0.9727],
  ] as const)(
    '%s has the signs and triangles that are published',
    (path, [favour, against], share) => {
      const pairs = signedFile(path);
      expect(pairCounts(pairs)).toEqual({ favour, against });
      expect(balancedShare(triangleCensus(pairs))).toBeCloseTo(share, 4);
    },
    30_000,
  );

  it('counts three million triangles of agreement on the referendum', () => {
    expect(triangleCensus(signedFile('twitter_it_referendum/twitterreferendum.txt.gz'))).toEqual({
      '+++': 2_927_424,
      '++-': 85_199,
      '+--': 108_188,
      '---': 0,
    });
  }, 30_000);

  it.each([
    ['highland_tribes/highland_tribes.csv', 16, [29, 29], [19, 2, 40, 7], 0.8676],
    ['reddit_hyperlinks/signed_pairs_ge4.tsv.gz', 11_940, [31_089, 652], [103_989, 6_132, 471, 13], 0.9444],
  ] as const)(
    'an import of %s keeps its signs',
    async (path, nodes, [favour, against], triangles, share) => {
      const pairs = signedPairsOf(networkOf(documentOf(await importedPlan(path))));
      expect(pairCounts(pairs)).toEqual({ favour, against });
      const tied = Array.from({ length: pairs.order }, (_, v) => v).filter(
        (v) => pairs.offsets[v + 1] !== pairs.offsets[v],
      );
      expect(tied).toHaveLength(nodes);
      const census = triangleCensus(pairs);
      expect(Object.values(census)).toEqual(triangles);
      expect(balancedShare(census)).toBeCloseTo(share, 4);
    },
    60_000,
  );
});
