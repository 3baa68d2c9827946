import { describe, expect, it } from 'vitest';
import { layouts } from '../../../core/layout/layouts';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import type { Room } from '../../../core/network/room';
import { samplePlan } from '../../../resources/sample/sample';
import { grownPlan } from '../../bench/plans';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { gmlGraph } from '../../fixtures/reference-graphs';
import { changes } from './changes';
import { arranged, placedAt, problemOf, twoCamps } from './networks';

/**
 * How far nodes that weren't touched may move on the average, as a share of the picture's diagonal. A small change: by
 * a fiftieth, on a screen of 1,280 pixels about the height of two lines of text, so that the eye finds everybody where they were. No
 * change: by less than a pixel of the same screen.
 */
const bounds = { small: 0.02, none: 0.0005 };
const patience = 120_000;

/** Boxes as wide as their names, up to 400 nodes, as they are on the map. */
function roomOf({ node, actor, community }: PlanDocument): Room {
  const labels = node.size <= 400;
  const ids = [...node.keys()];
  const letters = (id: string) => (actor.get(id) ?? community.get(id))?.name.length ?? 0;
  return {
    halfWidths: Float64Array.from(ids, (id) => (labels ? Math.max(20, Math.min(100, 4 * letters(id))) : 20)),
    halfHeights: Float64Array.from(ids, () => (labels ? 32 : 20)),
  };
}

/** The plan as the layout has it, in tenths of a map unit as places are kept. */
function settledBy(id: string, document: PlanDocument): PlanDocument {
  const { places } = arranged(id, problemOf(document, roomOf(document)));
  return placedAt(
    document,
    places.map((value) => Math.round(value * 10) / 10),
  );
}

/** How far the nodes that are in both plans, but for those that were touched, move by arranging the second: a share of the diagonal. */
function surprise(id: string, before: PlanDocument, after: PlanDocument, touched: readonly string[]): number {
  const { places } = arranged(id, { ...problemOf(after, roomOf(after)), seed: 77 });
  const rows = [...before.node.values()];
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const diagonal = Math.hypot(span(rows.map(({ x }) => x ?? 0)), span(rows.map(({ y }) => y ?? 0)));
  let [sum, count] = [0, 0];
  [...after.node.keys()].forEach((node, v) => {
    const row = before.node.get(node);
    if (!row || touched.includes(node)) return;
    sum += Math.hypot((places[2 * v] as number) - (row.x ?? 0), (places[2 * v + 1] as number) - (row.y ?? 0));
    count++;
  });
  return sum / count / diagonal;
}

function holdsOn(plan: () => PlanDocument): void {
  describe.each(layouts.map(({ id }) => id))('%s', (id) => {
    it.each(changes)('takes $name without a surprise', { timeout: patience }, ({ size, apply }) => {
      const before = settledBy(id, plan());
      const { document, touched } = apply(before);
      expect(surprise(id, before, document, touched)).toBeLessThan(bounds[size]);
    });
  });
}

describe('arranging again on the sample', () => holdsOn(() => documentOf(samplePlan('en'))));

describe('arranging again five hundred nodes', () => holdsOn(() => documentOf(grownPlan(500, 1_000))));

describeOnReferenceData('arranging again two camps of blogs', () =>
  holdsOn(() => twoCamps(gmlGraph('polblogs/polblogs.gml'))),
);

describe('a node that was dragged across the picture', () => {
  it.each([
    ['the sample', () => documentOf(samplePlan('en'))],
    ['five hundred nodes', () => documentOf(grownPlan(500, 1_000))],
  ])('comes back to its neighbours in %s, and nobody else moves for it', { timeout: patience }, (_, plan) => {
    const settled = settledBy('organic', plan());
    const { graph, present } = problemOf(settled, roomOf(settled));
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const vertex = Math.floor(share * graph.order);
      const row = settled.node.get(graph.ids[vertex] ?? '');
      if (!row || graph.offsets[vertex] === graph.offsets[vertex + 1]) continue;
      const away = Math.max(...present.filter((_, slot) => slot % 2 === 0)) * ((row.x ?? 0) > 0 ? -1 : 1);
      const dragged = { ...settled, node: new Map(settled.node).set(row.id, { ...row, x: away }) };
      const { places } = arranged('organic', problemOf(dragged, roomOf(dragged)));
      const far = Math.abs(away - (row.x ?? 0));
      const left = Math.hypot(
        (places[2 * vertex] as number) - (row.x ?? 0),
        (places[2 * vertex + 1] as number) - (row.y ?? 0),
      );
      expect(left).toBeLessThan(0.5 * far);
      expect(surprise('organic', settled, dragged, [row.id])).toBeLessThan(bounds.none);
    }
  });
});
