import { type } from '@orpc/contract';
import { z } from 'zod';
import type { ChangeSet } from '../model/changes';
import { name } from '../model/fields';
import type { Message } from '../model/refusal';
import { call } from './progress';

/** A point to come back to: a version the user named, or a snapshot that was taken on its own. */
export interface Version {
  readonly id: string;
  readonly kind: 'named' | 'snapshot';
  readonly at: string;
  /** The name the user gave, or why the snapshot was taken. */
  readonly label: Message;
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
}

export const versionsContract = {
  /** Newest first. */
  list: call.output(type<readonly Version[]>()),
  /** Names the plan as it is now. */
  save: call.input(z.object({ name })).output(type<Version>()),
  /** Makes the plan read as it did then. One command, so it can be undone. Null when nothing differs. */
  restore: call.input(z.object({ id: z.string() })).output(type<ChangeSet | null>()),
};
