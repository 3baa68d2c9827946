import type { PlanDocument } from '../model/document';
import { attitudeOf, type Tie } from '../model/tie';
import { homesOf } from './homes';

/**
 * An undirected graph in compressed rows. The neighbours of vertex v are `neighbours[offsets[v]]` up to, not
 * including, `neighbours[offsets[v + 1]]`; `lengths` runs beside them. Parallel ties stand once each.
 */
export interface Graph {
  /** Number of vertices. */
  readonly order: number;
  /** `order + 1` places in `neighbours`. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** How far apart the ends of a tie should lie, 1 … 255. */
  readonly lengths: Uint8Array;
}

/** A graph whose vertices are the nodes of a plan: vertex v is the node `ids[v]`. */
export interface NodeGraph extends Graph {
  readonly ids: readonly string[];
  readonly vertexOf: ReadonlyMap<string, number>;
}

/** Lists of the two ends and the length of each tie, by vertex number. A tie from a vertex to itself is left out. */
export interface Links {
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly lengths: ArrayLike<number>;
}

/** Builds the compressed rows of `order` vertices in O(order + ties). */
export function graphOf(order: number, { sources, targets, lengths }: Links): Graph {
  const offsets = new Int32Array(order + 1);
  const count = sources.length;
  for (let tie = 0; tie < count; tie++) {
    const source = sources[tie] as number;
    const target = targets[tie] as number;
    if (source === target) continue;
    offsets[source + 1] = (offsets[source + 1] as number) + 1;
    offsets[target + 1] = (offsets[target + 1] as number) + 1;
  }
  for (let vertex = 0; vertex < order; vertex++)
    offsets[vertex + 1] = (offsets[vertex + 1] as number) + (offsets[vertex] as number);
  const next = offsets.slice(0, order);
  const neighbours = new Int32Array(offsets[order] as number);
  const slotLengths = new Uint8Array(neighbours.length);
  const join = (from: number, to: number, length: number) => {
    const slot = next[from] as number;
    next[from] = slot + 1;
    neighbours[slot] = to;
    slotLengths[slot] = length;
  };
  for (let tie = 0; tie < count; tie++) {
    const source = sources[tie] as number;
    const target = targets[tie] as number;
    if (source === target) continue;
    join(source, target, lengths[tie] as number);
    join(target, source, lengths[tie] as number);
  }
  return { order, offsets, neighbours, lengths: slotLengths };
}

/** How far apart a tie wants its ends: rivals well apart, so that a quarrel doesn't draw the other camp into our midst. */
const wanted = { home: 3, guest: 6, favour: 6, neutral: 8, against: 12 };

function lengthOf(tie: Tie, homes: ReadonlyMap<string, string>): number {
  const attitude = attitudeOf(tie);
  if (attitude === 'against') return wanted.against;
  if (tie.kind === 'membership') {
    const atHome = homes.get(tie.sourceId) === tie.targetId || homes.get(tie.targetId) === tie.sourceId;
    return atHome ? wanted.home : wanted.guest;
  }
  return attitude === 'neutral' ? wanted.neutral : wanted.favour;
}

/** The graph of a plan's nodes and ties, vertices in the order of the document's nodes. */
export function nodeGraph(document: Pick<PlanDocument, 'node' | 'tie'>): NodeGraph {
  const ids = [...document.node.keys()];
  const vertexOf = new Map(ids.map((id, vertex) => [id, vertex]));
  const sources = new Int32Array(document.tie.size);
  const targets = new Int32Array(document.tie.size);
  const lengths = new Uint8Array(document.tie.size);
  const { homes } = homesOf(document);
  let tie = 0;
  for (const link of document.tie.values()) {
    const source = vertexOf.get(link.sourceId);
    const target = vertexOf.get(link.targetId);
    if (source === undefined || target === undefined) continue;
    sources[tie] = source;
    targets[tie] = target;
    lengths[tie] = lengthOf(link, homes);
    tie++;
  }
  const links = {
    sources: sources.subarray(0, tie),
    targets: targets.subarray(0, tie),
    lengths: lengths.subarray(0, tie),
  };
  return { ...graphOf(ids.length, links), ids, vertexOf };
}

/** The part of a graph between `vertices`, which must be ascending; vertex i of the part is `vertices[i]` of the whole. */
export function part(graph: Graph, vertices: Int32Array): Graph {
  if (vertices.length === graph.order) return graph;
  const place = new Int32Array(graph.order).fill(-1);
  vertices.forEach((vertex, index) => {
    place[vertex] = index;
  });
  const sources: number[] = [];
  const targets: number[] = [];
  const lengths: number[] = [];
  vertices.forEach((vertex, index) => {
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const neighbour = graph.neighbours[slot] as number;
      const other = place[neighbour] as number;
      if (other < 0 || neighbour < vertex) continue;
      sources.push(index);
      targets.push(other);
      lengths.push(graph.lengths[slot] as number);
    }
  });
  return graphOf(vertices.length, { sources, targets, lengths });
}
