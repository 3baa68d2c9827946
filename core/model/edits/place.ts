import { z } from 'zod';
import { replaced } from '../changes';
import { position } from '../node';
import { say } from '../refusal';
import { defineEdit, existing, type PlanReader } from './edit';

function nameOf(plan: PlanReader, id: string): string {
  return plan.get('actor', id)?.name ?? plan.get('community', id)?.name ?? '';
}

/** Moves nodes: by hand ("move"), or all that a layout placed ("arrange"). */
export const placeNodes = defineEdit({
  type: 'nodes.place',
  input: z.object({
    reason: z.enum(['move', 'arrange']),
    places: z.array(position.extend({ id: z.string() })).min(1),
  }),
  run(plan, { reason, places }) {
    const last = new Map(places.map((place) => [place.id, place]));
    const changes = [...last.values()].flatMap(({ id, x, y }) => {
      const before = existing(plan, 'node', id);
      return before.x === x && before.y === y ? [] : [replaced('node', before, { ...before, x, y })];
    });
    const name = last.size === 1 && places[0] ? nameOf(plan, places[0].id) : '';
    return { label: say(`edits:${reason}`, { count: last.size, name }), changes };
  },
});

export const pinNodes = defineEdit({
  type: 'nodes.pin',
  input: z.object({ ids: z.array(z.string()).min(1), pinned: z.boolean() }),
  run(plan, { ids, pinned }) {
    const changes = [...new Set(ids)].flatMap((id) => {
      const before = existing(plan, 'node', id);
      return before.pinned === pinned ? [] : [replaced('node', before, { ...before, pinned })];
    });
    const name = ids.length === 1 && ids[0] ? nameOf(plan, ids[0]) : '';
    return { label: say(pinned ? 'edits:pin' : 'edits:unpin', { count: ids.length, name }), changes };
  },
});
