import type { Arranged, ArrangementAsked } from '../../../core/contract/map';
import type { Finished, Progress } from '../../../core/contract/progress';
import type { PlanRows } from '../../../core/model/document';
import type { Outcome, PlanReader } from '../../../core/model/edits/edit';
import { runEdit } from '../../../core/model/edits/edits';
import type { LivePlan } from '../live-plan';
import { placingFirst } from '../workers/call-first-places';
import { layingOut } from '../workers/call-layout';
import type { LayingOutOutput } from '../workers/laying-out';
import type { Place } from '../workers/rooms';
import { door, only } from './door';

/** Moves nodes to where they were placed; those that were removed meanwhile have no place any more, those that were pinned somewhere stay. */
export function placing(plan: PlanReader, places: readonly Place[], viewId: string | null = null): Outcome {
  const left = places.filter(({ id }) => {
    const node = plan.get('node', id);
    return node && (!node.pinned || node.x === null);
  });
  return runEdit(plan, { type: 'nodes.place', reason: 'arrange', viewId, places: left });
}

async function* placesFor(
  rows: PlanRows,
  { nodeIds, ...asked }: ArrangementAsked,
  signal?: AbortSignal,
): AsyncGenerator<Progress, LayingOutOutput> {
  if (nodeIds !== 'unplaced') return yield* layingOut({ rows, nodeIds, ...asked }, signal);
  const places = yield* placingFirst({ rows, seed: asked.seed }, signal);
  return { places, backdrop: null };
}

/** The caller's signal, or that the plan was closed: then there is nothing left to place. */
function whileOpen({ ended }: LivePlan, signal?: AbortSignal): AbortSignal {
  return signal ? AbortSignal.any([signal, ended]) : ended;
}

export const map = {
  arrange: door.map.arrange.use(only('editor', 'shell')).handler(async function* ({
    context: { engine },
    input,
    signal,
  }): AsyncGenerator<Progress | Finished<Arranged>> {
    const { live } = engine;
    const { places, backdrop } = yield* placesFor(live.read().rows, input, whileOpen(live, signal));
    const { nodeIds, viewId } = input;
    const changeSet = await live.change((plan) =>
      placing(plan, places, nodeIds === 'unplaced' ? null : viewId),
    );
    yield { type: 'finished', result: { changeSet, backdrop } };
  }),
};
