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
  /** Values that are known already, by metric. What is measured is added. */
  readonly known?: Map<string, Measured>;
  /** Webs of the network that are there already. What is built is added. */
  readonly webs?: Map<WebKind, Web>;
  readonly report?: Report;
}

/** What questions are asked about. Webs and metrics are worked out when a question first needs them, and once. */
export function subjectOf(
  network: Network,
  { known = new Map(), webs = new Map(), report = unheard, ...options }: SubjectOptions,
): Subject {
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
      const found = known.get(id) ?? metricOf(id).measure?.(subject);
      if (!found) throw new Error(`${id} isn't measured by itself`);
      known.set(id, found);
      return found;
    },
  };
  return subject;
}
