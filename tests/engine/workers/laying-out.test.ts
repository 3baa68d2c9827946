import { describe, expect, test } from 'vitest';
import { layouts } from '../../../core/layout/layouts';
import { documentOf, type PlanRows } from '../../../core/model/document';
import { homesOf } from '../../../core/network/homes';
import { firstPlaces } from '../../../main/engine/workers/first-places';
import { placesByLayout } from '../../../main/engine/workers/laying-out';
import type { Place } from '../../../main/engine/workers/rooms';
import { samplePlan } from '../../../resources/sample/sample';
import { grownPlan } from '../../bench/plans';

const pinned = 'officina-trattative';

function withPlaces(rows: PlanRows, places: readonly Place[]): PlanRows {
  const byId = new Map(places.map((place) => [place.id, place]));
  return { ...rows, node: rows.node.map((row) => ({ ...row, ...byId.get(row.id) })) };
}

function arrangedBy(id: string, rows: PlanRows): PlanRows {
  const input = { rows, layout: { id, parameters: {} }, nodeIds: 'all', selected: [], viewId: null } as const;
  return withPlaces(rows, placesByLayout({ ...input, seed: 5 }, () => {}).places);
}

function pinnedSample(): PlanRows {
  const rows = samplePlan('en');
  return { ...rows, node: rows.node.map((row) => ({ ...row, pinned: row.id === pinned })) };
}

describe('what is arranged stays to a tenth of a unit when it is arranged again', { timeout: 60_000 }, () => {
  test.each(layouts.map(({ id }) => id))('%s', (id) => {
    const once = arrangedBy(id, arrangedBy('grid', pinnedSample()));
    expect(arrangedBy(id, once).node).toEqual(once.node);
  });

  test.each(['organic', 'communities'])('%s, after an import that has drawn it', (id) => {
    const rows = grownPlan(600, 1_500);
    // Nobody is at home in a community, and by community is the organic layout then.
    const tie = rows.tie.filter(({ kind }) => kind !== 'membership');
    const blank = { ...rows, tie, node: rows.node.map((row) => ({ ...row, x: null, y: null })) };
    const drawn = withPlaces(
      blank,
      firstPlaces({ rows: blank, seed: 1 }, () => {}),
    );
    expect(arrangedBy(id, drawn).node).toEqual(drawn.node);
  });
});

describe('by community', () => {
  const rows = arrangedBy('communities', pinnedSample());
  const at = new Map(rows.node.map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
  const far = (a: string, b: string) =>
    Math.hypot((at.get(a)?.x ?? 0) - (at.get(b)?.x ?? 0), (at.get(a)?.y ?? 0) - (at.get(b)?.y ?? 0));

  test('people stand round a community that is pinned', () => {
    const { residents } = homesOf(documentOf(rows));
    expect(residents.get(pinned)?.length).toBeGreaterThan(1);
    for (const one of residents.get(pinned) ?? []) expect(far(one, pinned)).toBeLessThan(250);
  });

  test('the sample fits into a window so that its nodes can be told apart', () => {
    const own = arrangedBy('communities', samplePlan('en')).node;
    const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const zoom = Math.min(850 / span(own.map(({ x }) => x ?? 0)), 650 / span(own.map(({ y }) => y ?? 0)));
    // Bodies are 28 units wide and more.
    expect(28 * zoom).toBeGreaterThan(7);
  });
});
