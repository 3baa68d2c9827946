import type { Progress } from '../../../core/contract/progress';
import type { ChangeSet } from '../../../core/model/changes';
import type { Outcome, PlanReader } from '../../../core/model/edits/edit';
import { runEdit } from '../../../core/model/edits/edits';
import type { Place } from '../workers/arrangement';
import { arrangement } from '../workers/call-arrangement';
import { door, only } from './door';

/** Moves nodes to where they were placed; those that were removed meanwhile have no place any more. */
export function placing(plan: PlanReader, places: readonly Place[]): Outcome {
  const left = places.filter(({ id }) => plan.get('node', id) !== undefined);
  return runEdit(plan, { type: 'nodes.place', reason: 'arrange', viewId: null, places: left });
}

export const map = {
  arrange: door.map.arrange.use(only('editor', 'shell')).handler(async function* ({
    context: { engine },
    input,
    signal,
  }): AsyncGenerator<Progress | { readonly type: 'finished'; readonly result: ChangeSet | null }> {
    const { session } = engine;
    const places = yield* arrangement(session.read().rows, input, signal);
    const result = await session.change((plan) => placing(plan, places));
    yield { type: 'finished', result };
  }),
};
