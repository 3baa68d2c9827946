/** Lets one piece of work through at a time, in the order in which they came. */
export class Gate {
  #last: Promise<unknown> = Promise.resolve();

  pass<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
