import { z } from 'zod';
import { actor } from '../actor';
import { type RowChange, replaced } from '../changes';
import { community } from '../community';
import { planRow, planRowId } from '../plan';
import { say } from '../refusal';
import { stance } from '../stance';
import type { RowOf, TableName } from '../tables';
import { tie } from '../tie';
import { defineEdit, existing, type PlanReader } from './edit';
import { soundTie } from './tie-rules';

const ids = z.array(z.string()).min(1);

/** The changes that lay `patch` over each row; a row that already reads so yields none. */
function patched<T extends TableName>(
  plan: PlanReader,
  table: T,
  rowIds: readonly string[],
  patch: Partial<RowOf<T>>,
  settle: (row: RowOf<T>) => RowOf<T> = (row) => row,
): RowChange[] {
  return [...new Set(rowIds)].flatMap((id) => {
    const before = existing(plan, table, id);
    const after = settle({ ...before, ...patch });
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [replaced(table, before, after)];
  });
}

/** "change the side of Elena Bianchi", "change 3 actors": what was changed, as closely as one line can say. */
function labelOf(what: string, patch: object, count: number, name: string) {
  const [field, ...others] = Object.keys(patch);
  if (count > 1) return say(`edits:${what}.several`, { count });
  return field !== undefined && others.length === 0
    ? say(`edits:${what}.field`, { name, field })
    : say(`edits:${what}.fields`, { name });
}

export const actorPatch = actor.omit({ id: true }).partial();
export const communityPatch = community.omit({ id: true }).partial();
export const tiePatch = tie.omit({ id: true }).partial();
const stancePatch = stance.omit({ id: true, actorId: true }).partial();
const planPatch = planRow.omit({ id: true, createdAt: true }).partial();

export const changeActors = defineEdit({
  type: 'actor.change',
  input: z.object({ ids, patch: actorPatch }),
  run(plan, { ids, patch }) {
    const { name } = existing(plan, 'actor', ids[0] ?? '');
    return {
      label: labelOf('changeActor', patch, ids.length, name),
      changes: patched(plan, 'actor', ids, patch),
    };
  },
});

export const changeCommunities = defineEdit({
  type: 'community.change',
  input: z.object({ ids, patch: communityPatch }),
  run(plan, { ids, patch }) {
    const { name } = existing(plan, 'community', ids[0] ?? '');
    if (patch.ownerId) existing(plan, 'actor', patch.ownerId);
    return {
      label: labelOf('changeCommunity', patch, ids.length, name),
      changes: patched(plan, 'community', ids, patch),
    };
  },
});

export const changeTies = defineEdit({
  type: 'tie.change',
  input: z.object({ ids, patch: tiePatch }),
  run(plan, { ids, patch }) {
    return {
      label: labelOf('changeTie', patch, ids.length, ''),
      changes: patched(plan, 'tie', ids, patch, (row) => soundTie(plan, row)),
    };
  },
});

export const changeStance = defineEdit({
  type: 'stance.change',
  input: z.object({ id: z.string(), patch: stancePatch }),
  run(plan, { id, patch }) {
    const { name } = existing(plan, 'actor', existing(plan, 'stance', id).actorId);
    return { label: say('edits:changeStance', { name }), changes: patched(plan, 'stance', [id], patch) };
  },
});

export const changePlan = defineEdit({
  type: 'plan.change',
  input: z.object({ patch: planPatch }),
  run(plan, { patch }) {
    return { label: say('edits:changePlan'), changes: patched(plan, 'plan', [planRowId], patch) };
  },
});
