import type { Answered } from '../../core/contract/insights';
import type { Finished, Progress } from '../../core/contract/progress';
import { type QuestionId, questionIds, usualSeed } from '../../core/insights/answer';
import type { PlanDocument } from '../../core/model/document';
import { say } from '../../core/model/refusal';
import { type Engine, refusalIn } from '../plan/engine-link';
import type { PlanStore } from '../plan/plan-store';
import { dealing, type InsightsStore } from './insights-store';

/** How long the plan rests before it is asked about again, in milliseconds. */
export const pause = 400;

interface Setting {
  readonly plan: Pick<PlanStore, 'getState' | 'subscribe'> & { engine(): Pick<Engine, 'insights'> };
  readonly insights: InsightsStore;
  /** The day on which it is asked, `YYYY-MM-DD`. */
  day(): string;
  /** Hears of errors that no user can understand. */
  onDefect(error: unknown): void;
}

/** What answers go by: what is moved, noted or viewed changes none of them. */
const telling = ['actor', 'community', 'tie', 'stance', 'plan'] as const;

/** Whether two states of a plan have the same answers. */
export const sameAnswers = (a: PlanDocument | null, b: PlanDocument | null) =>
  telling.every((table) => a?.[table] === b?.[table]);

/** Asks the engine for as long as the section is open: everything at first, and again whenever the plan has changed. */
export class Asking {
  readonly #setting: Setting;
  /** The call from which each question's next answer comes. */
  readonly #calls = new Map<QuestionId, AbortController>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Asks everything and follows the plan; the returned function gives up what is under way. */
  start(): () => void {
    const { plan, insights } = this.#setting;
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.ask(questionIds), pause);
    };
    const ends = [
      plan.subscribe((now, before) => {
        const back = now.connection === 'open' && before.connection !== 'open';
        if (!back && sameAnswers(now.document, before.document)) return;
        insights.setState((all) => dealing(all, questionIds, ({ answer }) => ({ stale: answer !== null })));
        soon();
      }),
      insights.subscribe((now, before) => {
        if (now.refreshed !== before.refreshed) this.ask(questionIds);
        const changed = questionIds.filter((id) => now.chosen[id] !== before.chosen[id]);
        if (changed.length > 0) this.ask(changed);
      }),
    ];
    this.ask(questionIds);
    return () => {
      clearTimeout(this.#timer);
      for (const end of ends) end();
      for (const call of this.#calls.values()) call.abort();
      this.#calls.clear();
      insights.setState((all) => ({ ...dealing(all, questionIds, () => ({ asking: false })), done: null }));
    };
  }

  /** Asks some questions; calls that nothing waits for any more are broken off. */
  ask(ids: readonly QuestionId[]): void {
    const call = new AbortController();
    const before = new Set(ids.map((id) => this.#calls.get(id)));
    for (const id of ids) this.#calls.set(id, call);
    const wanted = new Set(this.#calls.values());
    for (const old of before) if (old && !wanted.has(old)) old.abort();
    const { insights } = this.#setting;
    insights.setState((all) => ({
      ...dealing(all, ids, ({ answer }) => ({ asking: true, problem: null, stale: answer !== null })),
      done: null,
    }));
    void this.#hear(ids, call);
  }

  async #hear(ids: readonly QuestionId[], call: AbortController): Promise<void> {
    const { insights, onDefect } = this.#setting;
    const mine = () => ids.filter((id) => this.#calls.get(id) === call);
    try {
      for await (const step of await this.#call(ids, call.signal)) {
        if (call.signal.aborted) return;
        this.#take(step, call);
      }
      this.#end(mine(), { asking: false });
    } catch (error) {
      if (call.signal.aborted) return;
      const refused = refusalIn(error);
      this.#end(mine(), { asking: false, problem: refused?.problem ?? say('errors:unexpected') });
      if (!refused) onDefect(error);
    }
    if (this.#calls.size === 0) insights.setState({ done: null });
  }

  #call(
    ids: readonly QuestionId[],
    signal: AbortSignal,
  ): Promise<AsyncIterable<Progress | Answered | Finished<null>>> {
    const { plan, insights, day } = this.#setting;
    const { chosen } = insights.getState();
    const questions = ids.map((question) => ({ question, parameters: { ...chosen[question] } }));
    return plan.engine().insights.ask({ questions, day: day(), seed: usualSeed }, { signal });
  }

  #take(step: Progress | Answered | Finished<null>, call: AbortController): void {
    const { insights } = this.#setting;
    if (step.type === 'progress') insights.setState({ done: step.done });
    if (step.type !== 'answered' || this.#calls.get(step.answer.question) !== call) return;
    const { answer } = step;
    // What is estimated may be followed by what is exact, as long as the call goes on.
    const asking = answer.precision !== null;
    if (!asking) this.#calls.delete(answer.question);
    insights.setState((all) => ({
      ...dealing(all, [answer.question], () => ({ answer, asking, stale: false, problem: null })),
      answeredAt: Date.now(),
    }));
  }

  #end(ids: readonly QuestionId[], how: { asking: false; problem?: ReturnType<typeof say> }): void {
    for (const id of ids) this.#calls.delete(id);
    this.#setting.insights.setState((all) => dealing(all, ids, () => how));
  }
}
