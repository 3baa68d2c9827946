import { boxRound, grown } from '../../core/picture/boxes';
import type { Box, Label, Picture, PictureNode, PictureTie } from '../../core/picture/parts';
import { bodyBox } from '../../core/picture/words';

/** A small picture shows so many nodes at least, where there are as many: where it is has to be seen. */
const leastNodes = 24;

/** Left free round what is shown, as a share of its extent. */
const rim = 0.1;

/** More nodes and ties than these are a smear in a few centimetres; and each weighs in the file. */
const most = { nodes: 300, ties: 250 };

/** Words beside nodes: the first few names, without what else is said under them. */
const mostNames = 6;

/** The stretch from `a` to `b` made as long as `least`, no farther than from `from` to `to` where that is long enough. */
function stretched(a: number, b: number, least: number, from: number, to: number): [number, number] {
  if (b - a >= least) return [a, b];
  const middle = (a + b) / 2 - least / 2;
  const start = least >= to - from ? (from + to - least) / 2 : Math.min(Math.max(middle, from), to - least);
  return [Math.min(a, start), Math.max(b, start + least)];
}

/** How high a picture of that shape round the middle of a box has to be for enough nodes to be in it. */
function heightRound({ nodes }: Picture, { x1, y1, x2, y2 }: Box, shape: number): number {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const away = Float64Array.from(nodes, (node) =>
    Math.max(Math.abs(node.x - x) / shape, Math.abs(node.y - y)),
  );
  away.sort();
  return 2 * (away[Math.min(leastNodes, away.length) - 1] ?? 0);
}

/** What of the map is in sight: all that is clear, and enough round it to fill a picture so many times as wide as high. */
function cutOut(picture: Picture, shape: number): Box | null {
  const whole = boxRound(picture.nodes.map(bodyBox));
  const clear = boxRound(picture.nodes.filter(({ faded }) => !faded).map(bodyBox));
  if (!whole || !clear) return null;
  const wide = grown(clear, rim * Math.max(clear.x2 - clear.x1, clear.y2 - clear.y1));
  const least = heightRound(picture, wide, shape);
  const height = Math.max(wide.y2 - wide.y1, least);
  const width = Math.max(wide.x2 - wide.x1, least * shape);
  const [x1, x2] = stretched(wide.x1, wide.x2, Math.max(width, height * shape), whole.x1, whole.x2);
  const [y1, y2] = stretched(wide.y1, wide.y2, Math.max(height, width / shape), whole.y1, whole.y2);
  return { x1, y1, x2, y2 };
}

const holds = (box: Box, { x, y }: { readonly x: number; readonly y: number }) =>
  x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2;

const isIn = (box: Box, { x1, y1, x2, y2 }: Box) =>
  x1 >= box.x1 && x2 <= box.x2 && y1 >= box.y1 && y2 <= box.y2;

function briefest(label: Label): Label {
  return label.brief ? briefest(label.brief) : label;
}

/** The first of these by rank; all in their order. */
function first<Part>(parts: readonly Part[], count: number, rank: (part: Part) => number): readonly Part[] {
  if (parts.length <= count) return parts;
  const kept = new Set([...parts].sort((a, b) => rank(b) - rank(a)).slice(0, count));
  return parts.filter((part) => kept.has(part));
}

/**
 * What a small picture shows of a map on which something is emphasised: the part round it, its first names, and of all else the
 * largest. Null where nothing is to be seen. O(n log n).
 * @param shape how many times as wide as high the small picture is
 */
export function vignetteOf(picture: Picture, shape: number): Picture | null {
  const box = cutOut(picture, shape);
  if (!box) return null;
  const inSight = picture.nodes.filter((node) => holds(box, node));
  const hasPlace = (node: PictureNode) => (node.badges.some((badge) => badge.at === 'shoulder') ? 1 : 0);
  const rank = (node: PictureNode) => (node.faded ? 0 : 1e9) + hasPlace(node) * 1e9 + node.size;
  const kept = first(inSight, most.nodes, rank);
  const named = new Set(
    first(
      kept.filter(({ faded }) => !faded),
      mostNames,
      ({ importance }) => importance,
    ).map(({ id }) => id),
  );
  const nodes = kept.map((node) =>
    named.has(node.id)
      ? { ...node, label: briefest(node.label) }
      : { ...node, label: { lines: [], width: 0, height: 0, brief: null } },
  );
  const areas = picture.areas.filter((area) => isIn(box, area.box));
  const ids = new Set([...nodes, ...areas].map(({ id }) => id));
  const there = ({ sourceId, targetId }: Pick<PictureTie, 'sourceId' | 'targetId'>) =>
    ids.has(sourceId) && ids.has(targetId);
  const ties = first(picture.ties.filter(there), most.ties, ({ opacity, width }) => 100 * opacity + width);
  return {
    ...picture,
    nodes,
    areas: areas.map((area) => ({
      ...area,
      name: area.name && { ...area.name, label: briefest(area.name.label) },
    })),
    ties,
    flows: picture.flows.filter(there),
    notes: [],
    backdrop: null,
  };
}
