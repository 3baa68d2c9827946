import { z } from 'zod';
import { added, type RowChange, replaced } from '../changes';
import * as field from '../fields';
import { position } from '../node';
import { say } from '../refusal';
import { placeId } from '../view';
import { defineEdit, existing, type PlanReader } from './edit';

function nameOf(plan: PlanReader, id: string): string {
  return plan.get('actor', id)?.name ?? plan.get('community', id)?.name ?? '';
}

interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

function placedOnMap(plan: PlanReader, { id, x, y }: Place): RowChange[] {
  const before = existing(plan, 'node', id);
  return before.x === x && before.y === y ? [] : [replaced('node', before, { ...before, x, y })];
}

function placedInView(plan: PlanReader, viewId: string, { id: nodeId, x, y }: Place): RowChange[] {
  existing(plan, 'node', nodeId);
  const id = placeId(viewId, nodeId);
  const before = plan.get('place', id);
  if (!before) return [added('place', { id, viewId, nodeId, x, y })];
  return before.x === x && before.y === y ? [] : [replaced('place', before, { ...before, x, y })];
}

/**
 * Moves nodes: by hand ("move"), to line them up ("align"), or all that a layout placed ("arrange"). In a view with
 * places of its own they move there; otherwise on the map at large.
 */
export const placeNodes = defineEdit({
  type: 'nodes.place',
  input: z.object({
    reason: z.enum(['move', 'align', 'arrange']),
    /** The view that is shown, if any. */
    viewId: field.id.nullable(),
    places: z.array(position.extend({ id: z.string() })).min(1),
  }),
  run(plan, { reason, viewId, places }) {
    const last = new Map(places.map((place) => [place.id, place]));
    const within = viewId !== null && existing(plan, 'view', viewId).ownPlaces ? viewId : null;
    const changes = [...last.values()].flatMap((place) =>
      within === null ? placedOnMap(plan, place) : placedInView(plan, within, place),
    );
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
