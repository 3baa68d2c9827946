import type { Metric } from './metric';
import { attentionMetrics } from './metrics/attention';
import { balanceMetrics } from './metrics/balance';
import { brokerMetrics } from './metrics/brokers';
import { groupingMetrics } from './metrics/grouping';
import { pathMetrics } from './metrics/paths';
import { routeMetrics } from './metrics/routes';
import { standingMetrics } from './metrics/standing';
import { unknownMetrics } from './metrics/unknowns';
import { weightMetrics } from './metrics/weight';

/** Every figure that the product shows. */
export const metrics: readonly Metric[] = [
  ...weightMetrics,
  ...standingMetrics,
  ...pathMetrics,
  ...brokerMetrics,
  ...groupingMetrics,
  ...attentionMetrics,
  ...routeMetrics,
  ...unknownMetrics,
  ...balanceMetrics,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric of that id. Throws where there is none. */
export function metricOf(id: string): Metric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`no metric is called ${id}`);
  return metric;
}
