import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, postingIn, quietest, scalesFor } from '../../../core/diffusion/channels';
import { exposing, exposureOf } from '../../../core/diffusion/exposure';
import { reaching } from '../../../core/diffusion/reach';
import { ranks, type Tie } from '../../../core/model/tie';
import { type Cast, castOf, oddPlan, oddPlans, vertex } from './plans';

type Ties = NonNullable<Cast['ties']>;

/** What comes to a rival from a message in the community `c`, whose members look in once a week with a chance of 0.2. */
function seen(ties: Ties, more: Partial<Cast> = {}) {
  const network = castOf({
    communities: [{ name: 'c', activity: 0.2, audience: 1_000 }],
    actors: [{ name: 'r', side: 'rival' }, { name: 'm' }, { name: 'n' }],
    ...more,
    ties,
  });
  const ways = exposing(network);
  const found = exposureOf(ways, [vertex(network, 'c')]);
  const at = [...ways.watchers].indexOf(vertex(network, 'r'));
  const of = (column: Float64Array) => column[at] as number;
  return {
    chance: of(found.chance),
    days: of(found.days),
    seen: of(found.seen),
    told: of(found.told),
    share: found.share,
  };
}

const member = (rank: (typeof ranks)[number], rest: Partial<Tie> = {}): Ties[number] => [
  'r',
  'c',
  'membership',
  { rank, confidence: 1, ...rest },
];

describe('the chance that a rival sees a message', () => {
  it('is nothing for one who is not within a step', () => {
    const { chance, days } = seen([['m', 'c', 'membership', {}]]);
    expect(chance).toBe(0);
    expect(days).toBeNaN();
  });

  it('grows with rank, and comes sooner', () => {
    const all = ranks.map((rank) => seen([member(rank)]));
    expect(all.map(({ chance }) => chance)).toEqual(
      [0.2, 1 - 0.8 ** 3, 1 - 0.8 ** 10, 1 - 0.8 ** 20].map((p) => expect.closeTo(p, 12)),
    );
    const days = all.map((one) => one.days);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(Math.max(...days)).toBeLessThan(3.5);
  });

  it('comes after the days that a member takes on the average who looks in within the week', () => {
    // 1/λ − 7 / (e^(7λ) − 1) with e^(−7λ) = 0.8
    expect(seen([member('member')]).days).toBeCloseTo(-7 / Math.log(0.8) - 7 / (1 / 0.8 - 1), 9);
  });

  it('takes an activity that nobody knows for 15 %', () => {
    const unknown = { communities: [{ name: 'c', activity: null, audience: 1_000 }] };
    expect(seen([member('member')], unknown).chance).toBeCloseTo(0.15, 12);
    expect(seen([member('contributor')], unknown).chance).toBeCloseTo(1 - 0.85 ** 3, 12);
  });

  it('goes by how sure the membership is, half where nobody said', () => {
    expect(seen([member('member', { confidence: 0.3 })]).chance).toBeCloseTo(0.06, 12);
    expect(seen([member('member', { confidence: null })]).chance).toBeCloseTo(0.1, 12);
  });

  it('counts who runs a community as its administrator', () => {
    expect(seen([], { communities: [{ name: 'c', activity: 0.2, ownerId: 'r' }] }).chance).toBeCloseTo(
      1 - 0.8 ** 20,
      12,
    );
  });

  it('is that of one step more for one who is told', () => {
    const told = seen([
      ['m', 'c', 'membership', { rank: 'member', confidence: 1 }],
      ['m', 'r', 'influence', { weight: 0.5, confidence: 1 }],
    ]);
    expect(told.chance).toBeCloseTo(0.2 * 0.4 * 0.5, 12);
    expect(told.seen).toBe(0);
    expect(told.days).toBeCloseTo(seen([member('member')]).days + 2, 12);
  });

  it('passes along influence, both ways along an alliance, never against an attitude nor over two steps', () => {
    const inside: Ties[number] = ['m', 'c', 'membership', { confidence: 1 }];
    const strong = { weight: 1, confidence: 1 };
    expect(seen([inside, ['r', 'm', 'influence', strong]]).chance).toBe(0);
    expect(seen([inside, ['r', 'm', 'alliance', { ...strong, mutual: true }]]).chance).toBeCloseTo(0.08, 12);
    expect(seen([inside, ['m', 'r', 'rivalry', strong]]).chance).toBe(0);
    expect(seen([inside, ['m', 'r', 'influence', { ...strong, valence: -0.5 }]]).chance).toBe(0);
    expect(seen([inside, ['m', 'n', 'influence', strong], ['n', 'r', 'influence', strong]]).chance).toBe(0);
  });

  it('is higher for those who copy, whatever the sign', () => {
    const copying = seen([['r', 'c', 'imitation', { weight: 0.5, confidence: 1, valence: -0.9 }]]);
    expect(copying.chance).toBeCloseTo(0.35, 12);
    const both = seen([member('member'), ['r', 'c', 'imitation', { weight: 0.5, confidence: 1 }]]);
    expect(both.chance).toBeCloseTo(1 - 0.8 ** 2 * 0.65, 12);
    const role = seen([member('member')], { actors: [{ name: 'r', side: 'rival', roles: ['imitator'] }] });
    expect(role.chance).toBeCloseTo(1 - 0.8 ** 2, 12);
  });

  it('is that of independent ways together, and the soonest counts', () => {
    const one = seen([member('moderator')]);
    const other = seen([
      ['m', 'c', 'membership', { rank: 'moderator', confidence: 1 }],
      ['m', 'r', 'influence', { weight: 1, confidence: 1 }],
    ]);
    const both = seen([
      member('moderator'),
      ['m', 'c', 'membership', { rank: 'moderator', confidence: 1 }],
      ['m', 'r', 'influence', { weight: 1, confidence: 1 }],
    ]);
    expect(both.chance).toBeCloseTo(1 - (1 - one.chance) * (1 - other.chance), 12);
    expect(both.days).toBeCloseTo(both.chance / (one.chance / one.days + other.chance / other.days), 12);
    expect(both.days).toBeLessThan(other.days);
  });

  it('watches who is a rival, or competes or copies and is not on our side', () => {
    const actors = [
      { name: 'rival', side: 'rival' as const },
      { name: 'competitor', roles: ['competitor' as const] },
      { name: 'imitator', roles: ['imitator' as const] },
      { name: 'ally', side: 'ally' as const, roles: ['competitor' as const] },
      { name: 'other' },
    ];
    const network = castOf({ actors });
    expect([...exposing(network).watchers].map((v) => network.ids[v])).toEqual([
      'rival',
      'competitor',
      'imitator',
    ]);
  });
});

describe('where one posts', () => {
  it('gives more away the more communities there are, and no chance leaves 0 … 1', () => {
    fc.assert(
      fc.property(oddPlans, (plan) => {
        const network = oddPlan(plan);
        const ways = exposing(network);
        let before = 0;
        const posted: number[] = [];
        for (let c = 0; c < plan.communities.length; c++) {
          posted.push(c);
          const { chance, days, share } = exposureOf(ways, posted);
          expect(share).toBeGreaterThanOrEqual(before - 1e-12);
          before = share;
          chance.forEach((p, i) => {
            expect(p).toBeGreaterThanOrEqual(0);
            expect(p).toBeLessThanOrEqual(1);
            if (p > 0) expect(days[i]).toBeGreaterThan(0);
            if (p > 0) expect(days[i]).toBeLessThanOrEqual(5.5 + 1e-9);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a curve that ends with all candidates, and never falls', () => {
    fc.assert(
      fc.property(oddPlans, (plan) => {
        const network = oddPlan(plan);
        const all = plan.communities.map((_, i) => i);
        const curve = curveOf(scalesFor(reaching(network), exposing(network), all), all);
        expect(curve.at(-1)?.communities.toSorted()).toEqual(all);
        curve.slice(1).forEach(({ reach, exposure, communities }, i) => {
          expect(reach).toBeGreaterThanOrEqual(curve[i]?.reach as number);
          expect(exposure).toBeGreaterThanOrEqual((curve[i]?.exposure as number) - 1e-12);
          expect(communities.slice(0, -1)).toEqual(curve[i]?.communities);
        });
      }),
    );
  });

  it('can be thinned without losing more people than allowed; up to ten communities no choice is quieter', () => {
    fc.assert(
      fc.property(oddPlans, fc.double({ min: 0.5, max: 1, noNaN: true }), (plan, keep) => {
        const network = oddPlan(plan);
        const all = plan.communities.map((_, i) => i);
        const scales = scalesFor(reaching(network), exposing(network), all);
        const whole = postingIn(scales, all);
        const found = quietest(scales, all, keep);
        expect(found.reach).toBeGreaterThanOrEqual(keep * whole.reach - 1e-9);
        const choices = Array.from({ length: 2 ** all.length - 1 }, (_, c) =>
          all.filter((i) => ((c + 1) >> i) & 1),
        );
        const quiet = choices
          .map((one) => postingIn(scales, one))
          .filter(({ reach }) => reach >= keep * whole.reach);
        expect(found.exposure).toBeCloseTo(Math.min(...quiet.map(({ exposure }) => exposure)), 12);
      }),
      { numRuns: 60 },
    );
  });
});
