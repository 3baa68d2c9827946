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
  /** Hears how much is done of each part of the work, one part after the other. */
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
      const found = webs.get(which);
      if (found) return found;
      const web = webOf(network, which);
      webs.set(which, web);
      report(1);
      return web;
    },
    measured(id) {
      const found = known.get(id);
      if (found) return found;
      const measured = metricOf(id).measure?.(subject);
      if (!measured) throw new Error(`${id} isn't measured by itself`);
      known.set(id, measured);
      report(1);
      return measured;
    },
  };
  return subject;
}
