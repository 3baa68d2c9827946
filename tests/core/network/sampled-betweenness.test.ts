import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../core/network/betweenness';
import { diceOf } from '../../../core/network/dice';
import { randomShortWays } from '../../../core/network/random-short-ways';
import { randomWays } from '../../../core/network/random-ways';
import {
  type Estimated,
  sampledBetweenness,
  sampledWeightedBetweenness,
} from '../../../core/network/sampled-betweenness';
import type { Web } from '../../../core/network/webs';
import { weightedBetweenness } from '../../../core/network/weighted-betweenness';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { type Arc, benchWeb, smallWeb, webWith } from './weaving';

function worstError({ normalised }: Estimated, exact: Float64Array): number {
  return normalised.reduce((worst, value, v) => Math.max(worst, Math.abs(value - (exact[v] ?? NaN))), 0);
}

/** Ties among 300, of which some stand far more between the others; in two parts. */
function unevenWeb(directed: boolean): Web {
  const dice = diceOf(11);
  const ties = Array.from({ length: 900 }, (_, i): Arc => {
    const from = Math.floor(280 * dice() ** 3);
    return [from, Math.floor(280 * dice()), 0.05 * (1 + (i % 20))];
  });
  return webWith(300, [...ties, [290, 291, 1], [291, 292, 1]], directed);
}

const kinds = [
  { kind: 'betweenness', exactly: betweenness, sampled: sampledBetweenness },
  { kind: 'weighted betweenness', exactly: weightedBetweenness, sampled: sampledWeightedBetweenness },
];

describe.each(kinds.flatMap((kind) => [true, false].map((directed) => ({ ...kind, directed }))))(
  'sampling $kind, directed: $directed',
  ({ exactly, sampled, directed }) => {
    const web = unevenWeb(directed);
    const exact = exactly(web).normalised;

    it('is off by no more than it says, and not by far less', () => {
      const runs = Array.from({ length: 100 }, (__, seed) => sampled(web, { seed, work: 1e5 }));
      const parts = runs.map((run) => worstError(run, exact) / run.error);
      expect(parts.filter((part) => part > 1).length).toBeLessThanOrEqual(5);
      expect(Math.max(...parts)).toBeGreaterThan(0.4);
    });

    it('comes nearer with more work', () => {
      const [little, much] = [1e5, 1e7].map((work) => sampled(web, { seed: 3, work }));
      expect(much?.error).toBeLessThan((little?.error ?? NaN) / 4);
      expect(worstError(much as Estimated, exact)).toBeLessThan(little?.error ?? NaN);
    });

    it('gives the same bytes for the same seed, and others for another', () => {
      const once = sampled(web, { seed: 7, work: 1e5 });
      expect(sampled(structuredClone(web), { seed: 7, work: 1e5 })).toEqual(once);
      expect(sampled(web, { seed: 8, work: 1e5 }).values).not.toEqual(once.values);
    });

    it('gives values that are the normalised ones in pairs', () => {
      const { values, normalised } = sampled(web, { seed: 1, work: 1e5 });
      const pairs = (299 * 298) / (directed ? 1 : 2);
      values.forEach((value, v) => {
        expect(value).toBeCloseTo((normalised[v] ?? NaN) * pairs, 6);
      });
    });
  },
);

it.each([
  ['as many steps', randomWays, betweenness],
  ['as long', randomShortWays, weightedBetweenness],
])('every shortest path is as likely as any other that is %s', (_, waysIn, exactly) => {
  // From 0 to 7: three paths, two of them through 1, and 8 beside them.
  const web = webWith(
    9,
    [
      [0, 1, 0.5],
      [0, 2, 0.25],
      [1, 3, 0.5],
      [1, 4, 0.25],
      [2, 5, 1],
      [3, 7, 0.25],
      [4, 7, 0.5],
      [5, 7, 1 / 3],
    ],
    true,
  );
  const counts = new Int32Array(9);
  const ways = waysIn(web, diceOf(2));
  const draws = 200_000;
  for (let i = 0; i < draws; i++) ways.draw(counts);
  const exact = exactly(web).values;
  counts.forEach((count, v) => {
    const share = (exact[v] ?? NaN) / (9 * 8);
    // Four standard deviations.
    expect(Math.abs(count / draws - share)).toBeLessThanOrEqual(4 * Math.sqrt(share / draws));
  });
  expect(ways.work).toBeGreaterThan(draws);
});

it.each([
  ['steps', randomWays, betweenness],
  ['lengths', randomShortWays, weightedBetweenness],
])(
  'random ways by %s go as often through each vertex as all ways do, on any small web',
  (_, waysIn, exactly) => {
    fc.assert(
      fc.property(fc.boolean().chain(smallWeb), (web) => {
        if (web.order < 3) return;
        const counts = new Int32Array(web.order);
        const ways = waysIn(web, diceOf(9));
        const draws = 20_000;
        for (let i = 0; i < draws; i++) ways.draw(counts);
        exactly(web).values.forEach((value, v) => {
          const share = (value * (web.directed ? 1 : 2)) / (web.order * (web.order - 1));
          expect(Math.abs((counts[v] ?? NaN) / draws - share)).toBeLessThanOrEqual(
            5 * Math.sqrt(share / draws),
          );
        });
      }),
      { numRuns: 60, seed: 4 },
    );
  },
);

it('finds nothing where there is nothing, and all where all pass one', () => {
  for (const order of [0, 1, 2, 50]) {
    const { values } = sampledBetweenness(webWith(order, []), { seed: 1, work: 1e4 });
    expect([...values]).toEqual(new Array(order).fill(0));
  }
  const star = webWith(
    30,
    Array.from({ length: 29 }, (_, v): Arc => [0, v + 1, 1]),
  );
  const { normalised, error } = sampledBetweenness(star, { seed: 1, work: 1e6 });
  expect(Math.abs((normalised[0] ?? NaN) - 1)).toBeLessThanOrEqual(error);
  expect(Math.max(...normalised.subarray(1))).toBe(0);
});

it('says how far it is', () => {
  const told: number[] = [];
  sampledBetweenness(unevenWeb(false), { seed: 1, work: 1e6, report: (done) => told.push(done) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.length).toBeGreaterThan(3);
  expect(told.at(-1)).toBe(1);
});

describeOnReferenceData('on a network of 2,000 with clusters', () => {
  it('finds most of the twenty foremost', () => {
    const web = benchWeb(2_000);
    const foremost = (values: Float64Array) =>
      [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 20);
    const exact = betweenness(web);
    const found = sampledBetweenness(web, { seed: 4 });
    const known = new Set(foremost(exact.values));
    expect(foremost(found.values).filter((v) => known.has(v)).length).toBeGreaterThanOrEqual(18);
    expect(worstError(found, exact.normalised)).toBeLessThanOrEqual(found.error);
    expect(found.error).toBeLessThan(0.01);
  });
});
