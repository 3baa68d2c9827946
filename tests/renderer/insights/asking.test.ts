import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Answered, Asked } from '../../../core/contract/insights';
import type { Finished, Progress } from '../../../core/contract/progress';
import { type Answer, type QuestionId, questionIds } from '../../../core/insights/answer';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows } from '../../../core/model/document';
import { Refusal, say } from '../../../core/model/refusal';
import { Asking, pause } from '../../../renderer/insights/asking';
import { createInsightsStore } from '../../../renderer/insights/insights-store';
import type { Engine } from '../../../renderer/plan/engine-link';
import type { Plan } from '../../../renderer/plan/plan-store';

type Step = Progress | Answered | Finished<null>;

/** A call that the engine got, and what the test lets it answer. */
interface Call {
  readonly questions: readonly Asked[];
  readonly signal: AbortSignal;
  give(step: Step): void;
  fail(error: unknown): void;
}

function answerTo(question: QuestionId, precision: Answer['precision'] = null): Answer {
  return {
    question,
    says: say('test:says', { question }),
    more: [],
    doubt: say('test:doubt'),
    findings: [],
    chart: null,
    tables: [],
    emphasis: { title: say('test:title'), nodes: [], names: [], ties: [], flows: [] },
    precision,
    missing: null,
  };
}

const answered = (answer: Answer): Answered => ({ type: 'answered', answer, seq: 1 });
const finished: Finished<null> = { type: 'finished', result: null };

function setting() {
  const calls: Call[] = [];
  const state: Plan = { connection: 'open', document: documentOf(noRows), state: null, saving: 0 };
  const plan = createStore<Plan>(() => state);
  const defects: unknown[] = [];
  const ask = async (input: { questions: readonly Asked[] }, { signal }: { signal: AbortSignal }) => {
    const steps: Step[] = [];
    const failures: unknown[] = [];
    let wake = () => {};
    calls.push({
      questions: input.questions,
      signal,
      give: (step) => {
        steps.push(step);
        wake();
      },
      fail: (error) => {
        failures.push(error);
        wake();
      },
    });
    return (async function* (): AsyncGenerator<Step> {
      for (;;) {
        const step = steps.shift();
        if (step) yield step;
        if (step?.type === 'finished') return;
        if (failures.length > 0) throw failures[0];
        if (!step) await new Promise<void>((done) => (wake = done));
      }
    })();
  };
  const engine = () => ({ insights: { ask } }) as unknown as Engine;
  const insights = createInsightsStore();
  const asking = new Asking({
    plan: Object.assign(plan, { engine }),
    insights,
    day: () => '2027-01-01',
    onDefect: (error) => defects.push(error),
  });
  return { calls, plan, insights, asking, defects };
}

const settled = () => vi.advanceTimersByTimeAsync(1);

describe('asking', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks every question at once, and shows each answer as it comes', async () => {
    const { calls, insights, asking } = setting();
    asking.start();
    await settled();
    expect(calls.map(({ questions }) => questions.map(({ question }) => question))).toEqual([
      [...questionIds],
    ]);
    calls[0]?.give(answered(answerTo('groups')));
    await settled();
    const { groups, weight } = insights.getState().cards;
    expect(groups).toMatchObject({ asking: false, stale: false, problem: null });
    expect(weight).toMatchObject({ answer: null, asking: true });
  });

  it('waits for the exact answer after an estimate, and no longer than the call goes on', async () => {
    const { calls, insights, asking } = setting();
    asking.start();
    await settled();
    calls[0]?.give(answered(answerTo('brokers', say('test:estimated'))));
    await settled();
    expect(insights.getState().cards.brokers.asking).toBe(true);
    calls[0]?.give(answered(answerTo('brokers')));
    await settled();
    expect(insights.getState().cards.brokers.asking).toBe(false);
    calls[0]?.give(answered(answerTo('reach', say('test:guessed'))));
    calls[0]?.give(finished);
    await settled();
    expect(insights.getState().cards.reach).toMatchObject({ asking: false });
  });

  it('asks anew a moment after the plan changed, keeps the old answer until then, and breaks the old call off', async () => {
    const { calls, plan, insights, asking } = setting();
    asking.start();
    await settled();
    calls[0]?.give(answered(answerTo('weight')));
    await settled();
    const changed = documentOf({ ...noRows, actor: [newActor('a', 'Anna')] });
    plan.setState({ document: changed });
    expect(insights.getState().cards.weight).toMatchObject({ stale: true, answer: { question: 'weight' } });
    await vi.advanceTimersByTimeAsync(pause / 2);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(pause);
    expect(calls).toHaveLength(2);
    expect(calls[0]?.signal.aborted).toBe(true);
    calls[1]?.give(answered(answerTo('weight')));
    await settled();
    expect(insights.getState().cards.weight).toMatchObject({ stale: false, asking: false });
  });

  it('leaves answers alone when nodes are only moved', async () => {
    const { calls, plan, asking } = setting();
    asking.start();
    await settled();
    const before = plan.getState().document;
    const moved = new Map([['a', { id: 'a', kind: 'actor' as const, x: 1, y: 2, pinned: false }]]);
    if (before) plan.setState({ document: { ...before, node: moved } });
    await vi.advanceTimersByTimeAsync(5 * pause);
    expect(calls).toHaveLength(1);
  });

  it('asks only what was chosen otherwise, and no late answer of the earlier call takes its place', async () => {
    const { calls, insights, asking } = setting();
    asking.start();
    await settled();
    insights.setState({ chosen: { routes: { target: 'x' } } });
    await settled();
    expect(calls[1]?.questions).toEqual([{ question: 'routes', parameters: { target: 'x' } }]);
    expect(calls[0]?.signal.aborted).toBe(false);
    calls[0]?.give(answered(answerTo('routes')));
    await settled();
    expect(insights.getState().cards.routes.answer).toBeNull();
    calls[1]?.give(answered(answerTo('routes')));
    await settled();
    expect(insights.getState().cards.routes.answer?.question).toBe('routes');
  });

  it('says what went wrong, and asks again when told to', async () => {
    const { calls, insights, asking, defects } = setting();
    asking.start();
    await settled();
    calls[0]?.give(answered(answerTo('weight')));
    await settled();
    calls[0]?.fail(new Refusal('errors:engineAway'));
    await settled();
    expect(insights.getState().cards.sides).toMatchObject({
      asking: false,
      problem: { key: 'errors:engineAway' },
    });
    expect(insights.getState().cards.weight.problem).toBeNull();
    expect(defects).toEqual([]);
    insights.setState({ refreshed: 1 });
    await settled();
    expect(insights.getState().cards.sides).toMatchObject({ asking: true, problem: null });
    calls[1]?.fail(new TypeError('broken'));
    await settled();
    expect(insights.getState().cards.sides.problem?.key).toBe('errors:unexpected');
    expect(defects).toHaveLength(1);
  });

  it('gives up what is under way when the section is left', async () => {
    const { calls, insights, asking } = setting();
    const leave = asking.start();
    await settled();
    leave();
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(Object.values(insights.getState().cards).some((card) => card.asking)).toBe(false);
  });
});
