import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../core/layout/layouts';
import type { PlanDocument } from '../../../core/model/document';
import { arranged, network, overlaps, placedAt, problemOf, roomFor } from './networks';

const plans = fc.record({ count: fc.integer({ min: 0, max: 60 }), seed: fc.integer({ min: 0, max: 1e6 }) });

/** Somebody is ours, so that there is something to draw rings round. */
function withUs(document: PlanDocument): PlanDocument {
  const [first] = document.actor.values();
  if (!first) return document;
  return { ...document, actor: new Map(document.actor).set(first.id, { ...first, side: 'own' }) };
}

function pinning(document: PlanDocument, ids: readonly string[]): PlanDocument {
  const node = new Map(document.node);
  for (const id of ids) {
    const row = node.get(id);
    if (row) node.set(id, { ...row, x: row.x ?? 0, y: row.y ?? 0, pinned: true });
  }
  return { ...document, node };
}

it.each(['organic', 'columns', 'rings', 'matrix', 'communities'])(
  '%s: a thousand nodes are told of on the way',
  (id) => {
    const heard: number[] = [];
    const problem = problemOf(withUs(network(1_000, 3)), roomFor(1_000, 3));
    arranged(id, { ...problem, report: (done) => heard.push(done) });
    expect(heard.filter((done) => done < 0.9).length).toBeGreaterThan(5);
  },
);

it.each(['columns', 'rings', 'matrix', 'grid'])(
  '%s: nobody moves when a crowd is arranged again',
  { timeout: 60_000 },
  (id) => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 400 }), fc.nat(1e6), (count, seed) => {
        const document = withUs(network(count, seed));
        const room = roomFor(count, seed);
        const { places } = arranged(id, problemOf(document, room));
        const problem = problemOf(
          placedAt(
            document,
            places.map((value) => Math.round(value * 10) / 10),
          ),
          room,
        );
        const again = arranged(id, problem).places;
        for (const [slot, value] of again.entries())
          expect(Math.abs(value - (problem.present[slot] as number))).toBeLessThan(1);
      }),
      { numRuns: 20 },
    );
  },
);

describe.each(layouts.map(({ id }) => id))('%s', (id) => {
  it('gives every node a place of its own, and boxes lie beside one another', () => {
    fc.assert(
      fc.property(plans, ({ count, seed }) => {
        const problem = problemOf(withUs(network(count, seed)), roomFor(count, seed));
        const { places } = arranged(id, problem);
        expect(places.every(Number.isFinite)).toBe(true);
        expect(overlaps(places, problem)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('comes out the same for the same plan', () => {
    const document = withUs(network(50, 7));
    const places = () => arranged(id, problemOf(document, roomFor(50, 7))).places;
    expect(places()).toEqual(places());
  });

  it('says how much of it is done, upwards to the end, and ends when the listener throws', () => {
    fc.assert(
      fc.property(plans, ({ count, seed }) => {
        fc.pre(count > 0);
        const heard: number[] = [];
        const problem = problemOf(withUs(network(count, seed)), roomFor(count, seed));
        const { places } = arranged(id, { ...problem, report: (done) => heard.push(done) });
        expect(heard).toEqual(heard.toSorted((a, b) => a - b));
        expect(heard[0]).toBeGreaterThan(0);
        expect(heard.at(-1)).toBe(1);
        expect(places).toEqual(arranged(id, problem).places);
        const stop = () => {
          throw new Error('enough');
        };
        expect(() => arranged(id, { ...problem, report: stop })).toThrow('enough');
      }),
      { numRuns: 20 },
    );
  });

  it('leaves pinned nodes where they are, and keeps the others out of their way', () => {
    fc.assert(
      fc.property(plans, fc.nat(20), ({ count, seed }, pins) => {
        const ids = Array.from({ length: Math.min(pins, count) }, (_, i) => `n${3 * i}`);
        const document = pinning(withUs(network(count, seed)), ids);
        const problem = problemOf(document, roomFor(count, seed));
        const { places } = arranged(id, problem);
        expect(overlaps(places, problem)).toBe(0);
        for (const pinned of ids) {
          const v = problem.graph.vertexOf.get(pinned);
          const node = document.node.get(pinned);
          if (v !== undefined && node) expect([places[2 * v], places[2 * v + 1]]).toEqual([node.x, node.y]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('moves only what is selected, and that stays about where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 2, max: 15 }), (seed, some) => {
        const document = withUs(network(60, seed));
        const ids = Array.from({ length: some }, (_, i) => `n${2 * i}`);
        const problem = problemOf(document, roomFor(60, seed), ids);
        const { places, backdrop } = arranged(id, problem);
        expect(backdrop).toBeNull();
        expect(overlaps(places, problem)).toBe(0);
        const chosen = new Set(problem.moving);
        for (let v = 0; v < 60; v++) {
          if (chosen.has(v)) continue;
          expect(places[2 * v]).toBe(problem.present[2 * v]);
          expect(places[2 * v + 1]).toBe(problem.present[2 * v + 1]);
        }
        const span = (axis: 0 | 1, at: Float64Array) => {
          const known = [...chosen]
            .map((v) => at[2 * v + axis] as number)
            .filter((value) => !Number.isNaN(value));
          return { low: Math.min(...known), high: Math.max(...known) };
        };
        for (const axis of [0, 1] as const) {
          const [before, after] = [span(axis, problem.present), span(axis, places)];
          // Those that were nowhere may come to lie anywhere.
          if (before.low > before.high) continue;
          expect(after.low).toBeLessThan(before.high + 400);
          expect(after.high).toBeGreaterThan(before.low - 400);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([0, 1, 2])('takes a plan of %i nodes', (count) => {
    const document = network(count, 1);
    const { places } = arranged(id, problemOf(withUs(document), roomFor(count, 1)));
    expect(places).toHaveLength(2 * count);
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it('takes 5,000 nodes', { timeout: 60_000 }, () => {
    const problem = problemOf(withUs(network(5_000, 11)), roomFor(5_000, 11));
    const { places } = arranged(id, problem);
    expect(places.every(Number.isFinite)).toBe(true);
    expect(overlaps(places, problem)).toBe(0);
  });
});
