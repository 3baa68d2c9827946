/** So many milliseconds at a time, and no frame is late by more than a blink. */
const slice = 20;

/**
 * Does long work a little at a time, so that the window stays alive, and tells how far it has got. Null when it was
 * broken off.
 */
export async function inSlices<Result>(
  work: Generator<number, Result>,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    // A pause in which the window draws and listens.
    await new Promise((done) => setTimeout(done));
    if (signal.aborted) return null;
    const begun = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - begun < slice) step = work.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}
