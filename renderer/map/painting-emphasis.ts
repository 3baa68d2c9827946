import { remembered } from '../../core/model/remembered';
import { badgePlace, capHalf, fitting } from '../../core/picture/badges';
import { flowShape, headLine } from '../../core/picture/flows';
import type { Badge, Box, PictureFlow, PictureNode } from '../../core/picture/parts';
import { atLeast } from '../../core/picture/sizes';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints what passes between nodes, each on a band of paper. */
export function paintFlows(
  context: Context,
  flows: readonly PictureFlow[],
  paper: string,
  zoom: number,
  shown: Box,
): void {
  for (const flow of flows) {
    const shape = flowShape(flow, zoom);
    const { from, control, end, width, dash, head } = shape;
    const [tip, left, right] = head;
    const xs = [from.x, control.x, tip.x];
    const ys = [from.y, control.y, tip.y];
    if (Math.max(...xs) < shown.x1 || Math.min(...xs) > shown.x2) continue;
    if (Math.max(...ys) < shown.y1 || Math.min(...ys) > shown.y2) continue;
    const way = new Path2D();
    way.moveTo(from.x, from.y);
    way.quadraticCurveTo(control.x, control.y, end.x, end.y);
    context.globalAlpha = 0.85 * flow.opacity;
    context.strokeStyle = paper;
    context.lineWidth = width + 2;
    context.stroke(way);
    context.globalAlpha = flow.opacity;
    context.strokeStyle = flow.colour;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(way);
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(left.x, left.y);
    context.lineTo(right.x, right.y);
    context.closePath();
    context.fillStyle = flow.isLoss ? paper : flow.colour;
    context.fill();
    if (!flow.isLoss) continue;
    context.lineWidth = headLine(shape);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Whether a node carries a letter on its shape. */
export function isLettered({ badges }: PictureNode): boolean {
  return badges.some(({ at }) => at === 'shape');
}

/** Paints the letters on nodes, as far as they are large enough to be read. */
export function paintLetters(
  context: Context,
  nodes: readonly PictureNode[],
  zoom: number,
  shown: Box,
  least: number,
): void {
  for (const node of nodes) {
    if (node.faded || node.x < shown.x1 || node.x > shown.x2 || node.y < shown.y1 || node.y > shown.y2)
      continue;
    for (const badge of node.badges)
      if (badge.at === 'shape') paintBadge(context, badge, atLeast(node, least), zoom);
  }
}

/** Paints one badge of a node, if it is large enough to be read, its disc with that edge. */
function paintBadge(
  context: Context,
  badge: Badge,
  node: PictureNode,
  zoom: number,
  edge = badge.fill,
): void {
  const place = badgePlace(badge, node, zoom);
  if (!place) return;
  const { x, y, radius, type } = place;
  if (radius > 0) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = badge.fill;
    context.fill();
    context.strokeStyle = edge;
    context.lineWidth = radius / 7;
    context.stroke();
  }
  const size = fitting(badge.text, type, radius);
  context.font = `650 ${size}px "Inter Variable", Inter, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = badge.colour;
  context.fillText(badge.text, x, y + capHalf * size);
}

/** The nodes that have something beside them: few, and asked for in every frame. */
const numbered = remembered((nodes: readonly PictureNode[]) =>
  nodes.filter(({ faded, badges }) => !faded && badges.some(({ at }) => at === 'shoulder')),
);

/** Paints the badges that stand beside nodes, over everything else. */
export function paintShoulders(
  context: Context,
  nodes: readonly PictureNode[],
  paper: string,
  zoom: number,
  shown: Box,
  least: number,
): void {
  for (const node of numbered(nodes)) {
    if (node.x < shown.x1 || node.x > shown.x2 || node.y < shown.y1 || node.y > shown.y2) continue;
    for (const badge of node.badges)
      if (badge.at === 'shoulder') paintBadge(context, badge, atLeast(node, least), zoom, paper);
  }
}
