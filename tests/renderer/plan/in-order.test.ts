import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../core/model/changes';
import { say } from '../../../core/model/refusal';
import { InOrder } from '../../../renderer/plan/in-order';

const changeSet = (seq: number): ChangeSet => ({
  seq,
  kind: 'do',
  of: null,
  at: '2027-01-01T00:00:00Z',
  label: say('edits:addTie'),
  changes: [],
});

describe('change sets', () => {
  it('are applied once and in order, however they arrive', () => {
    const arrivals = fc.integer({ min: 1, max: 12 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count * 2 }, (_, i) => 5 + 1 + (i % count)),
        { minLength: count * 2 },
      ),
    );
    fc.assert(
      fc.property(arrivals, (seqs) => {
        const order = new InOrder(5);
        const applied = seqs.flatMap((seq) => order.take(changeSet(seq)).map((one) => one.seq));
        const last = Math.max(...seqs);
        expect(applied).toEqual(Array.from({ length: last - 5 }, (_, i) => 6 + i));
        expect(order.seq).toBe(last);
      }),
    );
  });

  it('that the document holds already are left out', () => {
    const order = new InOrder(5);
    expect(order.take(changeSet(4))).toEqual([]);
    expect(order.take(changeSet(5))).toEqual([]);
    expect(order.seq).toBe(5);
  });
});
