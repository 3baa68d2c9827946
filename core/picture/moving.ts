import { remembered } from '../model/remembered';
import { endsAmong } from './ends';
import { flowRoute } from './flows';
import type { Picture, PictureFlow, PictureNode, PictureTie, Point } from './parts';
import { routeOf } from './ties';

/** Where in a picture its nodes are, and the ties at each of them. */
interface Whereabouts {
  readonly nodes: ReadonlyMap<string, number>;
  readonly ties: ReadonlyMap<string, readonly number[]>;
}

const whereabouts = remembered(({ nodes, ties }: Picture): Whereabouts => {
  const atNode = new Map<string, number[]>();
  for (const [i, { sourceId, targetId }] of ties.entries())
    for (const id of [sourceId, targetId]) {
      const known = atNode.get(id);
      if (known) known.push(i);
      else atNode.set(id, [i]);
    }
  return { nodes: new Map(nodes.map(({ id }, i) => [id, i])), ties: atNode };
});

/** A picture some of whose nodes are elsewhere, and what of it is. */
export interface Moved {
  readonly picture: Picture;
  readonly nodes: readonly PictureNode[];
  readonly ties: readonly PictureTie[];
  readonly flows: readonly PictureFlow[];
}

/**
 * The picture while some of its nodes are elsewhere: they and their ties move, the rest stays the same values. Only they are
 * worked out anew; which ties they have is found once for a picture.
 */
export function withMoves(picture: Picture, places: ReadonlyMap<string, Point>): Moved {
  const where = whereabouts(picture);
  const moved = new Map<string, PictureNode>();
  const nodes = [...picture.nodes];
  for (const [id, { x, y }] of places) {
    const i = where.nodes.get(id);
    const node = i === undefined ? undefined : nodes[i];
    if (i === undefined || !node || (x === node.x && y === node.y)) continue;
    const elsewhere = { ...node, x, y };
    moved.set(id, elsewhere);
    nodes[i] = elsewhere;
  }
  if (moved.size === 0) return { picture, nodes: [], ties: [], flows: [] };
  const nodeOf = (id: string) => nodes[where.nodes.get(id) ?? -1];
  const endsOf = endsAmong(nodeOf, picture.areas);
  const ties = [...picture.ties];
  const movedTies: PictureTie[] = [];
  for (const i of new Set([...moved.keys()].flatMap((id) => where.ties.get(id) ?? []))) {
    const tie = ties[i];
    const ends = tie && endsOf(tie.sourceId, tie.targetId);
    if (!ends) continue;
    const elsewhere = { ...tie, ...routeOf(...ends, tie.lane, tie.arrow, picture.dense) };
    ties[i] = elsewhere;
    movedTies.push(elsewhere);
  }
  const movedFlows: PictureFlow[] = [];
  const flows = picture.flows.map((flow) => {
    const ends =
      moved.has(flow.sourceId) || moved.has(flow.targetId) ? endsOf(flow.sourceId, flow.targetId) : null;
    if (!ends) return flow;
    const elsewhere = { ...flow, ...flowRoute(...ends, flow.isLoss) };
    movedFlows.push(elsewhere);
    return elsewhere;
  });
  return {
    picture: { ...picture, nodes, ties, flows },
    nodes: [...moved.values()],
    ties: movedTies,
    flows: movedFlows,
  };
}
