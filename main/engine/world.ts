import { randomUUID } from 'node:crypto';
import type { LivePlanOptions } from './live-plan';

/** The real clock, the real dice, the machine's time zone. */
export function world(
  snapshotFolder: string | null,
  program: string,
): LivePlanOptions & { readonly timeZone: string } {
  return {
    snapshotFolder,
    program,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    log: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  };
}
