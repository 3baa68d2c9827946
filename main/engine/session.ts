import type { PlanInfo } from '../../core/contract/file';
import type { HistoryEntry, PlanEvent, PlanSnapshot, PlanState } from '../../core/contract/plan';
import type { Version } from '../../core/contract/versions';
import type { ChangeSet } from '../../core/model/changes';
import type { Outcome, PlanReader } from '../../core/model/edits/edit';
import type { EditCommand } from '../../core/model/edits/edits';

/** What a session takes from the world. */
export interface SessionOptions {
  /** Where snapshots go; null takes none. */
  readonly snapshotFolder: string | null;
  /** Version of the program, written into plans. */
  readonly program: string;
  /** The time now, as ISO 8601 in UTC. */
  now(): string;
  newId(): string;
}

/** Why a snapshot is taken before a change. */
export type Precaution = 'import' | 'restore' | 'removal';

/** One open plan: everything that windows, command line and tests do with it. */
export interface PlanSession extends AsyncDisposable {
  readonly path: string;
  /** All rows, private ones included, each table in the order of its ids, and the state they belong to. */
  read(): PlanSnapshot;
  state(): PlanState;
  edit(command: EditCommand): Promise<ChangeSet | null>;
  /** Works a change out and saves it as one command; null when nothing changes. For imports, layouts and restores. */
  change(work: (plan: PlanReader) => Outcome, precaution?: Precaution): Promise<ChangeSet | null>;
  undo(): Promise<ChangeSet | null>;
  redo(): Promise<ChangeSet | null>;
  history(): readonly HistoryEntry[];
  versions(): Promise<readonly Version[]>;
  saveVersion(name: string): Promise<Version>;
  restoreVersion(id: string): Promise<ChangeSet | null>;
  copyTo(path: string): Promise<void>;
  info(): PlanInfo;
  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: (event: PlanEvent) => void): () => void;
  close(): Promise<void>;
}
