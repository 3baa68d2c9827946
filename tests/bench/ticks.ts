import { readFileSync, rmSync } from 'node:fs';
import type { RunningApp } from '../e2e/app';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * The processor time that each tick of the windows' main threads takes while `work` goes on, in milliseconds: what else a machine does
 * lengthens how long a key waits, but this hardly.
 */
export async function ticksDuring(app: RunningApp, work: () => Promise<unknown>): Promise<readonly number[]> {
  await app.inShell(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'] }),
  );
  await work();
  const path = await app.inShell(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: readonly TraceEvent[] };
  rmSync(path);
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === 'ThreadControllerImpl::RunTask' && tdur !== undefined && main.has(`${pid} ${tid}`)
      ? [tdur / 1_000]
      : [],
  );
}
