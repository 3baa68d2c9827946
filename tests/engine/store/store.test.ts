import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { newActor } from '../../../core/model/actor';
import { added, removed } from '../../../core/model/changes';
import { newCommunity } from '../../../core/model/community';
import { usualLook } from '../../../core/model/look';
import { say } from '../../../core/model/refusal';
import { type Row, type TableName, tableNames, tables } from '../../../core/model/tables';
import { newTie } from '../../../core/model/tie';
import { layOut } from '../../../main/engine/store/migrate';
import { applyChanges } from '../../../main/engine/store/rows';
import { Connection } from '../../../main/engine/store/store';
import { newPlan } from '../desk';
import { manyRows } from '../spoil';

test('a connection is set up for files from strangers, and for commands that are on disk when they return', async () => {
  const live = await newPlan();
  await live.close();
  using connection = Connection.open(live.path, { write: true, patienceMs: 0 });
  const settings = Object.fromEntries(
    [
      'trusted_schema',
      'cell_size_check',
      'mmap_size',
      'foreign_keys',
      'synchronous',
      'journal_mode',
      'locking_mode',
    ].map((name) => [name, connection.pragma(name)]),
  );
  expect(settings).toEqual({
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    foreign_keys: 1,
    synchronous: 2,
    journal_mode: 'delete',
    locking_mode: 'normal',
  });
});

/** One row of each table, as small as can be. */
const templates: { readonly [T in TableName]: Row } = {
  plan: { ...manyRows(2).plan[0] } as Row,
  node: { id: 'a', kind: 'actor', x: null, y: null, pinned: false },
  actor: newActor('a', 'A'),
  community: newCommunity('a', 'A'),
  stance: { id: 's', actorId: 'a', date: '2027-01-01', value: 0, confidence: null, evidence: [] },
  tie: { ...newTie('t', 'a', 'b', 'membership'), rank: null },
  emblem: { id: 'a', icon: 'star', image: '' },
  note: { id: 'n', kind: 'note', text: '', x: 0, y: 0, width: 100, height: 40, colour: 'plain' },
  view: { id: 'v', name: 'View', ordinal: 0, look: usualLook, camera: null, ownPlaces: true },
  place: { id: 'v/a', viewId: 'v', nodeId: 'a', x: 0, y: 0 },
  finding: { id: 'f', state: 'pinned', text: '', ordinal: null, said: { key: 'k', values: {} } },
};

function inner(schema: z.core.$ZodType): z.core.$ZodTypes {
  const known = schema as z.core.$ZodTypes;
  return known._zod.def.type === 'nullable' ? inner(known._zod.def.innerType) : known;
}

/** Every field that takes one of a few words, with each of them. */
const words = tableNames.flatMap((table) =>
  Object.entries(tables[table].shape).flatMap(([field, schema]) => {
    const { def } = inner(schema)._zod;
    return def.type === 'enum'
      ? Object.values(def.entries).map((word): [TableName, string, unknown] => [table, field, word])
      : [];
  }),
);

test.each(words)('%s.%s may be "%s" in the file as in the model', (table, field, word) => {
  using connection = Connection.inMemory();
  layOut(connection);
  connection.exec('PRAGMA foreign_keys = OFF');
  applyChanges(connection, [added(table, { ...templates[table], [field]: word } as never)]);
  expect(connection.get(`SELECT "${field}" AS word FROM ${table}`)).toEqual({ word });
  expect(() => connection.run(`UPDATE ${table} SET "${field}" = 'gibberish'`)).toThrow('CHECK');
});

describe('a command that would leave the plan in pieces is not saved', () => {
  const [first] = manyRows(5).node;
  if (!first) throw new Error('no node');

  test.each([
    ['a tie to nobody', [added('tie', newTie('t', 'actor-000001', 'nobody', 'influence'))]],
    ['a node that others need', [removed('node', first)]],
    ['a row twice', [added('node', first)]],
    ['a row that is not there', [removed('node', { ...first, id: 'nobody' })]],
    ['half of it well', [added('node', { ...first, id: 'new' }), added('node', first)]],
  ])('%s', async (_what, changes) => {
    const live = await newPlan(manyRows(5));
    const before = JSON.stringify(live.read());
    await expect(live.change(() => ({ label: say('edits:addTie'), changes }))).rejects.toThrow();
    expect(JSON.stringify(live.read())).toBe(before);
    expect(live.info().integrity).toBe('ok');
    expect(await live.undo()).toBeNull();
  });
});

test('only a file’s own rows are asked for: a field that no table has is no way in', async () => {
  const live = await newPlan(manyRows(2));
  const work = live.change((plan) => {
    plan.where('actor', 'name" = name OR "name' as never, 'x');
    return { label: say('edits:addTie'), changes: [] };
  });
  await expect(work).rejects.toThrow('no field');
});
