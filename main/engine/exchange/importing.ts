import type { ImportPreview } from '../../../core/contract/exchange';
import type { Progress } from '../../../core/contract/progress';
import type { PlanRows } from '../../../core/model/document';
import type { Outcome, PlanReader } from '../../../core/model/edits/edit';
import { Refusal } from '../../../core/model/refusal';
import { callWorker } from '../workers/call';
import type { ImportTask } from './import-worker';
import startImport from './import-worker?nodeWorker';
import type { ImportOutcome, Wishes } from './incoming';
import type { IncomingFile } from './sheet';

/** Reads files in a thread of its own, without changing anything. Throws a refusal for what isn't a table. */
export async function previewImport(
  files: readonly IncomingFile[],
  reading: Wishes | null,
  rows: PlanRows,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const task: ImportTask = { task: 'preview', files, reading: reading ?? {}, rows };
  const call = callWorker<ImportTask, ImportPreview>(startImport, task, { signal });
  for (;;) {
    const { done, value } = await call.next();
    if (done) return value;
  }
}

/**
 * Works out, in a thread of its own, the changes that bring files into a plan, placed on the map. Yields progress, returns
 * the changes. Throws a refusal, with the rows, while any can't be read.
 * @param reading how the files are read; what it leaves open is worked out
 */
export async function* importChanges(
  files: readonly IncomingFile[],
  reading: Wishes | null,
  rows: PlanRows,
  signal?: AbortSignal,
): AsyncGenerator<Progress, ImportOutcome> {
  const task: ImportTask = { task: 'bringIn', files, reading: reading ?? {}, rows };
  return yield* callWorker<ImportTask, ImportOutcome>(startImport, task, { signal });
}

/**
 * The changes of an import, refused when somebody changed one of the rows, or removed one that they lean on, while they
 * were worked out.
 */
export function stillFitting(plan: PlanReader, { label, changes }: ImportOutcome): Outcome {
  const there = new Set(changes.flatMap(({ table, id, after }) => (table === 'node' && after ? id : [])));
  const mustBeThere = (id: string) => {
    if (there.has(id)) return;
    if (!plan.get('node', id)) throw new Refusal('errors:import.changedMeanwhile');
    there.add(id);
  };
  for (const change of changes) {
    const { table, id, before } = change;
    const now = plan.get(table, id) ?? null;
    if (JSON.stringify(now) !== JSON.stringify(before)) throw new Refusal('errors:import.changedMeanwhile');
    if (change.table === 'tie' && change.after) {
      mustBeThere(change.after.sourceId);
      mustBeThere(change.after.targetId);
    }
    if (change.table === 'community' && change.after?.ownerId) mustBeThere(change.after.ownerId);
    if (change.table === 'stance' && change.after) mustBeThere(change.after.actorId);
    if (change.table === 'emblem' && change.after) mustBeThere(change.after.id);
    if (change.table === 'place' && change.after) mustBeThere(change.after.nodeId);
  }
  return { label, changes };
}
