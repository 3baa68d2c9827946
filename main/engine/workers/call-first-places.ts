import type { Progress } from '../../../core/contract/progress';
import { callWorker } from './call';
import type { FirstPlacesInput } from './first-places';
import startPlacing from './first-places-worker?nodeWorker';
import type { Place } from './rooms';

/**
 * Finds places for the nodes that have none in a thread of its own; all others stay. The same rows and seed give the same
 * places. Yields progress, returns the places that were found.
 */
export function placingFirst(
  input: FirstPlacesInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, readonly Place[]> {
  return callWorker<FirstPlacesInput, readonly Place[]>(startPlacing, input, { signal });
}
