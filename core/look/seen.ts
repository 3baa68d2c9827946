import { z } from 'zod';
import { type PlanDocument, planOf } from '../model/document';
import * as field from '../model/fields';
import { look, usualLook } from '../model/look';
import { Refusal } from '../model/refusal';
import type { View } from '../model/view';
import { placedAs, viewsOf } from '../model/views';
import { type Scene, sceneOf } from './scene';

/** How a plan's map is seen: what an export draws. */
export const seen = z.object({
  /** The saved view whose places nodes have; null for those of the map at large. */
  viewId: field.id.nullable(),
  /** How it is seen; null for the way in which the view was saved, or without a view the usual one. */
  look: look.nullable(),
});
export type Seen = z.infer<typeof seen>;

/** The whole map as usual. */
export const seenAsUsual: Seen = { viewId: null, look: null };

/** What of a plan is seen so, nodes where the view has them. Refuses a view that isn't there where no look stands in for it. */
export function sceneSeen(document: PlanDocument, { viewId, look }: Seen): Scene {
  const view = viewId === null ? undefined : document.view.get(viewId);
  if (viewId !== null && look === null && !view) throw new Refusal('errors:view.gone');
  return sceneOf(placedAs(document, viewId), look ?? view?.look ?? usualLook);
}

/** What a figure of what is seen is called: the plan's name, and after it that of the view. */
export function figureTitle(document: PlanDocument, { viewId }: Seen): string {
  const { name } = planOf(document);
  const view = viewId === null ? undefined : document.view.get(viewId);
  return view ? `${name}: ${view.name}` : name;
}

/**
 * The view that goes by that id or, whatever its case, that name. Refuses one that isn't there, with those that are, and a name that
 * several have, with their ids.
 */
export function viewCalled(views: ReadonlyMap<string, View>, called: string): View {
  const byId = views.get(called);
  if (byId) return byId;
  const all = viewsOf({ view: views });
  const spoken = (name: string) => name.trim().normalize().toLowerCase();
  const exact = all.filter(({ name }) => name === called);
  const named = exact.length > 0 ? exact : all.filter(({ name }) => spoken(name) === spoken(called));
  const [found, another] = named;
  if (found && !another) return found;
  if (found) throw new Refusal('errors:view.several', { name: called, ids: named.map(({ id }) => id) });
  if (all.length === 0) throw new Refusal('errors:view.none', { name: called });
  throw new Refusal('errors:view.unknown', { name: called, views: all.map(({ name }) => name) });
}
