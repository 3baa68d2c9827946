import { basename } from 'node:path';
import { type Message, say } from '../../core/model/refusal';

/** The code of an error of SQLite or of the operating system, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const messages: Readonly<Record<string, readonly string[]>> = {
  'errors:file.diskFull': ['ENOSPC', 'EDQUOT'],
  'errors:file.folderMissing': ['ENOENT', 'ENOTDIR'],
  'errors:file.unwritable': ['EACCES', 'EPERM', 'EROFS', 'EIO', 'EBUSY', 'EISDIR'],
};

/** What the operating system has against writing a file; null when that isn't the reason. */
export function whyNotWritten(error: unknown, path: string): Message | null {
  const code = codeOf(error);
  const [key] = Object.entries(messages).find(([, codes]) => codes.includes(code)) ?? [];
  return key === undefined ? null : say(key, { file: basename(path) });
}
