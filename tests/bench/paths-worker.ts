import { parentPort, workerData } from 'node:worker_threads';
import type { Web } from '../../core/network/webs';
import { onProcessor } from './on-processor';
import { type PathWork, pathWorks } from './path-works';

/** A thread that works out every so many-th piece of one work on one web, when it is told to; it has done one when it says that it is ready. */
const { web, work, first, each } = workerData as { web: Web; work: PathWork; first: number; each: number };
const { count, piece } = pathWorks[work];

if (count(web) > 0) piece(web, 0);
parentPort?.once('message', () => {
  const pieces: Float64Array[] = [];
  const ms = onProcessor(() => {
    for (let index = first; index < count(web); index += each) pieces.push(piece(web, index));
  });
  parentPort?.postMessage({ ms, pieces });
});
parentPort?.postMessage('ready');
