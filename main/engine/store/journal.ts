import type { HistoryEntry } from '../../../core/contract/plan';
import {
  type ChangeSet,
  type EntryKind,
  entryKind,
  inverted,
  type RowChange,
} from '../../../core/model/changes';
import { type Message, message, Refusal, say } from '../../../core/model/refusal';
import { type TableName, tables } from '../../../core/model/tables';
import { codec } from './codec';
import type { ReadableStore, WritableStore } from './store';

/** Refused when what the journal holds can't be what this program wrote. */
function damagedJournal(seq: unknown, cause?: unknown): Refusal {
  return new Refusal('errors:file.damagedJournal', { seq: Number(seq) }, [], cause);
}

/** What an entry is called. A name that can't be read is no reason not to undo it. */
function labelIn(row: Record<string, unknown>): Message {
  try {
    return message.parse(JSON.parse(String(row.label)));
  } catch {
    return say('edits:illegible');
  }
}

/** One change as a journal holds it, checked as the rows themselves are. */
function changeIn(value: unknown, seq: unknown): RowChange {
  const { table, id, before, after } = (value ?? {}) as Record<string, unknown>;
  if (typeof table !== 'string' || !Object.hasOwn(tables, table) || typeof id !== 'string')
    throw damagedJournal(seq);
  const { settle } = codec(table as TableName);
  const rows = [before, after].map((row) => (row === null ? null : settle(row)));
  const ids = rows.map((row) => row?.id ?? null);
  const sound =
    (before === null) === (rows[0] === null) &&
    (after === null) === (rows[1] === null) &&
    ids.some((rowId) => rowId === id) &&
    ids.every((rowId) => rowId === null || rowId === id);
  if (!sound) throw damagedJournal(seq);
  return { table, id, before: rows[0], after: rows[1] } as RowChange;
}

function changesIn(text: unknown, seq: unknown): RowChange[] {
  let list: unknown;
  try {
    list = JSON.parse(String(text));
  } catch (error) {
    throw damagedJournal(seq, error);
  }
  if (!Array.isArray(list)) throw damagedJournal(seq);
  return list.map((value) => changeIn(value, seq));
}

/** Number and time of the newest entry; 0 and null where there is none. */
export interface Head {
  readonly seq: number;
  readonly at: string | null;
}

export function headOf(store: ReadableStore): Head {
  const row = store.get('SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1');
  return row ? { seq: Number(row.seq), at: String(row.at) } : { seq: 0, at: null };
}

const next = {
  undo: `SELECT seq, label FROM journal WHERE state = 'done' ORDER BY seq DESC LIMIT 1`,
  redo: `SELECT seq, label FROM journal WHERE state = 'undone' ORDER BY seq LIMIT 1`,
} as const;

/** The command that undo would take back, or that redo would do again. */
export function nextTo(
  store: ReadableStore,
  way: 'undo' | 'redo',
): { readonly seq: number; readonly label: Message } | null {
  const row = store.get(next[way]);
  return row ? { seq: Number(row.seq), label: labelIn(row) } : null;
}

function append(store: WritableStore, entry: ChangeSet): void {
  const isCommand = entry.kind === 'do';
  store.run(
    'INSERT INTO journal (seq, kind, "of", state, at, label, changes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    entry.seq,
    entry.kind,
    entry.of,
    isCommand ? 'done' : null,
    entry.at,
    JSON.stringify(entry.label),
    isCommand ? JSON.stringify(entry.changes) : null,
  );
}

/** Writes a command down as the newest entry; what had been undone can't be done again after it. */
export function writeDown(
  store: WritableStore,
  at: string,
  label: Message,
  changes: readonly RowChange[],
): ChangeSet {
  store.run(`UPDATE journal SET state = 'dropped' WHERE state = 'undone'`);
  const entry: ChangeSet = { seq: headOf(store).seq + 1, kind: 'do', of: null, at, label, changes };
  append(store, entry);
  return entry;
}

/** The changes of a command of the journal. */
function changesOf(store: ReadableStore, seq: number): RowChange[] {
  return changesIn(store.get('SELECT changes FROM journal WHERE seq = ?', seq)?.changes, seq);
}

/** Writes down that the next command is taken back or done again; null when there is none. Its changes are still to be made. */
export function writeDownAgain(store: WritableStore, at: string, way: 'undo' | 'redo'): ChangeSet | null {
  const about = nextTo(store, way);
  if (!about) return null;
  const changes = changesOf(store, about.seq);
  store.run('UPDATE journal SET state = ? WHERE seq = ?', way === 'undo' ? 'undone' : 'done', about.seq);
  const entry: ChangeSet = {
    seq: headOf(store).seq + 1,
    kind: way,
    of: about.seq,
    at,
    label: about.label,
    changes: way === 'undo' ? inverted(changes) : changes,
  };
  append(store, entry);
  return entry;
}

/** The newest lines, newest first. */
export function history(store: ReadableStore, most: number): HistoryEntry[] {
  return store.all('SELECT seq, kind, at, label FROM journal ORDER BY seq DESC LIMIT ?', most).map((row) => ({
    seq: Number(row.seq),
    kind: kindIn(row),
    at: String(row.at),
    label: labelIn(row),
  }));
}

function kindIn(row: Record<string, unknown>): EntryKind {
  const kind = entryKind.safeParse(row.kind);
  if (!kind.success) throw damagedJournal(row.seq);
  return kind.data;
}

/**
 * The rows as the journal alone knows them, `table/id` → row, null where it was removed. For rows that can't be read from
 * their tables any more: what of the journal can't be read either is passed over.
 */
export function rowsByJournal(store: ReadableStore): Map<string, RowChange['after']> {
  const rows = new Map<string, RowChange['after']>();
  try {
    for (const { seq, changes } of store.each(
      `SELECT seq, changes FROM journal WHERE state = 'done' ORDER BY seq`,
    ))
      for (const { table, id, after } of readableChanges(changes, seq)) rows.set(`${table}/${id}`, after);
  } catch {
    // The rest of the journal is out of reach.
  }
  return rows;
}

function readableChanges(text: unknown, seq: unknown): readonly RowChange[] {
  try {
    return changesIn(text, seq);
  } catch {
    return [];
  }
}

/** What each entry after `seq` changed, newest first. */
export function* changesAfter(store: ReadableStore, seq: number): Generator<readonly RowChange[]> {
  const entries = store.all('SELECT seq, kind, "of" FROM journal WHERE seq > ? ORDER BY seq DESC', seq);
  for (const entry of entries) {
    const kind = kindIn(entry);
    const changes = changesOf(store, Number(kind === 'do' ? entry.seq : entry.of));
    yield kind === 'undo' ? inverted(changes) : changes;
  }
}
