import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OpenedPlan } from '../../core/contract/file';
import type { Language, PlanDetails } from '../../core/model/plan';
import { Refusal } from '../../core/model/refusal';
import type { Engine } from './engine';
import type { EnginePool } from './engine-pool';
import { OpenPlan, type PlanFate } from './open-plan';

/** What a new plan starts from. */
export type PlanSource =
  | { readonly type: 'nothing'; readonly details: PlanDetails }
  | { readonly type: 'sample'; readonly language: Language };

/** The plans that are open, each once, however its file is named. */
export class Plans {
  readonly #pool: EnginePool;
  readonly #fate: PlanFate;
  readonly #open = new Map<string, Promise<OpenPlan>>();
  readonly #closing = new Map<string, Promise<void>>();

  constructor(pool: EnginePool, fate: PlanFate) {
    this.#pool = pool;
    this.#fate = fate;
  }

  /** Opens a file, or finds it open. Refused when it can't be opened. */
  open(path: string): Promise<OpenPlan> {
    return this.#once(path, (engine) => engine.call.file.open({ path }));
  }

  /** Makes a plan where no file is. */
  create(path: string, from: PlanSource): Promise<OpenPlan> {
    return this.#once(path, (engine) => engine.call.file.create({ path, from }));
  }

  /** Saves what can be read of a damaged plan into a new file. */
  async salvage(path: string, to: string): Promise<{ readonly rows: number; readonly lost: number }> {
    const engine = this.#pool.take();
    const result = await engine.mustAnswer(basename(path), engine.call.file.salvage({ path, to }));
    await engine.close();
    return result;
  }

  /** Refuses to let the file of an open plan be written over. */
  async mustNotBeOpen(path: string): Promise<void> {
    if (this.#open.has(await placeOf(path)))
      throw new Refusal('errors:file.isOpen', { file: basename(path) });
  }

  async close(plan: OpenPlan): Promise<void> {
    for (const [place, open] of this.#open) {
      if ((await open.catch(() => undefined)) !== plan) continue;
      this.#open.delete(place);
      this.#closing.set(
        place,
        plan.close().finally(() => this.#closing.delete(place)),
      );
    }
    await Promise.all(this.#closing.values());
  }

  async closeAll(): Promise<void> {
    const open = await Promise.allSettled(this.#open.values());
    await Promise.all(open.map((one) => one.status === 'fulfilled' && this.close(one.value)));
    await Promise.all(this.#closing.values());
  }

  async #once(path: string, start: (engine: Engine) => Promise<OpenedPlan>): Promise<OpenPlan> {
    const place = await placeOf(path);
    await this.#closing.get(place);
    const known = this.#open.get(place);
    if (known) return known;
    const opening = this.#start(path, start);
    this.#open.set(place, opening);
    try {
      const plan = await opening;
      const placeNow = await placeOf(path);
      if (placeNow !== place) {
        this.#open.delete(place);
        this.#open.set(placeNow, opening);
      }
      return plan;
    } catch (error) {
      this.#open.delete(place);
      throw error;
    }
  }

  async #start(path: string, start: (engine: Engine) => Promise<OpenedPlan>): Promise<OpenPlan> {
    const engine = this.#pool.take();
    const { details } = await engine.mustAnswer(basename(path), start(engine));
    return new OpenPlan(path, details, engine, this.#pool, this.#fate);
  }
}

/** What tells a file from every other: two names of one file have one place. Where no file is yet, its full path. */
async function placeOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}
