import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlived, retention } from '../../../main/engine/versions/retention';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2027, 5, 1, 18);

/** One snapshot every so often, newest first. */
function every(step: number, from: number, upTo: number, bytes = 1) {
  return Array.from({ length: Math.ceil((upTo - from) / step) }, (_, at) => ({
    time: now - from - at * step,
    bytes,
  }));
}

function kept(snapshots: { time: number; bytes: number }[]) {
  const gone = new Set(outlived(snapshots, now));
  return snapshots.filter((snapshot) => !gone.has(snapshot));
}

test('of the last day every one is kept', () => {
  const snapshots = every(10 * 60_000, 0, day);
  expect(kept(snapshots)).toEqual(snapshots);
});

test('of the last month the newest of each day, of older times the newest of each week', () => {
  const snapshots = every(hour, day, 100 * day);
  const ages = kept(snapshots).map(({ time }) => (now - time) / day);
  const recent = ages.filter((age) => age < 30).length;
  expect(recent).toBeGreaterThanOrEqual(29);
  // The newest three stay besides, and both ends may cut a day in two.
  expect(recent).toBeLessThanOrEqual(33);
  const older = ages.filter((age) => age >= 30).length;
  expect(older).toBeGreaterThanOrEqual(10);
  expect(older).toBeLessThanOrEqual(12);
});

test('together they stay below a size, the oldest going first, but never the newest three', () => {
  const snapshots = every(hour, 0, 10 * hour, retention.mostBytes / 4);
  expect(kept(snapshots)).toEqual(snapshots.slice(0, 4));
  const huge = every(hour, 0, 10 * hour, retention.mostBytes * 2);
  expect(kept(huge)).toEqual(huge.slice(0, 3));
});

test('thinning what is thinned out already takes nothing more', () => {
  const snapshots = fc
    .array(fc.record({ time: fc.integer({ min: now - 400 * day, max: now }), bytes: fc.nat(1e8) }))
    .map((all) => all.sort((a, b) => b.time - a.time));
  fc.assert(
    fc.property(snapshots, (all) => {
      const once = kept(all);
      expect(kept(once)).toEqual(once);
      expect(once.slice(0, 3)).toEqual(all.slice(0, 3));
    }),
  );
});
