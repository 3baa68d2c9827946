import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended } from '../../../core/diffusion/contradictions';
import {
  leastUnion,
  likelyAlone,
  likelyAmong,
  likelyUnion,
  mostUnion,
  type Sets,
} from '../../../core/diffusion/union';

/** People by the sets that they are in: bit i of a person for set i. */
const people = (sets: number) => fc.array(fc.integer({ min: 0, max: 2 ** sets - 1 }), { maxLength: 60 });
const crowd = fc.integer({ min: 1, max: 6 }).chain((sets) => people(sets).map((all) => ({ sets, all })));

const within = (person: number, set: number) => (person & (1 << set)) !== 0;

/** What one would know of a crowd who knew all its pairs, or some of them. */
function known(
  sets: number,
  all: readonly number[],
  tells: (a: number, b: number) => boolean = () => true,
): Sets {
  const pairs: [number, number, number][] = [];
  for (let a = 0; a < sets; a++)
    for (let b = a + 1; b < sets; b++)
      if (tells(a, b)) pairs.push([a, b, all.filter((one) => within(one, a) && within(one, b)).length]);
  return {
    sizes: Float64Array.from({ length: sets }, (_, set) => all.filter((one) => within(one, set)).length),
    shared: {
      a: Int32Array.from(pairs, ([a]) => a),
      b: Int32Array.from(pairs, ([, b]) => b),
      people: Float64Array.from(pairs, ([, , count]) => count),
    },
  };
}

const unionOf = (all: readonly number[]) => all.filter((one) => one > 0).length;
const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const trifle = 1e-6;

/** The bound of Dawson and Sankoff (1967), written down from their theorem. */
function dawsonSankoff({ sizes, shared }: Sets): number {
  const [first, second] = [sumOf(sizes), sumOf(shared.people)];
  if (first === 0) return 0;
  const k = 1 + Math.floor((2 * second) / first);
  return (2 * first) / (k + 1) - (2 * second) / (k * (k + 1));
}

describe('the union of sets of which the pairs are known', () => {
  it('lies between the bounds, and the estimate too', () => {
    fc.assert(
      fc.property(crowd, ({ sets, all }) => {
        const all2 = known(sets, all);
        const [least, likely, most] = [leastUnion(all2), likelyUnion(all2, 0), mostUnion(all2)];
        expect(least).toBeLessThanOrEqual(unionOf(all) + trifle);
        expect(most).toBeGreaterThanOrEqual(unionOf(all) - trifle);
        expect(likely).toBeGreaterThanOrEqual(dawsonSankoff(all2) - trifle);
        expect(most).toBeLessThanOrEqual(sumOf(all2.sizes) + trifle);
      }),
      { numRuns: 500 },
    );
  });

  it('is at least what Dawson and Sankoff prove, and the largest set', () => {
    fc.assert(
      fc.property(crowd, ({ sets, all }) => {
        const some = known(sets, all);
        expect(leastUnion(some)).toBeGreaterThanOrEqual(dawsonSankoff(some) - trifle);
        expect(leastUnion(some)).toBeGreaterThanOrEqual(Math.max(...some.sizes) - trifle);
      }),
      { numRuns: 500 },
    );
  });

  it('lies between the bounds when some pairs are not known', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 0, max: 2 ** 15 - 1 }), ({ sets, all }, mask) => {
        const some = known(sets, all, (a, b) => (mask & (1 << (a + (b * (b - 1)) / 2))) !== 0);
        expect(leastUnion(some)).toBeLessThanOrEqual(unionOf(all) + trifle);
        expect(mostUnion(some)).toBeGreaterThanOrEqual(unionOf(all) - trifle);
        expect(likelyUnion(some, 0.1)).toBeGreaterThanOrEqual(leastUnionOfAll(some) - trifle);
      }),
      { numRuns: 500 },
    );
  });

  it('is found exactly for two sets, and for sets that share nobody or everybody', () => {
    fc.assert(
      fc.property(people(2), (all) => {
        const two = known(2, all);
        for (const union of [likelyUnion(two, 0.3), leastUnion(two), mostUnion(two)])
          expect(union).toBeCloseTo(unionOf(all), 9);
      }),
    );
    const apart = known(5, [1, 2, 4, 8, 16, 16]);
    const same = known(5, [31, 31, 31]);
    for (const union of [leastUnion, mostUnion, (sets: Sets) => likelyUnion(sets, 0.3)]) {
      expect(union(apart)).toBeCloseTo(6, 9);
      expect(union(same)).toBeCloseTo(3, 9);
    }
  });

  it('changes no true overlap, since those never contradict each other', () => {
    fc.assert(
      fc.property(crowd, ({ sets, all }) => {
        const some = known(sets, all);
        const { shared, changed } = mended(some);
        expect(changed).toBe(0);
        expect([...shared.people]).toEqual([...some.shared.people]);
      }),
    );
  });
});

/** Kuai's bound over all sets alone, unknown overlaps as large as can be: what the estimate can't fall below. */
function leastUnionOfAll({ sizes, shared }: Sets): number {
  const told = new Map(Array.from(shared.a, (a, p) => [`${a} ${shared.b[p]}`, shared.people[p] as number]));
  let least = 0;
  sizes.forEach((size, i) => {
    if (size === 0) return;
    let overlaps = 0;
    sizes.forEach((other, j) => {
      if (i === j) return;
      overlaps += told.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? Math.min(size, other);
    });
    const x = overlaps / size;
    const whole = Math.floor(x);
    least += size * ((1 - (x - whole)) / (1 + whole) + (x - whole) / (2 + whole));
  });
  return least;
}

it('takes independent sets for what they are', () => {
  // Three sets of half of 8,000 people each, as independent as can be: 7/8 of them are in one at least, 1/8 in each alone.
  const sizes = Float64Array.of(4_000, 4_000, 4_000);
  const shared = {
    a: Int32Array.of(0, 0, 1),
    b: Int32Array.of(1, 2, 2),
    people: new Float64Array(3).fill(2_000),
  };
  expect(likelyUnion({ sizes, shared }, 0)).toBeCloseTo(7_000, 6);
  expect([...likelyAlone({ sizes, shared }, 0)]).toEqual([1_000, 1_000, 1_000]);
});

describe('overlaps that contradict each other', () => {
  const claims = fc.integer({ min: 3, max: 6 }).chain((sets) =>
    fc.record({
      sizes: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: sets, maxLength: sets }),
      pairs: fc.uniqueArray(
        fc.record({
          a: fc.integer({ min: 0, max: sets - 2 }),
          gap: fc.integer({ min: 1, max: sets - 1 }),
          people: fc.integer({ min: 0, max: 1_500 }),
        }),
        { selector: ({ a, gap }) => `${a} ${a + gap}`, maxLength: 15 },
      ),
    }),
  );

  it('are mended until every three sets are possible, and no more than needed where they already are', () => {
    fc.assert(
      fc.property(claims, ({ sizes, pairs }) => {
        const inside = pairs.filter(({ a, gap }) => a + gap < sizes.length);
        const claimed: Sets = {
          sizes: Float64Array.from(sizes),
          shared: {
            a: Int32Array.from(inside, ({ a }) => a),
            b: Int32Array.from(inside, ({ a, gap }) => a + gap),
            people: Float64Array.from(inside, ({ people: count }) => count),
          },
        };
        const { shared, changed } = mended(claimed);
        const of = new Map(
          Array.from(shared.a, (a, p) => [`${a} ${shared.b[p]}`, shared.people[p] as number]),
        );
        const overlap = (i: number, j: number) => of.get(`${Math.min(i, j)} ${Math.max(i, j)}`);
        for (let i = 0; i < sizes.length; i++)
          for (let j = 0; j < sizes.length; j++)
            for (let k = 0; k < sizes.length; k++) {
              const [ij, ik, jk] = [overlap(i, j), overlap(i, k), overlap(j, k)];
              if (new Set([i, j, k]).size < 3 || ij === undefined || ik === undefined || jk === undefined)
                continue;
              expect(ij + ik - jk).toBeLessThanOrEqual((sizes[i] as number) + 1);
            }
        expect(mended({ sizes: claimed.sizes, shared }).changed).toBeLessThanOrEqual(changed);
        if (inside.length === 0) expect(changed).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

it('weighs any choice among sets as it weighs these alone', () => {
  fc.assert(
    fc.property(crowd, fc.integer({ min: 1, max: 63 }), ({ sets, all }, choice) => {
      const some = known(sets, all);
      const chosen = Array.from({ length: sets }, (_, set) => set).filter((set) => within(choice, set));
      const alone = known(
        chosen.length,
        all.map((one) => chosen.reduce((bits, set, i) => bits | (within(one, set) ? 1 << i : 0), 0)),
      );
      expect(likelyAmong(some, 0.1)(chosen)).toBeCloseTo(likelyUnion(alone, 0.1), 6);
    }),
  );
});
