import type { Progress } from '../../../core/contract/progress';
import { type Start, Thread } from './thread';

/**
 * Runs a worker thread of its own on `input`: yields its progress, returns its output. The thread ends with the call, also
 * when the caller breaks off or `signal` aborts (then it throws the signal's reason).
 */
export async function* callWorker<Input, Output>(
  start: Start,
  input: Input,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Progress, Output> {
  signal?.throwIfAborted();
  const thread = new Thread<Input, Output>(start);
  try {
    return yield* thread.call(input, signal);
  } finally {
    await thread.end();
  }
}
