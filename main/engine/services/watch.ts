import type { PlanEvent } from '../../../core/contract/plan';
import type { LivePlan } from '../live-plan';

/**
 * The plan's events from now on, its state first. Listening begins with the call, not with the first look at it, so that
 * nothing is missed. Ends with the plan, or when the watcher goes away. `seen` makes of an event what the watcher may see.
 */
export function eventsOf(
  live: LivePlan,
  gone: AbortSignal,
  seen: (event: PlanEvent) => PlanEvent,
): AsyncIteratorObject<PlanEvent, void> {
  const waiting: PlanEvent[] = [{ type: 'state', state: live.state() }];
  let wake: (() => void) | null = null;
  let over = false;

  const stir = () => {
    wake?.();
    wake = null;
  };
  const stop = live.listen((event) => {
    waiting.push(event);
    stir();
  });
  const end = () => {
    over = true;
    stop();
    live.ended.removeEventListener('abort', end);
    gone.removeEventListener('abort', end);
    stir();
  };
  live.ended.addEventListener('abort', end);
  gone.addEventListener('abort', end);
  if (live.ended.aborted || gone.aborted) end();

  const iterator: AsyncIteratorObject<PlanEvent, void> = {
    async next() {
      for (;;) {
        const event = waiting.shift();
        if (event) return { done: false, value: seen(event) };
        if (over) return { done: true, value: undefined };
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async return() {
      waiting.length = 0;
      end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
    async [Symbol.asyncDispose]() {
      end();
    },
  };
  return iterator;
}
