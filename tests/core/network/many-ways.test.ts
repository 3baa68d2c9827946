import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../core/network/betweenness';
import { addByShares, waysInSteps } from '../../../core/network/many-ways';
import { sampledBetweenness } from '../../../core/network/sampled-betweenness';
import { weightedBetweenness } from '../../../core/network/weighted-betweenness';
import { betweennessByEveryPath } from './every-path';
import { type Arc, smallWeb, webWith } from './weaving';

/** Joints 0, 3, 6 … in a row, between each two of them two ways: twice as many shortest paths with every diamond. */
function diamonds(count: number) {
  const ties = Array.from({ length: count }, (_, i): Arc[] =>
    [3 * i + 1, 3 * i + 2].flatMap((middle): Arc[] => [
      [3 * i, middle, 1],
      [middle, 3 * i + 3, 1],
    ]),
  );
  return webWith(3 * count + 1, ties.flat());
}

/** What of all pairs leads through each vertex of such a row. */
function throughDiamonds(count: number): number[] {
  return Array.from({ length: 3 * count + 1 }, (_, v) => {
    const left = Math.floor(v / 3);
    const right = count - left;
    // Of the two in the middle of a diamond half the ways to each other lead by either of its joints.
    if (v % 3 === 0) return 9 * left * right + (left > 0 ? 0.5 : 0) + (right > 0 ? 0.5 : 0);
    return ((3 * left + 1) * (3 * right - 2)) / 2;
  });
}

function expectClose(found: ArrayLike<number>, expected: readonly number[]): void {
  const off = expected.map((value, v) => Math.abs((found[v] ?? NaN) - value) / (1 + value));
  expect(Math.max(...off)).toBeLessThan(1e-9);
}

describe.each([7, 1_100])('a row of %i diamonds', (count) => {
  const web = diamonds(count);

  it('is passed through as can be told beforehand', () => {
    expectClose(betweenness(web).values, throughDiamonds(count));
    expectClose(weightedBetweenness(web).values, throughDiamonds(count));
  });

  it('is estimated as well as is said', () => {
    const { normalised, error } = sampledBetweenness(web, { seed: 1, work: 1e6 });
    const pairs = ((web.order - 1) * (web.order - 2)) / 2;
    throughDiamonds(count).forEach((value, v) => {
      expect(Math.abs((normalised[v] ?? NaN) - value / pairs)).toBeLessThan(error);
    });
  });
});

it('shares of few ways come to what walking every path gives', () => {
  fc.assert(
    fc.property(smallWeb(true), (web) => {
      const found = new Float64Array(web.order);
      const waysFrom = waysInSteps(web);
      for (let v = 0; v < web.order; v++)
        addByShares(waysFrom(v), new Float64Array(web.order).fill(1), found);
      expectClose(found, betweennessByEveryPath(web));
    }),
    { numRuns: 200 },
  );
});
