import type { Metric, Unit } from '../metric';

const figure = (id: string, unit: Unit): Metric => ({
  ...{ id, unit },
  web: 'carrying',
  range: [0, null],
  measure: null,
});

/** What is lost with one of us, or with an ally. */
export const brokerMetrics: readonly Metric[] = [
  figure('peopleLost', 'people'),
  figure('tiesTurned', 'whole'),
];
