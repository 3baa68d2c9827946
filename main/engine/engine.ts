import type { PlanRows } from '../../core/model/document';
import { Refusal } from '../../core/model/refusal';
import { createPlan, openPlan } from './plans';
import type { EngineSettings } from './protocol';
import type { PlanSession } from './session';
import { world } from './world';

/** The one plan that this process serves, once it is open. */
export class Engine {
  readonly world: ReturnType<typeof world>;
  readonly #working: () => void;
  #session: Promise<PlanSession> | null = null;
  #open: PlanSession | null = null;

  constructor(settings: EngineSettings, working: () => void) {
    this.world = world(settings.snapshots, settings.version);
    this.#working = working;
  }

  /** The open plan, or a refusal. */
  get session(): PlanSession {
    if (!this.#open) throw new Refusal('errors:noPlan');
    return this.#open;
  }

  open(path: string): Promise<PlanSession> {
    return this.#become(async () => openPlan(path, { ...this.world, working: this.#working }));
  }

  create(path: string, rows: PlanRows): Promise<PlanSession> {
    return this.#become(() => createPlan(path, rows, this.world));
  }

  async #become(begin: () => Promise<PlanSession>): Promise<PlanSession> {
    if (this.#session) throw new Refusal('errors:alreadyOpen');
    try {
      this.#session = begin();
      this.#open = await this.#session;
    } catch (error) {
      this.#session = null;
      throw error;
    }
    const session = this.#open;
    // Once the answer is on its way.
    setImmediate(() => {
      try {
        session.verify();
      } catch (error) {
        this.world.log(error);
      }
    });
    return session;
  }

  /** Ends work in hand and closes the plan; another may be opened then. */
  async close(): Promise<void> {
    const session = await this.#session?.catch(() => null);
    await session?.close();
    this.#session = null;
    this.#open = null;
  }
}
