import { parentPort, workerData } from 'node:worker_threads';
import type { Web } from '../../core/network/webs';
import { type PathWork, pathWorks } from './path-works';

/** A thread that works out pieces of one work on one web, as they are asked for by number. It has done one when it says that it is ready. */
const { web, work } = workerData as { web: Web; work: PathWork };

parentPort?.on('message', (index: number) => {
  const piece = pathWorks[work].piece(web, index);
  parentPort?.postMessage({ index, piece }, [piece.buffer as ArrayBuffer]);
});
if (pathWorks[work].count(web) > 0) pathWorks[work].piece(web, 0);
parentPort?.postMessage('ready');
