import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { questions } from '../../core/insights/questions';
import { subjectOf } from '../../core/insights/subject';
import { documentOf } from '../../core/model/document';
import { networkOf } from '../../core/network/network';
import { Insights, type Terms } from '../../main/engine/insights';
import { openPlan } from '../../main/engine/plans';
import { startInsightsThread } from '../../main/engine/workers/insights-thread';
import type { Ground, InsightsInput } from '../../main/engine/workers/insights-work';
import { type SharedNetwork, shared } from '../../main/engine/workers/shared-network';
import { median, timed } from './figures';
import { openOptions, withPlan } from './files';
import { grownPlan } from './plans';

/** What this program, bundled as the engine is, prints as one JSON document. */
export interface AskingMeasured {
  /** Milliseconds from asking until every question has an answer: no thread is there yet; they are, and the plan has changed; all is known. */
  readonly cold: number;
  readonly changed: number;
  readonly known: number;
  /** The same questions in one go on one thread that has answered them before. */
  readonly bare: number;
  /** The most memory that the worker of a large plan takes, what threads share included, in megabytes: after the questions, and a piece of betweenness. */
  readonly megabytes: number;
}

const rounds = 5;
const terms: Terms = { day: '2027-05-31', seed: 1, precision: 'quick' };
const all = questions.map(({ id }) => ({ question: id, parameters: {} }));

async function everyAnswer(insights: Insights): Promise<void> {
  for await (const _ of insights.ask(all, terms));
}

async function asked(nodes: number, ties: number): Promise<Omit<AskingMeasured, 'megabytes'>> {
  const rows = grownPlan(nodes, ties);
  const took = { cold: [], changed: [], known: [], bare: [] } as Record<
    'cold' | 'changed' | 'known' | 'bare',
    number[]
  >;
  await withPlan(rows, async (path) => {
    for (let round = 0; round < rounds; round++) {
      const live = openPlan(path, openOptions);
      const insights = new Insights(live);
      took.cold.push(await timed(() => everyAnswer(insights)));
      took.known.push(await timed(() => everyAnswer(insights)));
      await live.edit({ type: 'items.remove', nodeIds: [], tieIds: [`t${round}`], stanceIds: [] });
      live.read();
      took.changed.push(await timed(() => everyAnswer(insights)));
      await live.close();
      took.bare.push(
        await timed(() => {
          const subject = subjectOf(networkOf(documentOf(rows)), { ...terms, exact: false });
          for (const { run, parameters } of questions) run(subject, parameters.parse({}));
        }),
      );
    }
  });
  const { cold, changed, known, bare } = took;
  return { cold: median(cold), changed: median(changed), known: median(known), bare: median(bare) };
}

async function memory(nodes: number, ties: number): Promise<number> {
  const sent = shared(networkOf(documentOf(grownPlan(nodes, ties))));
  const ground: Ground = { network: 1, sent, ...terms, exact: false, known: new Map() };
  const tasks: InsightsInput[] = [
    ...all.map((asked) => ({ ...ground, task: 'answer', asked }) as const),
    { ...ground, task: 'piece', asked: { metric: 'betweenness', index: 0 } },
  ];
  const worker = startInsightsThread({});
  await once(worker, 'online');
  let most = 0;
  for (const task of tasks) {
    const done = answered(worker);
    worker.postMessage(task);
    while (!(await Promise.race([done, setTimeout(20, false)]))) most = Math.max(most, await taken(worker));
    most = Math.max(most, await taken(worker));
  }
  await worker.terminate();
  return (most + bytesOf(sent)) / 1e6;
}

function answered(worker: Worker): Promise<true> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', ({ type }: { type: string }) => {
      if (type === 'result') resolve(true);
    });
  });
}

/** Heap and buffers of the worker's own. */
async function taken(worker: Worker): Promise<number> {
  const { total_heap_size, external_memory } = await worker.getHeapStatistics();
  return total_heap_size + external_memory;
}

function bytesOf({ columns, strings }: SharedNetwork): number {
  const lists = [
    ...Object.values(columns),
    ...Object.values(strings).flatMap(({ bytes, lengths }) => [bytes, lengths]),
  ];
  return lists.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

const megabytes = await memory(50_000, 300_000);
const measured: AskingMeasured = { ...(await asked(500, 2_500)), megabytes };
process.stdout.write(JSON.stringify(measured));
