import { answer } from '../workers/answer';
import { bringIn, type Incoming, preview } from './incoming';

/** What the thread is asked for. */
export interface ImportTask extends Incoming {
  readonly task: 'preview' | 'bringIn';
}

answer((input: ImportTask, report) => (input.task === 'preview' ? preview(input) : bringIn(input, report)));
