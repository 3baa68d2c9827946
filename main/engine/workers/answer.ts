import { parentPort } from 'node:worker_threads';
import { type Message, Refusal } from '../../../core/model/refusal';
import type { FromWorker } from './thread';

/** Says what is being done and how much of it is done (0 … 1, null when that can't be told). */
export type Report = (doing: Message, done: number | null) => void;

/** A worker thread's whole life: works on one input after another and answers each with the output or the refusal. */
export function answer<Input, Output>(work: (input: Input, report: Report) => Output): void {
  const tell = (message: FromWorker<Output>) => parentPort?.postMessage(message);
  parentPort?.on('message', (input: Input) => {
    try {
      const output = work(input, (doing, done) => tell({ type: 'progress', doing, done }));
      tell({ type: 'result', output });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell({ type: 'refused', refusal: error.data() });
    }
  });
}
