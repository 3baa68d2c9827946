import type { Progress } from '../../../core/contract/progress';
import { type Start, Thread } from './thread';

export interface ThreadsOptions {
  /** How many there are at most. */
  readonly most: number;
  /** For how long they wait for more work before they end, in milliseconds. */
  readonly patience: number;
}

/** A few threads that stay for as long as there is work. */
export class Threads<Input, Output> {
  readonly #start: Start;
  readonly #options: ThreadsOptions;
  readonly #all = new Set<Thread<Input, Output>>();
  readonly #idle: Thread<Input, Output>[] = [];
  /** Who waits for a thread. */
  readonly #queue: (() => void)[] = [];
  #rest: NodeJS.Timeout | undefined;

  constructor(start: Start, options: ThreadsOptions) {
    this.#start = start;
    this.#options = options;
  }

  /** How many there can be. */
  get most(): number {
    return this.#options.most;
  }

  /** How many there are. */
  get count(): number {
    return this.#all.size;
  }

  /**
   * Has the next free thread work on what `input` makes for it: yields progress, returns the output. When the caller breaks off or
   * `signal` aborts, that ends the thread, and others take up what waits.
   * @param ready waits for what has to be there before: a thread that isn't yet starts meanwhile
   */
  async *run(
    input: (thread: object) => Input,
    signal: AbortSignal,
    ready: () => Promise<void> = async () => {},
  ): AsyncGenerator<Progress, Output> {
    const thread = await this.#free(signal);
    try {
      await ready();
      signal.throwIfAborted();
      return yield* thread.call(input(thread), signal);
    } finally {
      this.#release(thread);
    }
  }

  /** Ends all of them; calls at work throw `why`. More work would start new ones. */
  async end(why?: unknown): Promise<void> {
    clearTimeout(this.#rest);
    await Promise.all([...this.#all].map((thread) => thread.end(why)));
    this.#all.clear();
    this.#idle.length = 0;
  }

  async #free(signal: AbortSignal): Promise<Thread<Input, Output>> {
    for (;;) {
      signal.throwIfAborted();
      clearTimeout(this.#rest);
      const idle = this.#idle.pop();
      if (idle && !idle.ended) return idle;
      if (idle) this.#all.delete(idle);
      else if (this.#all.size < this.#options.most) return this.#another();
      else await this.#turn(signal);
    }
  }

  #another(): Thread<Input, Output> {
    const thread = new Thread<Input, Output>(this.#start);
    this.#all.add(thread);
    return thread;
  }

  /** Waits until a thread is free, or `signal` aborts. */
  async #turn(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const leave = () => {
        const place = this.#queue.indexOf(come);
        if (place >= 0) this.#queue.splice(place, 1);
        resolve();
      };
      const come = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#queue.push(come);
    });
    // Who is called and goes away calls the next.
    if (signal.aborted) this.#queue.shift()?.();
  }

  #release(thread: Thread<Input, Output>): void {
    if (thread.ended) this.#all.delete(thread);
    else this.#idle.push(thread);
    const next = this.#queue.shift();
    if (next) next();
    else if (this.#idle.length === this.#all.size) {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.end(), this.#options.patience);
      this.#rest.unref();
    }
  }
}
