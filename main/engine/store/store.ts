import Database from 'better-sqlite3';
import type { SqlValue } from './codec';

/** What may be asked of a plan's file. Topics take this where they only look, and a `WritableStore` where they write. */
export interface ReadableStore {
  all(sql: string, ...values: SqlValue[]): Record<string, unknown>[];
  get(sql: string, ...values: SqlValue[]): Record<string, unknown> | undefined;
  each(sql: string, ...values: SqlValue[]): IterableIterator<Record<string, unknown>>;
}

/** What may be done to it, too: only ever handed out inside a transaction. */
export interface WritableStore extends ReadableStore {
  /** Runs one statement; returns how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
}

/** A connection to a SQLite file, set up for files from strangers. Statements are prepared once. */
export class Connection implements WritableStore, Disposable {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<SqlValue[], Record<string, unknown>>>();

  private constructor(database: Database.Database) {
    this.#database = database;
    // First of all, before anything in the file is looked at. SQLite's own default for `synchronous` is FULL.
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('mmap_size = 0');
    database.pragma('foreign_keys = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('fullfsync = ON');
  }

  /** Connects to a file that is there. Throws what SQLite throws when it can't. */
  static open(path: string, how: { readonly write: boolean; readonly patienceMs: number }): Connection {
    return new Connection(
      new Database(path, {
        readonly: !how.write,
        fileMustExist: true,
        timeout: how.patienceMs,
      }),
    );
  }

  /** A database in memory: a new one, or one that starts as `image`. */
  static inMemory(image?: Buffer): Connection {
    return new Connection(new Database(image ?? ':memory:'));
  }

  /** Makes a new file where none is, quickly: nothing is safe before the caller has synced it. */
  static create(path: string): Connection {
    const connection = new Connection(new Database(path));
    connection.#database.pragma('journal_mode = OFF');
    connection.#database.pragma('synchronous = OFF');
    return connection;
  }

  #statement(sql: string): Database.Statement<SqlValue[], Record<string, unknown>> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare<SqlValue[], Record<string, unknown>>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  all(sql: string, ...values: SqlValue[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values);
  }

  get(sql: string, ...values: SqlValue[]): Record<string, unknown> | undefined {
    return this.#statement(sql).get(...values);
  }

  each(sql: string, ...values: SqlValue[]): IterableIterator<Record<string, unknown>> {
    return this.#statement(sql).iterate(...values);
  }

  run(sql: string, ...values: SqlValue[]): number {
    return this.#statement(sql).run(...values).changes;
  }

  /** Runs several statements that take no values. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** The first value that a pragma answers. */
  pragma(name: string): unknown {
    return this.#database.pragma(name, { simple: true });
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** The whole file as it is now. */
  image(): Buffer {
    return this.#database.serialize();
  }

  /** Copies the file as it is now, in small steps between which other work goes on. */
  async copyTo(path: string): Promise<void> {
    let restarts = 0;
    let least = Number.POSITIVE_INFINITY;
    await this.#database.backup(path, {
      // A command in between starts the copy anew; under a stream of them it is made in one go.
      progress: ({ remainingPages }) => {
        if (remainingPages > least) restarts++;
        least = Math.min(least, remainingPages);
        return restarts > 3 ? 0x7fffffff : 500;
      },
    });
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
