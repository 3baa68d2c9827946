import type { BrowserWindow } from 'electron';
import {
  channels,
  type ReportJob,
  type ShellEvent,
  type ShellInput,
  type WindowRole,
} from '../../core/contract/shell';
import type { RefusalData } from '../../core/model/refusal';
import type { OpenPlan } from './open-plan';

/** What a report window is there for. */
export interface Report {
  readonly job: ReportJob;
  progress(step: ShellInput<'reportProgress'>): void;
  ready(drawn: ShellInput<'reportReady'>): void;
  failed(problem: string): void;
}

/** A window, and what it shows. */
export class AppWindow {
  readonly browser: BrowserWindow;
  readonly role: WindowRole;
  readonly report: Report | null;
  /** Null while it shows the welcome screen. */
  plan: OpenPlan | null;
  /** Why the plan that was to be shown isn't. */
  refusal: RefusalData | null = null;
  /** Fulfilled when it is known what to show. */
  settled: Promise<void> = Promise.resolve();
  /** The page has learned what to show. */
  started = false;

  constructor(browser: BrowserWindow, role: WindowRole, plan: OpenPlan | null, report: Report | null) {
    this.browser = browser;
    this.role = role;
    this.plan = plan;
    this.report = report;
  }

  tell(event: ShellEvent): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(channels.event, event);
  }

  /** Makes the page start anew, with a plan or with the welcome screen. */
  present(plan: OpenPlan | null, refusal: RefusalData | null = null): void {
    this.plan = plan;
    this.refusal = refusal;
    if (this.started) this.tell({ type: 'restart' });
  }

  /** Hands the page a port to the engine of its plan. */
  async connect(): Promise<void> {
    const engine = await this.plan?.engine;
    if (!engine || this.browser.isDestroyed()) return;
    this.browser.webContents.postMessage(channels.port, null, [engine.connect(this.role)]);
  }

  toFront(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }
}
