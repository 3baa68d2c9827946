import type { Metric, Unit } from '../metric';

const figure = (id: string, unit: Unit, most: number | null): Metric => ({
  ...{ id, unit },
  web: null,
  range: [0, most],
  measure: null,
});

/** What is said of things that aren't known. */
export const unknownMetrics: readonly Metric[] = [
  figure('sensitivity', 'index', 1),
  figure('doubt', 'share', 1),
  figure('sourceAge', 'days', null),
];
