import fc from 'fast-check';
import Graph from 'graphology';
import closenessCentrality from 'graphology-metrics/centrality/closeness';
import { describe, expect, it } from 'vitest';
import { closeness, closenessInPieces } from '../../../core/network/closeness';
import { inOneGo } from '../../../core/network/pieces';
import { unheard } from '../../../core/network/progress';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { reachByEveryPath } from './every-path';
import { type Arc, arcsOf, benchWeb, smallWeb, webWith } from './weaving';

describe.each([
  ['undirected', false],
  ['directed', true],
])('on %s webs', (_, directed) => {
  it('closeness is what walking every path gives', () => {
    fc.assert(
      fc.property(smallWeb(directed), (web) => {
        const { values, normalised } = closeness(web);
        reachByEveryPath(web).forEach(({ reached, sum }, v) => {
          expect(values[v]).toBe(sum === 0 ? 0 : 1 / sum);
          expect(normalised[v]).toBeCloseTo(sum === 0 ? 0 : reached ** 2 / sum / (web.order - 1), 12);
        });
      }),
      { numRuns: 300 },
    );
  });
});

it('of a vertex is 1 where one step reaches all, whatever direction the others take', () => {
  const outward = Array.from({ length: 70 }, (_, v): Arc => [0, v + 1, 1]);
  const { values, normalised } = closeness(webWith(71, outward, true));
  expect(normalised[0]).toBe(1);
  expect(values[0]).toBe(1 / 70);
  expect([...normalised.subarray(1)]).toEqual(new Array(70).fill(0));
});

it('of nobody, or without ties, is nothing', () => {
  for (const order of [0, 1, 33])
    expect([...closeness(webWith(order, [])).values]).toEqual(new Array(order).fill(0));
});

it('counts every bit of the words on paths that are longer than one', () => {
  const order = 100;
  const path = Array.from({ length: order - 1 }, (_, v): Arc => [v, v + 1, 1]);
  const { values } = closeness(webWith(order, path));
  const upTo = (n: number) => (n * (n + 1)) / 2;
  values.forEach((value, v) => {
    expect(1 / value).toBeCloseTo(upTo(v) + upTo(order - 1 - v), 6);
  });
});

describeOnReferenceData('on the networks behind the figures of peers', () => {
  const web = benchWeb(2_000);

  it('agrees with graphology', () => {
    const graph = new Graph({ type: 'undirected' });
    for (let v = 0; v < web.order; v++) graph.addNode(v);
    for (const [a, b] of arcsOf(web)) if (a < b) graph.addEdge(a, b);
    const expected = closenessCentrality(graph, { wassermanFaust: true });
    closeness(web).normalised.forEach((value, v) => {
      expect(value).toBeCloseTo(expected[v] ?? NaN, 12);
    });
  });

  it('is the sum of its pieces, whoever works on them', () => {
    const count = closenessInPieces.count(web);
    const pieces = Array.from({ length: count }, (_, i) => closenessInPieces.piece(structuredClone(web), i));
    const sum = Float64Array.from(pieces[0] ?? [], (_, at) =>
      pieces.reduce((total, piece) => total + (piece[at] ?? 0), 0),
    );
    expect(count).toBe(32);
    expect(closenessInPieces.whole(web, sum)).toEqual(inOneGo(closenessInPieces, web, unheard));
  });
});
