import { existsSync } from 'node:fs';
import type { ExportFormat } from '../../../core/contract/file';
import type { Progress } from '../../../core/contract/progress';
import { type Seen, seenAsUsual } from '../../../core/look/seen';
import type { PlanRows } from '../../../core/model/document';
import { publicRows } from '../../../core/model/public';
import { Refusal } from '../../../core/model/refusal';
import { writeWhole } from '../../files/write-whole';
import { callWorker } from '../workers/call';
import type { ExportTask } from './export-worker';
import startExport from './export-worker?nodeWorker';

export interface Export {
  readonly format: ExportFormat;
  readonly path: string;
  readonly theme: 'light' | 'dark';
  /** What a figure shows; the whole map as usual where it isn't said. */
  readonly seen?: Seen | undefined;
  /** Whether files that are there may be written over. */
  readonly overwrite: boolean;
}

/** The files that an export in that format to that path writes. */
export function filesOf(format: ExportFormat, path: string): readonly string[] {
  if (format !== 'csv') return [path];
  const name = path.replace(/\.csv$/i, '');
  return [`${name}-nodes.csv`, `${name}-ties.csv`];
}

/**
 * Writes a plan in another format, private notes left out; the text is made in a thread of its own. `csv` writes two
 * files, `<path>-nodes.csv` and `<path>-ties.csv`. Yields progress, returns the paths of the files written. Refuses when
 * one of them is there and may not be written over.
 */
export async function* exportPlan(
  rows: PlanRows,
  { format, path, theme, seen = seenAsUsual, overwrite }: Export,
  signal?: AbortSignal,
): AsyncGenerator<Progress, { readonly paths: readonly string[] }> {
  const paths = filesOf(format, path);
  const inTheWay = overwrite ? undefined : paths.find((file) => existsSync(file));
  if (inTheWay !== undefined) throw new Refusal('errors:export.exists', { file: inTheWay });
  const task = { rows: publicRows(rows), format, theme, seen };
  const texts = yield* callWorker<ExportTask, readonly string[]>(startExport, task, { signal });
  const files = paths.map((file, at) => ({ path: file, content: texts[at] ?? '' }));
  await writeWhole(files, signal);
  return { paths };
}
