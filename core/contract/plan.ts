import { eventIterator, type } from '@orpc/contract';
import type { ChangeSet } from '../model/changes';
import type { PlanRows } from '../model/document';
import { editCommand } from '../model/edits/edits';
import type { Message } from '../model/refusal';
import { call } from './progress';

/** How a plan was opened, and what stands in the way of writing to it. */
export type Access = { readonly mode: 'write' } | { readonly mode: 'read'; readonly why: Message };

/** What is true of the open plan apart from its rows. */
export interface PlanState {
  /** Number of the newest entry of the journal, 0 in a fresh plan. */
  readonly seq: number;
  /** What undo would take back, redo would do again; null where there is nothing. */
  readonly undo: Message | null;
  readonly redo: Message | null;
  readonly access: Access;
  /** When the newest entry was written; null in a fresh plan. */
  readonly savedAt: string | null;
  /** A trouble that stays until it is over, such as a full disk: nothing more can be saved here. */
  readonly trouble: Message | null;
  /** What doesn't keep anything from being saved but should be known, such as that no safety copy can be made. */
  readonly warning: Message | null;
}

export interface PlanSnapshot {
  readonly rows: PlanRows;
  readonly state: PlanState;
}

/** What the engine tells every window, in order. */
export type PlanEvent =
  | { readonly type: 'changed'; readonly changeSet: ChangeSet; readonly state: PlanState }
  | { readonly type: 'state'; readonly state: PlanState };

/** One line of the journal. */
export interface HistoryEntry {
  readonly seq: number;
  readonly kind: ChangeSet['kind'];
  readonly at: string;
  readonly label: Message;
}

export const planContract = {
  /** The whole plan; without private fields for a window that must not have them. */
  read: call.output(type<PlanSnapshot>()),
  /** Every change from now on. Starts with the state. */
  watch: call.output(eventIterator(type<PlanEvent>())),
  /** Runs a command; on disk when it returns. Null when it changes nothing. */
  edit: call.input(editCommand).output(type<ChangeSet | null>()),
  /** Takes back the newest command; null when there is none. */
  undo: call.output(type<ChangeSet | null>()),
  /** Does again what was taken back last; null when there is nothing. */
  redo: call.output(type<ChangeSet | null>()),
  /** The journal, newest first, at most 500 lines. */
  history: call.output(type<readonly HistoryEntry[]>()),
};
