import type { Progress } from '../../../core/contract/progress';
import type { PlanRows } from '../../../core/model/document';
import startArranging from './arrange-worker?nodeWorker';
import type { ArrangeInput, Place } from './arrangement';
import { callWorker } from './call';

/**
 * Finds places for the nodes of a plan in a thread of its own; pinned nodes stay. The same rows and seed give the same
 * places. Yields progress, returns the places of the nodes that were to be placed.
 * @param how `only: 'unplaced'` leaves nodes that have a place alone
 */
export function arrangement(
  rows: PlanRows,
  how: { readonly only: 'all' | 'unplaced'; readonly seed: number },
  signal?: AbortSignal,
): AsyncGenerator<Progress, readonly Place[]> {
  return callWorker<ArrangeInput, readonly Place[]>(startArranging, { rows, ...how }, { signal });
}
