import { inOneGo, type Valued } from '../../core/network/pieces';
import { unheard } from '../../core/network/progress';
import {
  type Estimated,
  sampledBetweenness,
  sampledWeightedBetweenness,
} from '../../core/network/sampled-betweenness';
import type { Web } from '../../core/network/webs';
import { benchWeb } from '../core/network/weaving';
import { referenceDataIsHere } from '../fixtures/reference-files';
import { median, report } from './figures';
import { onProcessor } from './on-processor';
import { pathPeers } from './path-peers';
import { type PathWork, pathWorks } from './path-works';
import { onThreads } from './threads';

/** How many runs, and how often in a row in each: a processor's time is told in steps of some milliseconds. */
const sizes = [
  { order: 200, runs: 5, times: 20 },
  { order: 2_000, runs: 3, times: 1 },
  { order: 10_000, runs: 1, times: 1 },
];
const works: readonly PathWork[] = ['betweenness', 'weighted betweenness', 'closeness'];
const threads = 2;
/** How many samplings, each with a seed of its own. */
const samplings = 9;
/** Smaller plans are worked out in milliseconds, by one thread and exactly. */
const fewestInParts = 2_000;
const foremost = 20;

if (referenceDataIsHere) for (const size of sizes) await measure(size);
else console.error('the reference data is not beside the checkout: nothing measured');

/** All times are those for which a thread keeps its processor busy, since the peers take minutes in which much else can go on. */
async function measure({ order, runs, times }: (typeof sizes)[number]): Promise<void> {
  const web = benchWeb(order);
  const what = `${order.toLocaleString('en')} nodes, ${(web.links.length / 2).toLocaleString('en')} ties`;
  const peers = pathPeers.map((peer) => ({ ...peer, run: peer.prepare(web) }));
  const took = (run: () => unknown) =>
    onProcessor(() => {
      for (let i = 0; i < times; i++) run();
    }) / times;
  for (const work of works) {
    const [one, two]: [number[], number[]] = [[], []];
    const theirs = peers.map((): number[] => []);
    let exact: Valued | undefined;
    for (let run = 0; run < runs; run++) {
      one.push(took(() => (exact = inOneGo(pathWorks[work], web, unheard))));
      if (order >= fewestInParts) {
        const { ms, valued } = await onThreads(threads, work, web);
        if (exact && !sameBytes(exact, valued))
          throw new Error(`${work}: two threads give other bytes than one`);
        two.push(ms);
      }
      peers.forEach((peer, i) => {
        const runPeer = (peer.most[work] ?? 0) >= order ? peer.run[work] : undefined;
        if (runPeer) theirs[i]?.push(took(runPeer));
      });
    }
    peers.forEach((peer, i) => {
      const times = theirs[i] ?? [];
      if (times.length === 0) return;
      const held = { unit: 'ms', peer: peer.name, peerValue: median(times) } as const;
      report({ name: `${work}, ${what}`, value: median(one), ...held });
      if (i === 0 && two.length > 0)
        report({ name: `${work} on two threads, ${what}`, value: median(two), ...held });
    });
    if (exact && work !== 'closeness' && order >= fewestInParts)
      measureSampling(work, web, what, exact, median(one));
  }
}

function measureSampling(work: PathWork, web: Web, what: string, exact: Valued, exactMs: number): void {
  const sample = work === 'betweenness' ? sampledBetweenness : sampledWeightedBetweenness;
  const known = new Set(first(exact.values));
  const runs = Array.from({ length: samplings }, (_, seed) => {
    let found: Estimated | undefined;
    const ms = onProcessor(() => (found = sample(web, { seed })));
    const { values, normalised, error } = found ?? sample(web, { seed });
    const off = normalised.reduce(
      (most, value, v) => Math.max(most, Math.abs(value - (exact.normalised[v] ?? 0))),
      0,
    );
    return { ms, error, off, found: first(values).filter((v) => known.has(v)).length };
  });
  const name = `${work} by sampling, ${what}`;
  const exactly = 'the exact figures, same run';
  report({ name, value: median(runs.map(({ ms }) => ms)), unit: 'ms', peer: exactly, peerValue: exactMs });
  report({
    name: `how far off at most, ${name}`,
    value: Math.max(...runs.map(({ off }) => off)),
    unit: 'share',
    peer: 'the error that it states',
    peerValue: median(runs.map(({ error }) => error)),
  });
  report({
    name: `of the foremost twenty, ${name}`,
    value: median(runs.map(({ found }) => found)),
    unit: 'nodes',
    peer: exactly,
    peerValue: foremost,
  });
}

function first(values: Float64Array): number[] {
  return [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, foremost);
}

function sameBytes(a: Valued, b: Valued): boolean {
  return a.values.every((value, v) => Object.is(value, b.values[v]));
}
