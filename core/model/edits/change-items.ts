import { z } from 'zod';
import { type RowChange, replaced } from '../changes';
import * as field from '../fields';
import { node } from '../node';
import { Refusal, type RowProblem, say } from '../refusal';
import type { RowOf } from '../tables';
import { addItems, withAdded } from './add-items';
import { actorPatch, communityPatch, tiePatch } from './change';
import { defineEdit, existing, type PlanReader } from './edit';
import { soundTie } from './tie-rules';

/** What one row becomes: the fields that change, of its own or of the node that it is. */
const rowPatch = z.discriminatedUnion('table', [
  z.object({ table: z.literal('node'), id: field.id, patch: node.pick({ pinned: true }).partial() }),
  z.object({ table: z.literal('actor'), id: field.id, patch: actorPatch }),
  z.object({ table: z.literal('community'), id: field.id, patch: communityPatch }),
  z.object({ table: z.literal('tie'), id: field.id, patch: tiePatch }),
]);
export type RowPatch = z.infer<typeof rowPatch>;

/** How a block of cells came to change: typed, pasted, filled down, emptied. */
const blockReasons = ['type', 'paste', 'fill', 'clear'] as const;
export type BlockReason = (typeof blockReasons)[number];

/** The row after the patch, or nothing when it reads so already. */
function patched(plan: PlanReader, { table, id, patch }: RowPatch): RowChange[] {
  const change = <T extends RowPatch['table']>(
    name: T,
    settle: (row: RowOf<T>) => RowOf<T> = (row) => row,
  ): RowChange[] => {
    const before = existing(plan, name, id);
    const after = settle({ ...before, ...patch });
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [replaced(name, before, after)];
  };
  switch (table) {
    case 'community':
      if (patch.ownerId) existing(plan, 'actor', patch.ownerId);
      return change(table);
    case 'tie':
      return change(table, (row) => soundTie(plan, row));
    default:
      return change(table);
  }
}

/**
 * Changes a block of a table: other fields in every row, and new rows where it reaches beyond the last. All of it or nothing:
 * when rows don't fit, the refusal names each by its place in `patches`, from 1. Each row of a table has one patch at most.
 */
export const changeItems = defineEdit({
  type: 'items.change',
  input: z.object({
    reason: z.enum(blockReasons),
    patches: z.array(rowPatch).max(100_000),
    add: addItems.input.nullable(),
  }),
  run(plan, { reason, patches, add }) {
    const addition = add === null ? [] : addItems.run(plan, add).changes;
    const all = withAdded(plan, addition);
    const problems: RowProblem[] = [];
    const changes = patches.flatMap((patch, place) => {
      try {
        return patched(all, patch);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push({ file: patch.table, row: place + 1, field: null, problem: error.problem });
        return [];
      }
    });
    if (problems.length > 0) throw new Refusal('errors:rows', { count: problems.length }, problems);
    const added = (add?.actors.length ?? 0) + (add?.communities.length ?? 0) + (add?.ties.length ?? 0);
    const count = new Set(patches.map(({ id }) => id)).size + added;
    return { label: say(`edits:block.${reason}`, { count }), changes: [...addition, ...changes] };
  },
});
