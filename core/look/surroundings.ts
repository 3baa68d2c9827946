import type { PlanDocument } from '../model/document';
import { remembered } from '../model/remembered';
import { nodeGraph } from '../network/graph';

/** Nodes and ties that stay clear while the rest fades. */
export interface Clear {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  /** Whether the ties are a way that the eye is to follow. */
  readonly isWay: boolean;
}

const graphIn = remembered(nodeGraph);

/**
 * The nodes that can be reached from some over at most that many ties, in whatever direction, and the ties among them.
 * @param steps 0 for those nodes alone
 */
export function surroundings(document: PlanDocument, around: Iterable<string>, steps: number): Clear {
  const { ids, vertexOf, offsets, neighbours } = graphIn(document);
  const seen = new Uint8Array(ids.length);
  let edge: number[] = [];
  for (const id of around) {
    const vertex = vertexOf.get(id);
    if (vertex === undefined || seen[vertex]) continue;
    seen[vertex] = 1;
    edge.push(vertex);
  }
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next: number[] = [];
    for (const vertex of edge) {
      const end = offsets[vertex + 1] as number;
      for (let slot = offsets[vertex] as number; slot < end; slot++) {
        const neighbour = neighbours[slot] as number;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        next.push(neighbour);
      }
    }
    edge = next;
  }
  const nodes = new Set(ids.filter((_, vertex) => seen[vertex]));
  const ties = new Set<string>();
  for (const { id, sourceId, targetId } of document.tie.values())
    if (nodes.has(sourceId) && nodes.has(targetId)) ties.add(id);
  return { nodes, ties, isWay: false };
}
