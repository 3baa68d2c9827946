import { enginePortMessage } from '../../../core/contract/shell';
import { type Engine, linkOver } from '../../../renderer/plan/engine-link';

declare global {
  interface Window {
    /** Moves one node so many times and says how long each took, in milliseconds. */
    roundTrips?: (times: number) => Promise<number[]>;
  }
}

let wanted: ((engine: Engine) => void) | null = null;

// Runs before the page's own script, so that the port asked for here is not taken for a new one of the window's.
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (!wanted || !port || event.data?.type !== enginePortMessage) return;
  event.stopImmediatePropagation();
  wanted(linkOver(port).engine);
  wanted = null;
});

window.roundTrips = async (times) => {
  const engine = await new Promise<Engine>((resolve) => {
    wanted = resolve;
    void window.schiera.call('connect', undefined);
  });
  const { rows } = await engine.plan.read();
  const id = rows.node[0]?.id;
  if (id === undefined) throw new Error('a plan without nodes');
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await engine.plan.edit({ type: 'nodes.place', reason: 'move', places: [{ id, x: turn, y: turn }] });
    samples.push(performance.now() - start);
  }
  return samples;
};
