import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Message, Refusal, say } from '../../../core/model/refusal';
import { codeOf } from '../../files/why-not-written';
import { applicationId, headerBytes, mostBytes } from './format';

/** What can be told of a plan's file without opening it as a database. */
export interface Examined {
  /** Where the file really is, symbolic links followed. */
  readonly path: string;
  /** Tells this very file from another one at the same path. */
  readonly identity: string;
  readonly bytes: number;
  /** Version of the file format; null where another open plan of this process holds the file, and its header is known to be good. */
  readonly version: number | null;
  /** Whether another program switched the file to a journal of another kind ("WAL"), which spreads a plan over three files. */
  readonly otherJournal: boolean;
  /** How long the file should be, where its end is missing; else null. */
  readonly wholeBytes: number | null;
  /** Why it can't be written to, or null. */
  readonly readOnly: Message | null;
}

/**
 * Files that an open plan of this process writes to. They must not be opened and closed by anything but SQLite:
 * closing a file drops every lock that the process holds on it (POSIX).
 */
const held = new Set<string>();

/** Marks a file as held by an open plan until the returned function is called. */
export function hold(identity: string): () => void {
  held.add(identity);
  return () => held.delete(identity);
}

const magic = 'SQLite format 3\0';

/** Tells which file stands at a path now; null where none can be reached. */
export function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function whyReadOnly(path: string): Message | null {
  const file = basename(path);
  try {
    accessSync(path, constants.W_OK);
  } catch {
    return say('errors:file.readOnlyFile', { file });
  }
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch {
    return say('errors:file.readOnlyFolder', { file });
  }
  return null;
}

function headerOf(path: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(file, header, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}

/** Refuses a name that SQLite would take for another one: it leaves out spaces at the end. */
export function checkName(path: string): void {
  if (path !== path.trimEnd()) throw new Refusal('errors:file.badName', { file: basename(path) });
}

/** How long a file should be that is shorter than its header says. A rollback journal beside it will put it right. */
function missingEnd(header: Buffer, bytes: number, path: string): number | null {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const sizeIsKnown = header.readUInt32BE(24) === header.readUInt32BE(92);
  const whole = pageSize * header.readUInt32BE(28);
  return sizeIsKnown && bytes < whole && whole <= mostBytes && !existsSync(`${path}-journal`) ? whole : null;
}

/** The format's version from a header, or a refusal of what is no plan that this program can read. */
function versionIn(header: Buffer, file: string): number {
  const start = magic.slice(0, header.length);
  if (header.toString('latin1', 0, start.length) !== start)
    throw new Refusal('errors:file.notAPlan', { file });
  if (header.length < headerBytes) throw new Refusal('errors:file.nothingReadable', { file });
  if (header.readUInt32BE(68) !== applicationId) throw new Refusal('errors:file.otherDatabase', { file });
  const version = header.readUInt32BE(60);
  if (version === 0) throw new Refusal('errors:file.nothingReadable', { file });
  return version;
}

/**
 * Looks at a file before SQLite does. Throws the refusal that fits when it is no plan: missing, a folder, unreadable,
 * empty, too large, or of another kind. Nothing is changed by looking.
 */
export function examine(givenPath: string): Examined {
  const file = basename(givenPath);
  checkName(givenPath);
  try {
    const path = realpathSync(givenPath);
    const status = statSync(path, { bigint: true });
    const identity = `${status.dev}:${status.ino}`;
    const bytes = Number(status.size);
    if (!status.isFile()) throw new Refusal('errors:file.notAFile', { file });
    if (bytes === 0) throw new Refusal('errors:file.empty', { file });
    if (bytes > mostBytes)
      throw new Refusal('errors:file.tooLarge', { file, gigabytes: mostBytes / 1024 ** 3 });
    const known = { path, identity, bytes, readOnly: whyReadOnly(path) };
    if (held.has(identity)) return { ...known, version: null, otherJournal: false, wholeBytes: null };
    const header = headerOf(path);
    const version = versionIn(header, file);
    return { ...known, version, otherJournal: header[18] !== 1, wholeBytes: missingEnd(header, bytes, path) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    throw new Refusal(missing ? 'errors:file.missing' : 'errors:file.unreadable', { file }, [], error);
  }
}
