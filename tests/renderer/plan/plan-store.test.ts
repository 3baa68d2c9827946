import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { Engine } from '../../../main/engine/engine';
import { emptyPlan } from '../../../main/engine/plans';
import { router } from '../../../main/engine/services/router';
import { linkOver } from '../../../renderer/plan/engine-link';
import { createPlanStore, type PlanStore } from '../../../renderer/plan/plan-store';

const folder = mkdtempSync(join(tmpdir(), 'schiera-store-'));
const path = join(folder, 'plan.schiera');
const defect = (error: unknown) => {
  throw error;
};

let engine: Engine;
const ports: MessagePort[] = [];

/** A window's store, joined to the engine by a real port. */
function connected(to = engine, store = createPlanStore(defect)): PlanStore {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context: { role: 'editor', engine: to } });
  port1.start();
  ports.push(port1);
  store.follow(linkOver(port2));
  return store;
}

const opened = (store: PlanStore) => vi.waitFor(() => expect(store.getState().connection).toBe('open'));
const namesIn = (store: PlanStore) =>
  [...(store.getState().document?.actor.values() ?? [])].map(({ name }) => name);
const add = (id: string) => ({ type: 'actor.add', row: newActor(id, `Actor ${id}`), at: null }) as const;

async function newEngine(): Promise<Engine> {
  return new Engine({ snapshots: join(folder, 'snapshots'), version: '0.0.0' }, () => undefined);
}

beforeEach(async () => {
  rmSync(path, { force: true });
  engine = await newEngine();
  const details = { name: 'Plan', client: '', language: 'en' } as const;
  await engine.create(path, emptyPlan(details, '2027-01-01T00:00:00Z', 'Europe/Rome'));
});

afterEach(async () => {
  for (const port of ports.splice(0)) port.close();
  await engine.close();
});

describe('the plan in a window', () => {
  it('is read, and follows its own commands', async () => {
    const store = connected();
    await opened(store);
    expect(store.getState().document?.plan.get('plan')?.name).toBe('Plan');
    await store.edit(add('a'));
    expect(namesIn(store)).toEqual(['Actor a']);
    await vi.waitFor(() => expect(store.getState().state?.undo?.key).toBe('edits:addActor'));
    await store.undo();
    expect(namesIn(store)).toEqual([]);
    await store.redo();
    expect(namesIn(store)).toEqual(['Actor a']);
  });

  it('says that it saves until the command is on disk', async () => {
    const store = connected();
    await opened(store);
    const done = store.edit(add('a'));
    expect(store.getState().saving).toBe(1);
    await done;
    expect(store.getState().saving).toBe(0);
  });

  it('agrees with every other window, whatever is done where', async () => {
    const [one, other] = [connected(), connected()];
    await Promise.all([opened(one), opened(other)]);
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).edit(add(`actor-${i}`))));
    await Promise.all([one.undo(), other.undo(), other.edit(add('last'))]);
    await vi.waitFor(() => {
      expect(one.getState().state?.seq).toBe(23);
      expect(other.getState().state?.seq).toBe(23);
    });
    expect(one.getState().document).toEqual(other.getState().document);
    expect(namesIn(one).toSorted()).toEqual(
      engine.live
        .read()
        .rows.actor.map(({ name }) => name)
        .toSorted(),
    );
  });

  it('tells a refusal as one', async () => {
    const store = connected();
    await opened(store);
    await store.edit(add('a'));
    await expect(store.edit(add('a'))).rejects.toMatchObject({ problem: { key: 'errors:idTaken' } });
    expect(store.getState().saving).toBe(0);
  });

  it('gives up what was under way when the engine goes, and reads anew from the next', async () => {
    const store = connected();
    await opened(store);
    await store.edit(add('a'));
    const unanswered = store.edit(add('b'));
    for (const port of ports.splice(0)) port.close();
    await expect(unanswered).rejects.toMatchObject({ problem: { key: 'errors:unanswered' } });
    await vi.waitFor(() => expect(store.getState().connection).toBe('lost'));
    expect(namesIn(store)).toContain('Actor a');
    await expect(store.edit(add('c'))).rejects.toMatchObject({ problem: { key: 'errors:engineAway' } });
    await engine.close();
    engine = await newEngine();
    await engine.open(path);
    connected(engine, store);
    await opened(store);
    expect(namesIn(store)).toContain('Actor a');
    await store.edit(add('c'));
    expect(namesIn(store)).toContain('Actor c');
  });
});
