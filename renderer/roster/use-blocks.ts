import { useState } from 'react';
import type { BlockReason, RowPatch } from '../../core/model/edits/change-items';
import { say as message } from '../../core/model/refusal';
import type { Block } from '../../core/table/tsv';
import { useDesk } from '../app/desk-context';
import { type PlannedBlock, plannedBlock } from './blocks';
import { type Cells, heldBy } from './cells';
import type { Column, TableTab } from './columns';
import type { Range } from './grid/cursor';
import type { Pasted } from './grid/model';
import { blockOf } from './pasting';

/** A block that doesn't fit as it is: somebody has to decide. */
export interface PendingBlock {
  readonly block: Block;
  readonly range: Range;
  readonly reason: BlockReason;
  readonly create: 'actor' | 'community' | null;
  readonly plan: PlannedBlock;
}

interface BlockTable {
  readonly tab: TableTab;
  readonly columns: readonly Column[];
  readonly ids: readonly string[];
  readonly cells: Cells;
  readonly writable: boolean;
}

/** Puts blocks into a table, each as one edit; what doesn't fit waits until somebody has decided. */
export function useBlocks({ tab, columns, ids, cells, writable }: BlockTable) {
  const desk = useDesk();
  const [pending, setPending] = useState<PendingBlock | null>(null);

  /** What any plan of a block goes by. */
  const options = () => {
    const { viewId } = desk.look.getState();
    const sight = { viewId, centre: desk.map.current?.centre() ?? null };
    return { cells, language: cells.reader.language, newId: () => crypto.randomUUID(), sight };
  };

  const planned = ({ block, range, reason, create }: Omit<PendingBlock, 'plan'>): PlannedBlock =>
    plannedBlock(block, { tab, columns, ids, range }, { ...options(), reason, create });

  const send = ({ command, changedRows, newRows }: PlannedBlock, reason: BlockReason) =>
    desk.attempt(async () => {
      const done = command && (await desk.plan.edit(command));
      if (done && reason === 'paste')
        desk.tellDone(message('roster:notice.pasted', { count: changedRows + newRows }), done);
    });

  const put = (block: Block, range: Range, reason: BlockReason) => {
    if (!writable) {
      desk.tell(message('roster:notice.readOnly'));
      return;
    }
    const wanted = { block, range, reason, create: null };
    const plan = planned(wanted);
    if (plan.problems.length > 0) setPending({ ...wanted, plan });
    else if (plan.command === null && reason === 'paste')
      desk.tell(message(plan.passedOver > 0 ? 'roster:notice.workedOut' : 'roster:notice.saidAlready'));
    else void send(plan, reason);
  };

  return {
    pending,
    /** Plans a new row with these texts in these columns. */
    plan: (block: Block, order: readonly Column[]) =>
      plannedBlock(
        block,
        { tab, columns: order, ids: [], range: { top: 0, bottom: 0, left: 0, right: order.length - 1 } },
        { ...options(), reason: 'type', create: null },
      ),
    paste: (range: Range, pasted: Pasted) => put(blockOf(pasted), range, 'paste'),
    clear: (range: Range) => {
      const within = { ...range, bottom: Math.min(range.bottom, ids.length - 1) };
      if (within.bottom >= within.top) put([['']], within, 'clear');
    },
    /** Copies the first marked row, or where one row alone is marked the one above it, into the marked rows. */
    fill: ({ top, bottom, left, right }: Range) => {
      const from = top === bottom ? top - 1 : top;
      const source = ids[from];
      if (source === undefined || !writable) return;
      const patches = ids.slice(from + 1, bottom + 1).flatMap((id): RowPatch[] => {
        const byTable = new Map<RowPatch['table'], Record<string, unknown>>();
        for (const column of columns.slice(left, right + 1)) {
          if (!column.field) continue;
          const patch = byTable.get(column.table) ?? {};
          patch[column.field.key] = heldBy(cells.document, column, source);
          byTable.set(column.table, patch);
        }
        return [...byTable].map(([table, patch]) => ({ table, id, patch }) as RowPatch);
      });
      if (patches.length > 0)
        void desk.attempt(() => desk.plan.edit({ type: 'items.change', reason: 'fill', patches, add: null }));
    },
    /** Plans the pending block anew with names that nobody has made into actors or communities. */
    decide: (create: PendingBlock['create']) =>
      setPending((now) => now && { ...now, create, plan: planned({ ...now, create }) }),
    /** Takes what fits of the pending block. */
    accept: () => {
      if (pending) void send(pending.plan, pending.reason);
      setPending(null);
    },
    dismiss: () => setPending(null),
  };
}
