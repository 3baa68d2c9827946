import { basename } from 'node:path';
import type { ChangeSet } from '../../../core/model/changes';
import type { PlanRows } from '../../../core/model/document';
import type { Pausing } from '../../../core/model/pausing';
import { type Message, say } from '../../../core/model/refusal';
import { hold, identityOf } from './examine';
import { asNotSaved, isDamage, NotSaved } from './faults';
import { type Head, headOf, nextTo } from './journal';
import { KeptRows } from './kept-rows';
import { type Meta, writeMeta } from './meta';
import { migrate, versionOf } from './migrate';
import { claim, type OpenedFile, onlyLook, passesQuickCheck } from './open';
import { applyChanges } from './rows';
import type { Connection, ReadableStore, WritableStore } from './store';

/** The file of an open plan: what may be read in it, and the one way to write to it. */
export class PlanFile {
  readonly path: string;
  readonly meta: Meta;
  readonly #connection: Connection;
  readonly #identity: string;
  readonly #steps: readonly string[];
  #release: () => void;
  #barred: Message | null;
  #verified = false;
  #renewed: Connection | null;
  readonly #rows: KeptRows;
  #head: Head;

  constructor(opened: OpenedFile) {
    this.path = opened.file.path;
    this.#barred = opened.barred;
    this.meta = opened.meta;
    this.#connection = opened.connection;
    this.#identity = opened.file.identity;
    this.#steps = opened.steps;
    this.#renewed = opened.renewed;
    this.#rows = new KeptRows(opened.rows);
    this.#head = opened.head;
    this.#release = opened.barred ? () => {} : hold(this.#identity);
  }

  /** Why nothing can be written; null where it can. */
  get barred(): Message | null {
    return this.#barred;
  }

  /** Checks, once, that the whole file is sound. A damaged one can only be looked at from then on. */
  verify(): void {
    if (this.#verified || this.#barred) return;
    const isWhole = passesQuickCheck(this.#connection);
    this.#verified = true;
    if (isWhole) return;
    this.#barred = say('errors:file.damaged', { file: basename(this.path) });
    onlyLook(this.#connection);
    this.#release();
    this.#release = () => {};
  }

  isAt(path: string): boolean {
    return identityOf(path) === this.#identity;
  }

  get store(): ReadableStore {
    return this.#renewed ?? this.#connection;
  }

  /** All rows. Of a damaged plan, those that could be read. */
  rows(): PlanRows {
    return this.#rows.now(this.store);
  }

  /** What {@link rows} does, with pauses in which the file may be written to. */
  reading(): Pausing<PlanRows> {
    return this.#rows.reading(() => this.store);
  }

  /** The newest entry of the journal. */
  get head(): Head {
    return this.#head;
  }

  /** What undo would take back or redo do again; nothing where nothing can be written. */
  next(way: 'undo' | 'redo'): { readonly label: Message } | null {
    return this.barred ? null : nextTo(this.store, way);
  }

  /** What a list of the file holds; nothing where the file is too damaged to tell. */
  asFarAsReadable<Item>(read: (store: ReadableStore) => Item[]): Item[] {
    try {
      return read(this.store);
    } catch (error) {
      if (isDamage(error)) return [];
      throw error;
    }
  }

  /** The version of the format that the file itself has. */
  get format(): number {
    return versionOf(this.#connection);
  }

  /** Whether the whole file is sound, indexes and references included. */
  isIntact(): boolean {
    if (this.barred?.key === 'errors:file.damaged') return false;
    try {
      return (
        this.#connection.pragma('integrity_check(1)') === 'ok' &&
        this.#connection.pragma('foreign_key_check') === undefined
      );
    } catch (error) {
      if (isDamage(error)) return false;
      throw error;
    }
  }

  /** Whether the file has an older format, which the first write will change. */
  get isOld(): boolean {
    return this.#renewed !== null && this.barred === null;
  }

  /** Brings the file itself to the newest format. */
  renew(program: string): void {
    this.#commit(() => {
      migrate(this.#connection, this.#steps);
      writeMeta(this.#connection, { program });
    });
    this.#renewed?.close();
    this.#renewed = null;
    this.#rows.forget();
  }

  /**
   * Saves what `entry` writes down and the changes it holds in one transaction: on disk when it returns, and not there at all when
   * it throws. Refuses when the file is no longer the one that was opened.
   */
  save<Entry extends ChangeSet | null>(entry: (store: WritableStore) => Entry): Entry {
    const saved = this.write((store) => {
      const written = entry(store);
      if (written) applyChanges(store, written.changes);
      return written;
    });
    if (saved) this.#rows.note(saved.changes);
    return saved;
  }

  /** Does `work`, which touches no row of the plan, in such a transaction. */
  write<Result>(work: (store: WritableStore) => Result): Result {
    if (this.#renewed) throw new Error('a write to a plan of an older format');
    return this.#commit(() => work(this.#connection));
  }

  #commit<Result>(work: () => Result): Result {
    if (!this.#verified || this.#barred) throw new Error('a write to a plan that was not verified');
    const connection = this.#connection;
    this.#mustBeOurs();
    try {
      const result = work();
      const head = headOf(connection);
      connection.exec('COMMIT');
      this.#head = head;
      return result;
    } catch (error) {
      rollBack(connection);
      throw asNotSaved(error, this.path);
    } finally {
      // Between commands the right to write is kept. When it can't be had, the next command says so.
      tryTo(() => this.#claim());
    }
  }

  /** Refuses when another file stands at the path, or another program has written to ours. */
  #mustBeOurs(): void {
    const file = basename(this.path);
    const identity = identityOf(this.path);
    if (identity !== this.#identity)
      throw new NotSaved(say(identity === null ? 'errors:file.gone' : 'errors:file.replaced', { file }));
    if (this.#connection.inTransaction) return;
    const taken = this.#claim();
    if (taken) throw new NotSaved(taken);
    if (headOf(this.#connection).seq !== this.#head.seq) {
      rollBack(this.#connection);
      throw new NotSaved(say('errors:file.changedElsewhere', { file }));
    }
  }

  #claim(): Message | null {
    try {
      return claim(this.#connection, basename(this.path));
    } catch (error) {
      throw asNotSaved(error, this.path);
    }
  }

  close(): void {
    this.#renewed?.close();
    this.#connection.close();
    this.#release();
  }
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // The next command meets the same trouble, and reports it.
  }
}

/** Ends a transaction that failed. Where even that fails, SQLite undoes it at the next access, by its rollback journal. */
function rollBack(connection: Connection): void {
  if (connection.inTransaction) tryTo(() => connection.exec('ROLLBACK'));
}
