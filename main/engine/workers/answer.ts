import { parentPort, workerData } from 'node:worker_threads';
import { type Message, Refusal } from '../../../core/model/refusal';
import type { FromWorker } from './call';

/** Says what is being done and how much of it is done (0 … 1, null when that can't be told). */
export type Report = (doing: Message, done: number | null) => void;

/** A worker thread's whole life: works on the input it was started with and answers with the output or the refusal. */
export function answer<Input, Output>(work: (input: Input, report: Report) => Output): void {
  const tell = (message: FromWorker<Output>) => parentPort?.postMessage(message);
  try {
    const output = work(workerData as Input, (doing, done) => tell({ type: 'progress', doing, done }));
    tell({ type: 'result', output });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell({ type: 'refused', refusal: error.data() });
  }
}
