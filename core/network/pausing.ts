/** A long work that pauses at every `yield`: whoever does it can do something else in between, or leave it. */
export type Pausing<Result> = Generator<undefined, Result>;

/** Does it without a pause. */
export function atOnce<Result>(work: Pausing<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
