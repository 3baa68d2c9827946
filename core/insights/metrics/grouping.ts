import type { Metric, Unit } from '../metric';

const figure = (id: string, unit: Unit, range: Metric['range']): Metric => ({
  id,
  unit,
  web: 'carrying',
  range,
  measure: null,
});

/** What is said of groups. Each means something only within one answer: there are no groups but those that were sought. */
export const groupingMetrics: readonly Metric[] = [
  figure('modularity', 'number', [-0.5, 1]),
  figure('agreement', 'number', [-0.5, 1]),
  figure('information', 'share', [0, 1]),
  figure('steadiness', 'share', [0, 1]),
  figure('groupSize', 'whole', [1, null]),
  figure('groupInside', 'share', [0, 1]),
  figure('groupSide', 'share', [0, 1]),
  figure('groupHome', 'share', [0, 1]),
  figure('groupPull', 'share', [0, 1]),
  figure('homePull', 'share', [0, 1]),
];
