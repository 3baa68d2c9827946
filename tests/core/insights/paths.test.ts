import { expect, it } from 'vitest';
import { metricOf } from '../../../core/insights/metrics';
import { subjectOf } from '../../../core/insights/subject';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { diceOf } from '../../../core/network/dice';
import { networkOf } from '../../../core/network/network';

const ids = ['betweenness', 'weightedBetweenness', 'closeness'];

function randomSubject(order: number, ties: number, exact: boolean) {
  const dice = diceOf(1);
  const nodes = Array.from({ length: order }, (_, v) => `n${v}`);
  const any = () => nodes[Math.floor(order * dice())] ?? '';
  const document = documentOf({
    ...noRows,
    actor: nodes.map((id) => newActor(id, id)),
    node: nodes.map((id) => ({ id, kind: 'actor' as const, x: null, y: null, pinned: false })),
    tie: Array.from({ length: ties }, (_, t) => newTie(`t${t}`, any(), any(), 'influence')),
  });
  return subjectOf(networkOf(document), { day: '2026-01-01', seed: 5, exact });
}

it.each(ids)('%s is exact on plans of the usual size, and added up from its pieces to the same', (id) => {
  const { measure, pieces } = metricOf(id);
  const subject = randomSubject(400, 1_500, false);
  const measured = measure?.(subject);
  expect(measured?.error).toBeNull();
  const count = pieces?.count(subject) ?? 0;
  const all = Array.from({ length: count }, (_, i) => pieces?.piece(subject, i) ?? new Float64Array());
  const sum = Float64Array.from(all[0] ?? [], (_, at) =>
    all.reduce((total, one) => total + (one[at] ?? 0), 0),
  );
  expect(pieces?.whole(subject, sum)).toEqual(measured);
  expect(Math.max(...(measured?.values ?? []))).toBeGreaterThan(0);
});

it('betweenness is estimated at first on a large plan, within what it says of the exact figures', () => {
  const [quick, whole] = [false, true].map((exact) =>
    metricOf('betweenness').measure?.(randomSubject(4_000, 9_000, exact)),
  );
  expect(whole?.error).toBeNull();
  const error = quick?.error ?? 0;
  expect(error).toBeGreaterThan(0);
  quick?.normalised?.forEach((value, v) => {
    expect(Math.abs(value - (whole?.normalised?.[v] ?? NaN))).toBeLessThanOrEqual(error);
  });
});
