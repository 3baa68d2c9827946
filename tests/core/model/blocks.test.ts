import { describe, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { inverted } from '../../../core/model/changes';
import { newCommunity } from '../../../core/model/community';
import { documentOf, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { editCommand, runEdit } from '../../../core/model/edits/edits';
import { Refusal } from '../../../core/model/refusal';
import { newTie } from '../../../core/model/tie';
import { blankRows, rowsOf } from './random-edits';

const node = (id: string, kind: 'actor' | 'community') => ({ id, kind, x: null, y: null, pinned: false });

const plan = documentOf({
  ...blankRows,
  node: [node('a', 'actor'), node('b', 'actor'), node('c', 'community')],
  actor: [
    { ...newActor('a', 'Anna'), tags: ['nord', 'meccanica', 'fiera'] },
    { ...newActor('b', 'Bruno'), tags: ['sud'] },
  ],
  community: [{ ...newCommunity('c', 'Club'), tags: ['fiera'] }],
  tie: [newTie('t', 'a', 'c', 'membership')],
});

function run(command: object) {
  const { label, changes } = runEdit(readerOf(plan), editCommand.parse(command));
  const after = withChanges(plan, changes);
  expect(rowsOf(withChanges(after, inverted(changes)))).toEqual(rowsOf(plan));
  return { label, changes, after };
}

const block = (patches: readonly object[], add: object | null = null) => ({
  type: 'items.change',
  reason: 'paste',
  patches,
  add,
});

describe('a block', () => {
  test('changes other fields in every row, and adds rows, as one edit', () => {
    const { after, label } = run(
      block(
        [
          { table: 'actor', id: 'a', patch: { reach: 12 } },
          { table: 'node', id: 'a', patch: { pinned: true } },
          { table: 'community', id: 'c', patch: { ownerId: 'n' } },
        ],
        {
          actors: [{ row: newActor('n', 'Nuova'), at: null }],
          communities: [],
          ties: [newTie('u', 'n', 'c', 'membership')],
          viewId: null,
        },
      ),
    );
    expect(after.actor.get('a')?.reach).toBe(12);
    expect(after.node.get('a')?.pinned).toBe(true);
    expect(after.community.get('c')?.ownerId).toBe('n');
    expect(after.tie.get('u')?.sourceId).toBe('n');
    expect(label.values.count).toBe(4);
  });

  test('is refused as a whole, with each row that doesn’t fit', () => {
    const patches = [
      { table: 'actor', id: 'a', patch: { reach: 1 } },
      { table: 'tie', id: 't', patch: { targetId: 'b' } },
      { table: 'actor', id: 'nobody', patch: { reach: 1 } },
    ];
    const attempt = () => runEdit(readerOf(plan), editCommand.parse(block(patches)));
    expect(attempt).toThrow(Refusal);
    try {
      attempt();
    } catch (error) {
      const rows = error instanceof Refusal ? error.rows : [];
      expect(rows.map(({ row, problem }) => [row, problem.key])).toEqual([
        [2, 'errors:membershipEnds'],
        [3, 'errors:gone'],
      ]);
    }
  });

  test('that says what is there already changes nothing', () => {
    expect(run(block([{ table: 'actor', id: 'a', patch: { name: 'Anna' } }])).changes).toEqual([]);
  });
});

describe('tags', () => {
  const everywhere = { nodeIds: ['a', 'b', 'c'], tieIds: ['t'] };

  test('are renamed where they stand', () => {
    const { after } = run({ type: 'tags.rename', from: ['meccanica'], to: 'officine', ...everywhere });
    expect(after.actor.get('a')?.tags).toEqual(['nord', 'officine', 'fiera']);
    expect(after.actor.get('b')).toBe(plan.actor.get('b'));
  });

  test('become one where several are given the same name', () => {
    const { after } = run({
      type: 'tags.rename',
      from: ['nord', 'sud', 'fiera'],
      to: 'fiera',
      ...everywhere,
    });
    expect(after.actor.get('a')?.tags).toEqual(['fiera', 'meccanica']);
    expect(after.actor.get('b')?.tags).toEqual(['fiera']);
    expect(after.community.get('c')).toBe(plan.community.get('c'));
  });

  test('are taken off everything', () => {
    const { after } = run({ type: 'tags.rename', from: ['fiera'], to: null, ...everywhere });
    expect(after.actor.get('a')?.tags).toEqual(['nord', 'meccanica']);
    expect(after.community.get('c')?.tags).toEqual([]);
  });
});
