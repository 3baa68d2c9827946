import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { Progress } from '../../../core/contract/progress';
import { Refusal, type RefusalData } from '../../../core/model/refusal';

/** What a worker tells the engine: how far it has got, and in the end its result or why there is none. */
export type FromWorker<Output> =
  | Progress
  | { readonly type: 'result'; readonly output: Output }
  | { readonly type: 'refused'; readonly refusal: RefusalData };

/** Starts a worker thread: what importing `./x?nodeWorker` gives. */
export type Start = (options: WorkerOptions) => Worker;

/** A worker thread that works on one input after another. While it has nothing to do, the process may end. */
export class Thread<Input, Output> {
  readonly #worker: Worker;
  #told: FromWorker<Output>[] = [];
  #failed: { readonly error: unknown } | null = null;
  #wake = () => {};

  constructor(start: Start) {
    this.#worker = start({});
    this.#worker.unref();
    this.#worker.on('message', (message: FromWorker<Output>) => {
      this.#told.push(message);
      this.#wake();
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a worker ended with code ${code}`)));
  }

  /** Whether it can't be called any more. */
  get ended(): boolean {
    return this.#failed !== null;
  }

  /**
   * Works on `input`: yields progress, returns the output. One call at a time. When the caller breaks off or `signal` aborts (then it
   * throws the signal's reason), the thread ends, whatever it was at.
   */
  async *call(input: Input, signal?: AbortSignal): AsyncGenerator<Progress, Output> {
    signal?.throwIfAborted();
    const cancel = () => this.#fail(signal?.reason);
    signal?.addEventListener('abort', cancel, { once: true });
    this.#worker.ref();
    this.#told = [];
    this.#worker.postMessage(input);
    let answered = false;
    try {
      for (;;) {
        const message = this.#told.shift();
        if (message?.type === 'progress') yield message;
        else if (message) {
          answered = true;
          if (message.type === 'refused') throw Refusal.from(message.refusal);
          return message.output;
        } else if (this.#failed) throw this.#failed.error;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#worker.unref();
      if (!answered) await this.end();
    }
  }

  /** Ends it at once; a call at work throws `why`. */
  async end(why: unknown = new Error('the worker was ended')): Promise<void> {
    this.#fail(why);
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failed ??= { error };
    this.#wake();
  }
}
