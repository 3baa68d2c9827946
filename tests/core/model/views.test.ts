import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverted } from '../../../core/model/changes';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { type EditCommand, editCommand, runEdit } from '../../../core/model/edits/edits';
import { usualLook } from '../../../core/model/look';
import { Refusal } from '../../../core/model/refusal';
import type { View } from '../../../core/model/view';
import { placedAs, viewsOf } from '../../../core/model/views';
import { samplePlan } from '../../../resources/sample/sample';
import { type Intent, intent, rowsOf } from './random-edits';

const sample = documentOf({ ...samplePlan('en'), view: [], place: [] });

function viewOf(id: string, more: Partial<View> = {}): View {
  return { id, name: id, ordinal: 0, look: usualLook, camera: null, ownPlaces: true, ...more };
}

function edited(document: PlanDocument, ...commands: readonly EditCommand[]): PlanDocument {
  return commands.reduce(
    (known, command) =>
      withChanges(known, runEdit(readerOf(known), editCommand.parse(command) as EditCommand).changes),
    document,
  );
}

const save = (row: View, placesOf: string | null = null): EditCommand => ({
  type: 'view.add',
  row,
  placesOf,
});
const moved = (viewId: string | null, x: number): EditCommand => ({
  type: 'nodes.place',
  reason: 'arrange',
  viewId,
  places: [...sample.node.keys()].map((id, at) => ({ id, x, y: 50 * at })),
});
const placesIn = (document: PlanDocument, viewId: string | null) =>
  [...placedAs(document, viewId).node.values()].map(({ id, x, y }) => ({ id, x, y }));

test('a view with places of its own stands as it stood, whatever is arranged later', () => {
  const saved = edited(sample, save(viewOf('a')));
  expect(placesIn(saved, 'a')).toEqual(placesIn(sample, null));
  const later = edited(saved, moved(null, 900));
  expect(placesIn(later, 'a')).toEqual(placesIn(sample, null));
  expect(placesIn(later, null)).not.toEqual(placesIn(sample, null));
});

test('arranging such a view leaves the map at large and other views alone', () => {
  const saved = edited(sample, save(viewOf('a')), save(viewOf('b', { ordinal: 1 })));
  const later = edited(saved, moved('a', 900));
  expect(placesIn(later, null)).toEqual(placesIn(sample, null));
  expect(placesIn(later, 'b')).toEqual(placesIn(sample, null));
  expect(placesIn(later, 'a').every(({ x }) => x === 900)).toBe(true);
});

test('a view without places of its own follows the map, and arranging it arranges the map', () => {
  const later = edited(sample, save(viewOf('a', { ownPlaces: false })), moved('a', 900));
  expect(later.place.size).toBe(0);
  expect(placesIn(later, null).every(({ x }) => x === 900)).toBe(true);
});

test('a view saved while another is shown, or copied from it, takes its places', () => {
  const later = edited(sample, save(viewOf('a')), moved('a', 900), save(viewOf('copy', { ordinal: 1 }), 'a'));
  expect(placesIn(later, 'copy')).toEqual(placesIn(later, 'a'));
});

test('own places given up are gone, and taken again are those of the map', () => {
  const change = (ownPlaces: boolean): EditCommand => ({
    type: 'view.change',
    id: 'a',
    patch: { ownPlaces },
  });
  const without = edited(sample, save(viewOf('a')), moved('a', 900), change(false));
  expect(without.place.size).toBe(0);
  expect(placesIn(without, 'a')).toEqual(placesIn(sample, null));
  expect(placesIn(edited(without, change(true), moved(null, 900)), 'a')).toEqual(placesIn(sample, null));
});

test('a removed view takes its places along and no others, and comes back with them', () => {
  const both = edited(sample, save(viewOf('a')), save(viewOf('b', { ordinal: 1 })));
  const { changes } = runEdit(readerOf(both), { type: 'view.remove', id: 'a' });
  const left = withChanges(both, changes);
  expect([...left.view.keys()]).toEqual(['b']);
  expect(new Set([...left.place.values()].map(({ viewId }) => viewId))).toEqual(new Set(['b']));
  expect(rowsOf(withChanges(left, inverted(changes)))).toEqual(rowsOf(both));
});

test('views stand in the order in which they were put, the rest behind them', () => {
  const three = ['a', 'b', 'c'].map((id, ordinal) => save(viewOf(id, { ordinal, ownPlaces: false })));
  const order: EditCommand = { type: 'view.order', ids: ['c', 'a', 'b'] };
  expect(viewsOf(edited(sample, ...three, order)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('a view updated with what is seen takes the places that are seen', () => {
  const both = edited(sample, save(viewOf('a')), save(viewOf('b', { ordinal: 1 })), moved('a', 900));
  const look = { ...usualLook, hidden: ['altomiglio'] };
  const command: EditCommand = { type: 'view.change', id: 'b', patch: { look }, placesOf: 'a' };
  const after = edited(both, command);
  expect(placesIn(after, 'b')).toEqual(placesIn(after, 'a'));
  expect(after.view.get('b')?.look).toEqual(look);
  expect(runEdit(readerOf(after), command).changes).toEqual([]);
});

test('what was saved is what is shown: a look comes back from a view as it went in', () => {
  const look = { ...usualLook, hidden: ['altomiglio'], day: '2026-03-01', communities: 'grounds' as const };
  expect(edited(sample, save(viewOf('a', { look }))).view.get('a')?.look).toEqual(look);
});

test('with nodes coming and going, no view ever speaks of a node that is gone, or of half a place', () => {
  const views = [save(viewOf('a')), save(viewOf('b', { ordinal: 1, ownPlaces: false }))];
  fc.assert(
    fc.property(fc.array(intent, { maxLength: 25, size: 'max' }), (intents: readonly Intent[]) => {
      let document = edited(sample, ...views);
      for (const want of intents) {
        const command = want(document);
        if (!command) continue;
        try {
          document = withChanges(document, runEdit(readerOf(document), command).changes);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          continue;
        }
        for (const { viewId, nodeId } of document.place.values()) {
          expect(document.view.get(viewId)?.ownPlaces).toBe(true);
          expect(document.node.has(nodeId)).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
