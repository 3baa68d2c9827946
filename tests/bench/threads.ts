import { Worker } from 'node:worker_threads';
import type { Valued } from '../../core/network/pieces';
import type { Web } from '../../core/network/webs';
import { bundled } from '../node-worker';
import { onProcessor } from './on-processor';
import { type PathWork, pathWorks } from './path-works';

const entry = await bundled(new URL('./paths-worker.ts', import.meta.url).pathname);

interface Done {
  readonly ms: number;
  readonly pieces: readonly Float64Array[];
}

/** Works out pieces on some threads, which are warm before it counts; ends them. The time is that of the thread which is busy longest. */
export async function onThreads(
  each: number,
  work: PathWork,
  web: Web,
): Promise<{ ms: number; valued: Valued }> {
  const there = inSharedMemory(web);
  const workers = Array.from(
    { length: each },
    (_, first) => new Worker(entry, { workerData: { web: there, work, first, each } }),
  );
  await Promise.all(workers.map((worker) => answerOf(worker)));
  const all = await Promise.all(
    workers.map((worker) => {
      const answer = answerOf<Done>(worker);
      worker.postMessage('go');
      return answer;
    }),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
  const { count, whole } = pathWorks[work];
  let valued: Valued | undefined;
  const joining = onProcessor(() => {
    const sum = new Float64Array(all[0]?.pieces[0]?.length ?? 0);
    for (let index = 0; index < count(web); index++) {
      const piece = all[index % each]?.pieces[Math.floor(index / each)] ?? [];
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (piece[i] ?? 0);
    }
    valued = whole(web, sum);
  });
  if (!valued) throw new Error('nothing was joined');
  return { ms: Math.max(...all.map(({ ms }) => ms)) + joining, valued };
}

function answerOf<Answer>(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', resolve);
  });
}

function inSharedMemory(web: Web): Web {
  const whole = (column: Int32Array) => {
    const shared = new Int32Array(new SharedArrayBuffer(column.byteLength));
    shared.set(column);
    return shared;
  };
  const weights = new Float64Array(new SharedArrayBuffer(web.weights.byteLength));
  weights.set(web.weights);
  return {
    ...web,
    offsets: whole(web.offsets),
    neighbours: whole(web.neighbours),
    links: whole(web.links),
    weights,
  };
}
