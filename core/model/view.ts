import { z } from 'zod';
import type { PlanDocument } from './document';
import * as field from './fields';
import { look } from './look';
import { type Node, position } from './node';

/** The point of the map in the middle of the window, and how near one looks: pixels a map unit. */
export const camera = position.extend({ zoom: z.number().min(1e-4).max(100) });
export type Camera = z.infer<typeof camera>;

/** A saved state of the map: how it is seen, and from where. */
export const view = z.object({
  id: field.id,
  name: field.name,
  /** Place among the views, from 0; where two have the same, the id decides. */
  ordinal: z.number().int().min(0).max(1e6),
  look,
  /** From where; null to show all of it. */
  camera: camera.nullable(),
  /** True where nodes stand elsewhere than on the map at large: then rows of `place` say where. */
  ownPlaces: z.boolean(),
});
export type View = z.infer<typeof view>;

/** Where a node stands in a view that has places of its own. */
export const place = z.object({
  /** `placeId` of the two. */
  id: z.string().min(3).max(401),
  viewId: field.id,
  nodeId: field.id,
  x: position.shape.x,
  y: position.shape.y,
});
export type Place = z.infer<typeof place>;

/** The id of the row that says where a node stands in a view. */
export function placeId(viewId: string, nodeId: string): string {
  return `${viewId}/${nodeId}`;
}

/** The views in their order. */
export function viewsOf({ view: views }: Pick<PlanDocument, 'view'>): View[] {
  return [...views.values()].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
}

/**
 * The document with its nodes where a view has them. A node of which the view says nothing stands where the map at large
 * has it. The same document where the view has no places of its own, or isn't there.
 */
export function placedAs(document: PlanDocument, viewId: string | null): PlanDocument {
  if (viewId === null || !document.view.get(viewId)?.ownPlaces) return document;
  const nodes = new Map<string, Node>(document.node);
  for (const { viewId: of, nodeId, x, y } of document.place.values()) {
    const node = of === viewId ? nodes.get(nodeId) : undefined;
    if (node) nodes.set(nodeId, { ...node, x, y });
  }
  return { ...document, node: nodes };
}
