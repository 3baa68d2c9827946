import type { Metric, Unit } from '../metric';

const figure = (id: string, unit: Unit, range: Metric['range']): Metric => ({
  ...{ id, unit, range },
  web: 'carrying',
  measure: null,
});

/** What is said of ways of introductions, which lead from us to one node each. */
export const routeMetrics: readonly Metric[] = [
  figure('wayStrength', 'share', [0, 1]),
  figure('waySteps', 'whole', [1, null]),
  figure('weakestStep', 'share', [0, 0.9]),
];
