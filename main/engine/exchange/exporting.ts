import type { Progress } from '../../../core/contract/progress';
import { callWorker } from '../workers/call';
import type { ExportTask } from './export-worker';
import startExport from './export-worker?nodeWorker';
import { type NewFile, writeWhole } from './whole-files';

/**
 * Writes a plan in another format, private notes left out; the text is made in a thread of its own. `csv` writes two
 * files, `<path>-nodes.csv` and `<path>-ties.csv`. Yields progress, returns the paths of the files written.
 */
export async function* exportPlan(
  rows: ExportTask['rows'],
  { format, path, theme }: Omit<ExportTask, 'rows'>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, { readonly paths: readonly string[] }> {
  const task = { rows, format, path, theme };
  const files = yield* callWorker<ExportTask, readonly NewFile[]>(startExport, task, { signal });
  await writeWhole(files, signal);
  return { paths: files.map((file) => file.path) };
}
