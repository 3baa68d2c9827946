import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attention, attentionOf, usualAttention } from '../../../core/diffusion/attention';
import { likenessOf } from '../../../core/diffusion/pull';
import type { Network } from '../../../core/network/network';
import { type Cast, castOf, vertex } from './plans';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Communities that share audiences in all sorts of ways; some of which little is known. */
const plans = fc.integer({ min: 0, max: 8 }).chain((count) =>
  fc
    .record({
      communities: fc.array(
        fc.record({
          audience: fc.option(fc.integer({ min: 0, max: 20_000 })),
          activity: fc.option(share),
          origin: fc.constantFrom(null, 'spontaneous', 'engineered'),
          tags: fc.subarray(['a', 'b', 'c']),
          platform: fc.constantFrom('', 'here', 'there'),
        }),
        { minLength: count, maxLength: count },
      ),
      ties: fc.array(
        fc.record({
          a: fc.nat(Math.max(0, count - 1)),
          b: fc.nat(Math.max(0, count - 1)),
          weight: share,
          valence: fc.double({ min: -1, max: 1, noNaN: true }),
        }),
        { maxLength: count === 0 ? 0 : 14 },
      ),
    })
    .map(
      ({ communities, ties }): Cast => ({
        communities: communities as NonNullable<Cast['communities']>,
        ties: ties.map(({ a, b, ...rest }) => [`c${a}`, `c${b}`, 'overlap', rest]),
      }),
    ),
);

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

/** The hours that one community loses to another. */
function lostTo(network: Network, { overlaps, lost }: Attention, loser: string, taker: string): number {
  const [from, to] = [vertex(network, loser), vertex(network, taker)];
  for (let slot = overlaps.offsets[from] as number; slot < (overlaps.offsets[from + 1] as number); slot++)
    if (overlaps.neighbours[slot] === to) return lost[slot] as number;
  return 0;
}

describe('the ledger of attention', () => {
  it('is balanced: what all lose is what all gain, and nobody loses what it does not have', () => {
    fc.assert(
      fc.property(plans, (cast) => {
        const { has, loses, gains, keeps, communities } = attentionOf(castOf(cast));
        expect(sum(loses)).toBeCloseTo(sum(gains), 6);
        expect(sum(keeps)).toBeCloseTo(sum(has), 6);
        for (const v of communities) {
          expect(loses[v]).toBeGreaterThanOrEqual(0);
          expect(loses[v]).toBeLessThanOrEqual((has[v] as number) * (1 + 1e-12));
          expect(keeps[v]).toBeGreaterThanOrEqual(-1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('moves nothing where nobody is shared', () => {
    fc.assert(
      fc.property(plans, (cast) => {
        const ties = (cast.ties ?? []).map(
          ([a, b, kind, rest]) => [a, b, kind, { ...rest, weight: 0 }] as const,
        );
        expect(sum(attentionOf(castOf({ ...cast, ties })).loses)).toBe(0);
      }),
    );
  });

  it('takes nothing in the end from communities that are alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        share,
        share,
        fc.integer({ min: 1, max: 9_000 }),
        (count, weight, activity, audience) => {
          const communities = Array.from({ length: count }, () => ({
            audience,
            activity,
            origin: 'engineered' as const,
          }));
          const ties = communities.map(
            (_, i) => [`c${i}`, `c${(i + 1) % count}`, 'overlap', { weight }] as const,
          );
          const { has, keeps } = attentionOf(castOf({ communities, ties }));
          for (const [v, kept] of keeps.entries()) expect(kept).toBeCloseTo(has[v] as number, 6);
        },
      ),
    );
  });

  const two = (more: { weight?: number; valence?: number; activity?: number; tags?: string[] }) => {
    const network = castOf({
      communities: [
        { audience: 4_000, activity: 0.3, tags: ['a'], platform: 'here' },
        { audience: 6_000, activity: more.activity ?? 0.2, tags: more.tags ?? ['a'], platform: 'here' },
      ],
      ties: [['c0', 'c1', 'overlap', { weight: more.weight ?? 0.4, valence: more.valence ?? 0 }]],
    });
    return lostTo(network, attentionOf(network), 'c0', 'c1');
  };

  it('takes more the more one pulls, the more is shared, the more alike they are and the more they are against each other', () => {
    const [low, high] = [
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
    ];
    fc.assert(
      fc.property(low, high, (less, greater) => {
        expect(two({ activity: less })).toBeLessThanOrEqual(two({ activity: greater }) + 1e-9);
        expect(two({ weight: less })).toBeLessThanOrEqual(two({ weight: greater }) + 1e-9);
        expect(two({ valence: greater })).toBeLessThanOrEqual(two({ valence: less }) + 1e-9);
        expect(two({ valence: -less })).toBeLessThanOrEqual(two({ valence: -greater }) + 1e-9);
      }),
    );
    expect(two({ tags: ['b'] })).toBeLessThan(two({ tags: ['a', 'b'] }));
    expect(two({ tags: ['a', 'b'] })).toBeLessThan(two({ tags: ['a'] }));
  });

  it('shares out by hand as it does by program', () => {
    // They share 0.4 · 4,000 = 1,600 people, all with the same tags, platform and kind: all of what these give is contested.
    // Pulls: 0.3 · √4 = 0.6 and 0.2 · √6 = 0.48990, so c1 gets 0.4495 of it: 1,600 / 4,000 · 0.4495 = 0.1798 of 4,000 · 0.3 = 1,200 hours.
    expect(two({})).toBeCloseTo((1_200 * 0.4 * (0.2 * Math.sqrt(6))) / (0.6 + 0.2 * Math.sqrt(6)), 9);
    expect(two({})).toBeCloseTo(215.77, 1);
    // Halfway in favour, half of it is contested.
    expect(two({ valence: 0.5 })).toBeCloseTo(two({}) / 2, 9);
  });

  it('lets several take their parts of what the others leave', () => {
    const communities = Array.from({ length: 3 }, () => ({
      audience: 1_000,
      activity: 0.5,
      tags: ['a'],
      platform: 'x',
    }));
    const network = castOf({
      communities,
      ties: [
        ['c0', 'c1', 'overlap', { weight: 1 }],
        ['c2', 'c0', 'overlap', { weight: 1 }],
      ],
    });
    // Each alone would take half of 500; together 1 − ½ · ½ = ¾, half of that each.
    const ledger = attentionOf(network);
    expect(ledger.loses[0]).toBeCloseTo(375, 9);
    expect(lostTo(network, ledger, 'c0', 'c1')).toBeCloseTo(187.5, 9);
    expect(lostTo(network, ledger, 'c1', 'c0')).toBeCloseTo(250, 9);
  });

  it('says which figures are guesses, and makes them of what is known', () => {
    const network = castOf({
      communities: [
        { audience: 100, activity: 0.5 },
        { audience: 900, activity: 0.5 },
        { activity: 0.5 },
        { audience: 300 },
      ],
    });
    const { has, guessed } = attentionOf(network);
    expect([...guessed]).toEqual([0, 0, 1, 1]);
    expect([...has]).toEqual([50, 450, 150, 45]);
    const bare = attentionOf(castOf({ communities: [{}] }));
    expect(bare.has[0]).toBe(usualAttention.audience * usualAttention.activity * usualAttention.hours);
  });

  it('goes by the exponent: with 0 all get the same, with more the stronger gets more', () => {
    const network = castOf({
      communities: [
        { audience: 1_000, activity: 0.1 },
        { audience: 1_000, activity: 0.4 },
      ],
      ties: [['c0', 'c1', 'overlap', { weight: 0.5 }]],
    });
    const losing = (exponent: number) =>
      lostTo(network, attentionOf(network, { ...usualAttention, exponent }), 'c0', 'c1');
    expect(losing(2) / losing(0)).toBeCloseTo((16 / 17) * 2, 9);
    expect(losing(1) / losing(0)).toBeCloseTo((4 / 5) * 2, 9);
  });
});

it('two communities are alike by tags, platform and kind', () => {
  const network = castOf({
    communities: [
      { tags: ['a', 'b'], platform: 'Slack', kind: 'group' },
      { tags: ['b', 'c', 'd'], platform: 'slack', kind: 'forum' },
      { platform: 'x', kind: 'group' },
    ],
  });
  expect(likenessOf(network, 0, 1)).toBeCloseTo(0.6 / 4 + 0.2, 12);
  expect(likenessOf(network, 0, 2)).toBeCloseTo(0.3 + 0.2, 12);
  expect(likenessOf(network, 0, 0)).toBeCloseTo(1, 12);
});
