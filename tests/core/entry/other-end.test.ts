import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherEndOf } from '../../../core/entry/other-end';
import { documentOf } from '../../../core/model/document';
import { samplePlan } from '../../../resources/sample/sample';

const sample = documentOf(samplePlan('en'));
const elena = 'elena-bianchi';

function end(text: string) {
  let ids = 0;
  return otherEndOf(sample, elena, text, 'actor', () => `new-${ids++}`);
}

test.each([
  ['Olga Nuova', { kind: 'actor', row: { name: 'Olga Nuova', side: null } }],
  ['Olga Nuova [rival]', { kind: 'actor', row: { name: 'Olga Nuova', side: 'rival' } }],
  ['Forum Nuovo', { kind: 'community', row: { name: 'Forum Nuovo', kind: 'forum' } }],
  ['A > B', { kind: 'actor', row: { name: 'A > B' } }],
  ['Rossi, Anna', { kind: 'actor', row: { name: 'Rossi, Anna' } }],
])('%s at the end of a tie is somebody new, its kind still open', (text, node) => {
  expect(end(text)).toMatchObject({ node, tie: null });
});

test('a kind that is typed comes with the tie, in its right direction', () => {
  expect(end('Club Nuovo : moderator')).toMatchObject({
    node: { kind: 'community' },
    tie: { sourceId: elena, kind: 'membership', rank: 'moderator' },
  });
});

test('the very name of somebody who is there means them', () => {
  expect(end('officine lari : alliance')).toMatchObject({ id: 'officine-lari', node: null });
  expect(end('Officine Lari Srl').node?.row.name).toBe('Officine Lari Srl');
});

test('whatever is typed comes to somebody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
      const { id, node, tie } = end(text);
      expect(node === null ? sample.node.has(id) : node.row.id === id).toBe(true);
      if (tie) expect([tie.sourceId, tie.targetId].sort()).toEqual([elena, id].sort());
    }),
  );
});
