/** So long the window is kept waiting at a stretch, in milliseconds. */
const slice = 12;

/** Does a work as far as it gets in one slice. */
function begun<Step, Result>(work: Generator<Step, Result>): IteratorResult<Step, Result> {
  const end = performance.now() + slice;
  for (;;) {
    const step = work.next();
    if (step.done || performance.now() > end) return step;
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
 * @param tell hears after each slice where the work paused
 */
export function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  done: (result: Result) => void,
  tell: (step: Step) => void = () => {},
): void {
  const now = begun(work);
  if (now.done) {
    done(now.value);
    return;
  }
  tell(now.value);
  void breath().then(() => {
    if (!signal.aborted) inSlices(work, signal, done, tell);
  });
}

/** Does a long work in such slices to its end; what it throws on the way is thrown here. */
export async function finished<Result>(work: Generator<unknown, Result>): Promise<Result> {
  for (;;) {
    const now = begun(work);
    if (now.done) return now.value;
    await breath();
  }
}
