import type { Finished, Progress } from '../../core/contract/progress';
import type { Preferences, ShellOutput, WindowStart } from '../../core/contract/shell';
import type { ChangeSet } from '../../core/model/changes';
import { type Message, say } from '../../core/model/refusal';
import { createInsightsStore, type InsightsStore } from '../insights/insights-store';
import { ask } from '../plan/bridge';
import { linkOver, onEnginePort, refusalIn } from '../plan/engine-link';
import { createLookStore, type LookStore } from '../plan/look-store';
import type { MapHandle } from '../plan/map-handle';
import { Meaning } from '../plan/meaning';
import { createPlanStore, type PlanStore } from '../plan/plan-store';
import { createSelectionStore, type SelectionStore, stillThere } from '../plan/selection';
import { createRosterStore, type RosterStore } from '../roster/roster-store';
import { recallLook } from '../views/remembered-look';
import { createFrameStore, type FrameStore } from './frame-store';
import type { NoticeAction, Notices } from './notices';

/** A call of the engine that yields its progress; breaking the signal off cancels it. */
export type LongCall<Result> = (signal: AbortSignal) => Promise<AsyncIterable<Progress | Finished<Result>>>;

/** What a window takes along from one plan, or from the welcome screen, to the next. */
export interface Luggage {
  readonly notices: Notices;
  /** Tables that wait for a plan to be imported into. */
  tables: readonly File[];
}

/** A long call shows its progress when it takes longer than this, in milliseconds. */
const patience = 100;

/** Everything behind one window's screen: its plan, its selection, what is open, and what commands work with. */
export class Desk {
  readonly start: WindowStart;
  readonly plan: PlanStore;
  readonly selection: SelectionStore = createSelectionStore();
  readonly look: LookStore = createLookStore();
  readonly meaning: Meaning;
  readonly frame: FrameStore = createFrameStore();
  readonly roster: RosterStore = createRosterStore();
  readonly insights: InsightsStore = createInsightsStore();
  readonly notices: Notices;
  readonly #luggage: Luggage;
  #forgetPorts = (): void => undefined;
  /** The map, while it is on the screen. */
  readonly map: { current: MapHandle | null } = { current: null };

  constructor(start: WindowStart, luggage: Luggage) {
    this.start = start;
    this.notices = luggage.notices;
    this.#luggage = luggage;
    this.plan = createPlanStore((error) => this.report(error));
    this.meaning = new Meaning(this.look, this.plan);
    this.notices.outdate(null);
    this.#warnOfPlace();
    this.plan.subscribe(({ document, state }, before) => {
      if (state && state !== before.state) this.notices.outdate(state.seq);
      if (!document || document === before.document) return;
      const selection = this.selection.getState();
      const left = stillThere(selection, document);
      if (left !== selection) this.selection.setState(left);
      const { viewId } = this.look.getState();
      if (viewId !== null && !document.view.has(viewId)) this.look.setState({ viewId: null });
    });
  }

  /** Has the plan seen as it was last, reads it, and follows it from now on over every engine that the shell has for it. */
  open(): void {
    if (!this.start.plan) return;
    recallLook(this.look, this.start.plan.path);
    this.#forgetPorts = onEnginePort((port) => this.plan.follow(linkOver(port)));
    void this.attempt(() => ask('connect'));
  }

  /** Gives the plan up for what the window is to show now, and opens that. */
  async next(): Promise<Desk> {
    const start = await ask('start');
    this.#forgetPorts();
    this.plan.leave();
    const next = new Desk(start, this.#luggage);
    next.open();
    return next;
  }

  /** Remembers what the user chose, for every window. */
  async setPreferences(preferences: Preferences): Promise<void> {
    await ask('setPreferences', preferences);
  }

  /** Folders that others have too are no good place for a plan that is worked on. */
  #warnOfPlace(): void {
    const place = this.start.plan?.keptIn;
    if (!place) return;
    this.notices.warn(say(`app:keptIn.${place}`), {
      label: 'app:keptIn.workOnCopy',
      run: () => this.attempt(() => ask('workOnCopy')),
    });
  }

  /** Keeps tables for the plan that this window shows next. */
  bring(tables: readonly File[]): void {
    this.#luggage.tables = tables;
  }

  /** The tables that were brought along, once. */
  unpack(): readonly File[] {
    const { tables } = this.#luggage;
    this.#luggage.tables = [];
    return tables;
  }

  /** Tells what a command did and offers to take it back, until something else is done. */
  tellDone(text: Message, { seq }: Pick<ChangeSet, 'seq'>): void {
    const run = () => this.attempt(() => this.plan.undo());
    this.notices.tell(text, { label: 'app:notice.undo', run }, seq);
  }

  tell(text: Message, action?: NoticeAction): void {
    this.notices.tell(text, action);
  }

  /** Tells something of the plan as it is now, until something is done. */
  tellOfNow(text: Message): void {
    this.notices.tell(text, undefined, this.plan.getState().state?.seq);
  }

  /** Tells the user of an error: a refusal in its own words, anything else as the defect it is. */
  report(error: unknown): void {
    const refused = refusalIn(error);
    this.notices.trouble(refused ?? { problem: say('errors:unexpected') });
    if (!refused) reportError(error);
  }

  /** Does something whose errors the user is told of; undefined when it failed. */
  async attempt<Value>(work: () => Value | Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** Follows a long call, with progress and a way to cancel; undefined when it was cancelled. */
  async follow<Result>(doing: Message, call: LongCall<Result>): Promise<Result | undefined> {
    const breakOff = new AbortController();
    const cancel = () => breakOff.abort();
    const begun = performance.now();
    const timer = setTimeout(() => this.frame.setState({ job: { doing, done: null, cancel } }), patience);
    try {
      for await (const step of await call(breakOff.signal)) {
        if (breakOff.signal.aborted) return undefined;
        if (step.type === 'finished') return step.result;
        if (performance.now() - begun < patience) continue;
        clearTimeout(timer);
        this.frame.setState({ job: { doing: step.doing, done: step.done, cancel } });
      }
      return undefined;
    } catch (error) {
      if (breakOff.signal.aborted) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
      this.frame.setState({ job: null });
    }
  }

  /** Shows how far the shell's export has got. */
  exporting(doing: Message, done: number | null): void {
    this.frame.setState({ job: { doing, done, cancel: () => void this.attempt(() => ask('cancelExport')) } });
  }

  /** Has the shell export the plan, and tells where it went. */
  async export(how: Parameters<typeof ask<'exportPlan'>>[1]): Promise<ShellOutput<'exportPlan'>> {
    try {
      const written = await ask('exportPlan', how);
      this.#tellWritten(written, how.seen ? 'app:notice.exportedShown' : 'app:notice.exported');
      return written;
    } finally {
      this.frame.setState({ job: null });
    }
  }

  /** Has the shell save a table, and tells where it went; `total` where it has more rows than these, heads left out. */
  async saveTable(table: Parameters<typeof ask<'saveTable'>>[1], total: number | null): Promise<void> {
    const written = await ask('saveTable', table);
    if (total === null) this.#tellWritten(written, 'app:notice.exported');
    else this.#tellWritten(written, 'app:notice.exportedFirst', { count: table.rows.length - 1, total });
  }

  #tellWritten(written: ShellOutput<'exportPlan'>, key: string, values: Message['values'] = {}): void {
    const [path] = written?.paths ?? [];
    if (path === undefined) return;
    this.tell(say(key, { ...values, file: fileNameOf(path) }), {
      label: 'app:notice.reveal',
      run: () => this.attempt(() => ask('reveal', { path })),
    });
  }
}

/** The last part of a path, on any system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}
