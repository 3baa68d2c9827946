import { describe, expect, it } from 'vitest';
import { closeness } from '../../../core/network/closeness';
import { diceOf } from '../../../core/network/dice';
import { sampledCloseness } from '../../../core/network/sampled-closeness';
import { type Arc, webWith } from './weaving';

/** Ties among 400, some of whom nobody reaches or who reach nobody, and a few in a part of their own. */
function unevenWeb(directed: boolean) {
  const dice = diceOf(5);
  const ties = Array.from(
    { length: 900 },
    (): Arc => [Math.floor(390 * dice() ** 2), Math.floor(390 * dice()), 0.5],
  );
  return webWith(400, [...ties, [394, 395, 1], [395, 396, 1]], directed);
}

const little = 1e5;

describe.each([
  ['undirected', false],
  ['directed', true],
])('sampling closeness of %s webs', (_, directed) => {
  const web = unevenWeb(directed);
  const exact = closeness(web);
  const worstOf = (found: Float64Array) =>
    found.reduce((worst, value, v) => Math.max(worst, Math.abs(value - (exact.normalised[v] ?? NaN))), 0);

  it('is off by no more than it says', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { normalised, error } = sampledCloseness(web, { seed, work: little });
      expect(worstOf(normalised)).toBeLessThan(error);
    }
  });

  it('is right on the average', () => {
    const runs = Array.from({ length: 60 }, (__, seed) => sampledCloseness(web, { seed, work: little }));
    exact.normalised.forEach((value, v) => {
      const mean = runs.reduce((sum, { normalised }) => sum + (normalised[v] ?? NaN), 0) / runs.length;
      expect(Math.abs(mean - value)).toBeLessThan(0.01);
    });
  });

  it('comes nearer with more work', () => {
    const [rough, fine] = [little, 16 * little].map((work) => sampledCloseness(web, { seed: 3, work }));
    expect(fine?.error).toBeLessThan((rough?.error ?? NaN) / 3);
    expect(worstOf(fine?.normalised ?? new Float64Array())).toBeLessThan(0.02);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const once = sampledCloseness(web, { seed: 7, work: little });
    expect(sampledCloseness(structuredClone(web), { seed: 7, work: little })).toEqual(once);
    expect(sampledCloseness(web, { seed: 8, work: little }).values).not.toEqual(once.values);
  });
});

it('of nobody, of one and of those without ties is nothing', () => {
  for (const order of [0, 1, 33])
    expect([...sampledCloseness(webWith(order, []), { seed: 1 }).values]).toEqual(new Array(order).fill(0));
});
