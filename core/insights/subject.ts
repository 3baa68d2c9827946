import type { Network } from '../network/network';
import { type Report, unheard } from '../network/progress';
import { type Web, type WebKind, webOf } from '../network/webs';
import type { Measured } from './metric';
import { metricOf } from './metrics';
import type { Subject } from './question';

export interface SubjectOptions {
  readonly day: string;
  readonly seed: number;
  readonly exact: boolean;
  /** Values that are known already, by metric. */
  readonly known?: ReadonlyMap<string, Measured>;
  readonly report?: Report;
}

/** What questions are asked about. Webs and metrics are worked out when a question first needs them, and once. */
export function subjectOf(
  network: Network,
  { known, report = unheard, ...options }: SubjectOptions,
): Subject {
  const webs = new Map<WebKind, Web>();
  const figures = new Map<string, Measured>(known);
  const subject: Subject = {
    ...options,
    network,
    report,
    web(which) {
      const web = webs.get(which) ?? webOf(network, which);
      webs.set(which, web);
      return web;
    },
    measured(id) {
      const found = figures.get(id) ?? metricOf(id).measure?.(subject);
      if (!found) throw new Error(`${id} isn't measured by itself`);
      figures.set(id, found);
      return found;
    },
  };
  return subject;
}
