import { endsAmong } from './ends';
import type { Picture, PictureNode, Point } from './parts';
import { routeOf } from './ties';

/** The picture while some of its nodes are elsewhere: they and their ties move, the rest stays the same values. */
export function withMoves(picture: Picture, places: ReadonlyMap<string, Point>): Picture {
  const moved = new Map<string, PictureNode>();
  const nodes = picture.nodes.map((node) => {
    const place = places.get(node.id);
    if (!place || (place.x === node.x && place.y === node.y)) return node;
    const elsewhere = { ...node, x: place.x, y: place.y };
    moved.set(node.id, elsewhere);
    return elsewhere;
  });
  if (moved.size === 0) return picture;
  const endsOf = endsAmong(new Map(nodes.map((node) => [node.id, node])), picture.areas);
  const ties = picture.ties.map((tie) => {
    if (!moved.has(tie.sourceId) && !moved.has(tie.targetId)) return tie;
    const ends = endsOf(tie.sourceId, tie.targetId);
    return ends ? { ...tie, ...routeOf(...ends, tie.lane, tie.arrow, picture.dense) } : tie;
  });
  return { ...picture, nodes, ties };
}
