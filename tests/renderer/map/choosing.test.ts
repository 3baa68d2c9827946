import { expect, test } from 'vitest';
import { selectionAfter } from '../../../renderer/map/choosing';

const selection = (nodes: string[], ties: string[] = [], notes: string[] = []) => ({
  nodes: new Set(nodes),
  ties: new Set(ties),
  notes: new Set(notes),
});

test('what is pressed is selected alone', () => {
  expect(selectionAfter(selection(['a', 'b'], ['t']), { nodes: ['c'] }, false)).toEqual(selection(['c']));
  expect(selectionAfter(selection(['a']), { ties: ['t'] }, false)).toEqual(selection([], ['t']));
  expect(selectionAfter(selection(['a'], ['t']), {}, false)).toEqual(selection([]));
});

test('with a key held it is added, or taken out when it was selected', () => {
  expect(selectionAfter(selection(['a'], ['t']), { nodes: ['b'] }, true)).toEqual(
    selection(['a', 'b'], ['t']),
  );
  expect(selectionAfter(selection(['a', 'b']), { nodes: ['b'] }, true)).toEqual(selection(['a']));
  expect(selectionAfter(selection(['a'], ['t']), { ties: ['t'] }, true)).toEqual(selection(['a']));
});

test('a box adds all that is in it', () => {
  expect(selectionAfter(selection(['a']), { nodes: ['a', 'b'] }, true)).toEqual(selection(['a', 'b']));
});

test('the selection before stays as it was', () => {
  const before = selection(['a']);
  selectionAfter(before, { nodes: ['b'] }, true);
  expect(before).toEqual(selection(['a']));
});
