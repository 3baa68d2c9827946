import type { PlanRows } from '../../core/model/document';
import { Refusal } from '../../core/model/refusal';
import { Insights } from './insights';
import type { LivePlan } from './live-plan';
import { createPlan, openPlan } from './plans';
import type { EngineSettings } from './protocol';
import { world } from './world';

/** The one plan that this process serves, once it is open. */
export class Engine {
  readonly world: ReturnType<typeof world>;
  readonly #working: () => void;
  #live: Promise<LivePlan> | null = null;
  #open: LivePlan | null = null;
  #insights: Insights | null = null;

  constructor(settings: EngineSettings, working: () => void) {
    this.world = world(settings.snapshots, settings.version);
    this.#working = working;
  }

  /** The open plan, or a refusal. */
  get live(): LivePlan {
    if (!this.#open) throw new Refusal('errors:noPlan');
    return this.#open;
  }

  /** What can be asked about the open plan, or a refusal. */
  get insights(): Insights {
    this.#insights ??= new Insights(this.live);
    return this.#insights;
  }

  open(path: string): Promise<LivePlan> {
    return this.#become(async () => openPlan(path, { ...this.world, working: this.#working }));
  }

  create(path: string, rows: PlanRows): Promise<LivePlan> {
    return this.#become(() => createPlan(path, rows, this.world));
  }

  async #become(begin: () => Promise<LivePlan>): Promise<LivePlan> {
    if (this.#live) throw new Refusal('errors:alreadyOpen');
    try {
      this.#live = begin();
      this.#open = await this.#live;
    } catch (error) {
      this.#live = null;
      throw error;
    }
    const live = this.#open;
    // Once the answer is on its way.
    setImmediate(() => {
      try {
        live.verify();
      } catch (error) {
        this.world.log(error);
      }
    });
    return live;
  }

  /** Ends work in hand and closes the plan; another may be opened then. */
  async close(): Promise<void> {
    const live = await this.#live?.catch(() => null);
    await live?.close();
    this.#live = null;
    this.#open = null;
    this.#insights = null;
  }
}
