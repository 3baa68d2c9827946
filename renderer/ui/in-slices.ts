import type { Pausing } from '../../core/network/pausing';

/** So long the window is kept waiting at a stretch, in milliseconds. */
const slice = 12;
/** The clock is looked at once in so many pauses. */
const pauses = 16;

/** Does a work as far as it gets in one slice: its result, or null where there is more to do. */
function begun<Result>(work: Pausing<Result>): { readonly result: Result } | null {
  const end = performance.now() + slice;
  for (let count = 1; ; count++) {
    const step = work.next();
    if (step.done) return { result: step.value };
    if (count % pauses === 0 && performance.now() > end) return null;
  }
}

/** Lets the window draw and answer before it goes on. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Does a long work in slices so short that the window stays quick: `done` is called with its result, at once where one slice is
 * enough, and never after `signal` aborted.
 */
export function inSlices<Result>(
  work: Pausing<Result>,
  signal: AbortSignal,
  done: (result: Result) => void,
): void {
  const now = begun(work);
  if (now) done(now.result);
  else
    void breath().then(() => {
      if (!signal.aborted) inSlices(work, signal, done);
    });
}

/** Does a long work in such slices to its end. */
export function finished<Result>(work: Pausing<Result>): Promise<Result> {
  return new Promise((resolve) => inSlices(work, new AbortController().signal, resolve));
}
