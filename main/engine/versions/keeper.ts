import { basename, dirname, extname, join } from 'node:path';
import { type Message, Refusal, say } from '../../../core/model/refusal';
import { copyPlan } from '../store/copy';
import type { PlanFile } from '../store/plan-file';
import { type SnapshotReason, Snapshots } from './snapshots';

export interface Keeping {
  readonly folder: string | null;
  readonly every: number;
  now(): string;
  newId(): string;
  /** Called when a snapshot could not be made, or could again. */
  report(error: unknown): void;
}

/** Sees to it that a snapshot is there when it is due: before the first write, before what reaches far, and every so often. */
export class SnapshotKeeper {
  readonly snapshots: Snapshots | null;
  readonly #file: PlanFile;
  readonly #keeping: Keeping;
  #warning: Message | null = null;
  #begun = false;
  #timer: NodeJS.Timeout | null = null;
  #underWay: Promise<void> = Promise.resolve();

  constructor(file: PlanFile, keeping: Keeping) {
    this.#file = file;
    this.#keeping = keeping;
    this.snapshots =
      keeping.folder === null || file.meta.id === ''
        ? null
        : new Snapshots(keeping.folder, file.meta.id, file.path);
  }

  /** Set while snapshots can't be made. */
  get warning(): Message | null {
    return this.#warning;
  }

  /**
   * Takes the snapshot that is due before a write, if one is. A failure doesn't keep the write from happening: a warning
   * is told instead. Only the change to a newer format is refused without a copy.
   */
  async before(precaution: SnapshotReason | null): Promise<void> {
    if (this.#file.isOld) {
      await this.#copyOfOldFormat();
      this.#begun = true;
      return;
    }
    const reason = precaution ?? (this.#begun ? null : 'session');
    this.#begun = true;
    if (reason) await this.#take(reason);
  }

  /** To be called after every write. */
  written(): void {
    if (!this.snapshots || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#take('interval');
    }, this.#keeping.every);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#underWay;
  }

  #take(reason: SnapshotReason): Promise<void> {
    this.#underWay = this.#underWay.then(async () => {
      const before = this.#warning;
      try {
        await this.#copy(reason);
        this.#warning = null;
        if (before) this.#keeping.report(null);
      } catch (error) {
        this.#warning = say('errors:snapshotFailed', { file: basename(this.#file.path) });
        this.#keeping.report(error);
      }
    });
    return this.#underWay;
  }

  async #copy(reason: SnapshotReason): Promise<void> {
    const { now, newId } = this.#keeping;
    await this.snapshots?.take(reason, now(), this.#file.head, newId());
  }

  /** The copy of an older file before its format is changed; without a folder for snapshots it stands beside the plan. */
  async #copyOfOldFormat(): Promise<void> {
    const { path } = this.#file;
    try {
      if (this.snapshots) return await this.#copy('migration');
      const ending = extname(path);
      const day = this.#keeping.now().slice(0, 10);
      const copy = join(dirname(path), `${basename(path, ending)} (${day})${ending}`);
      await copyPlan(path, copy, this.#keeping.newId());
    } catch (error) {
      throw new Refusal('errors:file.noCopyBeforeMigration', { file: basename(path) }, [], error);
    }
  }
}
