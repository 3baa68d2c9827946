import type { PlanDocument } from './document';
import type { Node } from './node';
import { byId } from './order';
import type { View } from './view';

/** The views in their order. */
export function viewsOf({ view: views }: Pick<PlanDocument, 'view'>): View[] {
  return [...views.values()].sort((a, b) => a.ordinal - b.ordinal || byId(a, b));
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
