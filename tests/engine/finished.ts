/** Runs a long call to its end and gives its result. */
export async function finished<Result>(call: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await call.next();
    if (step.done) return step.value;
  }
}
