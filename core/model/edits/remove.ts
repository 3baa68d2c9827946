import { z } from 'zod';
import { type RowChange, removed, replaced } from '../changes';
import { type Message, say } from '../refusal';
import type { RowOf } from '../tables';
import { defineEdit, existing, type PlanReader } from './edit';

function labelOf(plan: PlanReader, nodeIds: readonly string[], ties: number, stances: number): Message {
  const [first, ...more] = nodeIds;
  if (first !== undefined && more.length === 0) {
    const name = plan.get('actor', first)?.name ?? plan.get('community', first)?.name ?? '';
    return say('edits:removeNode', { name });
  }
  if (nodeIds.length > 0) return say('edits:removeNodes', { count: nodeIds.length });
  return ties > 0 ? say('edits:removeTies', { count: ties }) : say('edits:removeStances', { count: stances });
}

/** Takes nodes, ties, stances and notes away, and with a node all that hangs on it. */
export const removeItems = defineEdit({
  type: 'items.remove',
  input: z.object({
    nodeIds: z.array(z.string()),
    tieIds: z.array(z.string()),
    stanceIds: z.array(z.string()),
    noteIds: z.array(z.string()).optional(),
  }),
  run(plan, { nodeIds, tieIds, stanceIds, noteIds = [] }) {
    const nodes = [...new Set(nodeIds)];
    const ties = new Map<string, RowOf<'tie'>>();
    const stances = new Map<string, RowOf<'stance'>>();
    const orphans = new Map<string, RowOf<'community'>>();
    const hanging: RowChange[] = [];
    const rows: RowChange[] = [];
    for (const id of tieIds) ties.set(id, existing(plan, 'tie', id));
    for (const id of stanceIds) stances.set(id, existing(plan, 'stance', id));
    for (const id of nodes) {
      const node = existing(plan, 'node', id);
      for (const tie of plan.where('tie', 'sourceId', id)) ties.set(tie.id, tie);
      for (const tie of plan.where('tie', 'targetId', id)) ties.set(tie.id, tie);
      for (const stance of plan.where('stance', 'actorId', id)) stances.set(stance.id, stance);
      for (const owned of plan.where('community', 'ownerId', id)) orphans.set(owned.id, owned);
      const emblem = plan.get('emblem', id);
      if (emblem) hanging.push(removed('emblem', emblem));
      for (const place of plan.where('place', 'nodeId', id)) hanging.push(removed('place', place));
      const row =
        node.kind === 'actor'
          ? removed('actor', existing(plan, 'actor', id))
          : removed('community', existing(plan, 'community', id));
      rows.push(row, removed('node', node));
    }
    const notes = [...new Set(noteIds)].map((id) => existing(plan, 'note', id));
    for (const id of nodes) orphans.delete(id);
    return {
      label:
        nodes.length + tieIds.length + stanceIds.length === 0 && notes.length > 0
          ? say('edits:removeNotes', { count: notes.length })
          : labelOf(plan, nodes, tieIds.length, stanceIds.length),
      changes: [
        ...[...ties.values()].map((tie) => removed('tie', tie)),
        ...[...stances.values()].map((stance) => removed('stance', stance)),
        ...[...orphans.values()].map((orphan) => replaced('community', orphan, { ...orphan, ownerId: null })),
        ...hanging,
        ...notes.map((note) => removed('note', note)),
        ...rows,
      ],
    };
  },
});
