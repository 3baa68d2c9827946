import { z } from 'zod';
import type { ChangeSet } from '../model/changes';
import { call, longRunning } from './progress';

export const mapContract = {
  /**
   * Places nodes and saves where they are, as one command. `only: 'unplaced'` leaves placed nodes alone.
   * The same seed and plan give the same map.
   */
  arrange: call
    .input(
      z.object({
        only: z.enum(['all', 'unplaced']),
        seed: z
          .number()
          .int()
          .min(0)
          .max(2 ** 32 - 1),
      }),
    )
    .output(longRunning<ChangeSet | null>()),
};
