import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanEvent, PlanState } from '../../core/contract/plan';
import type { ChangeSet } from '../../core/model/changes';
import { documentOf, type PlanDocument, withChanges } from '../../core/model/document';
import type { EditCommand } from '../../core/model/edits/edits';
import { Refusal } from '../../core/model/refusal';
import { type Engine, type EngineLink, isLost, refusalIn } from './engine-link';
import { InOrder } from './in-order';

/** The open plan as this window knows it. */
export interface Plan {
  /** `connecting` until the plan has been read; `lost` while the engine is being restarted. */
  readonly connection: 'connecting' | 'open' | 'lost';
  /** Null until the plan has been read; while the connection is lost, the last that was known. */
  readonly document: PlanDocument | null;
  readonly state: PlanState | null;
  /** Commands that were sent and aren't on disk yet. */
  readonly saving: number;
}

export interface PlanStore extends StoreApi<Plan> {
  /** Reads the plan over this link and follows it from now on; an earlier link is given up. */
  follow(link: EngineLink): void;
  /** Gives the link up; what is known of the plan stays as it is. */
  leave(): void;
  /** The engine, for the calls that don't change the plan. Refuses while there is none. */
  engine(): Engine;
  /** Runs a command. It is on disk, and in `document`, when this resolves; null when it changed nothing. */
  edit(command: EditCommand): Promise<ChangeSet | null>;
  undo(): Promise<ChangeSet | null>;
  redo(): Promise<ChangeSet | null>;
  /** Runs a call of the engine that yields a change set, as `edit` does. */
  change(call: (engine: Engine) => Promise<ChangeSet | null>): Promise<ChangeSet | null>;
  /** Puts a change set that came as part of a longer answer into the document. */
  receive(changeSet: ChangeSet): void;
  /** Calls `listener` for every change set that came into the document, whoever made it. */
  onChange(listener: (changeSet: ChangeSet) => void): void;
}

const nothingYet: Plan = { connection: 'connecting', document: null, state: null, saving: 0 };

/** Whether the plan can be changed. A save that failed bars nothing: the next one may work, and says that all is well again. */
export function isWritable({ connection, state }: Plan): boolean {
  return connection === 'open' && state?.access.mode === 'write';
}

/** The document of one window, fed by the engine's change sets and by nothing else. */
export function createPlanStore(onDefect: (error: unknown) => void): PlanStore {
  const store = createStore<Plan>(() => nothingYet);
  let link: EngineLink | null = null;
  let order: InOrder | null = null;
  let early: PlanEvent[] | null = null;
  const listeners: ((changeSet: ChangeSet) => void)[] = [];

  function receive(changeSet: ChangeSet): void {
    const ready = order?.take(changeSet) ?? [];
    const { document } = store.getState();
    if (document && ready.length > 0)
      store.setState({
        document: ready.reduce((known, { changes }) => withChanges(known, changes), document),
      });
    for (const changeSet of ready) for (const listener of listeners) listener(changeSet);
  }

  /** Reads the plan; what happens meanwhile waits until it is there. */
  async function read(over: EngineLink): Promise<void> {
    const meanwhile: PlanEvent[] = [];
    early = meanwhile;
    const { rows, state } = await over.engine.plan.read();
    if (link !== over) return;
    order = new InOrder(state.seq);
    early = null;
    store.setState({ connection: 'open', document: documentOf(rows), state });
    for (const event of meanwhile) hear(over, event);
  }

  function hear(over: EngineLink, event: PlanEvent): void {
    if (early) {
      early.push(event);
      return;
    }
    if (event.type === 'changed') {
      receive(event.changeSet);
      // Events come in order and without gaps; should one be missing all the same, the plan is read anew.
      if (order && order.seq < event.changeSet.seq) read(over).catch(onLost(over));
    }
    const known = store.getState().state;
    if (!known || event.state.seq >= known.seq) store.setState({ state: event.state });
  }

  async function watch(over: EngineLink): Promise<void> {
    const events = await over.engine.plan.watch();
    let reading = false;
    for await (const event of events) {
      if (link !== over) return;
      // The first event says that nothing is missed from here on: the plan can be read.
      if (!reading) read(over).catch(onLost(over));
      reading = true;
      hear(over, event);
    }
  }

  function onLost(over: EngineLink) {
    return (error: unknown) => {
      if (link !== over) return;
      link = null;
      over.hangUp();
      store.setState({ connection: 'lost' });
      if (error !== null && !isLost(error)) onDefect(error);
    };
  }

  async function change(call: (engine: Engine) => Promise<ChangeSet | null>): Promise<ChangeSet | null> {
    const over = link;
    if (!over) throw new Refusal('errors:engineAway');
    store.setState(({ saving }) => ({ saving: saving + 1 }));
    try {
      const changeSet = await call(over.engine);
      if (changeSet && link === over) receive(changeSet);
      return changeSet;
    } catch (error) {
      throw refusalIn(error) ?? error;
    } finally {
      store.setState(({ saving }) => ({ saving: saving - 1 }));
    }
  }

  return Object.assign(store, {
    follow(next: EngineLink) {
      link?.hangUp();
      link = next;
      order = null;
      early = null;
      watch(next).then(() => onLost(next)(null), onLost(next));
    },
    leave() {
      link?.hangUp();
      link = null;
    },
    engine() {
      if (!link) throw new Refusal('errors:engineAway');
      return link.engine;
    },
    edit: (command: EditCommand) => change((engine) => engine.plan.edit(command)),
    undo: () => change((engine) => engine.plan.undo()),
    redo: () => change((engine) => engine.plan.redo()),
    change,
    receive,
    onChange: (listener: (changeSet: ChangeSet) => void) => listeners.push(listener),
  });
}
