import { diceOf } from '../../core/network/dice';
import { organicPlacement } from '../../core/network/organic';
import { type Quality, qualityOf } from '../../core/network/quality';
import type { Room } from '../../core/network/room';
import { referenceDataIsHere } from '../fixtures/reference-files';
import { benchGraph } from '../fixtures/reference-graphs';
import { median, report } from './figures';
import { plainDescent } from './plain-descent';

/** What another program took on the same graph, and how well it drew it, by the same measures. */
interface Peer extends Quality {
  readonly name: string;
  readonly ms: number;
}

const sizes: readonly { readonly order: number; readonly runs: number; readonly peer: Peer }[] = [
  {
    order: 200,
    runs: 15,
    peer: { name: 'cytoscape-fcose, measured earlier', ms: 460, stress: 0.132, preservation: 0.084 },
  },
  {
    order: 2_000,
    runs: 5,
    peer: { name: 'graphviz neato, measured earlier', ms: 15_000, stress: 0.148, preservation: 0.012 },
  },
  {
    order: 10_000,
    runs: 3,
    peer: { name: 'graphviz sfdp, measured earlier', ms: 5_000, stress: 0.173, preservation: 0.005 },
  },
];
/** A list of all pairs of more nodes takes gigabytes. */
const mostForPairs = 2_000;
/** Distances are taken from all nodes of the small graphs, and from 200 of the large one. */
const sources = 2_000;
const sampledSources = 200;

if (referenceDataIsHere) for (const size of sizes) measure(size);
else console.error('the reference data is not beside the checkout: nothing measured');

function measure({ order, runs, peer }: (typeof sizes)[number]): void {
  const graph = benchGraph(order);
  const ties = graph.neighbours.length / 2;
  const what = `${order.toLocaleString('en')} nodes, ${ties.toLocaleString('en')} ties`;
  const rate = (places: Float64Array) =>
    qualityOf(graph, places, order <= sources ? order : sampledSources, diceOf(5));
  const ours = repeated(runs, (seed) => organicPlacement(graph, squares(order, 12), { seed }));
  const apart = rate(ours.places);
  const before = rate(organicPlacement(graph, squares(order, 0.01), { seed: 0 }));
  report({ name: `lay out ${what}`, value: ours.ms, unit: 'ms', peer: peer.name, peerValue: peer.ms });
  const score = (name: string, value: number, unit: 'stress' | 'preservation', peerValue: number) =>
    report({ name: `${name}, ${what}`, value, unit, peer: peer.name, peerValue });
  score('stress before boxes are parted', before.stress, 'stress', peer.stress);
  score('stress with boxes parted', apart.stress, 'stress', peer.stress);
  score('preservation before boxes are parted', before.preservation, 'preservation', peer.preservation);
  score('preservation with boxes parted', apart.preservation, 'preservation', peer.preservation);
  if (order > mostForPairs) return;

  const plain = repeated(runs, (seed) => plainDescent(graph, diceOf(seed)));
  const name = 'plain descent by a shuffled list of pairs, same run';
  report({ name: `lay out ${what}`, value: ours.ms, unit: 'ms', peer: name, peerValue: plain.ms });
  const { stress } = rate(plain.places);
  report({
    name: `stress with boxes parted, ${what}`,
    value: apart.stress,
    unit: 'stress',
    peer: name,
    peerValue: stress,
  });
}

/** The median time of some runs, and the result of the first. */
function repeated(runs: number, draw: (seed: number) => Float64Array): { ms: number; places: Float64Array } {
  const times: number[] = [];
  let places = new Float64Array();
  for (let seed = 0; seed < runs; seed++) {
    const start = performance.now();
    const drawn = draw(seed);
    times.push(performance.now() - start);
    if (seed === 0) places = Float64Array.from(drawn);
  }
  return { ms: median(times), places };
}

function squares(order: number, half: number): Room {
  return {
    halfWidths: new Float64Array(order).fill(half),
    halfHeights: new Float64Array(order).fill(half),
  };
}
