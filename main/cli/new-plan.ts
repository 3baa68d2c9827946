import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PlanRows } from '../../core/model/document';
import { Refusal, say } from '../../core/model/refusal';
import type { LivePlan } from '../engine/live-plan';
import { createPlan } from '../engine/plans';
import { asNotSaved } from '../engine/store/faults';
import { programWorld } from './program';
import { type Call, WrongUsage } from './verb';

/** The path that `--out` names for a plan. Throws where there is none, it is no plan's, or a file is there already. */
export function planPath(call: Call): string {
  const given = call.options.get('out');
  if (given === undefined) throw new WrongUsage(say('cli:usage.needsOption', { option: '--out' }));
  if (!/\.schiera$/i.test(given)) throw new WrongUsage(say('cli:usage.notAPlan', { path: given }));
  const path = call.path(given);
  if (!call.options.has('force') && existsSync(path)) throw new Refusal('cli:exists', { file: path });
  return path;
}

/** Makes a plan beside where it is to be, lets `fill` work on it, and puts it there only when all went well. */
export async function newPlan<Result>(
  path: string,
  rows: PlanRows,
  fill: (live: LivePlan) => Promise<Result>,
): Promise<Result> {
  const making = join(dirname(path), `.${randomUUID()}.schiera`);
  try {
    const live = await createPlan(making, rows, programWorld());
    let result: Result;
    try {
      result = await fill(live);
    } finally {
      await live.close();
    }
    await rename(making, path);
    return result;
  } catch (error) {
    throw named(asNotSaved(error, path), making, path);
  } finally {
    await rm(making, { force: true });
  }
}

/** Nobody has heard of the file that the plan was made in: a refusal speaks of the one that was asked for. */
function named(error: unknown, making: string, path: string): unknown {
  if (!(error instanceof Refusal) || error.problem.values.file !== basename(making)) return error;
  const { key, values } = error.problem;
  return new Refusal(key, { ...values, file: basename(path) }, error.rows, error);
}
