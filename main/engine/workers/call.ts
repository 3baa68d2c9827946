import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { Progress } from '../../../core/contract/progress';
import { Refusal, type RefusalData } from '../../../core/model/refusal';

/** What a worker tells the engine: how far it has got, and in the end its result or why there is none. */
export type FromWorker<Output> =
  | Progress
  | { readonly type: 'result'; readonly output: Output }
  | { readonly type: 'refused'; readonly refusal: RefusalData };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a worker thread on `input`: yields its progress, returns its output. The thread ends with the call, also
 * when the caller breaks off or `signal` aborts (then it throws the signal's reason).
 */
export async function* callWorker<Input, Output>(
  start: (options: WorkerOptions) => Worker,
  input: Input,
  { signal }: CallOptions = {},
): AsyncGenerator<Progress, Output> {
  signal?.throwIfAborted();
  const worker = start({ workerData: input });
  const told: FromWorker<Output>[] = [];
  let failed: { readonly error: unknown } | undefined;
  let wake = () => {};
  const fail = (error: unknown) => {
    failed ??= { error };
    wake();
  };
  const cancel = () => fail(signal?.reason);
  worker.on('message', (message: FromWorker<Output>) => {
    told.push(message);
    wake();
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a worker ended with code ${code}`)));
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const message = told.shift();
      if (message?.type === 'progress') yield message;
      else if (message?.type === 'result') return message.output;
      else if (message?.type === 'refused') throw Refusal.from(message.refusal);
      else if (failed) throw failed.error;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
