/** A work that is under way. */
interface Work<Step, Result> {
  readonly over: AbortController;
  /** How many wait for it. */
  waiting: number;
  /** What it told last. */
  newest: Step | null;
  end: { readonly result: Result } | { readonly error: unknown } | null;
  /** Called when there is something new. */
  readonly wake: Set<() => void>;
}

/** Works that several may wait for: each is done once at a time, and ended when nobody waits for it any more. */
export class JointWork<Step, Result> {
  readonly #underWay = new Map<string, Work<Step, Result>>();

  /**
   * Waits for the work of that name, which `begin` begins unless it is under way: yields where it has got to, returns its result. When
   * `signal` aborts or the caller breaks off, the others still get it.
   */
  async *join(
    name: string,
    signal: AbortSignal,
    begin: (signal: AbortSignal) => AsyncGenerator<Step, Result>,
  ): AsyncGenerator<Step, Result> {
    signal.throwIfAborted();
    const work = this.#underWay.get(name) ?? this.#begun(name, begin);
    work.waiting++;
    let told: Step | null = null;
    try {
      for (;;) {
        signal.throwIfAborted();
        if (work.end && 'error' in work.end) throw work.end.error;
        if (work.end) return work.end.result;
        if (work.newest === told) await newsOf(work, signal);
        else {
          told = work.newest;
          yield told as Step;
        }
      }
    } finally {
      work.waiting--;
      if (work.waiting === 0) this.#end(name, work);
    }
  }

  #begun(name: string, begin: (signal: AbortSignal) => AsyncGenerator<Step, Result>): Work<Step, Result> {
    const work: Work<Step, Result> = {
      over: new AbortController(),
      waiting: 0,
      newest: null,
      end: null,
      wake: new Set(),
    };
    this.#underWay.set(name, work);
    void doing(work, begin(work.over.signal)).then(() => this.#end(name, work));
    return work;
  }

  #end(name: string, work: Work<Step, Result>): void {
    if (this.#underWay.get(name) === work) this.#underWay.delete(name);
    if (!work.end) work.over.abort(new Error(`nobody waits for ${name} any more`));
  }
}

/** Does the work to its end; what it throws is for those who wait. */
async function doing<Step, Result>(
  work: Work<Step, Result>,
  steps: AsyncGenerator<Step, Result>,
): Promise<void> {
  try {
    for (;;) {
      const step = await steps.next();
      if (step.done) {
        work.end = { result: step.value };
        break;
      }
      work.newest = step.value;
      for (const wake of work.wake) wake();
    }
  } catch (error) {
    work.end = { error };
  }
  for (const wake of work.wake) wake();
}

async function newsOf({ wake }: Work<unknown, unknown>, signal: AbortSignal): Promise<void> {
  let come = () => {};
  try {
    await new Promise<void>((resolve) => {
      come = resolve;
      wake.add(come);
      signal.addEventListener('abort', come);
    });
  } finally {
    wake.delete(come);
    signal.removeEventListener('abort', come);
  }
}
