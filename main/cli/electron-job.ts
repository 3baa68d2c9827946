import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ReportJob } from '../../core/contract/shell';
import { Refusal, refusal } from '../../core/model/refusal';

/** Long enough for the largest dossier, and for fetching the runtime the first time. */
const patience = 15 * 60_000;

/** The line of standard output on which the app answers. */
const answerStart = 'schiera-job:';
const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), path: z.string() }),
  z.object({ ok: z.literal(false), refusal }),
]);

export interface ElectronJob extends ReportJob {
  readonly plan: string;
  readonly out: string;
}

/** Has the app print or draw a plan, without a window. Throws the refusal that it answers with, or one that says it didn't. */
export async function runElectronJob(job: ElectronJob): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'schiera-job-'));
  const flags = [`--schiera-job=${JSON.stringify(job)}`, `--user-data-dir=${folder}`];
  const output = await run(launcher(), flags).finally(() =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  );
  const line = output.answers.split('\n').find((each) => each.startsWith(answerStart));
  if (line === undefined) {
    const details = output.complaints.trim().split('\n').slice(-5).join('\n');
    throw new Refusal('errors:job.silent', { details });
  }
  const result = answer.parse(JSON.parse(line.slice(answerStart.length)));
  if (!result.ok) throw Refusal.from(result.refusal);
}

/** The script that starts the app: it finds a runtime and a screen. */
function launcher(): string {
  const script = process.env.SCHIERA_ELECTRON ?? resolve(import.meta.dirname, '../../scripts/electron.mjs');
  if (!existsSync(script)) throw new Refusal('errors:job.noRuntime');
  return script;
}

function run(script: string, args: readonly string[]): Promise<{ answers: string; complaints: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { answers: '', complaints: '' };
    const timer = setTimeout(() => {
      child.kill();
      fail(new Refusal('errors:report.slow'));
    }, patience);
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output.answers += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      output.complaints += chunk;
    });
    child.on('error', fail);
    child.on('close', () => {
      clearTimeout(timer);
      done(output);
    });
  });
}
