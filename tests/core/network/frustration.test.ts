import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceOf } from '../../../core/network/dice';
import { CycleFinder } from '../../../core/network/frustration/cycle-finder';
import { edgesOf } from '../../../core/network/frustration/cycles';
import { Effort } from '../../../core/network/frustration/effort';
import { frustration } from '../../../core/network/frustration/frustration';
import { packed } from '../../../core/network/frustration/packed';
import { Routing } from '../../../core/network/frustration/routing';
import { searched } from '../../../core/network/frustration/search';
import { unheard } from '../../../core/network/progress';
import { type SignedPairs, signedPairs, unweighted } from '../../../core/network/signed';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { anySignedGraph, signedFile, slovenianParties, windowsOfStates } from '../../fixtures/signed-graphs';

const enough = { seed: 1, effort: 1e9 };

/** What a split comes to, edge by edge. */
function costOf({ order, offsets, neighbours, weights }: SignedPairs, camps: ArrayLike<number>): number {
  let cost = 0;
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const x = neighbours[slot] as number;
      const weight = weights[slot] as number;
      if (x > v && weight > 0 !== (camps[v] === camps[x])) cost += Math.abs(weight);
    }
  return cost;
}

/** The best of all 2ⁿ splits. */
function bestOf(pairs: SignedPairs): number {
  let best = Number.POSITIVE_INFINITY;
  for (let code = 0; code < 2 ** Math.max(0, pairs.order - 1); code++)
    best = Math.min(
      best,
      costOf(
        pairs,
        Array.from({ length: pairs.order }, (_, v) => (code >> v) & 1),
      ),
    );
  return best;
}

/** Several graphs put side by side, neighbours tied at a vertex each, so that no part of them is small. */
function chained(parts: readonly SignedPairs[]): SignedPairs {
  const links: [number, number, number][] = [];
  let start = 0;
  for (const { order, offsets, neighbours, weights } of parts) {
    for (let v = 0; v < order; v++)
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
        if ((neighbours[slot] as number) > v)
          links.push([start + v, start + (neighbours[slot] as number), weights[slot] as number]);
    start += order - 1;
  }
  return signedPairs(
    start + 1,
    links.map(([a]) => a),
    links.map(([, b]) => b),
    (t) => links[t]?.[2] ?? 0,
  );
}

/** A signed graph of that many vertices, every pair tied with chance `density`, against with chance a half. */
function randomGraph(order: number, density: number, dice: () => number): SignedPairs {
  const links: [number, number, number][] = [];
  for (let a = 0; a < order; a++)
    for (let b = a + 1; b < order; b++) if (dice() < density) links.push([a, b, dice() < 0.5 ? -1 : 1]);
  return signedPairs(
    order,
    links.map(([a]) => a),
    links.map(([, b]) => b),
    (t) => links[t]?.[2] ?? 0,
  );
}

describe('frustration', () => {
  it('is that of the best of all splits', () => {
    fc.assert(
      fc.property(anySignedGraph(11), fc.nat(1000), (pairs, seed) => {
        const found = frustration(pairs, { ...enough, seed });
        expect(found.exact).toBe(true);
        expect(found.lower).toBe(found.upper);
        expect(found.upper).toBeCloseTo(bestOf(pairs), 9);
        expect(costOf(pairs, found.camps)).toBeCloseTo(found.upper, 9);
      }),
    );
  });

  it('of weights that are multiples of nothing is that of the best of all splits', () => {
    const factors = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anySignedGraph(9), factors, (whole, factor) => {
        const links = linksOf(whole).map(
          ([a, b, weight], t) => [a, b, weight * (factor[t % 40] ?? 1)] as const,
        );
        const pairs = signedPairs(
          whole.order,
          links.map(([a]) => a),
          links.map(([, b]) => b),
          (t) => links[t]?.[2] ?? 0,
        );
        expect(frustration(pairs, enough).upper).toBeCloseTo(bestOf(pairs), 6);
      }),
    );
  });

  it('adds up over parts that share one vertex', () => {
    fc.assert(
      fc.property(fc.array(anySignedGraph(8), { minLength: 2, maxLength: 5 }), (parts) => {
        const whole = frustration(chained(parts), enough);
        expect(whole.exact).toBe(true);
        expect(whole.upper).toBeCloseTo(
          parts.reduce((sum, part) => sum + bestOf(part), 0),
          9,
        );
      }),
    );
  });

  it('stays the same when any camp changes all its signs across', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const dice = diceFrom(seed);
        const pairs = randomGraph(30, 0.2, dice);
        const side = Array.from({ length: 30 }, () => (dice() < 0.5 ? -1 : 1));
        const links = linksOf(pairs);
        const turned = signedPairs(
          30,
          links.map(([a]) => a),
          links.map(([, b]) => b),
          (t) => {
            const [a, b, weight] = links[t] ?? [0, 0, 0];
            return weight * (side[a] ?? 1) * (side[b] ?? 1);
          },
        );
        const [one, other] = [frustration(pairs, enough), frustration(turned, enough)];
        expect([one.exact, other.exact]).toEqual([true, true]);
        expect(other.upper).toBe(one.upper);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the truth between its bounds however little work it may do', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 1e3, 1e5, 1e6, 1e7), (seed, effort) => {
        const pairs = randomGraph(30, 0.25, diceFrom(seed));
        const truth = frustration(pairs, { seed: 1, effort: 3e9 });
        const found = frustration(pairs, { seed, effort });
        expect(truth.exact).toBe(true);
        expect(found.lower).toBeLessThanOrEqual(truth.upper);
        expect(found.upper).toBeGreaterThanOrEqual(truth.upper);
        expect(costOf(pairs, found.camps)).toBe(found.upper);
        if (found.exact) expect(found.upper).toBe(truth.upper);
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  it('is the same for the same seed, and stops when it is told to', () => {
    const pairs = randomGraph(60, 0.3, diceFrom(5));
    const once = frustration(pairs, { seed: 3, effort: 1e7 });
    expect(frustration(pairs, { seed: 3, effort: 1e7 })).toEqual(once);
    const shares: number[] = [];
    const stopped = () =>
      frustration(pairs, {
        seed: 3,
        effort: 1e8,
        report: (done) => {
          shares.push(done);
          if (shares.length === 5) throw new Error('enough of that');
        },
      });
    expect(stopped).toThrow('enough of that');
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('of nothing is nothing', () => {
    const none = signedPairs(0, [], [], () => 0);
    expect(frustration(none, enough)).toEqual({ lower: 0, upper: 0, exact: true, camps: new Uint8Array() });
    const alone = signedPairs(3, [], [], () => 0);
    expect(frustration(alone, enough)).toEqual({ lower: 0, upper: 0, exact: true, camps: new Uint8Array(3) });
  });
});

describe('packed cycles', () => {
  const anyCamps = (order: number) =>
    fc.array(fc.constantFrom(-1, 1), { minLength: order, maxLength: order });
  const anyPacked = anySignedGraph(9).chain((pairs) =>
    fc.tuple(fc.constant(pairs), anyCamps(pairs.order), fc.nat(1000)),
  );
  const ample = () => new Effort(1e9, unheard);

  it('never prove more than the truth, from whatever split they start', () => {
    fc.assert(
      fc.property(anyPacked, ([pairs, camps, seed]) => {
        const truth = bestOf(pairs);
        const split = Int8Array.from(camps);
        const { bound } = packed(pairs, split, Number.POSITIVE_INFINITY, diceOf(seed), ample());
        expect(bound).toBeLessThanOrEqual(truth + 1e-9);
        const edges = edgesOf(pairs, split);
        const routing = new Routing(edges, new CycleFinder(pairs, edges), ample());
        expect(routing.bound(pairs, Number.POSITIVE_INFINITY, 1e6)).toBeLessThanOrEqual(truth + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('prove the truth where every cycle has its own edges', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 3, max: 6 }), fc.boolean()), { minLength: 1, maxLength: 6 }),
        (cycles) => {
          // Cycles that all go by vertex 0.
          const links: [number, number, number][] = [];
          let next = 1;
          for (const [length, isOdd] of cycles) {
            const path = [0, ...Array.from({ length: length - 1 }, () => next++), 0];
            for (const [at, to] of path.slice(1).entries())
              links.push([path[at] ?? 0, to, at === 0 && isOdd ? -1 : 1]);
          }
          const pairs = signedPairs(
            next,
            links.map(([a]) => a),
            links.map(([, b]) => b),
            (t) => links[t]?.[2] ?? 0,
          );
          const split = searched(pairs, diceOf(1), 1e5, ample()).camps;
          const { bound } = packed(pairs, split, Number.POSITIVE_INFINITY, diceOf(1), ample());
          expect(bound).toBeCloseTo(cycles.filter(([, isOdd]) => isOdd).length, 4);
        },
      ),
    );
  });

  it('share edges in halves: four who are all at odds cost two', () => {
    // Each of the four triangles shares an edge with every other: half of each fits, which is 2 for a cost of 2.
    const links = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const;
    const pairs = signedPairs(
      4,
      links.map(([a]) => a),
      links.map(([, b]) => b),
      () => -1,
    );
    const { bound } = packed(
      pairs,
      Int8Array.from([1, 1, -1, -1]),
      Number.POSITIVE_INFINITY,
      diceOf(1),
      ample(),
    );
    expect(bound).toBeCloseTo(2, 4);
  });
});

function diceFrom(seed: number): () => number {
  let state = seed % 233_280;
  return () => {
    state = (state * 9301 + 49_297) % 233_280;
    return state / 233_280;
  };
}

function linksOf({ order, offsets, neighbours, weights }: SignedPairs): [number, number, number][] {
  const links: [number, number, number][] = [];
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
      if ((neighbours[slot] as number) > v)
        links.push([v, neighbours[slot] as number, weights[slot] as number]);
  return links;
}

/** Found by integer programming elsewhere, for alliances and disputes between states, one window of four years each from 1946–49 to 1996–99. */
const ofStates = [
  17, 18, 20, 15, 15, 17, 21, 27, 33, 35, 34, 26, 30, 36, 39, 37, 36, 29, 24, 23, 28, 27, 28, 33, 26, 28, 29,
  35, 46, 48, 50, 45, 39, 43, 48, 45, 47, 46, 43, 34, 32, 46, 42, 38, 44, 49, 45, 50, 48, 38, 45,
];

describeOnReferenceData('frustration of real networks', () => {
  it.each([
    ['highland_tribes/highland_tribes.csv', 7],
    ['sampson_monastery/cloister_konect_collapsed.txt', 34],
  ] as const)('%s: %i', (path, index) => {
    expect(frustration(signedFile(path), enough)).toMatchObject({ lower: index, upper: index, exact: true });
  });

  it('parts the Slovene parties as Doreian and Mrvar did', () => {
    const { names, pairs } = slovenianParties();
    expect(frustration(pairs, enough)).toMatchObject({ upper: 15, exact: true });
    const { upper, exact, camps } = frustration(unweighted(pairs), enough);
    expect([upper, exact]).toEqual([2, true]);
    const campOf = (name: string) => names.filter((_, v) => camps[v] === camps[names.indexOf(name)]).sort();
    expect(campOf('SKD')).toEqual(['SDSS', 'SKD', 'SLS', 'SPS', 'ZS']);
  });

  it('is exact for all 51 windows of states', () => {
    const found = [...windowsOfStates().values()].map((pairs) => frustration(pairs, enough));
    expect(found.map(({ upper }) => upper)).toEqual(ofStates);
    expect(found.every(({ exact }) => exact)).toBe(true);
  }, 60_000);

  it.each([
    ['twitter_it_referendum/twitterreferendum.txt.gz', 11_474],
    ['reddit_hyperlinks/signed_pairs_ge4.tsv.gz', 536],
  ] as const)(
    '%s: %i, proven',
    (path, index) => {
      const found = frustration(unweighted(signedFile(path)), { seed: 1, effort: 4e9 });
      expect(found).toMatchObject({ lower: index, upper: index, exact: true });
    },
    120_000,
  );
});
