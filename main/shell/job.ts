import { writeSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal, type RefusalData } from '../../core/model/refusal';
import { asRefusal } from './engine';
import { refusalOf } from './ipc';
import type { LaunchJob } from './launch';
import type { Program } from './program';

type JobResult =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly refusal: RefusalData };

/** Prints or draws one plan for the command line, without a window, and answers on one line of standard output. */
export async function runJob(program: Program, job: LaunchJob): Promise<number> {
  const result = await resultOf(program, job);
  await new Promise((done) => process.stdout.write(answer(result), done));
  await program.end();
  return result.ok ? 0 : 1;
}

/** Answers at once to what can't be read as a job. */
export function refuseJob(): number {
  writeSync(1, answer({ ok: false, refusal: new Refusal('errors:invalid', { what: 'schiera-job' }).data() }));
  return 1;
}

const answer = (result: JobResult) => `schiera-job:${JSON.stringify(result)}\n`;

async function resultOf({ plans, exports }: Program, job: LaunchJob): Promise<JobResult> {
  try {
    const plan = await plans.open(job.plan);
    await plans.mustNotBeOpen(job.out);
    const paths = await exports.run(plan, job, job.out, () => undefined);
    if (!paths) throw new Error(`the export of ${basename(job.plan)} was broken off`);
    return { ok: true, path: job.out };
  } catch (error) {
    return { ok: false, refusal: refusalOf(asRefusal(error), 'in a job') };
  }
}
