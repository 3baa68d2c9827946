import { existsSync } from 'node:fs';
import { app } from 'electron';
import { Refusal, say } from '../../core/model/refusal';
import type { AppWindow } from './app-window';
import { Dialogs } from './dialogs';
import { asRefusal } from './engine';
import { EnginePool } from './engine-pool';
import { Exports } from './exports';
import { refusalOf } from './ipc';
import { firstMenu, showMenu } from './menu';
import type { OpenPlan } from './open-plan';
import { Plans } from './plans';
import { UserPreferences } from './preferences';
import { RecentPlans } from './recent-plans';
import { WindowPlaces } from './window-places';
import { Windows } from './windows';

/** The running program: what it remembers, which plans are open, and which windows show them. */
export class Program {
  readonly preferences = new UserPreferences();
  readonly recent = new RecentPlans();
  readonly pool = new EnginePool();
  readonly dialogs = new Dialogs(this.preferences);
  readonly windows = new Windows(new WindowPlaces());
  readonly exports = new Exports(this.windows);
  readonly plans = new Plans(this.pool, {
    restarted: (plan) => this.#reconnect(plan),
    lost: (plan, why) => this.#giveUp(plan, why),
  });

  /** Opens a window with the welcome screen and keeps an engine ready for what the user picks there. */
  welcome(): AppWindow {
    const window = this.#openWindow(null, '');
    window.browser.once('show', () => this.pool.warm());
    return window;
  }

  /** Shows a file from outside: the command line, the file manager. What keeps it from opening is said in a window. */
  openFile(path: string): void {
    const opening = this.plans.open(path);
    const [any] = this.windows.editors;
    const from =
      this.windows.editors.find(({ plan }) => plan === null) ?? any ?? this.#openWindow(null, path);
    const showing = this.show(opening, from, path).catch((error) => {
      const window = from.plan ? this.#openWindow(null, '') : from;
      window.present(null, refusalOf(asRefusal(error)));
      return window;
    });
    // A window that is only just being made shows itself as soon as it has something to show.
    if (any) void showing.then((window) => window.toFront());
    else from.settled = showing.then(() => undefined);
  }

  /**
   * Shows a plan: where it is shown already, else in `from` when that shows none, else in a window of its own.
   * Throws what keeps it from opening.
   */
  async show(opening: Promise<OpenPlan>, from: AppWindow, path: string): Promise<AppWindow> {
    const plan = await this.#opened(opening, path);
    const [known] = this.windows.showing(plan);
    if (known) {
      known.toFront();
      return known;
    }
    if (from.plan || from.browser.isDestroyed()) return this.#openWindow(plan, path);
    from.present(plan);
    if (process.platform === 'darwin') from.browser.setRepresentedFilename(plan.path);
    return from;
  }

  /** Takes the plan out of a window; the file is closed when no other shows it. */
  async leave(window: AppWindow): Promise<void> {
    const { plan } = window;
    window.plan = null;
    if (plan) this.exports.cancel(plan);
    if (plan && this.windows.showing(plan).length === 0) await this.plans.close(plan);
  }

  /** Closes every file. */
  async end(): Promise<void> {
    this.exports.cancel();
    await Promise.all([this.plans.closeAll(), this.pool.close()]);
  }

  async #opened(opening: Promise<OpenPlan>, path: string): Promise<OpenPlan> {
    try {
      const plan = await opening;
      this.recent.add(plan.path, plan.details);
      return plan;
    } catch (error) {
      if (!existsSync(path)) this.recent.forget(path);
      this.pool.warm();
      throw naming(path, error);
    }
  }

  #openWindow(plan: OpenPlan | null, path: string): AppWindow {
    const window = this.windows.openEditor(plan, path);
    showMenu(window, firstMenu(this.preferences.say), this.preferences.say);
    if (plan && process.platform === 'darwin') window.browser.setRepresentedFilename(plan.path);
    window.browser.once('closed', () => void this.leave(window));
    window.browser.webContents.on('render-process-gone', (_, { reason }) => {
      if (reason !== 'clean-exit' && !window.browser.isDestroyed()) window.browser.reload();
    });
    return window;
  }

  #reconnect(plan: OpenPlan): void {
    for (const window of this.windows.showing(plan)) {
      window.tell({ type: 'engineRestarted' });
      void window.connect();
      window.tell({ type: 'notice', notice: say('shell:notice.engineRestarted') });
    }
  }

  #giveUp(plan: OpenPlan, why: unknown): void {
    const refusal = refusalOf(asRefusal(why));
    for (const window of this.windows.showing(plan)) {
      window.present(null, refusal);
      window.browser.setTitle(app.name);
    }
    void this.plans.close(plan);
  }
}

/** The refusal with the file's path, so that a window can offer to save what is left of it. */
function naming(path: string, error: unknown): unknown {
  const refused = asRefusal(error);
  if (!(refused instanceof Refusal)) return error;
  const { problem, rows } = refused;
  return new Refusal(problem.key, { ...problem.values, path }, rows, error);
}
