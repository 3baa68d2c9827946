import fc from 'fast-check';
import { newActor, roles } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import { type Filter, type Look, usualLook } from '../../../core/model/look';
import { sides } from '../../../core/model/sides';
import { newTie, ranks, tieKinds } from '../../../core/model/tie';

const share = fc.constantFrom(0, 0.2, 0.5, 0.9, 1);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });

/** Few days, so that many things fall on the same one. */
export const day = fc.constantFrom('2025-01-01', '2025-06-30', '2026-01-01', '2026-03-15', '2027-12-31');
const name = fc.constantFrom('Anna Rossi', 'Società Lari', 'ÉLAN', 'Perché no', 'anna', '');

const actor = fc.record({
  type: fc.constantFrom('person' as const, 'organisation' as const),
  side: orNull(fc.constantFrom(...sides)),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }),
  reach: orNull(fc.constantFrom(0, 10, 1_000)),
  tags: fc.uniqueArray(fc.constantFrom('nord', 'sud'), { maxLength: 2 }),
  headline: name,
});
const community = fc.record({ side: fc.constantFrom(...sides), audience: orNull(fc.nat(1_000)) });
const coordinate = fc.integer({ min: -500, max: 500 });
const place = orNull(fc.record({ x: coordinate, y: coordinate }));

const tie = fc.record({
  source: fc.nat(),
  target: fc.nat(),
  kind: fc.constantFrom(...tieKinds),
  fields: fc.record({
    mutual: fc.boolean(),
    weight: share,
    valence: fc.constantFrom(-1, -0.3, 0, 0.4, 1),
    confidence: orNull(share),
    rank: orNull(fc.constantFrom(...ranks)),
    since: orNull(day),
    until: orNull(day),
  }),
});
const stance = fc.record({ actor: fc.nat(), date: day, value: fc.constantFrom(-2, -1, 0, 1, 2) });

/** Small plans with everything in them that a look asks after. No tie leads from a node to itself. */
export const plans: fc.Arbitrary<PlanDocument> = fc
  .record({
    actors: fc.array(fc.record({ row: actor, place }), { minLength: 1, maxLength: 7 }),
    communities: fc.array(fc.record({ row: community, place }), { maxLength: 3 }),
    ties: fc.array(tie, { maxLength: 18 }),
    stances: fc.array(stance, { maxLength: 5 }),
  })
  .map(({ actors, communities, ties, stances }) => {
    const ids = [...actors.map((_, i) => `a${i}`), ...communities.map((_, i) => `c${i}`)];
    const idAt = (at: number) => ids[at % ids.length] ?? '';
    const node = (id: string, kind: 'actor' | 'community', at: { x: number; y: number } | null) => ({
      ...{ id, kind, x: at?.x ?? null, y: at?.y ?? null, pinned: false },
    });
    return documentOf({
      ...noRows,
      node: [
        ...actors.map((one, i) => node(`a${i}`, 'actor', one.place)),
        ...communities.map((one, i) => node(`c${i}`, 'community', one.place)),
      ],
      actor: actors.map(({ row }, i) => ({ ...newActor(`a${i}`, `Actor ${i}`), ...row })),
      community: communities.map(({ row }, i) => ({ ...newCommunity(`c${i}`, `Community ${i}`), ...row })),
      stance: stances.map(({ actor, date, value }, i) => ({
        ...{ id: `s${i}`, actorId: `a${actor % actors.length}`, date, value },
        ...{ confidence: null, evidence: [] },
      })),
      tie: ties.flatMap(({ source, target, kind, fields }, i) => {
        if (idAt(source) === idAt(target)) return [];
        return [{ ...newTie(`t${i}`, idAt(source), idAt(target), kind), ...fields }];
      }),
    });
  });

/** Some of the ids that those plans use; not every plan has all of them. */
export const someIds: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'c0', 'c1', 'c2'),
  {
    maxLength: 5,
  },
);

const test: fc.Arbitrary<Pick<Filter, 'attribute' | 'test'>> = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('side', 'node', 'sort', 'roles', 'tags', 'tieKind', 'rank', 'headline'),
    test: fc.record({
      type: fc.constant('oneOf' as const),
      values: fc.subarray([...sides, 'actor', 'person', 'expert', 'nord', 'influence', 'member', 'anna']),
    }),
  }),
  fc.record({
    attribute: fc.constantFrom('people', 'ties', 'stance', 'valence', 'weight', 'tieConfidence'),
    test: fc.record({
      type: fc.constant('range' as const),
      from: orNull(fc.constantFrom(-1, 0, 0.3, 2)),
      to: orNull(fc.constantFrom(0, 0.5, 1, 100)),
    }),
  }),
  fc.record({
    attribute: fc.constantFrom('since', 'until', 'stanceDate'),
    test: fc.record({ type: fc.constant('period' as const), from: orNull(day), to: orNull(day) }),
  }),
  fc.record({
    attribute: fc.constantFrom('headline', 'name', 'tags'),
    test: fc.record({
      type: fc.constant('contains' as const),
      text: fc.constantFrom('ANNA', 'societa', 'élan', ' ', 'o r'),
    }),
  }),
  fc.record({
    attribute: fc.constantFrom('pinned', 'mutual'),
    test: fc.record({ type: fc.constant('is' as const), value: fc.boolean() }),
  }),
);

export const filters: fc.Arbitrary<Filter> = fc
  .record({ asked: test, unknown: fc.boolean(), not: fc.boolean() })
  .map(({ asked, ...how }) => ({ ...asked, ...how }));

export function looking(part: Partial<Look>): Look {
  return { ...usualLook, ...part };
}
