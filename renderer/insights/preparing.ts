import { usualSeed } from '../../core/insights/answer';
import type { Engine } from '../plan/engine-link';
import type { PlanStore } from '../plan/plan-store';
import { sameAnswers } from './asking';

/**
 * How long the plan rests before answers are prepared, in milliseconds: after it was opened only until the window has nothing else to do,
 * after a change until whoever works on it has paused.
 */
export const rest = { opened: 0, changed: 2_000 };

/** Nothing is prepared about plans with more ties, which take longer than a moment. */
export const mostTies = 10_000;

interface Setting {
  readonly plan: Pick<PlanStore, 'getState' | 'subscribe'> & { engine(): Pick<Engine, 'insights'> };
  /** The day on which it is asked, `YYYY-MM-DD`. */
  day(): string;
  /** Whether the section is open: then it asks for itself. */
  isOpen(): boolean;
}

/**
 * Has the engine find answers whenever the plan has rested and the window has nothing else to do, so that they are there when the section is
 * opened. The returned function ends that.
 */
export function keepPrepared({ plan, day, isOpen }: Setting): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  const prepare = () => {
    const { connection, document } = plan.getState();
    if (connection !== 'open' || !document || document.tie.size > mostTies || isOpen()) return;
    // What fails here fails again, and is told, when somebody asks.
    plan
      .engine()
      .insights.prepare({ day: day(), seed: usualSeed })
      .catch(() => undefined);
  };
  const stop = () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  const soon = (pause: number) => {
    stop();
    timer = setTimeout(() => {
      idle = requestIdleCallback(prepare);
    }, pause);
  };
  const deafen = plan.subscribe((now, before) => {
    const back = now.connection === 'open' && before.connection !== 'open';
    if (back) soon(rest.opened);
    else if (!sameAnswers(now.document, before.document)) soon(rest.changed);
  });
  soon(rest.opened);
  return () => {
    deafen();
    stop();
  };
}
