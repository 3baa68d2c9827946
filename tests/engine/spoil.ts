import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { newActor } from '../../core/model/actor';
import type { PlanRows } from '../../core/model/document';
import { newTie } from '../../core/model/tie';
import { blank } from './desk';

/** A plan of some size: every actor tied to the next. */
export function manyRows(count: number): PlanRows {
  const ids = Array.from({ length: count }, (_, at) => `actor-${String(at).padStart(6, '0')}`);
  const next = (at: number) => ids[(at + 1) % count] ?? '';
  return {
    ...blank,
    node: ids.map((id, at) => ({ id, kind: 'actor', x: at, y: at / 2, pinned: false })),
    actor: ids.map((id) => ({ ...newActor(id, `Name of ${id}`), notes: 'known from the fair' })),
    stance: ids.slice(0, count / 2).map((id) => ({
      ...{ id: `stance-${id}`, actorId: id, date: '2027-01-01', value: 1, confidence: 0.5, evidence: [] },
    })),
    tie: ids.map((id, at) => ({ ...newTie(`tie-${id}`, id, next(at), 'influence'), notes: 'heard of it' })),
  };
}

/** Works on a plan's file with plain SQLite, as another program would. */
export function withSqlite<Result>(path: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Another program's connection to a plan's file, until the test is over. */
export function otherConnection(path: string): Database.Database {
  const database = new Database(path);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

/** The pages on which the rows of a table or the entries of an index stand. */
export function leavesOf(path: string, name: string): number[] {
  return withSqlite(path, (database) =>
    database
      .prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
      .pluck()
      .all(name),
  ) as number[];
}

/** Writes rubbish over a page of the file. */
export function spoilPage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(file);
}

/** A small disk of its own, gone with the test. Needs root on Linux; where that isn't to be had, the test fails and says so. */
export function disk(at: string, size: string): { remount(options: string): void } {
  const mount = (...args: string[]) => {
    try {
      execFileSync('mount', args, { stdio: 'pipe' });
    } catch (error) {
      throw new Error('this test mounts a small disk, which needs root on Linux', { cause: error });
    }
  };
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at);
  onTestFinished(() => {
    execFileSync('umount', ['-l', at]);
  });
  return { remount: (options) => mount('-o', `remount,${options}`, at) };
}
