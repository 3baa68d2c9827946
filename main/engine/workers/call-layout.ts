import type { Progress } from '../../../core/contract/progress';
import { callWorker } from './call';
import type { LayingOutInput, LayingOutOutput } from './laying-out';
import startLayingOut from './layout-worker?nodeWorker';

/** Runs a layout in a thread of its own. Yields progress, returns the places of the nodes that were to be placed. */
export function layingOut(
  input: LayingOutInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, LayingOutOutput> {
  return callWorker<LayingOutInput, LayingOutOutput>(startLayingOut, input, { signal });
}
