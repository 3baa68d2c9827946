import type { ShellInput } from '../../core/contract/shell';
import { Refusal } from '../../core/model/refusal';
import { writeWhole } from '../files/write-whole';
import type { Engine } from './engine';
import type { OpenPlan } from './open-plan';
import { drawReport, type OnProgress } from './print';
import type { Windows } from './windows';

/** Writes plans in other formats, one at a time. */
export class Exports {
  readonly #windows: Windows;
  #running: { readonly plan: OpenPlan; readonly controller: AbortController } | undefined;

  constructor(windows: Windows) {
    this.#windows = windows;
  }

  mustBeIdle(): void {
    if (this.#running) throw new Refusal('errors:export.busy');
  }

  /** Returns the files that were written; null when it was cancelled. */
  async run(
    plan: OpenPlan,
    { format, paper, theme, seen }: ShellInput<'exportPlan'>,
    path: string,
    onProgress: OnProgress,
  ): Promise<readonly string[] | null> {
    this.mustBeIdle();
    const running = new AbortController();
    this.#running = { plan, controller: running };
    try {
      if (format === 'pdf' || format === 'png') {
        const job = { format, paper, theme, seen };
        const content = await drawReport(this.#windows, plan, job, running.signal, onProgress);
        await writeWhole([{ path, content }], running.signal);
        return [path];
      }
      return await this.#byEngine(
        plan,
        { format, path, theme, seen, overwrite: format !== 'csv' },
        running.signal,
        onProgress,
      );
    } catch (error) {
      if (running.signal.aborted) return null;
      throw error;
    } finally {
      this.#running = undefined;
    }
  }

  /** Breaks off what is under way; only if it is about `plan`, when one is given. */
  cancel(plan = this.#running?.plan): void {
    if (this.#running?.plan === plan) this.#running?.controller.abort();
  }

  async #byEngine(
    plan: OpenPlan,
    input: Parameters<Engine['call']['file']['export']>[0],
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<readonly string[]> {
    const engine = await plan.engine;
    for await (const step of await engine.call.file.export(input, { signal })) {
      if (step.type === 'finished') return step.result.paths;
      onProgress(step.doing, step.done);
    }
    throw new Error('an export ended without a result');
  }
}
