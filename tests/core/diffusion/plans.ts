import fc from 'fast-check';
import { type Actor, newActor } from '../../../core/model/actor';
import { type Community, newCommunity } from '../../../core/model/community';
import { documentOf, noRows } from '../../../core/model/document';
import { sides } from '../../../core/model/sides';
import { newTie, ranks, type Tie, type TieKind } from '../../../core/model/tie';
import { type Network, networkOf } from '../../../core/network/network';

export interface Cast {
  readonly communities?: readonly Partial<Community>[];
  readonly actors?: readonly Partial<Actor>[];
  /** Ends are names. */
  readonly ties?: readonly (readonly [source: string, target: string, kind: TieKind, rest?: Partial<Tie>])[];
}

/** A small plan, whose nodes have their names as ids. */
export function castOf({ communities = [], actors = [], ties = [] }: Cast): Network {
  const community = communities.map((one, i): Community => {
    const name = one.name ?? `c${i}`;
    return { ...newCommunity(name, name), ...one };
  });
  const actor = actors.map((one, i): Actor => {
    const name = one.name ?? `a${i}`;
    return { ...newActor(name, name), ...one };
  });
  const node = (id: string, kind: 'actor' | 'community') => ({ id, kind, x: null, y: null, pinned: false });
  return networkOf(
    documentOf({
      ...noRows,
      node: [
        ...community.map(({ id }) => node(id, 'community')),
        ...actor.map(({ id }) => node(id, 'actor')),
      ],
      community,
      actor,
      tie: ties.map(([source, target, kind, rest], i) => ({
        ...newTie(`t${i}`, source, target, kind),
        ...rest,
      })),
    }),
  );
}

/** The vertex of that name. */
export function vertex({ ids }: Network, name: string): number {
  const found = ids.indexOf(name);
  if (found < 0) throw new Error(`nobody is called ${name}`);
  return found;
}

/** Communities, rivals and others in them, and who would tell whom. */
export const oddPlans = fc.record({
  communities: fc.array(
    fc.record({
      side: fc.constantFrom(...sides),
      audience: fc.integer({ min: 0, max: 9_000 }),
      activity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  ties: fc.array(
    fc.record({
      a: fc.nat(6),
      b: fc.nat(6),
      kind: fc.constantFrom('membership', 'membership', 'overlap', 'influence', 'alliance', 'imitation'),
      rank: fc.constantFrom(...ranks),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { maxLength: 40 },
  ),
});

/** The plan of a draw: actors a0 … a6, of whom the first three are rivals, communities c0 …. */
export function oddPlan({ communities, ties }: typeof oddPlans extends fc.Arbitrary<infer T> ? T : never) {
  const actors = Array.from({ length: 7 }, (_, i) => ({ side: i < 3 ? ('rival' as const) : null }));
  const ends = (kind: string, a: number, b: number) =>
    kind === 'membership'
      ? [`a${a}`, `c${b % communities.length}`]
      : kind === 'overlap'
        ? [`c${a % communities.length}`, `c${b % communities.length}`]
        : kind === 'imitation'
          ? [`a${a}`, `c${b % communities.length}`]
          : [`a${a}`, `a${b}`];
  return castOf({
    communities,
    actors,
    ties: ties.map(({ a, b, kind, ...rest }) => {
      const [source = '', target = ''] = ends(kind, a, b);
      return [source, target, kind as 'membership', rest] as const;
    }),
  });
}
