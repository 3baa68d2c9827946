import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reaching, reachOf } from '../../../core/diffusion/reach';
import { type Cast, castOf, oddPlan, oddPlans } from './plans';

type Ties = NonNullable<Cast['ties']>;

describe('how many are reached', () => {
  it('lies between at least and at most, and these between the largest audience and the sum, however odd the plan', () => {
    fc.assert(
      fc.property(oddPlans, (plan) => {
        const { low, likely, high, sum, communities } = reachOf(
          reaching(oddPlan(plan)),
          plan.communities.keys(),
        );
        const largest = Math.max(...plan.communities.map(({ audience }) => audience));
        expect(communities.length).toBe(plan.communities.length);
        expect(low).toBeLessThanOrEqual(likely);
        expect(likely).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(largest - 1e-6);
        expect(high).toBeLessThanOrEqual(sum + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('is told by ties, by known members, and else guessed', () => {
    const communities = [{ audience: 1_000 }, { audience: 500 }];
    const reached = (ties: Ties, actors: Cast['actors'] = []) =>
      reachOf(reaching(castOf({ communities, actors, ties })), [0, 1]);
    // A tie: 0.4 of 500 are in both.
    expect(reached([['c0', 'c1', 'overlap', { weight: 0.4 }]])).toMatchObject({
      low: 1_300,
      high: 1_300,
      sum: 1_500,
    });
    expect(reached([['c0', 'c1', 'overlap', { weight: 0.4 }]]).likely).toBeCloseTo(1_300, 6);
    // Nothing: at least the larger, at most the sum, likely a tenth of 500 in both.
    expect(reached([])).toMatchObject({ low: 1_000, high: 1_500 });
    // As rare events: people of c0 with a chance of 0.05, of c1 with 0.1.
    const rarely = (mean: number) => (1 - Math.exp(-mean)) / mean;
    expect(reached([]).likely).toBeCloseTo(1_000 * rarely(0.05) + 500 * rarely(0.1), 9);
    // Members: both known ones of c1 are in c0 too, as if ten others had told of one: (2 + 1) / (2 + 10) = a quarter.
    const inBoth: Ties = ['x', 'y'].flatMap(
      (one): Ties => [
        [one, 'c0', 'membership'],
        [one, 'c1', 'membership'],
      ],
    );
    const told = reached(inBoth, [{ name: 'x' }, { name: 'y' }]);
    expect(told.likely).toBeCloseTo(1_375, 6);
    expect(told).toMatchObject({ low: 1_000, high: 1_500, told: 1 });
  });

  it('leaves out communities of which nobody knows the audience', () => {
    const network = castOf({ communities: [{ audience: 300 }, {}] });
    expect(reachOf(reaching(network), [0, 1])).toMatchObject({ low: 300, likely: 300, high: 300, sum: 300 });
  });

  it('mends overlaps that contradict each other, and says so', () => {
    // All of c0 is in c1 and all of it in c2, so these share 100 people at least.
    const network = castOf({
      communities: [{ audience: 100 }, { audience: 1_000 }, { audience: 1_000 }],
      ties: [
        ['c0', 'c1', 'overlap', { weight: 1 }],
        ['c0', 'c2', 'overlap', { weight: 1 }],
        ['c1', 'c2', 'overlap', { weight: 0 }],
      ],
    });
    const { changed, low, likely, high } = reachOf(reaching(network), [0, 1, 2]);
    expect(changed).toBe(3);
    expect(low).toBeLessThanOrEqual(likely);
    expect(likely).toBeLessThanOrEqual(high);
  });
});
