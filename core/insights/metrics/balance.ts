import type { Measured, Metric } from '../metric';
import { campsOf } from '../sides/camps';
import { swingOf } from '../sides/swing';

const exactly = (values: Float64Array): Measured => ({ values, normalised: null, error: null });

/** Who is for and against whom, and whom it would pay to win. */
export const balanceMetrics: readonly Metric[] = [
  {
    id: 'stance',
    unit: 'stance',
    web: null,
    range: [-2, 2],
    measure: ({ network }) => exactly(network.stance),
  },
  {
    id: 'unease',
    unit: 'share',
    web: 'all',
    range: [0, 1],
    measure: (measuring) => exactly(campsOf(measuring).unease),
  },
  {
    id: 'persuadability',
    unit: 'share',
    web: null,
    range: [0, 1],
    measure: (measuring) => exactly(swingOf(measuring).persuadability),
  },
  {
    id: 'effort',
    unit: 'number',
    web: 'carrying',
    range: [1, 6],
    measure: (measuring) => exactly(swingOf(measuring).effort),
  },
  {
    id: 'swing',
    unit: 'number',
    web: null,
    range: [0, 1],
    measure: (measuring) => exactly(swingOf(measuring).worth),
  },
  { id: 'frustration', unit: 'whole', web: 'all', range: [0, null], measure: null },
  { id: 'frustrationBound', unit: 'whole', web: 'all', range: [0, null], measure: null },
  { id: 'balancedShare', unit: 'share', web: 'all', range: [0, 1], measure: null },
  { id: 'signedTriangles', unit: 'whole', web: 'all', range: [0, null], measure: null },
  { id: 'quarrel', unit: 'number', web: 'all', range: [0, null], measure: null },
];
