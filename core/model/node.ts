import { z } from 'zod';
import * as field from './fields';

export const nodeKind = z.enum(['actor', 'community']);
export type NodeKind = z.infer<typeof nodeKind>;

/** One axis of a position on the map, in map units (at zoom 1 a unit is a pixel). */
const coordinate = z.number().min(-1e7).max(1e7);

export const position = z.object({ x: coordinate, y: coordinate });
export type Position = z.infer<typeof position>;

/** What a tie can join: an actor or a community, with its place on the map. Shares its id with that row. */
export const node = z.object({
  id: field.id,
  kind: nodeKind,
  /** Null until it has been placed; x and y are set together. */
  x: coordinate.nullable(),
  y: coordinate.nullable(),
  /** A pinned node stays where it is when the map is arranged. */
  pinned: z.boolean(),
});
export type Node = z.infer<typeof node>;
