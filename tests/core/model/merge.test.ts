import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { newActor } from '../../../core/model/actor';
import { inverted } from '../../../core/model/changes';
import { newCommunity } from '../../../core/model/community';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { editCommand, runEdit } from '../../../core/model/edits/edits';
import { sourceOnly } from '../../../core/model/evidence';
import { type Look, usualLook } from '../../../core/model/look';
import { say } from '../../../core/model/refusal';
import { newTie, type Tie } from '../../../core/model/tie';
import { placeId, type View } from '../../../core/model/view';
import { fitTogether } from '../../../main/engine/store/relations';
import { blankRows, rowsOf } from './random-edits';

function merged(
  document: PlanDocument,
  keep: string,
  gone: readonly string[],
  more: object = {},
): PlanDocument {
  const command = { type: 'nodes.merge', keep, gone: [...gone], actor: {}, community: {}, ...more };
  return withChanges(document, runEdit(readerOf(document), editCommand.parse(command)).changes);
}

function planOf(ties: readonly Tie[], more: Partial<typeof blankRows> = {}): PlanDocument {
  const actors = ['a', 'b', 'c', 'd', 'e'].map((id) => newActor(id, id.toUpperCase()));
  const communities = ['x', 'y'].map((id) => ({ ...newCommunity(id, id.toUpperCase()), ownerId: 'b' }));
  const nodes = [...actors, ...communities].map(({ id }, at) => ({
    ...{ id, kind: at < actors.length ? ('actor' as const) : ('community' as const) },
    ...{ x: null, y: null, pinned: false },
  }));
  return documentOf({ ...blankRows, actor: actors, community: communities, node: nodes, tie: ties, ...more });
}

const tie = (id: string, source: string, target: string, more: Partial<Tie> = {}): Tie => ({
  ...newTie(id, source, target, more.kind ?? 'influence'),
  ...more,
});

test('ties move over, those of one kind between the same two become one, and those between the merged go', () => {
  const plan = planOf([
    tie('t1', 'a', 'c', { weight: 0.3, valence: 0.5, since: '2024-05-01', until: '2025-01-01', tags: ['p'] }),
    tie('t2', 'b', 'c', {
      weight: 0.8,
      valence: -0.4,
      since: '2023-01-01',
      evidence: [sourceOnly('a call')],
    }),
    tie('t3', 'a', 'b'),
    tie('t4', 'c', 'b'),
    tie('t5', 'b', 'x', { kind: 'membership', rank: 'moderator', confidence: 0.2 }),
    tie('t6', 'a', 'x', { kind: 'membership', rank: 'member', confidence: 0.6 }),
    tie('t7', 'd', 'b', { kind: 'alliance' }),
  ]);
  const after = merged(plan, 'a', ['b']);
  expect([...after.tie.keys()].sort()).toEqual(['t1', 't4', 't5', 't7']);
  expect(after.tie.get('t1')).toMatchObject({
    ...{ sourceId: 'a', targetId: 'c', weight: 0.8, valence: -0.4, since: '2023-01-01', until: null },
    ...{ tags: ['p'], evidence: [sourceOnly('a call')] },
  });
  expect(after.tie.get('t4')).toMatchObject({ sourceId: 'c', targetId: 'a' });
  expect(after.tie.get('t5')).toMatchObject({ sourceId: 'a', rank: 'moderator', confidence: 0.6 });
  expect(after.community.get('x')?.ownerId).toBe('a');
});

test('what the kept one does not know comes from the others, and what was picked goes before', () => {
  const rows = [
    { ...newActor('a', 'Rossi'), tags: ['p'], notes: 'one' },
    {
      ...newActor('b', 'Rossi Spa'),
      type: 'organisation' as const,
      reach: 40,
      tags: ['q', 'p'],
      notes: 'two',
    },
    { ...newActor('c', 'C'), side: 'rival' as const, reach: 9, roles: ['press' as const] },
  ];
  const plan = planOf([], { actor: [...rows, newActor('d', 'D'), newActor('e', 'E')] });
  expect(merged(plan, 'a', ['b', 'c']).actor.get('a')).toMatchObject({
    ...{ name: 'Rossi', type: 'person', side: 'rival', reach: 40, roles: ['press'] },
    ...{ tags: ['p', 'q'], notes: 'one\n\ntwo' },
  });
  expect(merged(plan, 'a', ['b'], { actor: { name: 'Rossi Spa', reach: 7 } }).actor.get('a')).toMatchObject({
    ...{ name: 'Rossi Spa', reach: 7 },
  });
});

test('stances, the emblem and places in views move over; what the kept one has of its own stays', () => {
  const stance = (id: string, actorId: string, date: string, value: number) => ({
    ...{ id, actorId, date, value, confidence: null, evidence: [sourceOnly(id)] },
  });
  const view = (id: string) => ({ id, name: id, ordinal: 0, look: usualLook, camera: null, ownPlaces: true });
  const place = (viewId: string, nodeId: string, x: number) => ({
    ...{ id: placeId(viewId, nodeId), viewId, nodeId, x, y: 0 },
  });
  const plan = planOf([], {
    stance: [
      stance('s1', 'a', '2024-01-01', 1),
      stance('s2', 'b', '2024-01-01', 1),
      stance('s3', 'b', '2024-02-01', -1),
      stance('s4', 'b', '2024-01-01', 2),
    ],
    emblem: [
      { id: 'b', icon: 'star', image: '' },
      { id: 'c', icon: 'bolt', image: '' },
    ],
    view: [view('v'), view('w')],
    place: [place('v', 'a', 1), place('v', 'b', 2), place('w', 'b', 3), place('w', 'c', 4)],
  });
  const after = merged(plan, 'a', ['b', 'c']);
  expect([...after.stance.values()].map(({ id, actorId }) => [id, actorId])).toEqual([
    ...[
      ['s1', 'a'],
      ['s3', 'a'],
      ['s4', 'a'],
    ],
  ]);
  expect(after.stance.get('s1')?.evidence).toEqual([sourceOnly('s1'), sourceOnly('s2')]);
  expect([...after.emblem.values()]).toEqual([{ id: 'a', icon: 'star', image: '' }]);
  expect([...after.place.values()].map(({ id, x }) => [id, x])).toEqual([
    ['v/a', 1],
    ['w/a', 3],
  ]);
});

test('an actor is not merged with a community, nor with itself', () => {
  expect(() => merged(planOf([]), 'a', ['x'])).toThrow('errors:mergeKinds');
  expect(() => merged(planOf([]), 'a', ['nobody'])).toThrow('errors:gone');
  expect(merged(planOf([]), 'a', ['a'])).toEqual(planOf([]));
});

const actors = ['a', 'b', 'c', 'd', 'e'] as const;
const day = fc.option(fc.constantFrom('2021-01-01', '2022-01-01', '2023-01-01'));
const someTie = fc
  .record({
    ends: fc.uniqueArray(fc.constantFrom(...actors), { minLength: 2, maxLength: 2 }),
    group: fc.option(fc.constantFrom('x', 'y'), { freq: 2 }),
    kind: fc.constantFrom('influence' as const, 'alliance' as const),
    mutual: fc.boolean(),
    weight: fc.integer({ min: 0, max: 4 }).map((value) => value / 4),
    valence: fc.integer({ min: -2, max: 2 }).map((value) => value / 2),
    days: fc.tuple(day, day),
    tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r')),
    notes: fc.constantFrom('', 'one', 'two'),
    rank: fc.constantFrom(null, 'member' as const, 'moderator' as const),
  })
  .map(({ ends: [source = 'a', target = 'b'], group, days, kind, rank, ...more }) => (id: string): Tie => {
    const [first, last] = days;
    const turned = first !== null && last !== null && first > last;
    const dates = turned ? { since: last, until: first } : { since: first, until: last };
    return group === null
      ? { ...newTie(id, source, target, kind), ...more, ...dates }
      : { ...newTie(id, source, group, 'membership'), ...more, ...dates, rank, mutual: false };
  });
const somePlan = fc
  .array(someTie, { maxLength: 14 })
  .map((makers) => planOf(makers.map((make, at) => make(`t${String(at).padStart(2, '0')}`))));
const someGone = fc.uniqueArray(fc.constantFrom('b', 'c', 'd'), { minLength: 1 });

function neighbours(plan: PlanDocument, ids: readonly string[]): string[] {
  const own = new Set(ids);
  const found = [...plan.tie.values()].flatMap(({ sourceId, targetId }) => [
    ...(own.has(sourceId) ? [targetId] : []),
    ...(own.has(targetId) ? [sourceId] : []),
  ]);
  return [...new Set(found)].filter((id) => !own.has(id)).sort();
}

test('after a merge all fits together, the neighbours are those of all, and it is taken back exactly', () => {
  fc.assert(
    fc.property(somePlan, someGone, (plan, gone) => {
      const command = editCommand.parse({ type: 'nodes.merge', keep: 'a', gone, actor: {}, community: {} });
      const { changes } = runEdit(readerOf(plan), command);
      const after = withChanges(plan, changes);
      expect(fitTogether(rowsOf(after))).toBe(true);
      expect(neighbours(after, ['a'])).toEqual(neighbours(plan, ['a', ...gone]));
      for (const id of gone) expect(after.node.has(id)).toBe(false);
      expect(rowsOf(withChanges(after, inverted(changes)))).toEqual(rowsOf(plan));
    }),
    { numRuns: 500 },
  );
});

test('nothing but ties of the merged changes, and no two of one kind and direction are left that the merge brought together', () => {
  fc.assert(
    fc.property(somePlan, someGone, (plan, gone) => {
      const after = merged(plan, 'a', gone);
      const merging = new Set(['a', ...gone]);
      const apart = ({ sourceId, targetId }: Tie) => !merging.has(sourceId) && !merging.has(targetId);
      for (const one of [...plan.tie.values()].filter(apart)) expect(after.tie.get(one.id)).toBe(one);
      const from = (id: string) => plan.tie.get(id) as Tie;
      const ways = [...after.tie.values()]
        .filter((one) => JSON.stringify(one) !== JSON.stringify(from(one.id)))
        .map(({ kind, sourceId, targetId }) => `${kind} ${sourceId} ${targetId}`);
      expect(new Set(ways).size).toBe(ways.length);
    }),
    { numRuns: 500 },
  );
});

/** What a plan says, whatever the order in which lists and notes were put together. */
function said(plan: PlanDocument) {
  const ties = rowsOf(plan).tie.map((one) => ({
    ...one,
    ...{ tags: [...one.tags].sort(), notes: one.notes.split('\n\n').sort() },
    ...(one.mutual ? { ends: [one.sourceId, one.targetId].sort(), sourceId: '', targetId: '' } : {}),
  }));
  return { ...rowsOf(plan), tie: ties };
}

test('merging several at once is merging them one after the other', () => {
  fc.assert(
    fc.property(somePlan, someGone, (plan, gone) => {
      const oneByOne = gone.reduce((document, id) => merged(document, 'a', [id]), plan);
      expect(said(oneByOne)).toEqual(said(merged(plan, 'a', gone)));
    }),
    { numRuns: 500 },
  );
});

const shown = (id: string, look: Partial<Look>): View => ({
  ...{ id, name: id, ordinal: 0, camera: null, ownPlaces: false },
  look: { ...usualLook, ...look },
});

test('views that name one who is gone name the kept one, once; the rest of them stays', () => {
  const plan = planOf([], {
    view: [
      shown('lists', { hidden: ['b', 'd'], only: ['a', 'b', 'e'], focus: { ids: ['b', 'c'], steps: 2 } }),
      shown('groups', {
        closed: [
          { id: 'g', members: ['b', 'd'], name: 'G' },
          { id: 'x', members: null, name: '' },
        ],
        route: { from: 'b', to: 'e', pick: 1 },
      }),
      shown('way', { route: { from: 'a', to: 'b', pick: 0 } }),
      shown('other', { hidden: ['d'], focus: { ids: ['e'], steps: 1 } }),
    ],
  });
  const after = merged(plan, 'a', ['b', 'c']);
  expect(after.view.get('lists')?.look).toEqual({
    ...usualLook,
    ...{ hidden: ['a', 'd'], only: ['a', 'e'], focus: { ids: ['a'], steps: 2 } },
  });
  expect(after.view.get('groups')?.look).toMatchObject({
    route: { from: 'a', to: 'e', pick: 1 },
    closed: [
      { id: 'g', members: ['a', 'd'], name: 'G' },
      { id: 'x', members: null, name: '' },
    ],
  });
  expect(after.view.get('way')?.look.route).toBeNull();
  expect(after.view.get('other')).toBe(plan.view.get('other'));
  const communities = merged(after, 'y', ['x']);
  expect(communities.view.get('groups')?.look.closed.map(({ id }) => id)).toEqual(['g', 'y']);
});

test('views may name nodes that were removed: they are as if nobody had named them', () => {
  const look = {
    ...{ hidden: ['b'], only: ['a', 'b', 'c'], focus: { ids: ['b', 'c'], steps: 1 } },
    ...{ route: { from: 'a', to: 'b', pick: 0 }, closed: [{ id: 'g', members: ['b', 'd'], name: 'G' }] },
  };
  const plan = planOf([tie('t1', 'a', 'c')], { view: [shown('v', look)] });
  const command = { type: 'items.remove', nodeIds: ['b'], tieIds: [], stanceIds: [] };
  const changes = runEdit(readerOf(plan), editCommand.parse(command)).changes;
  const after = withChanges(plan, changes);
  expect(after.view.get('v')).toBe(plan.view.get('v'));
  const without = {
    ...{ hidden: [], only: ['a', 'c'], focus: { ids: ['c'], steps: 1 } },
    ...{ route: null, closed: [{ id: 'g', members: ['d'], name: 'G' }] },
  };
  const [scene, wanted] = [look, without].map((one) => sceneOf(after, { ...usualLook, ...one }));
  expect([...(scene?.document.node.keys() ?? [])]).toEqual([...(wanted?.document.node.keys() ?? [])]);
  expect(scene?.clear).toEqual(wanted?.clear);
  expect(scene?.routes).toEqual([]);
});

test('a plan that holds a membership between two actors can be merged as well', () => {
  const plan = planOf([
    tie('t1', 'a', 'c', { kind: 'membership' }),
    tie('t2', 'b', 'c', { kind: 'membership' }),
  ]);
  const after = merged(plan, 'a', ['b']);
  expect([...after.tie.keys()]).toEqual(['t1']);
});

test('what the user did with findings about those who are gone holds for the kept one, unless it has its own', () => {
  const row = (id: string, text: string) =>
    ({ id, state: 'pinned', text, ordinal: null, said: say('answers:x') }) as const;
  const plan = planOf([], {
    finding: [
      row('weight.loud:b', 'one'),
      row('watchers.inside:b x', 'two'),
      row('brokers.between:a', 'mine'),
      row('brokers.between:b', 'gone'),
      row('weight.loud:c', 'other'),
      row('b.b:d', 'no name'),
    ],
  });
  const texts = ({ finding }: PlanDocument) =>
    Object.fromEntries([...finding.values()].map(({ id, text }) => [id, text]));
  expect(texts(merged(plan, 'a', ['b']))).toEqual({
    'weight.loud:a': 'one',
    'watchers.inside:a x': 'two',
    'brokers.between:a': 'mine',
    'weight.loud:c': 'other',
    'b.b:d': 'no name',
  });
  expect(texts(merged(plan, 'e', ['b', 'c']))['weight.loud:e']).toBe('one');
});
