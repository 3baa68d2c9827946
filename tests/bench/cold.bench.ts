import { execFileSync } from 'node:child_process';
import { questionIds } from '../../core/insights/answer';
import { bundled, nodeWorkers } from '../node-worker';
import { median, report } from './figures';

const rounds = 7;
const program = await bundled(new URL('./cold-program.ts', import.meta.url).pathname, [nodeWorkers()]);

/** What each of some questions takes in a process that has done nothing before; the sum of all. */
function cold(questions: readonly string[]): number {
  const printed = execFileSync(process.execPath, [program, ...questions], { encoding: 'utf8' });
  return (JSON.parse(printed) as number[]).reduce((sum, taken) => sum + taken, 0);
}

const medianOf = (questions: readonly string[]) =>
  median(Array.from({ length: rounds }, () => cold(questions)));
const whole = medianOf(questionIds);
const [peer, about] = [
  'all nine in turn, same run',
  'about 500 nodes, 2,500 ties, in a program that has done nothing before',
];
for (const question of questionIds)
  report({ name: `${question} ${about}`, value: medianOf([question]), unit: 'ms', peer, peerValue: whole });
