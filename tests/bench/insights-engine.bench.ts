import { execFileSync } from 'node:child_process';
import { bundled, nodeWorkers } from '../node-worker';
import type { AskingMeasured } from './asking-program';
import { report } from './figures';

const program = await bundled(new URL('./asking-program.ts', import.meta.url).pathname, [nodeWorkers()]);
const printed = execFileSync(process.execPath, [program], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { cold, changed, known, bare, megabytes }: AskingMeasured = JSON.parse(printed);

const peer = 'the same questions bare, on one thread that has answered them before, same run';
const all = 'every answer about 500 nodes, 2,500 ties';
report({ name: `${all}, from asking, threads started`, value: cold, unit: 'ms', peer, peerValue: bare });
report({ name: `${all}, after a change`, value: changed, unit: 'ms', peer, peerValue: bare });
report({ name: `${all}, known`, value: known, unit: 'ms', peer, peerValue: bare });
report({
  name: 'memory of the worker, 50,000 nodes, 300,000 ties',
  value: megabytes,
  unit: 'MB',
  peer: 'aim',
  peerValue: 200,
});
