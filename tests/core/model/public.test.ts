import { expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { type ChangeSet, replaced } from '../../../core/model/changes';
import { newCommunity } from '../../../core/model/community';
import { publicChanges, publicRows } from '../../../core/model/public';
import { privateFields, tableNames } from '../../../core/model/tables';
import { newTie } from '../../../core/model/tie';
import { blankRows } from './random-edits';

const notes = 'SECRET';
const actor = { ...newActor('a', 'Anna'), notes };
const rows = {
  ...blankRows,
  actor: [actor],
  community: [{ ...newCommunity('f', 'Forum'), ownerId: 'a', notes }],
  tie: [{ ...newTie('t', 'a', 'f', 'membership'), notes }],
};

test('public rows have every private field empty, and all others as they are', () => {
  const open = publicRows(rows);
  for (const table of tableNames)
    rows[table].forEach((row, at) => {
      const empty = Object.fromEntries((privateFields[table] ?? []).map((field) => [field, '']));
      expect(open[table][at]).toEqual({ ...row, ...empty });
    });
  expect(JSON.stringify(rows)).toContain('SECRET');
  expect(JSON.stringify(open)).not.toContain('SECRET');
});

test('a public change set has them empty before and after', () => {
  const set: ChangeSet = {
    ...{ seq: 1, kind: 'do', of: null, at: '2027-01-01T00:00:00.000Z' },
    label: { key: 'edits:changeActor.fields', values: { name: 'Anna' } },
    changes: [replaced('actor', actor, { ...actor, name: 'Anna B.', notes: 'SECRET too' })],
  };
  const open = publicChanges(set);
  expect(JSON.stringify(open)).not.toContain('SECRET');
  expect(open).toMatchObject({ seq: 1, changes: [{ before: { name: 'Anna' }, after: { name: 'Anna B.' } }] });
});
