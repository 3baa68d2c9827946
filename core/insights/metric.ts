import type { Network } from '../network/network';
import type { Report } from '../network/progress';
import type { Web, WebKind } from '../network/webs';

/**
 * A figure that the product shows, and where to read what it means: `metrics:<id>` in the sentences holds `name`, `term` (what the
 * field calls it), `plain` (one sentence), `formula`, `ties` (which ties it goes by, and what those against do to it), `assumes` and
 * `source`; `docs/model.md` holds the same in full.
 */
export interface Metric {
  readonly id: string;
  readonly unit: Unit;
  /** The ties it goes by, where it goes by ties alone. */
  readonly web: WebKind | null;
  /** From the lowest to the highest value that it can have; null where an end is open. */
  readonly range: readonly [number | null, number | null];
  /** Works it out for every vertex; null for a figure that only means something within one answer. */
  readonly measure: ((measuring: Measuring) => Measured) | null;
  /** How its exact values are worked out in pieces, where that takes long. */
  readonly pieces?: Pieces;
}

/**
 * A long work in pieces, which several threads share out among them. How many pieces there are goes by the network alone, and they are
 * added up in their order, so that the values are the same however many threads work on them; `measure` adds up the same.
 */
export interface Pieces {
  count(measuring: Measuring): number;
  /** What a piece (0 … count − 1) adds to the sum for every vertex. */
  piece(measuring: Measuring, index: number): Float64Array;
  /** The exact values, from the sum of all pieces. */
  whole(measuring: Measuring, sum: Float64Array): Measured;
}

/** What a metric is measured on. */
export interface Measuring {
  readonly network: Network;
  web(which: WebKind): Web;
  /** The values of another metric for every vertex. What several need is worked out once. */
  measured(metric: string): Measured;
  /** Whether to take the time for exact values where an estimate would do at first. */
  readonly exact: boolean;
  readonly seed: number;
  readonly report: Report;
}

/** How a figure is written; an `index` runs from 0 to 1 on a scale of its own, and is written from 0 to 100. */
export type Unit =
  | 'number'
  | 'index'
  | 'whole'
  | 'share'
  | 'people'
  | 'hours'
  | 'days'
  | 'stance'
  | 'percentPoints';

/** The values of a metric, one for each vertex. */
export interface Measured {
  readonly values: Float64Array;
  /** The same on a scale that doesn't depend on the size of the network, where the field knows one. */
  readonly normalised: Float64Array | null;
  /** With 95 % probability no normalised value is off by more than this; null where all are exact. */
  readonly error: number | null;
}
