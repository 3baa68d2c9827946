import { z } from 'zod';
import type { NamedBackdrop } from '../layout/layout';
import { layoutOf } from '../layout/layouts';
import type { ChangeSet } from '../model/changes';
import * as field from '../model/fields';
import { call, longRunning } from './progress';

const ids = z.array(field.id).max(50_000);

/** Which layout, and with what parameters: those of its descriptor. */
const layoutAsked = z
  .object({ id: z.string(), parameters: z.record(z.string(), z.unknown()) })
  .refine(({ id, parameters }) => layoutOf(id)?.parameters.safeParse(parameters).success === true);

/** What an arrangement came to. */
export interface Arranged {
  /** Null where nothing moved. */
  readonly changeSet: ChangeSet | null;
  /** What places mean now; null where they mean nothing by themselves, or where only a part of the map was arranged. */
  readonly backdrop: NamedBackdrop | null;
}

const arrangementAsked = z.object({
  layout: layoutAsked,
  /** `unplaced` gives places to nodes that have none, near those they are tied to, and leaves the others alone. */
  nodeIds: z.union([z.literal('all'), z.literal('unplaced'), ids.min(1)]),
  /** What is selected: what some layouts begin from. */
  selected: ids,
  /** The view that is shown, if any. */
  viewId: field.id.nullable(),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1),
});
export type ArrangementAsked = z.infer<typeof arrangementAsked>;

export const mapContract = {
  /**
   * Places nodes and saves where they are, as one command. Pinned nodes stay.
   * The same seed and plan give the same map.
   */
  arrange: call.input(arrangementAsked).output(longRunning<Arranged>()),
};
