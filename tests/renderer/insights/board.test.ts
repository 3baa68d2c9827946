import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows } from '../../../core/model/document';
import type { Stance } from '../../../core/model/stance';
import { bands, boardOf, movingTo, type Place, placesNow } from '../../../renderer/insights/charts/bands';

const place = fc.record({
  nodeId: fc.uuid(),
  stance: fc.option(fc.double({ min: -2, max: 2, noNaN: true })),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  date: fc.constant('2026-01-01'),
  assumed: fc.boolean(),
  swing: fc.option(fc.integer({ min: 1, max: 9 })),
}) satisfies fc.Arbitrary<Place>;

const stance = (id: string, date: string, value: number): Stance => ({
  id,
  actorId: 'a',
  date,
  value,
  confidence: 0.8,
  evidence: [],
});

const document = documentOf({
  ...noRows,
  node: [{ id: 'a', kind: 'actor', x: null, y: null, pinned: false }],
  actor: [newActor('a', 'Anna')],
  stance: [stance('s', '2026-03-01', 1)],
});

describe('the which-side board', () => {
  it('has everybody once, in the band nearest to where they stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ nodeId }) => nodeId }), (places) => {
        const board = boardOf(places);
        expect([...board.keys()]).toEqual([...bands]);
        expect([...board.values()].flat().length).toBe(places.length);
        for (const [band, all] of board)
          for (const { stance } of all) {
            if (band === null) expect(stance).toBeNull();
            else expect(Math.abs((stance ?? 9) - band)).toBeLessThanOrEqual(0.5);
          }
      }),
    );
  });

  it('puts those worth winning first, in their order', () => {
    const at = (nodeId: string, swing: number | null, confidence: number): Place => ({
      ...{ nodeId, swing, confidence, stance: 0, date: null, assumed: false },
    });
    const board = boardOf([at('a', null, 0.9), at('b', 2, 0.1), at('c', 1, 0), at('d', null, 1)]);
    expect(board.get(0)?.map(({ nodeId }) => nodeId)).toEqual(['c', 'b', 'd', 'a']);
  });

  it('shows a stance that was noted since the answer, and nobody who has left the plan', () => {
    const old = { stance: null, confidence: null, date: null, assumed: true, swing: null };
    const now = placesNow(
      [
        { nodeId: 'a', ...old },
        { nodeId: 'gone', ...old },
      ],
      document,
    );
    expect(now).toEqual([
      { nodeId: 'a', stance: 1, confidence: 0.8, date: '2026-03-01', assumed: false, swing: null },
    ]);
  });

  it('notes a move as a stance of that day, and a second move on the same day in the same place', () => {
    expect(movingTo(document, 'a', -1, '2026-03-02', 'new')).toMatchObject({
      type: 'stance.add',
      row: { id: 'new', actorId: 'a', value: -1, date: '2026-03-02' },
    });
    expect(movingTo(document, 'a', -1, '2026-03-01', 'new')).toEqual({
      type: 'stance.change',
      id: 's',
      patch: { value: -1 },
    });
  });
});
