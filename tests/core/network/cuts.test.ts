import fc from 'fast-check';
import Graph from 'graphology';
import { connectedComponents } from 'graphology-components';
import { describe, expect, it } from 'vitest';
import { components, componentsOf } from '../../../core/network/components';
import { cutsOf, piecesWithout } from '../../../core/network/cuts';
import { cutOffWithout, lossesOf } from '../../../core/network/loss';
import { type Network, sideNumber } from '../../../core/network/network';
import { eachTriangle, triangleCount } from '../../../core/network/triangles';
import type { Web } from '../../../core/network/webs';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { evenBenchWeb, gmlWeb, tiesOf } from '../../fixtures/webs';
import { type Arc, smallWeb, webWith } from './weaving';

const vertices = ({ order }: Web) => Array.from({ length: order }, (_, v) => v);

/** Sparse webs, so that there is something to cut. */
const sparseWeb = fc.integer({ min: 1, max: 12 }).chain((order) => {
  const vertex = fc.integer({ min: 0, max: order - 1 });
  return fc
    .array(fc.tuple(vertex, vertex, fc.constant(1)), { maxLength: 14 })
    .map((ties): Web => webWith(order, ties));
});

/** The pieces of a web without a vertex, found anew. */
function piecesLeft(web: Web, gone: number): number[][] {
  const rest = webWith(
    web.order,
    tiesOf(web).filter(([a, b]) => a !== gone && b !== gone),
  );
  return components(rest)
    .map((piece) => [...piece])
    .filter(([first]) => first !== gone);
}

describe('cuts', () => {
  it('are where taking a vertex away leaves more pieces', () => {
    fc.assert(
      fc.property(sparseWeb, (web) => {
        const cuts = cutsOf(web);
        const { membership, count } = componentsOf(web);
        const expected = vertices(web).filter((v) => {
          const isAlone = web.offsets[v] === web.offsets[v + 1];
          return piecesLeft(web, v).length > (isAlone ? count - 1 : count);
        });
        expect([...cuts.points]).toEqual(expected);
        for (const v of vertices(web)) {
          const pieces = piecesLeft(web, v)
            .filter(([first]) => membership[first ?? 0] === membership[v])
            .map(({ length }) => length);
          expect(piecesWithout(cuts, v)).toEqual(pieces.sort((a, b) => b - a));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are where taking a tie away leaves more pieces', () => {
    fc.assert(
      fc.property(sparseWeb, (web) => {
        const ties = tiesOf(web);
        const { count } = componentsOf(web);
        const expected = ties.filter((tie) => {
          const rest = webWith(
            web.order,
            ties.filter((other) => other !== tie),
          );
          return componentsOf(rest).count > count;
        });
        const owner = vertices(web).flatMap((v) =>
          Array.from(web.neighbours.subarray(web.offsets[v], web.offsets[v + 1]), () => v),
        );
        const found = [...cutsOf(web).bridges].map((slot) =>
          [owner[slot] ?? 0, web.neighbours[slot] ?? 0].sort((a, b) => a - b).join(' '),
        );
        expect(found.sort()).toEqual(expected.map(([a, b]) => `${a} ${b}`).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('are found on a path of a hundred thousand, which no recursion would survive', () => {
    const order = 100_000;
    const cuts = cutsOf(
      webWith(
        order,
        Array.from({ length: order - 1 }, (_, v): Arc => [v, v + 1, 1]),
      ),
    );
    expect(cuts.points.length).toBe(order - 2);
    expect(cuts.bridges.length).toBe(order - 1);
    expect(piecesWithout(cuts, 30_000)).toEqual([69_999, 30_000]);
  }, 30_000);
});

describe('the loss test', () => {
  const sided = sparseWeb.chain((web) =>
    fc.record({
      web: fc.constant(web),
      side: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: web.order, maxLength: web.order }),
      people: fc.array(fc.constantFrom(NaN, 0, 10, 700), { minLength: web.order, maxLength: web.order }),
    }),
  );

  it('finds who no longer reaches us, as searching anew without each vertex does', () => {
    fc.assert(
      fc.property(sided, ({ web, side, people }) => {
        const network = {
          side: Uint8Array.from(side),
          people: Float64Array.from(people),
        } as unknown as Network;
        const own = sideNumber('own');
        const losses = lossesOf(network, web);
        const { membership, count } = componentsOf(web);
        const reaches = new Set(
          vertices(web)
            .filter((v) => side[v] === own)
            .map((v) => membership[v]),
        );
        for (const v of vertices(web)) {
          const lost = piecesLeft(web, v)
            .filter((piece) => reaches.has(membership[piece[0] ?? 0]) && !piece.some((u) => side[u] === own))
            .filter((piece) => membership[piece[0] ?? 0] === membership[v])
            .flat();
          expect(losses.cutOff[v]).toBe(lost.length);
          expect([...cutOffWithout(network, losses.cuts, v)]).toEqual(lost.sort((a, b) => a - b));
          const gone = reaches.has(membership[v]) ? [v, ...lost] : [];
          expect(losses.people[v]).toBe(gone.reduce((sum, u) => sum + (people[u] || 0), 0));
          const isAlone = web.offsets[v] === web.offsets[v + 1];
          expect(losses.pieces[v]).toBe(piecesLeft(web, v).length - (isAlone ? count - 1 : count));
          const near = tiesOf(web).flatMap(([a, b]) => (a === v ? [b] : b === v ? [a] : []));
          expect(losses.ties[v]).toBe(near.length);
          expect(losses.turned[v]).toBe(
            near.filter((u) => side[u] === own || side[u] === sideNumber('ally')).length,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('triangles', () => {
  it('are met once each, with the slots that make them', () => {
    fc.assert(
      fc.property(smallWeb(false), (web) => {
        const ties = new Set(tiesOf(web).map(([a, b]) => `${a} ${b}`));
        const expected: string[] = [];
        for (const a of vertices(web))
          for (let b = a + 1; b < web.order; b++)
            for (let c = b + 1; c < web.order; c++)
              if (ties.has(`${a} ${b}`) && ties.has(`${a} ${c}`) && ties.has(`${b} ${c}`))
                expected.push(`${a} ${b} ${c}`);
        const found: string[] = [];
        const owner = vertices(web).flatMap((v) =>
          Array.from(web.neighbours.subarray(web.offsets[v], web.offsets[v + 1]), () => v),
        );
        eachTriangle(web, (ab, ac, bc) => {
          const [a, b, c] = [owner[ab] ?? 0, web.neighbours[ab] ?? 0, web.neighbours[ac] ?? 0];
          expect([owner[ac], owner[bc], web.neighbours[bc]]).toEqual([a, b, c]);
          found.push([a, b, c].sort((x, y) => x - y).join(' '));
        });
        expect(found.sort()).toEqual(expected.sort());
        expect(triangleCount(web)).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });
});

describeOnReferenceData('on real networks', () => {
  it.each([
    ['karate', 45],
    ['lesmis', 467],
    ['dolphins', 95],
    ['polbooks', 560],
  ])(
    'the triangles of %s are %i',
    (file, count) => {
      expect(triangleCount(gmlWeb(`classic_small/${file}.gml`).web)).toBe(count);
    },
    60_000,
  );

  it('components agree with graphology', () => {
    const { web } = gmlWeb('polblogs/polblogs.gml');
    const graph = new Graph({ type: 'undirected' });
    for (const v of vertices(web)) graph.addNode(v);
    for (const [a, b] of tiesOf(web)) graph.addEdge(a, b);
    const expected = connectedComponents(graph).map((list) => list.map(Number).sort((a, b) => a - b));
    const found = components(web).map((list) => [...list]);
    expect(found.map(({ length }) => length)).toEqual(
      expected.map(({ length }) => length).sort((a, b) => b - a),
    );
    expect(found[0]).toEqual(expected.find(({ length }) => length === 1_222));
    const { membership } = componentsOf(web);
    expect(tiesOf(web).filter(([a]) => membership[a] === 0).length).toBe(16_714);
  }, 60_000);

  it('a large web has as many pieces without a vertex as are found by searching anew', () => {
    const web = evenBenchWeb(2_000);
    const cuts = cutsOf(web);
    for (const v of [...cuts.points.slice(0, 5), 0, 700, 1_999])
      expect(piecesWithout(cuts, v)).toEqual(piecesLeft(web, v).map(({ length }) => length));
  }, 60_000);
});
