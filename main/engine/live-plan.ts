import { basename } from 'node:path';
import type { PlanInfo } from '../../core/contract/file';
import type { Access, HistoryEntry, PlanEvent, PlanSnapshot, PlanState } from '../../core/contract/plan';
import type { Version } from '../../core/contract/versions';
import type { ChangeSet } from '../../core/model/changes';
import type { PlanRows } from '../../core/model/document';
import type { Outcome, PlanReader } from '../../core/model/edits/edit';
import { type EditCommand, runEdit } from '../../core/model/edits/edits';
import type { Pausing } from '../../core/model/pausing';
import { type Message, Refusal } from '../../core/model/refusal';
import { Gate } from './gate';
import { infoOf } from './info';
import { saveCopy } from './store/copy';
import { NotSaved } from './store/faults';
import { history, writeDown, writeDownAgain } from './store/journal';
import { addMarker } from './store/markers';
import type { PlanFile } from './store/plan-file';
import { countRows, readerOf } from './store/rows';
import type { WritableStore } from './store/store';
import { SnapshotKeeper } from './versions/keeper';
import type { SnapshotReason } from './versions/snapshots';
import { goingBack, listVersions, namedVersion } from './versions/versions';

/** What an open plan takes from the world. */
export interface LivePlanOptions {
  /** Where snapshots go; null takes none. */
  readonly snapshotFolder: string | null;
  /** Version of the program, written into plans. */
  readonly program: string;
  /** The time now, ISO 8601 in UTC. */
  now(): string;
  newId(): string;
  /** Hears of what went wrong without anybody having asked for it. */
  log(error: unknown): void;
  /** How long a plan that changes goes without a snapshot, in milliseconds; ten minutes unless given. */
  readonly snapshotEvery?: number;
}

/** Deleting this many nodes at once is preceded by a snapshot. */
const manyNodes = 20;
const historyLength = 500;
const tenMinutes = 600_000;

/** One open plan: everything that windows, command line and tests do with it. */
export class LivePlan implements AsyncDisposable {
  readonly #file: PlanFile;
  readonly #options: LivePlanOptions;
  readonly #keeper: SnapshotKeeper;
  readonly #gate = new Gate();
  readonly #listeners = new Set<(event: PlanEvent) => void>();
  readonly #ended = new AbortController();
  #trouble: Message | null = null;

  constructor(file: PlanFile, options: LivePlanOptions) {
    this.#file = file;
    this.#options = options;
    this.#keeper = new SnapshotKeeper(file, {
      folder: options.snapshotFolder,
      every: options.snapshotEvery ?? tenMinutes,
      now: () => options.now(),
      newId: () => options.newId(),
      report: (error) => {
        if (error) options.log(error);
        this.#tell({ type: 'state', state: this.state() });
      },
    });
  }

  /** Where the plan's file is. */
  get path(): string {
    return this.#file.path;
  }

  /** Whether that path leads to the plan's own file. */
  isAt(path: string): boolean {
    return this.#file.isAt(path);
  }

  /** Aborted when the plan is closed: what is still at work then ends with that refusal. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  get #access(): Access {
    const why = this.#file.barred;
    return why ? { mode: 'read', why } : { mode: 'write' };
  }

  state(): PlanState {
    const { seq, at } = this.#file.head;
    return {
      seq,
      undo: this.#file.next('undo')?.label ?? null,
      redo: this.#file.next('redo')?.label ?? null,
      access: this.#access,
      savedAt: at,
      trouble: this.#trouble,
      warning: this.#keeper.warning,
    };
  }

  /** All rows, private fields included, each table in the order of its ids; and the state they belong to. */
  read(): PlanSnapshot {
    return { rows: this.#file.rows(), state: this.state() };
  }

  /** The rows that {@link read} gives, with pauses in which the plan may change: then they are those of the state after it. */
  reading(): Pausing<PlanRows> {
    return this.#file.reading();
  }

  /** Runs a command; null when it changes nothing. */
  edit(command: EditCommand): Promise<ChangeSet | null> {
    const many = command.type === 'items.remove' && command.nodeIds.length >= manyNodes;
    return this.change((plan) => runEdit(plan, command), many ? 'removal' : null);
  }

  /**
   * Works a change out and saves it as one command; null when nothing changes. For what is no edit by hand: an import, a
   * restored version. `work` sees the plan as it is when its turn has come.
   */
  change(
    work: (plan: PlanReader) => Outcome,
    precaution: SnapshotReason | null = null,
  ): Promise<ChangeSet | null> {
    return this.#gate.pass(async () => {
      this.#mustBeWritable();
      const { label, changes } = work(readerOf(this.#file.store));
      if (changes.length === 0) return null;
      return this.#commit(precaution, (store) => writeDown(store, this.#options.now(), label, changes));
    });
  }

  /** Takes back the newest command; null when there is none. */
  undo(): Promise<ChangeSet | null> {
    return this.#again('undo');
  }

  /** Does again what was taken back last; null when there is nothing. */
  redo(): Promise<ChangeSet | null> {
    return this.#again('redo');
  }

  #again(way: 'undo' | 'redo'): Promise<ChangeSet | null> {
    return this.#gate.pass(async () => {
      this.#mustBeWritable();
      if (!this.#file.next(way)) return null;
      return this.#commit(null, (store) => writeDownAgain(store, this.#options.now(), way));
    });
  }

  /** Saves what `entry` writes down and the changes it holds, in one transaction, and tells every listener. */
  async #commit<Entry extends ChangeSet | null>(
    precaution: SnapshotReason | null,
    entry: (store: WritableStore) => Entry,
  ): Promise<Entry> {
    const changeSet = await this.#write(precaution, (file) => file.save(entry));
    if (changeSet) this.#tell({ type: 'changed', changeSet, state: this.state() });
    return changeSet;
  }

  async #write<Result>(precaution: SnapshotReason | null, work: (file: PlanFile) => Result): Promise<Result> {
    await this.#keeper.before(precaution);
    try {
      if (this.#file.isOld) this.#file.renew(this.#options.program);
      const result = work(this.#file);
      this.#trouble = null;
      this.#keeper.written();
      return result;
    } catch (error) {
      if (error instanceof NotSaved) {
        this.#trouble = error.problem;
        this.#tell({ type: 'state', state: this.state() });
      }
      throw error;
    }
  }

  /**
   * Checks, once, the parts of the file that opening didn't look at. Comes by itself before the first write; who has time
   * before that does well to call it.
   */
  verify(): void {
    if (this.ended.aborted || this.#file.barred) return;
    this.#file.verify();
    if (this.#file.barred) this.#tell({ type: 'state', state: this.state() });
  }

  #mustBeWritable(): void {
    if (this.ended.aborted) throw new Refusal('errors:noPlan');
    this.verify();
    const why = this.#file.barred;
    if (why) throw new Refusal(why.key, why.values);
  }

  /** The journal's newest lines, newest first. */
  history(): readonly HistoryEntry[] {
    return this.#file.asFarAsReadable((store) => history(store, historyLength));
  }

  /** Named versions and snapshots, newest first. */
  versions(): readonly Version[] {
    return listVersions(this.#file, this.#keeper.snapshots);
  }

  /** Names the plan as it is now. */
  saveVersion(name: string): Promise<Version> {
    return this.#gate.pass(async () => {
      this.#mustBeWritable();
      const { store } = this.#file;
      const marker = {
        id: this.#options.newId(),
        name,
        at: this.#options.now(),
        seq: this.#file.head.seq,
        actors: countRows(store, 'actor'),
        communities: countRows(store, 'community'),
        ties: countRows(store, 'tie'),
      };
      await this.#write(null, (file) => file.write((writable) => addMarker(writable, marker)));
      return namedVersion(marker);
    });
  }

  /** Makes the plan read as it did in that version, as one command; null when nothing differs. */
  restoreVersion(id: string): Promise<ChangeSet | null> {
    return this.change(() => goingBack(this.#file, this.#keeper.snapshots, id), 'restore');
  }

  /** Writes a copy of the whole file, history and private notes included. The copy is a plan of its own from then on. */
  async copyTo(path: string): Promise<void> {
    const { barred } = this.#file;
    if (barred?.key === 'errors:file.damaged') throw new Refusal(barred.key, barred.values);
    await saveCopy(this.#file.path, path, this.#options.newId());
  }

  /** Writes a copy of a snapshot: a plan of its own, whatever has become of this one. */
  async copySnapshotTo(id: string, path: string): Promise<void> {
    if (this.isAt(path)) throw new Refusal('errors:file.copyOntoItself', { file: basename(path) });
    const snapshot = this.#keeper.snapshots?.find(id);
    if (!snapshot) throw new Refusal('errors:noVersion');
    await saveCopy(snapshot.path, path, this.#options.newId());
  }

  info(): PlanInfo {
    return infoOf(this.#file);
  }

  /** Calls `listener` for every change and every new state until the returned function is called. */
  listen(listener: (event: PlanEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: PlanEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Waits for work in hand, and closes the file. */
  close(): Promise<void> {
    return this.#gate.pass(async () => {
      if (this.ended.aborted) return;
      this.#ended.abort(new Refusal('errors:noPlan'));
      await this.#keeper.stop();
      this.#file.close();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
