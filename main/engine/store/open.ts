import { basename } from 'node:path';
import type { PlanRows } from '../../../core/model/document';
import { type Message, Refusal, say } from '../../../core/model/refusal';
import { type Examined, examine } from './examine';
import { breaksRule, isBusy, isDamage, whyNotOpened } from './faults';
import { patienceMs } from './format';
import { gather } from './gather';
import { type Head, headOf } from './journal';
import { type Meta, readMeta } from './meta';
import { expectedSchema, migrate, schemaOf, versionOf } from './migrate';
import { migrations } from './migrations/migrations';
import { fitTogether } from './relations';
import { renewedRemains } from './rescue';
import { MalformedRow, readRows } from './rows';
import { Connection } from './store';

/** A plan's file that was found fit to be shown. */
export interface OpenedFile {
  readonly file: Examined;
  /** The connection to the file. Where nothing bars writing it holds the right to: no other program can write meanwhile. */
  readonly connection: Connection;
  /** A plan of an older format as it reads in today's, in memory; the file itself is migrated before the first write. */
  readonly renewed: Connection | null;
  /** What bars writing, or null. */
  readonly barred: Message | null;
  readonly meta: Meta;
  readonly rows: PlanRows;
  readonly head: Head;
  /** The steps that lead to the newest format. */
  readonly steps: readonly string[];
}

export interface Opening {
  /** Look only, even where writing would be possible; who has the plan open elsewhere isn't in the way then. */
  readonly readOnly?: boolean;
  /** Called now and then while it takes long. */
  readonly working?: () => void;
  /** The steps that lead to the newest format; those of this program unless given. */
  readonly steps?: readonly string[];
}

/** The program that wrote a newer file, as far as its table `meta` is still the one we know; else '?'. */
function newerProgram(connection: Connection, steps: readonly string[]): string {
  try {
    const meta = expectedSchema(1, steps).find((object) => object.startsWith('["table","meta"'));
    return (meta && schemaOf(connection).includes(meta) && readMeta(connection)?.program) || '?';
  } catch {
    return '?';
  }
}

/** Refuses a file that is newer than this program or holds anything but exactly what a plan of its version is made of. */
function checkSchema(connection: Connection, file: string, steps: readonly string[] = migrations): void {
  const version = versionOf(connection);
  const newest = steps.length;
  if (version > newest)
    throw new Refusal('errors:file.newer', {
      file,
      program: newerProgram(connection, steps),
      version,
      newest,
    });
  const schema = schemaOf(connection);
  const expected = expectedSchema(version, steps);
  if (schema.length !== expected.length || schema.some((object, at) => object !== expected[at]))
    throw new Refusal('errors:file.strangeContents', { file });
}

/** Takes the right to write, which other programs respect; or says why it can't be had. */
export function claim(connection: Connection, file: string): Message | null {
  try {
    connection.exec('BEGIN IMMEDIATE');
    return null;
  } catch (error) {
    if (isBusy(error)) return say('errors:file.openElsewhere', { file });
    throw error;
  }
}

/** Whether SQLite finds nothing wrong with pages and types. What its CHECKs promise, reading the rows finds out. */
export function passesQuickCheck(connection: Connection): boolean {
  try {
    connection.pragma('ignore_check_constraints = ON');
    return connection.pragma('quick_check(1)') === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    connection.pragma('ignore_check_constraints = OFF');
  }
}

/** What is read, or null where the file is damaged. */
function unlessDamaged<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedRow || isDamage(error)) return null;
    throw error;
  }
}

function soundRows(store: Connection): PlanRows | null {
  const rows = unlessDamaged(() => readRows(store));
  return rows && fitTogether(rows) ? rows : null;
}

/** The plan as it reads in the newest format, in memory; null where the file has that already. */
function inNewestFormat(
  connection: Connection,
  steps: readonly string[],
): { readonly store: Connection; readonly whole: boolean } | null {
  if (versionOf(connection) === steps.length) return null;
  const copy = Connection.inMemory(connection.image());
  try {
    copy.exec('BEGIN');
    migrate(copy, steps);
    copy.exec('COMMIT');
    return { store: copy, whole: true };
  } catch (error) {
    copy.close();
    // A row that its table wouldn't take comes to light when a step writes it anew.
    if (!isDamage(error) && !breaksRule(error)) throw error;
    return { store: renewedRemains(connection, steps), whole: false };
  }
}

/** Gives up the right to write: who only looks must not stand in the way of who writes. */
export function onlyLook(connection: Connection): void {
  connection.exec('ROLLBACK');
  connection.pragma('query_only = ON');
}

/** The rows that are left of a damaged plan. */
function remains(store: Connection, file: string, original: Connection): PlanRows {
  const { rows } = gather(store, file, original);
  if (rows.node.length === 0) throw new Refusal('errors:file.nothingReadable', { file });
  return rows;
}

/**
 * Opens a plan without changing a byte of it. All its rows are read and checked; whether the rest of the file is whole
 * (the journal, the indexes) is found out by `PlanFile.verify`, so that opening takes no longer with a long history. Throws the refusal that fits when it can't be shown at all; a plan that is
 * damaged, read-only or open elsewhere is opened to be looked at, with the reason in `barred`.
 */
export function openFile(path: string, opening: Opening = {}): OpenedFile {
  const { working = () => {}, steps = migrations } = opening;
  const name = basename(path);
  const file = examine(path);
  if (file.otherJournal) throw new Refusal('errors:file.otherJournal', { file: name });
  if (file.wholeBytes !== null) throw new Refusal('errors:file.cutOff', { file: name });
  let connection: Connection | undefined;
  try {
    const lookOnly = opening.readOnly ? say('errors:file.lookingOnly', { file: name }) : file.readOnly;
    connection = Connection.open(file.path, { write: lookOnly === null, patienceMs: patienceMs.opening });
    checkSchema(connection, name, steps);
    const taken = lookOnly ?? claim(connection, name);
    if (taken) connection.exec('BEGIN');
    working();
    const renewed = inNewestFormat(connection, steps);
    working();
    const store = renewed?.store ?? connection;
    const meta = unlessDamaged(() => readMeta(store));
    const head = unlessDamaged(() => headOf(store));
    const sound = meta && head && (renewed?.whole ?? true) ? soundRows(store) : null;
    const barred = sound ? taken : say('errors:file.damaged', { file: name });
    const rows = sound ?? remains(store, name, connection);
    if (barred) onlyLook(connection);
    else connection.pragma(`busy_timeout = ${patienceMs.saving}`);
    return {
      ...{ file, connection, renewed: renewed?.store ?? null, barred, rows, steps },
      meta: meta ?? { id: '', program: '' },
      head: head ?? { seq: 0, at: null },
    };
  } catch (error) {
    connection?.close();
    throw error instanceof Refusal ? error : (whyNotOpened(error, path) ?? error);
  }
}
