import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneOf, unfaded } from '../../../core/look/scene';
import { emphasising, showingAll, showsAll } from '../../../core/look/steps';
import type { PlanDocument } from '../../../core/model/document';
import { type Emphasis, usualLook } from '../../../core/model/look';
import { mergedLook } from '../../../core/model/merged-look';
import { say } from '../../../core/model/refusal';
import { looking, plans, someIds } from './random-plans';

/** What an answer might show: a ranking of some nodes, a flow between any two, some ties. */
const emphases: fc.Arbitrary<Emphasis> = fc
  .record({
    ranked: someIds,
    flows: fc.array(fc.tuple(someIds, fc.boolean()), { maxLength: 4 }),
    ties: fc.subarray(['t0', 't1', 't2', 't3']),
  })
  .map(({ ranked, flows, ties }) => ({
    title: say('map:legend.title'),
    nodes: ranked.map((id, i) => ({ id, place: i + 1, level: 1 / (i + 1), group: null })),
    names: [],
    ties,
    flows: flows.flatMap(([[from, to], isLoss]) =>
      from === undefined || to === undefined ? [] : [{ from, to, share: 0.6, isLoss }],
    ),
  }));

/** The ids that an emphasis names and a plan has. */
function named(plan: PlanDocument, { nodes, ties, flows }: Emphasis): Set<string> {
  const open = ties.flatMap((id) => plan.tie.get(id) ?? []);
  const bound = flows.filter(({ from, to }) => plan.node.has(from) && plan.node.has(to));
  const all = [
    ...nodes.map(({ id }) => id),
    ...open.flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
    ...bound.flatMap(({ from, to }) => [from, to]),
  ];
  return new Set(all.filter((id) => plan.node.has(id)));
}

describe('what an answer shows', () => {
  it('stays clear, and nothing else does', () => {
    fc.assert(
      fc.property(plans, emphases, (plan, emphasis) => {
        const { clear } = sceneOf(plan, looking({ emphasis }));
        const expected = named(plan, emphasis);
        expect(new Set(clear?.nodes ?? [])).toEqual(expected);
        const ranked = new Set(emphasis.nodes.map(({ id }) => id));
        for (const { id, sourceId, targetId } of plan.tie.values())
          expect(clear?.ties.has(id) ?? false).toBe(
            emphasis.ties.includes(id) || (ranked.has(sourceId) && ranked.has(targetId)),
          );
      }),
    );
  });

  it('leaves out what is filtered away, and isn’t there where all of it is', () => {
    fc.assert(
      fc.property(plans, emphases, someIds, (plan, emphasis, hidden) => {
        const scene = sceneOf(plan, looking({ emphasis, hidden }));
        for (const id of hidden) {
          expect(scene.clear?.nodes.has(id) ?? false).toBe(false);
          expect(scene.emphasis?.nodes.has(id) ?? false).toBe(false);
        }
        for (const { from, to } of scene.emphasis?.flows ?? [])
          for (const id of [from, to]) expect(scene.document.node.has(id)).toBe(true);
        const all = sceneOf(plan, looking({ emphasis, hidden: [...plan.node.keys()] }));
        expect([all.emphasis, all.clear]).toEqual([null, null]);
      }),
    );
  });

  it('is said of the group that stands for those it names', () => {
    fc.assert(
      fc.property(plans, emphases, someIds, (plan, emphasis, members) => {
        const closed = [{ id: 'g', members, name: 'Group' }];
        const scene = sceneOf(plan, looking({ emphasis, closed }));
        const inside = new Set(scene.groups.get('g') ?? []);
        const drawn = (id: string) => (inside.has(id) ? 'g' : id);
        const ranked = emphasis.nodes.filter(({ id }) => plan.node.has(id));
        expect(new Set(scene.emphasis?.nodes.keys() ?? [])).toEqual(
          new Set(ranked.map(({ id }) => drawn(id))),
        );
        const places = ranked.filter(({ id }) => inside.has(id)).map(({ place }) => place ?? 0);
        if (places.length > 0) expect(scene.emphasis?.nodes.get('g')?.place).toBe(Math.min(...places));
        for (const { from, to, share } of scene.emphasis?.flows ?? []) {
          expect(from).not.toBe(to);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives way to a focus and to a route, and comes back when they are left', () => {
    fc.assert(
      fc.property(plans, emphases, fc.constantFrom('a0', 'c0'), (plan, emphasis, id) => {
        const focus = { ids: [id], steps: 1 };
        const both = sceneOf(plan, looking({ emphasis, focus }));
        if (plan.node.has(id)) expect(both.clear).toEqual(sceneOf(plan, looking({ focus })).clear);
        expect(both.emphasis).toEqual(sceneOf(plan, looking({ emphasis })).emphasis);
        const route = { from: 'a0', to: 'a1', pick: 0 };
        if (plan.node.has('a0'))
          expect(sceneOf(plan, looking({ emphasis, route })).clear).toEqual(
            sceneOf(plan, looking({ route })).clear,
          );
      }),
    );
  });

  it('costs the picture of the whole nothing: what lies under it is the same scene', () => {
    fc.assert(
      fc.property(plans, emphases, emphases, (plan, one, other) => {
        const under = unfaded(sceneOf(plan, looking({ emphasis: one })));
        expect(under.emphasis).toBeNull();
        expect(unfaded(sceneOf(plan, looking({ emphasis: other })))).toBe(under);
      }),
    );
  });

  it('takes the place of focus and route, and goes when everything is shown', () => {
    fc.assert(
      fc.property(emphases, (emphasis) => {
        const before = looking({
          focus: { ids: ['a0'], steps: 2 },
          route: { from: 'a', to: 'b', pick: 0 },
          hidden: ['a3'],
        });
        const look = emphasising(before, emphasis);
        expect(look).toEqual({ ...before, focus: null, route: null, emphasis });
        expect(showsAll(looking({ emphasis }))).toBe(false);
        expect(showingAll(look)).toEqual(usualLook);
      }),
    );
  });

  it('names the node that is kept of two that were one, once', () => {
    fc.assert(
      fc.property(
        emphases,
        fc.constantFrom('a0', 'a1'),
        fc.constantFrom('a2', 'c0'),
        (emphasis, keep, gone) => {
          const after = mergedLook(looking({ emphasis }), keep, [gone]).emphasis;
          const ids = after?.nodes.map(({ id }) => id) ?? [];
          expect(ids).not.toContain(gone);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { from, to } of after?.flows ?? [])
            expect([from === gone, to === gone, from === to]).not.toContain(true);
          const wasNamed = emphasis.nodes.some(({ id }) => id === keep || id === gone);
          expect(ids.includes(keep)).toBe(wasNamed);
        },
      ),
    );
  });
});
