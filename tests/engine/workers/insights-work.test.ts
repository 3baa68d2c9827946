import { describe, expect, it } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { diceOf } from '../../../core/network/dice';
import { networkOf } from '../../../core/network/network';
import { workOnInsights } from '../../../main/engine/workers/insights-work';
import { shared } from '../../../main/engine/workers/shared-network';

/** Everybody for or against somebody, by chance: what is found at once isn't the best that there is. */
function quarrelsome(order: number, ties: number, seed: number) {
  const dice = diceOf(seed);
  const ids = Array.from({ length: order }, (_, i) => `a${i}`);
  const one = () => ids[Math.floor(dice() * order)] ?? '';
  return documentOf({
    ...noRows,
    node: ids.map((id) => ({ id, kind: 'actor' as const, x: 0, y: 0, pinned: false })),
    actor: ids.map((id, i) => ({ ...newActor(id, id), side: i === 0 ? ('own' as const) : null })),
    tie: Array.from({ length: ties }, (_, i) => ({
      ...newTie(`t${i}`, one(), one(), 'influence'),
      valence: dice() < 0.5 ? 1 : -1,
    })),
  });
}

describe('a thread that works on insights', () => {
  it('says with more time what one says that had it from the beginning', () => {
    const sent = shared(networkOf(quarrelsome(1_500, 4_500, 3)));
    const asked = { question: 'sides' as const, parameters: {} };
    const ground = { task: 'answer' as const, asked, day: '2027-02-01', seed: 1, known: new Map() };
    const quick = workOnInsights({ ...ground, network: 1, sent, exact: false });
    const later = workOnInsights({ ...ground, network: 1, sent: null, exact: true });
    const alone = workOnInsights({ ...ground, network: 2, sent, exact: true });
    expect(quick).not.toEqual(alone);
    expect(later).toEqual(alone);
  });

  it('says how far it is, from part to part and never back', () => {
    const sent = shared(networkOf(quarrelsome(400, 1_200, 5)));
    const ground = { network: 3, sent, day: '2027-02-01', seed: 1, exact: true, known: new Map() };
    const toldOf = (input: Parameters<typeof workOnInsights>[0]) => {
      const told: number[] = [];
      workOnInsights(input, (done) => told.push(done));
      return told;
    };
    const answering = toldOf({ ...ground, task: 'answer', asked: { question: 'brokers', parameters: {} } });
    const measuring = toldOf({ ...ground, task: 'piece', asked: { metric: 'betweenness', index: 0 } });
    for (const told of [answering, measuring]) {
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    }
    expect(new Set(answering).size).toBeGreaterThan(3);
    expect(answering.at(-1)).toBeLessThan(1);
    expect(measuring.at(-1)).toBe(1);
  });
});
