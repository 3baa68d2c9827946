import { z } from 'zod';
import * as field from './fields';
import { look } from './look';
import { position } from './node';

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
