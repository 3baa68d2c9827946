import type { Progress } from '../../../core/contract/progress';
import type { PlanRows } from '../../../core/model/document';
import startArranging from './arrange-worker?nodeWorker';
import type { ArrangeInput, Place } from './arrangement';
import { callWorker, OutOfTime } from './call';

/** Seconds: longer by far than any plan of a size that the springs are used for takes. */
const patience = 60;

/**
 * Finds places for the nodes of a plan in a thread of its own; pinned nodes stay. The same rows and seed give the same
 * places, unless the springs run out of time, which 400 nodes don't: then the quick placement is the last resort. Yields progress, returns the places of the nodes that were to be placed.
 * @param how `only: 'unplaced'` leaves nodes that have a place alone
 */
export async function* arrangement(
  rows: PlanRows,
  how: { readonly only: 'all' | 'unplaced'; readonly seed: number },
  signal?: AbortSignal,
): AsyncGenerator<Progress, readonly Place[]> {
  const input = { rows, ...how };
  try {
    return yield* callWorker<ArrangeInput, readonly Place[]>(
      startArranging,
      { ...input, quick: false },
      { signal, seconds: patience },
    );
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return yield* callWorker<ArrangeInput, readonly Place[]>(
      startArranging,
      { ...input, quick: true },
      { signal },
    );
  }
}
