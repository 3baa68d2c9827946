import { setImmediate } from 'node:timers/promises';
import type { Pausing } from '../../core/model/pausing';

/** So long whoever asks for something else is kept waiting at a stretch, in milliseconds. */
const slice = 5;

/** Does a long work in short slices, between which the engine does what else it is asked for. Throws the signal's reason when that aborts. */
export async function inSlices<Result>(work: Pausing<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    const end = performance.now() + slice;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}
