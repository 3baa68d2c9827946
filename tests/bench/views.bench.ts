import { datedAs } from '../../core/look/dated';
import { summaryOf, timelineOf } from '../../core/look/timeline';
import { documentOf, type PlanRows } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { placedAs } from '../../core/model/views';
import { openPlan } from '../../main/engine/plans';
import { median, report, timed } from './figures';
import { openOptions, withPlan } from './files';
import { grownPlan } from './plans';

const nodes = 5_000;
const ties = 20_000;
const rounds = 9;

const view = (id: string, ordinal: number) => ({
  ...{ id, name: id, ordinal, look: usualLook, camera: null, ownPlaces: true },
});

/** The plan with dates: ties begin over five years, and one in four has ended. */
function dated(rows: PlanRows): PlanRows {
  const date = (day: number) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
  return {
    ...rows,
    tie: rows.tie.map((tie, at) => ({
      ...tie,
      since: date(at % 1_800),
      until: at % 4 === 0 ? date((at % 1_800) + 200) : null,
    })),
  };
}

const plan = dated(grownPlan(nodes, ties));

await withPlan(plan, async (path) => {
  const live = openPlan(path, openOptions);
  await live.edit({ type: 'view.add', row: view('first', 0), placesOf: null });
  const places = plan.node.map(({ id, x, y }) => ({ id, x: (x ?? 0) + 1, y: y ?? 0 }));
  const took: Record<'add' | 'undo' | 'redo' | 'remove' | 'arrange', number[]> = {
    ...{ add: [], undo: [], redo: [], remove: [], arrange: [] },
  };
  for (let round = 0; round < rounds; round += 1) {
    const row = view(`v${round}`, round + 1);
    took.add.push(await timed(() => live.edit({ type: 'view.add', row, placesOf: 'first' })));
    took.undo.push(await timed(() => live.undo()));
    took.redo.push(await timed(() => live.redo()));
    took.remove.push(await timed(() => live.edit({ type: 'view.remove', id: row.id })));
    const moved = places.map(({ id, x, y }) => ({ id, x: x + round, y }));
    took.arrange.push(
      await timed(() => live.edit({ type: 'nodes.place', reason: 'arrange', viewId: null, places: moved })),
    );
  }
  for (const what of ['add', 'undo', 'redo', 'remove'] as const)
    report({
      name: `${what} a view of 5,000 nodes with places of its own`,
      value: median(took[what]),
      unit: 'ms',
      peer: 'arranging the same 5,000 nodes, saved',
      peerValue: median(took.arrange),
    });
  await live.edit({ type: 'view.add', row: view('second', 1), placesOf: null });
  const document = documentOf(live.read().rows);
  await live.close();

  const copying: number[] = [];
  const placing: number[] = [];
  const going: number[] = [];
  const telling: number[] = [];
  const timeline = timelineOf(document);
  for (let round = 0; round < rounds; round += 1) {
    copying.push(await timed(() => new Map([...document.tie].filter(([, { weight }]) => weight > 0.5))));
    placing.push(await timed(() => placedAs(document, 'second')));
    const day = timeline?.days[100 * (round + 1)]?.date ?? null;
    going.push(await timed(() => datedAs(document, day, null)));
    telling.push(await timed(() => summaryOf(document, '2022-06-01', day)));
  }
  const peer = 'one pass over the 20,000 ties that keeps half';
  const peerValue = median(copying);
  for (const [name, samples] of [
    ['nodes stand as a view has them', placing],
    ['the plan as of another day', going],
    ['what changed between two days, in figures', telling],
  ] as const)
    report({
      name: `${name}, 5,000 nodes and 20,000 ties`,
      value: median(samples),
      unit: 'ms',
      peer,
      peerValue,
    });
});
