import { Worker } from 'node:worker_threads';
import type { Valued } from '../../core/network/pieces';
import type { Web } from '../../core/network/webs';
import { bundled } from '../node-worker';
import { type PathWork, pathWorks } from './path-works';

const entry = await bundled(new URL('./paths-worker.ts', import.meta.url).pathname);

/** Works out pieces on some threads, which are warm before the clock is started; ends them. */
export async function onThreads(
  count: number,
  work: PathWork,
  web: Web,
): Promise<{ ms: number; valued: Valued }> {
  const { offsets, neighbours, weights, links } = web;
  const there = {
    ...web,
    offsets: sharedInt(offsets),
    neighbours: sharedInt(neighbours),
    links: sharedInt(links),
    weights: sharedFloat(weights),
  };
  const workers = Array.from(
    { length: count },
    () => new Worker(entry, { workerData: { web: there, work } }),
  );
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  const start = performance.now();
  const pieces = await allPieces(workers, pathWorks[work].count(web));
  const sum = new Float64Array(pieces[0]?.length ?? 0);
  for (const piece of pieces) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (piece[i] ?? 0);
  const valued = pathWorks[work].whole(web, sum);
  const ms = performance.now() - start;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { ms, valued };
}

/** Each thread takes the next piece when it has done one. */
function allPieces(workers: readonly Worker[], count: number): Promise<readonly Float64Array[]> {
  const pieces: Float64Array[] = [];
  return new Promise((resolve, reject) => {
    let next = 0;
    let done = 0;
    for (const worker of workers) {
      const ask = () => {
        if (next < count) worker.postMessage(next++);
      };
      worker.on('error', reject);
      worker.on('message', ({ index, piece }: { index: number; piece: Float64Array }) => {
        pieces[index] = piece;
        done += 1;
        if (done === count) resolve(pieces);
        ask();
      });
      ask();
    }
  });
}

function sharedInt(column: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}

function sharedFloat(column: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
