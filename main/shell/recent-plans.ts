import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { RecentPlan } from '../../core/contract/shell';
import type { PlanDetails } from '../../core/model/plan';
import { Stored } from './stored';

const schema = z.array(
  z.object({ path: z.string().min(1), name: z.string(), client: z.string(), openedAt: z.iso.datetime() }),
);
const most = 15;

/** The plans that were opened last, newest first. */
export class RecentPlans {
  readonly #stored = new Stored<readonly RecentPlan[]>(
    join(app.getPath('userData'), 'recent.json'),
    schema,
    [],
  );

  get all(): readonly RecentPlan[] {
    return this.#stored.value;
  }

  add(path: string, { name, client }: PlanDetails): void {
    const others = this.all.filter((plan) => plan.path !== path);
    const openedAt = new Date().toISOString();
    this.#stored.set([{ path, name, client, openedAt }, ...others].slice(0, most));
    app.addRecentDocument(path);
  }

  forget(path: string): readonly RecentPlan[] {
    if (this.all.some((plan) => plan.path === path)) {
      this.#stored.set(this.all.filter((plan) => plan.path !== path));
      app.clearRecentDocuments();
      for (const plan of [...this.all].reverse()) app.addRecentDocument(plan.path);
    }
    return this.all;
  }
}
