import { basename } from 'node:path';
import { type Message, Refusal, say } from '../../../core/model/refusal';
import { codeOf, whyNotWritten } from '../../files/why-not-written';

/** Whether SQLite found the file itself broken. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ';
}

/** Whether SQLite found a row that its table doesn't allow. */
export function breaksRule(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_CONSTRAINT');
}

export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}

/** What kept a file from being opened, as a refusal; null when it is none of the world's doing. */
export function whyNotOpened(error: unknown, path: string): Refusal | null {
  const file = basename(path);
  const code = codeOf(error);
  const refuse = (key: string) => new Refusal(key, { file }, [], error);
  if (isBusy(error)) return refuse('errors:file.locked');
  if (code.startsWith('SQLITE_READONLY')) return refuse('errors:file.unfinished');
  if (isDamage(error)) return refuse('errors:file.nothingReadable');
  if (code === 'SQLITE_ERROR') return refuse('errors:file.strangeContents');
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return refuse('errors:file.unreadable');
  return null;
}

const unwritable = ['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];

/** What of the world kept something from being saved in this file; null when that isn't the reason. */
function whyNotSaved(error: unknown, path: string): Message | null {
  const file = basename(path);
  const code = codeOf(error);
  if (code === 'SQLITE_FULL') return say('errors:file.diskFull', { file });
  if (isBusy(error)) return say('errors:file.locked', { file });
  if (isDamage(error)) return say('errors:file.damagedWhileOpen', { file });
  if (unwritable.some((start) => code.startsWith(start))) return say('errors:file.unwritable', { file });
  return whyNotWritten(error, path);
}

/** A refusal of the world, not of the request: nothing can be saved here until it is over. */
export class NotSaved extends Refusal {
  constructor(why: Message, cause?: unknown) {
    super(why.key, why.values, [], cause);
    this.name = 'NotSaved';
  }
}

/** An error of saving as the refusal that it comes to, where it comes to one. */
export function asNotSaved(error: unknown, path: string): unknown {
  const why = error instanceof Refusal ? null : whyNotSaved(error, path);
  return why ? new NotSaved(why, error) : error;
}
