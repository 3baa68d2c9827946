import type { Metric } from '../metric';

/** What is known of how many somebody reaches. */
export const weightMetrics: readonly Metric[] = [
  {
    id: 'people',
    unit: 'people',
    web: null,
    range: [0, null],
    measure: ({ network }) => ({ values: network.people, normalised: null, error: null }),
  },
];
