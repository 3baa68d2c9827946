import { enginePortMessage } from '../../../core/contract/shell';
import { type Engine, linkOver } from '../../../renderer/plan/engine-link';

declare global {
  interface Window {
    /** Moves one node so many times and says how long each took, in milliseconds. */
    roundTrips?: (times: number) => Promise<number[]>;
    /** Set where the window is to be left without a plan, so that it has nothing to draw. */
    keepWindowBlank?: boolean;
  }
}

let link: Promise<Engine> | null = null;
let wanted: ((engine: Engine) => void) | null = null;

// Runs before the page's own script, so that a port asked for here is not taken for the window's own.
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (!port || event.data?.type !== enginePortMessage || !(wanted || window.keepWindowBlank)) return;
  event.stopImmediatePropagation();
  wanted?.(linkOver(port).engine);
  wanted = null;
});

function engineOfOurOwn(): Promise<Engine> {
  link ??= new Promise<Engine>((resolve) => {
    wanted = resolve;
    void window.schiera.call('connect', undefined);
  });
  return link;
}

window.roundTrips = async (times) => {
  const engine = await engineOfOurOwn();
  const { rows } = await engine.plan.read();
  const id = rows.node[0]?.id;
  if (id === undefined) throw new Error('a plan without nodes');
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const [x, y] = [Math.random() * 1_000, turn];
    const start = performance.now();
    await engine.plan.edit({ type: 'nodes.place', reason: 'move', viewId: null, places: [{ id, x, y }] });
    samples.push(performance.now() - start);
  }
  return samples;
};
