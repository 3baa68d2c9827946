import type { NodeId } from './ties/facts';

/** Where each node stands on the map: x to the right, y down, in map units. */
export const places: Readonly<Record<NodeId, readonly [x: number, y: number]>> = {} as never;
