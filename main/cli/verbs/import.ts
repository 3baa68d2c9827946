import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { PlanRows } from '../../../core/model/document';
import { planDetails } from '../../../core/model/plan';
import { Refusal, say } from '../../../core/model/refusal';
import { importChanges, stillFitting } from '../../engine/exchange/importing';
import type { ImportOutcome } from '../../engine/exchange/incoming';
import type { IncomingFile } from '../../engine/exchange/sheet';
import type { LivePlan } from '../../engine/live-plan';
import { emptyPlan, openPlan } from '../../engine/plans';
import { codeOf } from '../../files/why-not-written';
import { newPlan, planPath } from '../new-plan';
import { programWorld } from '../program';
import { type Call, type Verb, WrongUsage } from '../verb';

/** A plan takes its name from its file as far as names go. */
const mostOfAName = 200;

/** `schiera import nodes.csv ties.csv --out plan.schiera` */
export const importVerb: Verb = {
  name: 'import',
  operands: { least: 1, most: 2 },
  options: {
    out: { takes: 'path' },
    into: { takes: 'path' },
    directed: { takes: 'nothing' },
    mutual: { takes: 'nothing' },
    'unknown-nodes': { takes: 'choice', choices: ['person', 'organisation', 'community'] },
    name: { takes: 'text' },
    client: { takes: 'text' },
    force: { takes: 'nothing' },
    json: { takes: 'nothing' },
  },
  async run(call) {
    const { options } = call;
    const into = options.get('into');
    if (into !== undefined && options.has('out')) throw new WrongUsage(say('cli:import.outOrInto'));
    if (options.has('directed') && options.has('mutual'))
      throw new WrongUsage(say('cli:import.directedOrMutual'));
    const path = into === undefined ? planPath(call) : call.path(into);
    const rows = plan(call, path);
    const files = await Promise.all(call.operands.map((operand) => incoming(call.path(operand))));
    const outcome =
      into === undefined
        ? await newPlan(path, rows, (live) => bringIn(call, files, live))
        : await bringIntoOpen(call, files, path);
    const { actors, communities, ties, remarks } = outcome;
    for (const remark of remarks) call.say(remark);
    call.say(say('cli:import.done', { actors, communities, ties, file: path }));
    if (options.has('json')) await call.answer({ plan: path, actors, communities, ties, remarks });
  },
};

async function incoming(path: string): Promise<IncomingFile> {
  const name = basename(path);
  try {
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const key = codeOf(error) === 'ENOENT' ? 'errors:file.missing' : 'errors:file.unreadable';
    throw new Refusal(key, { file: name }, [], error);
  }
}

function plan({ options, language }: Call, path: string): PlanRows {
  const name =
    options.get('name') ??
    basename(path)
      .replace(/\.schiera$/i, '')
      .slice(0, mostOfAName);
  const details = planDetails.safeParse({ name, client: options.get('client') ?? '', language });
  if (!details.success) throw unfit(details.error.issues[0]);
  const { now, timeZone } = programWorld();
  return emptyPlan(details.data, now(), timeZone);
}

/** What is wrong with the name or the client of a new plan. */
function unfit(issue: z.core.$ZodIssue | undefined): WrongUsage {
  const option = `--${String(issue?.path[0])}`;
  return new WrongUsage(
    issue?.code === 'too_big'
      ? say('cli:usage.longValue', { option, most: Number(issue.maximum) })
      : say('cli:usage.needsValue', { option }),
  );
}

async function bringIntoOpen(
  call: Call,
  files: readonly IncomingFile[],
  path: string,
): Promise<ImportOutcome> {
  const live = openPlan(path, programWorld());
  try {
    return await bringIn(call, files, live);
  } finally {
    await live.close();
  }
}

async function bringIn(
  { options, finish }: Call,
  files: readonly IncomingFile[],
  live: LivePlan,
): Promise<ImportOutcome> {
  const unknown = options.get('unknown-nodes') as 'person' | 'organisation' | 'community' | undefined;
  const directed = options.has('directed') ? true : options.has('mutual') ? false : undefined;
  const wishes = {
    ...(directed === undefined ? {} : { directed }),
    ...(unknown === undefined ? {} : { unknownNodes: unknown }),
  };
  const outcome = await finish(importChanges(files, wishes, live.read().rows));
  const isNamed = options.has('name') || options.has('client');
  const changes = isNamed ? outcome.changes.filter(({ table }) => table !== 'plan') : outcome.changes;
  await live.change((reader) => stillFitting(reader, { ...outcome, changes }), 'import');
  return outcome;
}
