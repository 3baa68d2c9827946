import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

const limit = 1024 * 1024;

/** Notes a defect for whoever mends it: on standard error and in the log file beside the preferences. */
export function log(what: string, cause?: unknown): void {
  const detail =
    cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : String(cause);
  const entry = `${new Date().toISOString()} ${what}${detail && ` ${detail}`}\n`;
  process.stderr.write(entry);
  try {
    const folder = join(app.getPath('userData'), 'logs');
    const file = join(folder, 'shell.log');
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.old`);
    appendFileSync(file, entry);
  } catch {
    process.stderr.write('the log file cannot be written\n');
  }
}
