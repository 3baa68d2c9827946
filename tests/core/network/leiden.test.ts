import fc from 'fast-check';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { adjustedRand, normalisedMutualInformation, pairsKept } from '../../../core/network/agreement';
import { components } from '../../../core/network/components';
import { diceOf } from '../../../core/network/dice';
import { leiden } from '../../../core/network/leiden';
import { modularity } from '../../../core/network/modularity';
import type { Web } from '../../../core/network/webs';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { evenBenchWeb, gmlWeb, graphmlWeb, tiesOf, webBetween } from '../../fixtures/webs';
import { type Arc, smallWeb, webWith } from './weaving';

const vertices = ({ order }: Web) => Array.from({ length: order }, (_, v) => v);

function graphologyOf(web: Web): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (const v of vertices(web)) graph.addNode(v);
  for (const [a, b, weight] of tiesOf(web)) graph.addEdge(a, b, { weight });
  return graph;
}

/** Every division of so few vertices. */
function divisions(order: number): number[][] {
  if (order === 0) return [[]];
  return divisions(order - 1).flatMap((rest) =>
    Array.from({ length: Math.max(-1, ...rest) + 2 }, (_, group) => [...rest, group]),
  );
}

const randomWeb = (order: number, ties: number, seed: number) => {
  const dice = diceOf(seed);
  const vertex = () => Math.floor(order * dice() ** 1.6);
  return webWith(
    order,
    Array.from({ length: ties }, (): Arc => [vertex(), vertex(), 0.05 + 0.95 * dice()]),
  );
};

function expectConnected(web: Web, membership: Int32Array): void {
  const inside = webWith(
    web.order,
    tiesOf(web).filter(([a, b]) => membership[a] === membership[b]),
  );
  expect(components(inside).length).toBe(new Set(membership).size);
}

describe('Leiden', () => {
  it('finds the best of all divisions of a few vertices', () => {
    fc.assert(
      fc.property(smallWeb(false), fc.constantFrom(0.5, 1, 2), (web, resolution) => {
        const best = Math.max(
          ...divisions(web.order).map((groups) => modularity(web, Int32Array.from(groups), resolution)),
        );
        const found = leiden(web, { seed: 1, resolution });
        expect(found.modularity).toBeCloseTo(best, 9);
        expect(modularity(web, found.membership, resolution)).toBe(found.modularity);
      }),
      { numRuns: 150 },
    );
  });

  it('gives connected groups, numbered by size, at any resolution', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(0.3, 1, 3),
        fc.integer({ min: 20, max: 900 }),
        (seed, resolution, ties) => {
          const web = randomWeb(200, ties, seed);
          const { membership, sizes, count } = leiden(web, { seed, resolution, starts: 2 });
          expectConnected(web, membership);
          expect(sizes.length).toBe(count);
          expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
          sizes.forEach((size, group) => {
            expect(membership.filter((one) => one === group).length).toBe(size);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the same for the same seed, and more groups the higher the resolution', () => {
    const web = randomWeb(600, 2_000, 3);
    expect(leiden(web, { seed: 7 })).toEqual(leiden(web, { seed: 7 }));
    const counts = [0.3, 1, 3].map((resolution) => leiden(web, { seed: 7, resolution }).count);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBe(3);
  });

  it('leaves alone who has no ties', () => {
    expect([...leiden(webWith(3, []), { seed: 1 }).membership]).toEqual([0, 1, 2]);
    expect(leiden(webWith(0, []), { seed: 1 }).count).toBe(0);
    const { membership } = leiden(webWith(4, [[1, 3, 0.4]]), { seed: 1 });
    expect([...membership]).toEqual([1, 0, 2, 0]);
  });
});

describe('modularity', () => {
  it('is what its definition says, pair by pair', () => {
    fc.assert(
      fc.property(
        smallWeb(false),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }),
        (web, groups) => {
          const ties = tiesOf(web);
          const strength = (v: number) =>
            ties.reduce((sum, [a, b, w]) => sum + (a === v ? w : 0) + (b === v ? w : 0), 0);
          const whole = ties.reduce((sum, [, , w]) => sum + 2 * w, 0);
          let expected = 0;
          for (const i of vertices(web))
            for (const j of vertices(web)) {
              if (groups[i] !== groups[j] || whole === 0) continue;
              const tie = ties.find(([a, b]) => (a === i && b === j) || (a === j && b === i));
              expected += ((tie?.[2] ?? 0) - (strength(i) * strength(j)) / whole) / whole;
            }
          const membership = Int32Array.from(groups.slice(0, web.order));
          expect(modularity(web, membership)).toBeCloseTo(expected, 12);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('agreement of two divisions', () => {
  const division = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 9, maxLength: 9 });

  it('counts pairs as the definitions do, leaving out who is in neither', () => {
    fc.assert(
      fc.property(division, division, (a, b) => {
        const known = a.flatMap((group, v) => (group >= 0 && (b[v] ?? -1) >= 0 ? [v] : []));
        let [both, inA, inB, all] = [0, 0, 0, 0];
        for (const i of known)
          for (const j of known) {
            if (i >= j) continue;
            all++;
            if (a[i] === a[j]) inA++;
            if (b[i] === b[j]) inB++;
            if (a[i] === a[j] && b[i] === b[j]) both++;
          }
        const expected = all === 0 ? 0 : (inA * inB) / all;
        const most = (inA + inB) / 2;
        const [x, y] = [Int32Array.from(a), Int32Array.from(b)];
        expect(adjustedRand(x, y)).toBeCloseTo(
          most === expected ? 1 : (both - expected) / (most - expected),
          12,
        );
        expect(adjustedRand(y, x)).toBeCloseTo(adjustedRand(x, y), 12);
        expect(pairsKept(x, y)).toBeCloseTo(inA === 0 ? 1 : both / inA, 12);
        const shared = normalisedMutualInformation(x, y);
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(1);
        expect(normalisedMutualInformation(y, x)).toBeCloseTo(shared, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('is whole for the same division under other numbers, and none for what says nothing', () => {
    const [a, b] = [Int32Array.from([0, 0, 1, 1, 2, 2]), Int32Array.from([5, 5, 3, 3, 9, 9])];
    expect(adjustedRand(a, b)).toBe(1);
    expect(normalisedMutualInformation(a, b)).toBeCloseTo(1, 12);
    const [crossed, across] = [Int32Array.from([0, 0, 1, 1]), Int32Array.from([0, 1, 0, 1])];
    expect(normalisedMutualInformation(crossed, across)).toBeCloseTo(0, 12);
    expect(adjustedRand(crossed, across)).toBeCloseTo(-0.5, 12);
  });

  it('finds the figures of the example of Hubert and Arabie’s index in its usual form', () => {
    // Rows 1 1 0, 1 2 1, 0 0 4 (Yeung & Ruzzo 2001, supplement: 0.313).
    const a = Int32Array.from([0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    const b = Int32Array.from([0, 1, 0, 1, 1, 2, 2, 2, 2, 2]);
    expect(adjustedRand(a, b)).toBeCloseTo(0.313, 3);
  });
});

describeOnReferenceData('on networks that are known', () => {
  const classic = (file: string, weighted = false) => gmlWeb(`classic_small/${file}.gml`, weighted).web;

  it.each([
    ['the karate club', () => classic('karate'), 0.4198],
    ['Les Misérables', () => classic('lesmis'), 0.56],
    ['Les Misérables with weights', () => classic('lesmis', true), 0.5667],
    ['dolphins', () => classic('dolphins'), 0.5285],
    ['political books', () => classic('polbooks'), 0.5272],
    ['football', () => graphmlWeb('classic_small/football.graphml'), 0.6046],
  ])(
    'reaches the best published modularity of %s, from any seed',
    (_, webOf, best) => {
      const web = webOf();
      for (let seed = 1; seed <= 5; seed++) {
        const found = leiden(web, { seed });
        expect(found.modularity).toBeGreaterThan(best - 5e-5);
        expect(found.modularity).toBeLessThan(best + 5e-5);
        expectConnected(web, found.membership);
      }
    },
    60_000,
  );

  it('reaches what is widely reported of the political blogs', () => {
    const { web } = gmlWeb('polblogs/polblogs.gml');
    const largest = webBetween(web, components(web)[0] ?? []);
    expect([largest.order, tiesOf(largest).length]).toEqual([1_222, 16_714]);
    expect(leiden(largest, { seed: 1 }).modularity).toBeGreaterThanOrEqual(0.4265);
  }, 60_000);

  it.each([200, 2_000, 10_000])(
    'is never behind graphology’s Louvain among %i vertices',
    (order) => {
      const web = evenBenchWeb(order);
      const graph = graphologyOf(web);
      const theirs = louvain.detailed(graph, { rng: diceOf(1) }).modularity;
      for (const seed of [1, 2, 3]) {
        const found = leiden(web, { seed });
        expect(found.modularity).toBeGreaterThan(theirs - 1e-4);
        expectConnected(web, found.membership);
      }
    },
    60_000,
  );

  it.each([
    [10_000, 0.77769],
    [50_000, 0.7778],
  ])(
    'finds what the best of the peers find among %i vertices',
    (order, best) => {
      expect(leiden(evenBenchWeb(order), { seed: 1 }).modularity).toBeGreaterThan(best - 1e-5);
    },
    60_000,
  );
});
