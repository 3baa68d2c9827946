import { describe, expect, it } from 'vitest';
import { unknowns } from '../../../core/insights/questions/unknowns';
import { documentOf } from '../../../core/model/document';
import type { Evidence } from '../../../core/model/evidence';
import { samplePlan } from '../../../resources/sample/sample';
import { Drawing } from '../picture/drawn';
import { asked } from './asking';
import { said } from './laws';

const source = (date: string | null, confidence: number | null): Evidence => ({
  ...{ field: '', source: 'a call', date, confidence },
});

const rowsOf = (drawing: Drawing) =>
  asked(unknowns, drawing.document()).tables.flatMap(({ rows }) =>
    rows.map(({ nodeIds, name }) => `${name?.key.split('.').at(-1)} ${nodeIds.join(' ')}`),
  );

const sure = { side: 'ally', reach: 100, confidence: 0.9 } as const;

describe('what isn’t known', () => {
  it('is nothing where all is said and sure', () => {
    const plan = new Drawing()
      .actor('anna', null, sure)
      .actor('bruno', null, sure)
      .tie('anna', 'bruno', 'alliance', { confidence: 0.9 });
    const answer = asked(unknowns, plan.document());
    expect(answer.tables).toEqual([]);
    expect(answer.findings).toEqual([]);
    expect(said(answer.says)[0]).toBe('Di tutto quello che è sulla mappa c’è una fonte fresca e sicura.');
  });

  it.each([
    ['no side', { side: null }, ['side anna']],
    ['nobody knows how many', { reach: null }, ['people anna']],
    ['unsure', { confidence: 0.5 }, ['row anna']],
    ['unrated', { confidence: null }, ['row anna']],
    ['an unsure source', { evidence: [source('2027-03-01', 0.3)] }, ['row anna']],
    ['an old source', { evidence: [source('2025-03-01', 0.9)] }, ['row anna']],
    [
      'an old source and a new one',
      { evidence: [source('2025-03-01', 0.9), source('2027-03-01', null)] },
      [],
    ],
    ['ours, and nobody asks on which side', { side: 'own' as const }, []],
  ])('of somebody: %s', (_what, more, rows) => {
    expect(rowsOf(new Drawing().actor('anna', null, { ...sure, ...more }))).toEqual(rows);
  });

  it('of a tie: nobody said how sure, or its source is old', () => {
    const plan = () => new Drawing().actor('anna', null, sure).actor('bruno', null, sure);
    expect(rowsOf(plan().tie('anna', 'bruno', 'alliance', { weight: 0.5 }))).toEqual(['tie anna bruno']);
    const old = { confidence: 0.9, evidence: [source('2024-01-01', null)] };
    expect(rowsOf(plan().tie('anna', 'bruno', 'alliance', old))).toEqual(['tie anna bruno']);
  });

  it('moves an answer by stake, doubt and how far an answer goes with it', () => {
    const plan = new Drawing()
      .actor('anna', null, { ...sure, side: 'own' })
      .actor('bruno', null, { ...sure, side: null, reach: null })
      .actor('carla', null, sure)
      .tie('anna', 'bruno', 'alliance', { weight: 1, confidence: 0.9 })
      .tie('bruno', 'carla', 'alliance', { weight: 0.5, confidence: 0.4 })
      .document();
    const answer = asked(unknowns, plan);
    const rows = answer.tables[0]?.rows ?? [];
    const figures = rows.map(({ name, values: [sensitivity, doubt] }) => [
      name?.key.split('.').at(-1),
      ...[sensitivity ?? 0, doubt],
    ]);
    // Bruno is the heaviest and stands between the others: all hangs on him.
    expect(figures[0]).toEqual(['side', 1, 1]);
    expect(figures.find(([gap]) => gap === 'people')).toEqual(['people', 1 / 3, 1]);
    const [, moved, doubt] = figures.find(([gap]) => gap === 'tie') ?? [];
    expect(doubt).toBeCloseTo(0.6);
    const carla = Number(moved) / (0.6 * 0.5);
    expect(carla).toBeGreaterThan(0);
    expect(carla).toBeLessThan(1);
    expect(said(answer.says)[0]).toBe('Prima di tutto conviene sapere da che parte sta bruno.');
  });

  it('doubts a stance the more the older it is, and the more it may turn into another side', () => {
    const taken = (value: number, date: string, confidence: number | null) => {
      const plan = new Drawing().actor('anna', null, { ...sure, side: null }).document();
      const stance = { id: 's', actorId: 'anna', date, value, confidence, evidence: [] };
      const [row] = asked(unknowns, { ...plan, stance: new Map([['s', stance]]) }).tables[0]?.rows ?? [];
      return row?.values.slice(0, 3);
    };
    // Alone in the plan, with nobody in between: half of the stake.
    expect(taken(0, '2027-03-10', 0.4)).toEqual([0.5 * 0.6, 0.6, 10]);
    expect(taken(-2, '2027-03-10', 0.4)).toEqual([0.5 * 0.6 * 0.5, 0.6, 10]);
    expect(taken(1, '2026-03-19', 0.8)).toEqual([0.5 * 0.6 * 0.75, 0.6, 366]);
    expect(taken(1, '2026-03-20', 0.8)).toBeUndefined();
    expect(taken(1, '2027-03-20', null)).toEqual([0.5 * 0.5 * 0.75, 0.5, 0]);
  });

  it('counts in the sample', () => {
    const answer = asked(unknowns, documentOf(samplePlan('it')));
    expect(answer.more.map((message) => message.values.count)).toEqual([11, expect.any(Number)]);
    const sensitivities = answer.tables[0]?.rows.map(({ values: [sensitivity] }) => sensitivity) ?? [];
    expect(sensitivities).toHaveLength(100);
    for (const [i, value] of sensitivities.entries())
      expect(value ?? 0).toBeLessThanOrEqual((sensitivities[i - 1] ?? 1) + 1e-5);
  });
});
