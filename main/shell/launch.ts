import { resolve } from 'node:path';
import { z } from 'zod';
import { reportJob } from '../../core/contract/shell';

/** A document to be printed or drawn without a window, for the command line. */
const launchJob = reportJob.extend({
  plan: z.string().min(1).max(4096),
  out: z.string().min(1).max(4096),
});
export type LaunchJob = z.infer<typeof launchJob>;

/** What the program was started for. `job` is undefined where one was asked for that can't be read. */
export type Launch =
  | { readonly for: 'user'; readonly file: string | null }
  | { readonly for: 'job'; readonly job: LaunchJob | undefined };

const jobFlag = '--schiera-job=';

/**
 * Reads the command line. Runtimes put flags and folders of their own before the plan, so it is known by its ending.
 * `cwd` is where relative paths start.
 */
export function readLaunch(argv: readonly string[], cwd: string): Launch {
  const job = argv.find((argument) => argument.startsWith(jobFlag));
  if (job !== undefined) return { for: 'job', job: readJob(job.slice(jobFlag.length)) };
  const file = argv.find((argument) => !argument.startsWith('-') && /\.schiera$/iu.test(argument));
  return { for: 'user', file: file === undefined ? null : resolve(cwd, file) };
}

function readJob(text: string): LaunchJob | undefined {
  try {
    return launchJob.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
