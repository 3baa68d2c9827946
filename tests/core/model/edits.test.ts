import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { inverted } from '../../../core/model/changes';
import { newCommunity } from '../../../core/model/community';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import type { Outcome } from '../../../core/model/edits/edit';
import { type EditCommand, editCommand, runEdit } from '../../../core/model/edits/edits';
import { usualLook } from '../../../core/model/look';
import { Refusal } from '../../../core/model/refusal';
import { tableNames, tables } from '../../../core/model/tables';
import { attitudeOf, isUnsure, kindsBetween, newTie, tieBetween } from '../../../core/model/tie';
import { fitTogether } from '../../../main/engine/store/relations';
import { catalogue } from '../../../resources/locales/catalogue';
import { blankRows, type Intent, intent, rowsOf } from './random-edits';

const blank = documentOf(blankRows);

/** What the edit comes to, or null when it refuses. */
function outcomeOf(document: PlanDocument, command: EditCommand): Outcome | null {
  try {
    return runEdit(readerOf(document), command);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Plays intents from an empty plan and calls `look` at every edit that was not refused. */
function play(
  intents: readonly Intent[],
  look: (before: PlanDocument, outcome: Outcome, after: PlanDocument, command: EditCommand) => void,
): void {
  let document = blank;
  for (const want of intents) {
    const command = want(document);
    const outcome = command && outcomeOf(document, command);
    if (!command || !outcome) continue;
    const after = withChanges(document, outcome.changes);
    look(document, outcome, after, command);
    document = after;
  }
}

function property(
  name: string,
  look: (before: PlanDocument, outcome: Outcome, after: PlanDocument, command: EditCommand) => void,
): void {
  test(name, () => {
    fc.assert(
      fc.property(fc.array(intent, { minLength: 10, maxLength: 40, size: 'max' }), (intents) =>
        play(intents, look),
      ),
      { numRuns: 150 },
    );
  });
}

test('the random edits reach every kind of edit, and most of them are carried out', () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(intent, { minLength: 40, maxLength: 40 }), (intents) =>
      play(intents, (_before, { changes }, _after, { type }) => {
        if (changes.length > 0) reached.set(type, (reached.get(type) ?? 0) + 1);
      }),
    ),
    { numRuns: 60, seed: 1 },
  );
  expect([...reached.keys()].sort()).toEqual([
    'actor.add',
    'actor.change',
    'community.add',
    'community.change',
    'findings.set',
    'items.add',
    'items.remove',
    'items.tag',
    'nodes.merge',
    'nodes.pin',
    'nodes.place',
    'nodes.side',
    'plan.change',
    'stance.add',
    'stance.change',
    'tie.add',
    'tie.change',
    'view.add',
    'view.change',
    'view.order',
    'view.remove',
  ]);
  for (const count of reached.values()) expect(count).toBeGreaterThan(10);
});

property('taken back, an edit leaves the plan as it was', (before, { changes }, after) => {
  expect(rowsOf(withChanges(after, inverted(changes)))).toEqual(rowsOf(before));
});

property('an edit and its inverse cancel out in both directions', (_before, { changes }) => {
  expect(inverted(inverted(changes))).toEqual(changes);
});

property('every change says truly what was there before it', (before, { changes }) => {
  let document = before;
  for (const change of changes) {
    const { table, id } = change;
    expect(document[table].get(id) ?? null).toEqual(change.before);
    document = withChanges(document, [change]);
    expect(document[table].get(id) ?? null).toEqual(change.after);
  }
});

property(
  'no edit leaves a row that refers to nothing, or that contradicts itself',
  (_before, _outcome, after) => {
    expect(fitTogether(rowsOf(after))).toBe(true);
  },
);

property(
  'every row that an edit leaves is one that its table would let in, as it is',
  (_before, { changes }) => {
    for (const { table, after } of changes) if (after) expect(tables[table].parse(after)).toEqual(after);
  },
);

property('an edit changes nothing but the rows it names', (before, { changes }, after) => {
  const touched = new Set(changes.map(({ table, id }) => `${table}/${id}`));
  for (const table of tableNames)
    for (const id of new Set([...before[table].keys(), ...after[table].keys()]))
      if (!touched.has(`${table}/${id}`)) expect(after[table].get(id)).toBe(before[table].get(id));
});

property('an edit is named in both languages', (_before, { label }) => {
  const [namespace = '', path = ''] = label.key.split(':');
  for (const language of ['it', 'en'] as const) {
    const sentences = catalogue[language][namespace] ?? {};
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const inner = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], sentences);
    const keys = Object.keys(inner as object);
    expect(keys.some((key) => key === last || key.startsWith(`${last}_`))).toBe(true);
  }
});

test('the same edit of the same plan comes to the same, and leaves its input alone', () => {
  fc.assert(
    fc.property(fc.array(intent, { minLength: 10, maxLength: 30, size: 'max' }), (intents) =>
      play(intents, (before, outcome, _after, command) => {
        const copy = structuredClone(command);
        expect(outcomeOf(documentOf(structuredClone(rowsOf(before))), copy)).toEqual(outcome);
        expect(copy).toEqual(command);
      }),
    ),
    { numRuns: 50 },
  );
});

function planWith(...commands: readonly unknown[]): PlanDocument {
  return commands.reduce<PlanDocument>(
    (document, command) =>
      withChanges(document, runEdit(readerOf(document), editCommand.parse(command)).changes),
    blank,
  );
}

const small = planWith(
  { type: 'actor.add', row: newActor('anna', 'Anna'), at: { x: 1, y: 2 } },
  { type: 'actor.add', row: newActor('bruno', 'Bruno'), at: null },
  { type: 'community.add', row: { ...newCommunity('forum', 'Forum'), ownerId: 'anna' }, at: null },
  { type: 'tie.add', row: newTie('t1', 'anna', 'forum', 'membership') },
  { type: 'tie.add', row: newTie('t2', 'bruno', 'anna', 'influence') },
  {
    type: 'stance.add',
    row: { id: 's1', actorId: 'anna', date: '2027-01-01', value: 1, confidence: null, evidence: [] },
  },
);

test('removing an actor takes its ties and stances along and leaves its community without an owner', () => {
  const command = { type: 'items.remove', nodeIds: ['anna'], tieIds: [], stanceIds: [] };
  const { label, changes } = runEdit(readerOf(small), editCommand.parse(command));
  const after = withChanges(small, changes);
  expect(label).toEqual({ key: 'edits:removeNode', values: { name: 'Anna' } });
  expect([...after.node.keys()].sort()).toEqual(['bruno', 'forum']);
  expect(after.tie.size + after.stance.size).toBe(0);
  expect(after.community.get('forum')?.ownerId).toBeNull();
});

test.each([
  [
    'a tie to itself',
    { type: 'tie.add', row: newTie('x', 'anna', 'anna', 'influence') },
    'errors:tieToItself',
  ],
  ['a tie to nobody', { type: 'tie.add', row: newTie('x', 'anna', 'nobody', 'influence') }, 'errors:gone'],
  ['an id twice', { type: 'actor.add', row: newActor('forum', 'Anna'), at: null }, 'errors:idTaken'],
  [
    'an end before the beginning',
    { type: 'tie.change', ids: ['t2'], patch: { since: '2027-02-01', until: '2027-01-01' } },
    'errors:untilBeforeSince',
  ],
  [
    'an owner that is gone',
    { type: 'community.change', ids: ['forum'], patch: { ownerId: 'x' } },
    'errors:gone',
  ],
])('%s is refused', (_what, command, key) => {
  const parsed = editCommand.parse(command);
  expect(() => runEdit(readerOf(small), parsed)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ key }) }),
  );
});

const added = (more: object) => ({
  ...{ type: 'items.add', actors: [], communities: [], ties: [], viewId: null },
  ...more,
});
const carla = { row: newActor('carla', 'Carla'), at: { x: 5, y: 6 } };
const club = { row: { ...newCommunity('club', 'Club'), ownerId: 'carla' }, at: null };

test('nodes and ties come as one change, ties joining the new to the new and to the old', () => {
  const ties = [newTie('t3', 'carla', 'club', 'membership'), newTie('t4', 'carla', 'anna', 'alliance')];
  const command = added({ actors: [carla], communities: [club], ties });
  const { label, changes } = runEdit(readerOf(small), editCommand.parse(command));
  const after = withChanges(small, changes);
  expect(label).toEqual({ key: 'edits:addNodes', values: { count: 2 } });
  expect(after.node.get('carla')).toMatchObject({ kind: 'actor', x: 5, y: 6 });
  expect(after.community.get('club')?.ownerId).toBe('carla');
  expect([...after.tie.keys()]).toEqual(['t1', 't2', 't3', 't4']);
  expect(rowsOf(withChanges(after, inverted(changes)))).toEqual(rowsOf(small));
});

test('in a view with places of its own a new node stands there too, in any other it does not', () => {
  const view = { id: 'v', name: 'View', ordinal: 0, look: usualLook, camera: null, ownPlaces: true };
  const actors = [{ ...carla, inView: { x: 9, y: 8 } }];
  for (const ownPlaces of [true, false]) {
    const viewed = { ...small, view: new Map([['v', { ...view, ownPlaces }]]) };
    const { changes } = runEdit(readerOf(viewed), editCommand.parse(added({ actors, viewId: 'v' })));
    const after = withChanges(viewed, changes);
    expect(after.node.get('carla')).toMatchObject({ x: 5, y: 6 });
    expect([...after.place.values()]).toEqual(
      ownPlaces ? [{ id: 'v/carla', viewId: 'v', nodeId: 'carla', x: 9, y: 8 }] : [],
    );
  }
});

test.each([
  ['an id that is there', { actors: [{ ...carla, row: newActor('anna', 'Anna') }] }, 'errors:idTaken'],
  ['one id for two', { actors: [carla, carla] }, 'errors:idTaken'],
  ['an owner who is nobody', { communities: [club] }, 'errors:gone'],
  ['a tie to nobody', { actors: [carla], ties: [newTie('x', 'carla', 'no', 'influence')] }, 'errors:gone'],
  [
    'an actor in an actor',
    { actors: [carla], ties: [newTie('x', 'carla', 'anna', 'membership')] },
    'errors:membershipEnds',
  ],
  ['a view that is gone', { actors: [carla], viewId: 'v' }, 'errors:gone'],
])('of what comes together nothing is added with %s', (_what, more, key) => {
  const parsed = editCommand.parse(added(more));
  expect(() => runEdit(readerOf(small), parsed)).toThrow(key);
});

test('changing a field to what it is already changes nothing', () => {
  const command = editCommand.parse({ type: 'actor.change', ids: ['anna'], patch: { name: '  Anna ' } });
  expect(runEdit(readerOf(small), command).changes).toEqual([]);
});

const four = documentOf({
  ...blankRows,
  node: (['actor', 'actor', 'community', 'community'] as const).map((kind, at) => ({
    ...{ id: `${kind}-${at}`, kind, x: null, y: null, pinned: false },
  })),
});

test('a membership runs from an actor to a community, and nothing else is one', () => {
  const reader = readerOf(four);
  const join = (from: string, to: string) => () =>
    runEdit(reader, { type: 'tie.add', row: newTie('t', from, to, 'membership') });
  expect(join('actor-0', 'community-2')).not.toThrow();
  for (const [from, to] of [
    ['community-2', 'actor-0'],
    ['actor-0', 'actor-1'],
    ['community-2', 'community-3'],
  ] as const)
    expect(join(from, to)).toThrow('errors:membershipEnds');
  const influence = newTie('t', 'actor-0', 'actor-1', 'influence');
  const tied = readerOf({ ...four, tie: new Map([['t', influence]]) });
  expect(() => runEdit(tied, { type: 'tie.change', ids: ['t'], patch: { kind: 'membership' } })).toThrow(
    'errors:membershipEnds',
  );
});

test('whatever kinds are offered between two nodes may be drawn either way', () => {
  const reader = readerOf(four);
  const nodes = [...four.node.values()];
  for (const source of nodes)
    for (const target of nodes.filter(({ id }) => id !== source.id))
      for (const kind of kindsBetween(source.kind, target.kind)) {
        const row = tieBetween('t', source, target, kind);
        expect(runEdit(reader, { type: 'tie.add', row }).changes).toHaveLength(1);
      }
});

test('a tie is against or in favour beyond a hair’s breadth, and unsure below four tenths', () => {
  expect([-1, -0.06, -0.05, 0, 0.05, 0.06].map((valence) => attitudeOf({ valence }))).toEqual([
    ...['against', 'against', 'neutral', 'neutral', 'neutral', 'favour'],
  ]);
  expect([null, 0, 0.39, 0.4].map((confidence) => isUnsure({ confidence }))).toEqual([
    ...[false, true, true, false],
  ]);
});
