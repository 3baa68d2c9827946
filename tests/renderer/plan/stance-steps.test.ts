import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../core/model/stance';
import { stanceSteps } from '../../../renderer/plan/stance-steps';

const plot = { left: 50, right: 300, top: 10, bottom: 90 };
const today = '2027-01-12';
const stance = (id: number, date: string, value: number, confidence: number | null = null): Stance => ({
  ...{ id: String(id), actorId: 'a', date, value, confidence, evidence: [] },
});

const some = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 2_000 }),
      value: fc.double({ min: -2, max: 2, noNaN: true }),
      confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { minLength: 1, maxLength: 50 },
  )
  .map((all) =>
    all
      .sort((a, b) => a.day - b.day)
      .map(({ day, value, confidence }, id) =>
        stance(id, new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10), value, confidence),
      ),
  );

describe('the chart of stances', () => {
  it('has every point inside, in order, each to be told from the next', () => {
    fc.assert(
      fc.property(some, (stances) => {
        const { points, steps, years, radius } = stanceSteps(stances, today, plot);
        expect(points.map(({ stance: { id } }) => id)).toEqual(stances.map(({ id }) => id));
        expect(steps).toHaveLength(stances.length);
        for (const { x, y } of points) {
          expect(x >= plot.left - 1e-6 && x <= plot.right + 1e-6).toBe(true);
          expect(y >= plot.top && y <= plot.bottom).toBe(true);
        }
        const least = Math.min(2 * radius + 1, (plot.right - plot.left) / Math.max(1, stances.length - 1));
        for (const [at, { x }] of points.entries())
          if (at > 0) expect(x - (points[at - 1]?.x ?? 0)).toBeGreaterThan(least - 1e-6);
        for (const x of years) expect(x > plot.left && x < plot.right).toBe(true);
      }),
    );
  });

  it('is for at the top and against at the bottom, and goes from step to step up to today', () => {
    const { points, steps } = stanceSteps(
      [stance(1, '2026-01-12', -2, 0.9), stance(2, '2026-07-13', 2, 0.3)],
      today,
      plot,
    );
    expect(points.map(({ y }) => y)).toEqual([90, 10]);
    expect(points[0]?.x).toBe(50);
    expect(points[1]?.x).toBeCloseTo(50 + (182 / 365) * 250, 6);
    expect(steps.map(({ path }) => path)).toEqual([`M50,90H${points[1]?.x}V10`, `M${points[1]?.x},10H300`]);
    expect(steps.map(({ sureness }) => sureness)).toEqual(['sure', 'unsure']);
  });

  it('shows a single stance of today, and several of one day', () => {
    expect(stanceSteps([stance(1, today, 1)], today, plot).points[0]).toMatchObject({ x: 50, y: 30 });
    const same = [1, 2, 3].map((id) => stance(id, '2026-05-05', 0));
    expect(new Set(stanceSteps(same, today, plot).points.map(({ x }) => x)).size).toBe(3);
  });

  it('tells how sure each is', () => {
    const { points } = stanceSteps(
      [0.7, 0.69, 0.4, 0.39, null].map((confidence, id) => stance(id, `2026-0${id + 1}-01`, 0, confidence)),
      today,
      plot,
    );
    expect(points.map(({ sureness }) => sureness)).toEqual(['sure', 'fair', 'fair', 'unsure', 'unknown']);
  });
});
