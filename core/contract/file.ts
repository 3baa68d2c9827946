import { type } from '@orpc/contract';
import { z } from 'zod';
import { seen } from '../look/seen';
import { language, type PlanDetails, planDetails } from '../model/plan';
import type { sides } from '../model/sides';
import type { PlanState } from './plan';
import { call, longRunning } from './progress';

const path = z.string().min(1).max(4096);

/** What a plan holds, for `schiera info`. */
export interface PlanInfo {
  readonly name: string;
  readonly client: string;
  readonly language: string;
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
  readonly stances: number;
  readonly sides: Readonly<Record<(typeof sides)[number], number>>;
  readonly journal: number;
  readonly schemaVersion: number;
  readonly integrity: 'ok' | 'damaged';
  readonly bytes: number;
}

/** What a plan that was just opened is called, and how it was opened. */
export interface OpenedPlan {
  readonly details: PlanDetails;
  readonly state: PlanState;
}

export const exportFormats = ['csv', 'json', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What only the shell may ask: everything that names a path. */
export const fileContract = {
  /** Opens a plan; refused with a message of its own for each thing that can be wrong with a file. */
  open: call.input(z.object({ path })).output(type<OpenedPlan>()),
  /** Makes a new plan where no file is; from nothing, or from the sample. */
  create: call
    .input(
      z.object({
        path,
        from: z.discriminatedUnion('type', [
          z.object({ type: z.literal('nothing'), details: planDetails }),
          z.object({ type: z.literal('sample'), language }),
        ]),
      }),
    )
    .output(type<OpenedPlan>()),
  /** Saves what can be read of a damaged plan into a new file. Says how many rows were lost. */
  salvage: call
    .input(z.object({ path, to: path }))
    .output(type<{ readonly rows: number; readonly lost: number }>()),
  /** Writes a copy of the open plan, whole, private notes and history included. */
  copyTo: call.input(z.object({ path })).output(type<void>()),
  /** Writes a copy of one of the open plan's snapshots, as whole as that of the plan; also where the plan itself is damaged. */
  copySnapshot: call.input(z.object({ id: z.string().min(1).max(300), path })).output(type<void>()),
  /**
   * Writes the plan in another format, private notes left out. `csv` writes two files, nodes and ties, and returns both.
   * Refused, with the file that is in the way, when one is there and `overwrite` isn't said.
   */
  export: call
    .input(
      z.object({
        format: z.enum(exportFormats),
        path,
        theme: z.enum(['light', 'dark']),
        /** What a figure shows; the whole map as usual where it isn't said. */
        seen: seen.optional(),
        overwrite: z.boolean(),
      }),
    )
    .output(longRunning<{ readonly paths: readonly string[] }>()),
  info: call.output(type<PlanInfo>()),
  /** Ends work in hand and closes the file. */
  close: call.output(type<void>()),
};
