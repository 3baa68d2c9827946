import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PlanRows } from '../../core/model/document';
import { Refusal } from '../../core/model/refusal';
import type { LivePlan } from '../../main/engine/live-plan';
import { createPlan, emptyPlan, type OpenOptions, openPlan } from '../../main/engine/plans';

/** A folder of its own for one test, gone with it. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'schiera-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A clock that goes on by a second with every look at it, and ids that count: nothing is left to chance. */
export function options(more: Partial<OpenOptions> = {}): OpenOptions {
  let seconds = 0;
  let ids = 0;
  return {
    snapshotFolder: null,
    program: '0.1.0',
    now: () => new Date(Date.UTC(2027, 0, 1) + 1_000 * seconds++).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    log: (error) => {
      throw error;
    },
    ...more,
  };
}

export const blank: PlanRows = emptyPlan(
  { name: 'A plan', client: 'A client', language: 'en' },
  '2027-01-01T00:00:00.000Z',
  'Europe/Rome',
);

/** A new plan in a folder of its own, open; closed and gone with the test. */
export async function newPlan(rows: PlanRows = blank, more: Partial<OpenOptions> = {}): Promise<LivePlan> {
  const live = await createPlan(join(folder(), 'plan.schiera'), rows, options(more));
  onTestFinished(() => live.close());
  return live;
}

export function open(path: string, more: Partial<OpenOptions> = {}): LivePlan {
  const live = openPlan(path, options(more));
  onTestFinished(() => live.close());
  return live;
}

/** Bytes and time of a file, to tell whether it was touched. */
export function fingerprint(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${size} ${mtimeNs}`;
}

/** The plan's content, to be compared byte by byte. */
export function content(live: LivePlan): string {
  return JSON.stringify(live.read().rows);
}

/** The key of what a work is refused with. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.key;
    throw error;
  }
  return 'no refusal';
}
