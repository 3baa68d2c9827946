import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows, type PlanRows } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { keepPrepared, mostTies, rest } from '../../../renderer/insights/preparing';
import type { Engine } from '../../../renderer/plan/engine-link';
import type { Plan } from '../../../renderer/plan/plan-store';

const anna: PlanRows = { ...noRows, actor: [newActor('a', 'Anna')] };

function setting(rows: PlanRows | null, prepare = async (_: { day: string; seed: number }) => {}) {
  const state: Plan = {
    ...{ connection: rows ? 'open' : 'connecting', document: rows && documentOf(rows) },
    ...{ state: null, saving: 0 },
  };
  const plan = createStore<Plan>(() => state);
  const prepared = vi.fn(prepare);
  const engine = () => ({ insights: { prepare: prepared } }) as unknown as Engine;
  const section = { open: false };
  const end = keepPrepared({
    plan: Object.assign(plan, { engine }),
    day: () => '2027-01-01',
    isOpen: () => section.open,
  });
  return { plan, prepared, end, section };
}

describe('preparing answers', () => {
  /** What waits until the window has nothing else to do. */
  const waiting = new Map<number, () => void>();
  const beIdle = () => {
    for (const [number, work] of waiting) {
      waiting.delete(number);
      work();
    }
  };

  beforeEach(() => {
    vi.useFakeTimers();
    waiting.clear();
    let count = 0;
    vi.stubGlobal('requestIdleCallback', (work: () => void) => {
      waiting.set(++count, work);
      return count;
    });
    vi.stubGlobal('cancelIdleCallback', (number: number) => waiting.delete(number));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('waits until the window has nothing else to do once the plan was opened', () => {
    const { prepared } = setting(anna);
    expect(prepared).not.toHaveBeenCalled();
    vi.advanceTimersByTime(rest.opened);
    expect(prepared).not.toHaveBeenCalled();
    beIdle();
    expect(prepared.mock.calls).toEqual([[{ day: '2027-01-01', seed: 1 }]]);
  });

  it('begins its wait anew with each change that answers go by, and with no other', () => {
    const { plan, prepared } = setting(anna);
    vi.advanceTimersByTime(rest.changed);
    beIdle();
    plan.setState({ saving: 1 });
    vi.advanceTimersByTime(rest.changed);
    beIdle();
    expect(prepared).toHaveBeenCalledTimes(1);
    for (const name of ['Berta', 'Carla']) {
      plan.setState({ document: documentOf({ ...noRows, actor: [newActor('a', name)] }) });
      vi.advanceTimersByTime(rest.changed - 1);
      beIdle();
    }
    expect(prepared).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    beIdle();
    expect(prepared).toHaveBeenCalledTimes(2);
  });

  it('begins once there is a plan, and again when the engine has come back', () => {
    const { plan, prepared } = setting(null);
    vi.advanceTimersByTime(rest.opened);
    beIdle();
    expect(prepared).not.toHaveBeenCalled();
    const document = documentOf(anna);
    plan.setState({ connection: 'open', document });
    vi.advanceTimersByTime(rest.opened);
    beIdle();
    plan.setState({ connection: 'lost' });
    plan.setState({ connection: 'open' });
    vi.advanceTimersByTime(rest.opened);
    beIdle();
    expect(prepared).toHaveBeenCalledTimes(2);
  });

  it('leaves large plans alone, and keeps to itself what goes wrong', async () => {
    const ties = Array.from({ length: mostTies + 1 }, (_, t) => newTie(`t${t}`, 'a', 'b', 'influence'));
    const large = setting({ ...noRows, tie: ties });
    const failing = setting(anna, () => Promise.reject(new Error('changed meanwhile')));
    vi.advanceTimersByTime(rest.opened);
    beIdle();
    await vi.advanceTimersByTimeAsync(1);
    expect(large.prepared).not.toHaveBeenCalled();
    expect(failing.prepared).toHaveBeenCalledTimes(1);
  });

  it('leaves it to the section to ask while that is open', () => {
    const { prepared, section } = setting(anna);
    section.open = true;
    vi.advanceTimersByTime(rest.opened);
    beIdle();
    expect(prepared).not.toHaveBeenCalled();
  });

  it('ends when the window does', () => {
    const early = setting(anna);
    early.end();
    const late = setting(anna);
    vi.advanceTimersByTime(rest.opened);
    late.end();
    beIdle();
    expect(early.prepared).not.toHaveBeenCalled();
    expect(late.prepared).not.toHaveBeenCalled();
  });
});
