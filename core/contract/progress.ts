import { type AnySchema, eventIterator, oc, type } from '@orpc/contract';
import type { Message } from '../model/refusal';
import { refusal } from '../model/refusal';

/** Where a long call has got to: what it is doing, and how much of it is done (0 … 1, null when that can't be told). */
export interface Progress {
  readonly type: 'progress';
  readonly doing: Message;
  readonly done: number | null;
}

/** The last thing a long call yields. */
export interface Finished<Result> {
  readonly type: 'finished';
  readonly result: Result;
}

/** A call that may be refused; the refusal's data is a `RefusalData`. */
export const call = oc.errors({ REFUSED: { data: refusal } });

/** The output of a long call: any number of progress reports, then one result. Breaking off the iteration cancels it. */
export function longRunning<Result>(): AnySchemaOf<Progress | Finished<Result>> {
  return eventIterator(type<Progress | Finished<Result>>());
}

type AnySchemaOf<Yield> = ReturnType<typeof eventIterator<Yield, Yield>> & AnySchema;
