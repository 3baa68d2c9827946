import { noRows, type PlanRows } from '../../core/model/document';
import { type PlanDetails, planRowId } from '../../core/model/plan';
import { LivePlan, type LivePlanOptions } from './live-plan';
import { createFile } from './store/create';
import { type Opening, openFile } from './store/open';
import { PlanFile } from './store/plan-file';
import { salvage } from './store/salvage';

export interface OpenOptions extends LivePlanOptions, Opening {}

/** The rows of a plan in which nothing stands yet. */
export function emptyPlan(
  { name, client, language }: PlanDetails,
  createdAt: string,
  timeZone: string,
): PlanRows {
  const plan = { id: planRowId, name, client, question: '', language, timeZone, createdAt } as const;
  return { ...noRows, plan: [plan] };
}

/**
 * Opens a plan. Throws the refusal that fits when it can't be shown; one that can be shown but not written to says why in
 * `state().access`.
 */
export function openPlan(path: string, options: OpenOptions): LivePlan {
  return new LivePlan(new PlanFile(openFile(path, options)), options);
}

/** Makes a plan of these rows where no file is, and opens it. */
export async function createPlan(path: string, rows: PlanRows, options: OpenOptions): Promise<LivePlan> {
  await createFile(path, rows, { id: options.newId(), program: options.program });
  return openPlan(path, options);
}

/** Saves what can be read of a damaged plan into a new file; says how many rows there were to read, and how many were lost. */
export function salvagePlan(
  path: string,
  to: string,
  options: Pick<LivePlanOptions, 'newId' | 'program'>,
): Promise<{ readonly rows: number; readonly lost: number }> {
  return salvage(path, to, { id: options.newId(), program: options.program });
}
