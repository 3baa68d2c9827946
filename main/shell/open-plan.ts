import { basename } from 'node:path';
import type { PlanDetails } from '../../core/model/plan';
import { Refusal } from '../../core/model/refusal';
import type { Engine } from './engine';
import type { EnginePool } from './engine-pool';
import { log } from './log';

/** What happens to an open plan by itself. */
export interface PlanFate {
  /** The engine died and another has the file open. */
  restarted(plan: OpenPlan): void;
  /** The engine died and the file can't be had again. */
  lost(plan: OpenPlan, why: unknown): void;
}

/** So many deaths within a minute are no accident. */
const deathsInAMinute = 3;

/** A plan that is open, with the engine that has it. */
export class OpenPlan {
  readonly path: string;
  readonly details: PlanDetails;
  readonly #pool: EnginePool;
  readonly #fate: PlanFate;
  #engine: Promise<Engine>;
  #deaths: number[] = [];
  #closed = false;

  constructor(path: string, details: PlanDetails, engine: Engine, pool: EnginePool, fate: PlanFate) {
    this.path = path;
    this.details = details;
    this.#pool = pool;
    this.#fate = fate;
    this.#engine = Promise.resolve(engine);
    this.#watch(engine);
  }

  get fileName(): string {
    return basename(this.path);
  }

  /** The engine, once it has the file open. */
  get engine(): Promise<Engine> {
    return this.#engine;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const engine = await this.#engine.catch(() => undefined);
    await engine?.close();
  }

  #watch(engine: Engine): void {
    void engine.gone.then(() => {
      if (!this.#closed) void this.#restart();
    });
  }

  async #restart(): Promise<void> {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    log(`the engine of ${this.fileName} died, for the ${this.#deaths.length}. time within a minute`);
    try {
      if (this.#deaths.length >= deathsInAMinute)
        throw new Refusal('errors:engine.crashes', { file: this.fileName });
      this.#engine = this.#reopen();
      await this.#engine;
      if (!this.#closed) this.#fate.restarted(this);
    } catch (error) {
      if (!this.#closed) this.#fate.lost(this, error);
    }
  }

  async #reopen(): Promise<Engine> {
    const engine = this.#pool.take();
    await engine.mustAnswer(this.fileName, engine.call.file.open({ path: this.path }));
    this.#watch(engine);
    return engine;
  }
}
