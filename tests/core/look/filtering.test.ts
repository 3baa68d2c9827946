import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../../core/attributes/attributes';
import { asksNothing } from '../../../core/look/meeting';
import { sceneOf } from '../../../core/look/scene';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import type { Filter, Look } from '../../../core/model/look';
import { Drawing } from '../picture/drawn';
import { filters, looking, plans, someIds } from './random-plans';

function shown(document: PlanDocument, look: Partial<Look>) {
  const { node, tie } = sceneOf(document, looking(look)).document;
  return { nodes: [...node.keys()], ties: [...tie.keys()] };
}

const both = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id));

describe('filters', () => {
  it('all have to be met, in whatever order', () => {
    fc.assert(
      fc.property(plans, filters, filters, (plan, a, b) => {
        const together = shown(plan, { filters: [a, b] });
        expect(shown(plan, { filters: [b, a] })).toEqual(together);
        const [one, other] = [shown(plan, { filters: [a] }), shown(plan, { filters: [b] })];
        expect(together.nodes).toEqual(both(one.nodes, other.nodes));
        expect(together.ties).toEqual(both(one.ties, other.ties));
      }),
    );
  });

  it('show between a filter and its opposite everything once', () => {
    fc.assert(
      fc.property(plans, filters, (plan, filter) => {
        const plain = shown(plan, { filters: [filter] });
        expect(shown(plan, { filters: [{ ...filter, not: !!filter.not }] })).toEqual(plain);
        if (asksNothing(filter)) return;
        const opposite = shown(plan, {
          filters: [{ ...filter, not: !filter.not, unknown: !filter.unknown }],
        });
        const of = attributeOf(filter.attribute)?.of === 'node' ? 'nodes' : 'ties';
        expect([...plain[of], ...opposite[of]].sort()).toEqual(shown(plan, {})[of].toSorted());
      }),
    );
  });

  it('of ties leave all nodes, and no tie is left without its ends', () => {
    fc.assert(
      fc.property(plans, filters, (plan, filter) => {
        const { document } = sceneOf(plan, looking({ filters: [filter] }));
        if (attributeOf(filter.attribute)?.of === 'tie') expect(document.node).toBe(plan.node);
        for (const { sourceId, targetId } of document.tie.values())
          expect([document.node.has(sourceId), document.node.has(targetId)]).toEqual([true, true]);
        expect([...document.actor.keys(), ...document.community.keys()].sort()).toEqual(
          [...document.node.keys()].sort(),
        );
      }),
    );
  });

  const named = (...names: string[]) =>
    documentOf({
      ...noRows,
      node: names.map((id) => ({ id, kind: 'actor', x: 0, y: 0, pinned: false })),
      actor: names.map((id) => newActor(id, id)),
    });
  const contains = (text: string): Filter => ({
    attribute: 'name',
    test: { type: 'contains', text },
    unknown: false,
    not: false,
  });

  it.each([
    ['perche', ['Perché no']],
    ['NO perché', ['Perché no']],
    ['É', ['Perché no', 'elan', 'Ångström Élan']],
    ['angstrom', ['Ångström Élan']],
    ['x', []],
  ])('find %s without regard to case and accents', (text, found) => {
    const plan = named('Perché no', 'elan', 'Ångström Élan', 'Rossi');
    expect(shown(plan, { filters: [contains(text)] }).nodes).toEqual(found);
  });

  it('that aren’t understood ask nothing and are named', () => {
    const odd: Filter[] = [
      { attribute: 'charisma', test: { type: 'is', value: true }, unknown: false, not: false },
      { attribute: 'side', test: { type: 'range', from: 0, to: 1 }, unknown: false, not: false },
    ];
    const plan = named('a', 'b');
    const scene = sceneOf(plan, looking({ filters: [...odd, contains('a')] }));
    expect([...scene.document.node.keys()]).toEqual(['a']);
    expect(scene.ignored).toEqual(odd);
  });

  it('that leave open what they look for ask nothing', () => {
    const open: Filter = {
      attribute: 'side',
      test: { type: 'oneOf', values: [] },
      unknown: false,
      not: true,
    };
    const plan = named('a', 'b');
    expect(sceneOf(plan, looking({ filters: [open] })).document).toBe(plan);
  });
});

describe('hiding and isolating', () => {
  it('shows what is among the only ones and not hidden', () => {
    fc.assert(
      fc.property(plans, someIds, fc.option(someIds), (plan, hidden, only) => {
        const expected = [...plan.node.keys()].filter(
          (id) => !hidden.includes(id) && (only?.includes(id) ?? true),
        );
        expect(shown(plan, { hidden, only }).nodes).toEqual(expected);
      }),
    );
  });

  it('leaves nodes without a shown tie out where that is asked for, with their stances', () => {
    fc.assert(
      fc.property(plans, filters, (plan, filter) => {
        const { document } = sceneOf(plan, looking({ filters: [filter], tiedOnly: true }));
        const ends = [...document.tie.values()].flatMap(({ sourceId, targetId }) => [sourceId, targetId]);
        expect(new Set(document.node.keys())).toEqual(new Set(ends));
        for (const { actorId } of document.stance.values()) expect(document.actor.has(actorId)).toBe(true);
      }),
    );
  });

  it('is the plan itself where nothing is asked', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(sceneOf(plan, looking({})).document).toBe(plan);
      }),
    );
  });

  it('filters once for as long as only the focus changes', () => {
    const plan = new Drawing().actor('a', [0, 0]).actor('b', [1, 1]).tie('a', 'b', 'influence').document();
    const look = looking({ hidden: ['b'] });
    const first = sceneOf(plan, look);
    const focused = sceneOf(plan, { ...look, focus: { ids: ['a'], steps: 1 } });
    expect(focused.document).toBe(first.document);
    expect(focused.clear?.nodes).toEqual(new Set(['a']));
  });
});
