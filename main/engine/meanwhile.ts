/** Growth that is worth telling. */
const noticeable = 0.005;

/** Several works at once, each of which says how much of it is done, 0 … 1. */
export class Meanwhile {
  readonly #count: number;
  readonly #done: number[] = [];
  #told = 0;
  #wake = () => {};

  /** @param count how many there will be */
  constructor(count: number) {
    this.#count = count;
  }

  /** Does a work to its end. Whoever waits for it in its turn hears of it, also when it fails before that. */
  follow<Result>(work: AsyncGenerator<number, Result>): Promise<Result> {
    const place = this.#done.push(0) - 1;
    const result = this.#doing(work, place);
    result.catch(() => undefined);
    return result;
  }

  async #doing<Result>(work: AsyncGenerator<number, Result>, place: number): Promise<Result> {
    for (;;) {
      const step = await work.next();
      this.#done[place] = step.done ? 1 : Math.max(this.#done[place] ?? 0, step.value);
      this.#wake();
      if (step.done) return step.value;
    }
  }

  /** How much of all of them is done: at once, and whenever that has grown, until this one has ended. */
  async *until(work: Promise<unknown>): AsyncGenerator<number, void> {
    let isOver = false;
    const end = () => {
      isOver = true;
      this.#wake();
    };
    work.then(end, end);
    yield this.#told;
    while (!isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const share = this.#done.reduce((sum, done) => sum + done, 0) / this.#count;
      if (share < this.#told + noticeable) continue;
      this.#told = share;
      yield share;
    }
  }
}
