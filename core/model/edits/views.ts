import { z } from 'zod';
import { added, type RowChange, removed, replaced } from '../changes';
import * as field from '../fields';
import { type Message, say } from '../refusal';
import { type Place, placeId, type View, view } from '../view';
import { defineEdit, existing, mustBeFree, type PlanReader } from './edit';

/**
 * The changes after which all nodes stand in a view where they stand now in the view `from` if that has places of its
 * own, otherwise where they stand on the map at large.
 */
function placesFrom(plan: PlanReader, from: string | null, viewId: string): RowChange[] {
  const placesOf = (id: string) => new Map(plan.where('place', 'viewId', id).map((row) => [row.nodeId, row]));
  const before = placesOf(viewId);
  const own = from !== null && existing(plan, 'view', from).ownPlaces;
  const elsewhere = own ? placesOf(from) : new Map<string, Place>();
  return plan.all('node').flatMap((node): RowChange[] => {
    const { x, y } = elsewhere.get(node.id) ?? node;
    const known = before.get(node.id);
    if (x === null || y === null || (known?.x === x && known.y === y)) return [];
    const row = { id: placeId(viewId, node.id), viewId, nodeId: node.id, x, y };
    return [known ? replaced('place', known, row) : added('place', row)];
  });
}

function withoutPlaces(plan: PlanReader, viewId: string): RowChange[] {
  return plan.where('place', 'viewId', viewId).map((place) => removed('place', place));
}

/** Saves a view. With places of its own, its nodes stay where they stand now in the view `placesOf`; null: at large. */
export const addView = defineEdit({
  type: 'view.add',
  input: z.object({ row: view, placesOf: field.id.nullable() }),
  run(plan, { row, placesOf }) {
    mustBeFree(plan, 'view', row.id);
    const places = row.ownPlaces ? placesFrom(plan, placesOf, row.id) : [];
    return { label: say('edits:addView', { name: row.name }), changes: [added('view', row), ...places] };
  },
});

const patch = view.omit({ id: true, ordinal: true }).partial();

function labelOf(before: View, changed: z.infer<typeof patch>): Message {
  const { name } = before;
  const fields = Object.keys(changed);
  if (fields.length === 1 && changed.name !== undefined) return say('edits:renameView', { name });
  if (fields.length === 1 && changed.ownPlaces !== undefined)
    return say(changed.ownPlaces ? 'edits:keepPlaces' : 'edits:leavePlaces', { name });
  return say('edits:changeView', { name });
}

/**
 * Changes what a view shows, from where, and its name. A view with places of its own takes those that are seen in the
 * view `placesOf` (null: at large) where that is given; one that is to have them for the first time takes them in any
 * case; one that gives them up loses them.
 */
export const changeView = defineEdit({
  type: 'view.change',
  input: z.object({ id: field.id, patch, placesOf: field.id.nullish() }),
  run(plan, { id, patch, placesOf }) {
    const before = existing(plan, 'view', id);
    const after = { ...before, ...patch };
    const changes: RowChange[] =
      JSON.stringify(before) === JSON.stringify(after) ? [] : [replaced('view', before, after)];
    if (!after.ownPlaces && before.ownPlaces) changes.push(...withoutPlaces(plan, id));
    if (after.ownPlaces && (!before.ownPlaces || placesOf !== undefined))
      changes.push(...placesFrom(plan, placesOf ?? null, id));
    return { label: labelOf(before, patch), changes };
  },
});

/** Puts views in this order. */
export const orderViews = defineEdit({
  type: 'view.order',
  input: z.object({ ids: z.array(field.id).min(1).max(10_000) }),
  run(plan, { ids }) {
    const changes = [...new Set(ids)].flatMap((id, ordinal) => {
      const before = existing(plan, 'view', id);
      return before.ordinal === ordinal ? [] : [replaced('view', before, { ...before, ordinal })];
    });
    return { label: say('edits:orderViews'), changes };
  },
});

/** Takes a view away, and with it its places. */
export const removeView = defineEdit({
  type: 'view.remove',
  input: z.object({ id: field.id }),
  run(plan, { id }) {
    const before = existing(plan, 'view', id);
    return {
      label: say('edits:removeView', { name: before.name }),
      changes: [...withoutPlaces(plan, id), removed('view', before)],
    };
  },
});
