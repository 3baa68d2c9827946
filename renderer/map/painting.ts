import { marginOf } from '../../core/picture/forms';
import type { PlacedLabel } from '../../core/picture/labels';
import { arrowSize } from '../../core/picture/marks';
import type { Box, Form, Named, PictureArea, PictureNode, PictureTie, Point } from '../../core/picture/parts';
import { hexagonHeight, shapePath, squareCorner } from '../../core/picture/shapes';
import { thickened } from '../../core/picture/sizes';
import type { PictureTheme } from '../../core/picture/theme';
import { drawnWidth } from '../../core/picture/ties';
import { lineHeight } from '../../core/picture/words';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What of the map a window shows: pixels a map unit, and where the map's origin is. */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** Has map units count on a canvas with `ratio` device pixels a pixel. */
export function enter(context: Context, { zoom, x, y }: Viewport, ratio: number): void {
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
}

/** The map units that a rectangle of the window shows. */
export function shownBox({ zoom, x, y }: Viewport, width: number, height: number): Box {
  return { x1: -x / zoom, y1: -y / zoom, x2: (width - x) / zoom, y2: (height - y) / zoom };
}

const outlines = new WeakMap<PictureArea, Path2D>();

function outlineOf(area: PictureArea): Path2D {
  const known = outlines.get(area);
  if (known) return known;
  const outline = new Path2D(area.path);
  outlines.set(area, outline);
  return outline;
}

/** Whether a point lies on a ground. */
export function isOnArea(context: Context, area: PictureArea, { x, y }: Point): boolean {
  const { x1, y1, x2, y2 } = area.box;
  const isNear = x >= x1 && x <= x2 && y >= y1 && y <= y2;
  return isNear && context.isPointInPath(outlineOf(area), x, y, 'evenodd');
}

export function paintAreas(context: Context, areas: readonly PictureArea[]): void {
  for (const area of areas) {
    const outline = outlineOf(area);
    context.globalAlpha = area.fillOpacity * area.opacity;
    context.fillStyle = area.fill;
    context.fill(outline, 'evenodd');
    context.globalAlpha = area.opacity;
    context.strokeStyle = area.stroke.colour;
    context.lineWidth = area.stroke.width;
    context.setLineDash([...area.stroke.dash]);
    context.stroke(outline);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** A ground that what is drawn by hand leads to. */
export function paintAim(context: Context, area: PictureArea, colour: string, zoom: number): void {
  const outline = outlineOf(area);
  context.globalAlpha = 0.14;
  context.fillStyle = colour;
  context.fill(outline, 'evenodd');
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 2.5 / zoom;
  context.stroke(outline);
}

/** Ties that look alike, to be painted in one go. */
export interface TieBatch extends Pick<PictureTie, 'colour' | 'width' | 'dash' | 'opacity'> {
  readonly ties: readonly PictureTie[];
}

/** So many lines are painted at once: longer paths take longer than their parts. */
const batchSize = 64;

/** Puts ties that look alike together, in the order in which looks first occur. */
export function batched(ties: readonly PictureTie[]): TieBatch[] {
  const looks = new Map<string, PictureTie[][]>();
  for (const tie of ties) {
    const look = `${tie.colour} ${tie.width} ${tie.dash} ${tie.opacity}`;
    const batches = looks.get(look);
    const last = batches?.at(-1);
    if (!batches) looks.set(look, [[tie]]);
    else if (last && last.length < batchSize) last.push(tie);
    else batches.push([tie]);
  }
  return [...looks.values()].flat().flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { colour, width, dash, opacity } = first;
    return [{ colour, width, dash, opacity, ties: alike }];
  });
}

function isShown({ from, to, control }: PictureTie, { x1, y1, x2, y2 }: Box): boolean {
  const bend = control ?? to;
  return !(
    (from.x < x1 && to.x < x1 && bend.x < x1) ||
    (from.x > x2 && to.x > x2 && bend.x > x2) ||
    (from.y < y1 && to.y < y1 && bend.y < y1) ||
    (from.y > y2 && to.y > y2 && bend.y > y2)
  );
}

/** Paints one batch of ties, those that show in `shown`. */
export function paintTies(context: Context, batch: TieBatch, zoom: number, shown: Box): void {
  const width = drawnWidth(batch.width, zoom);
  const { length, half } = arrowSize(width);
  context.globalAlpha = batch.opacity;
  context.strokeStyle = batch.colour;
  context.lineWidth = width;
  context.setLineDash([...batch.dash]);
  context.beginPath();
  const heads: PictureTie[] = [];
  for (const tie of batch.ties) {
    if (!isShown(tie, shown)) continue;
    const { from, to, control, arrow } = tie;
    context.moveTo(from.x, from.y);
    if (arrow) heads.push(tie);
    const back = control ?? from;
    const reach = Math.hypot(to.x - back.x, to.y - back.y) || 1;
    const short = arrow ? (0.8 * length) / reach : 0;
    const endX = to.x - (to.x - back.x) * short;
    const endY = to.y - (to.y - back.y) * short;
    if (control) context.quadraticCurveTo(control.x, control.y, endX, endY);
    else context.lineTo(endX, endY);
  }
  context.stroke();
  context.setLineDash([]);
  if (heads.length > 0) {
    context.fillStyle = batch.colour;
    context.beginPath();
    for (const tie of heads) addHead(context, tie, length, half);
    context.fill();
  }
  context.globalAlpha = 1;
}

function addHead(context: Context, { from, control, to }: PictureTie, length: number, half: number): void {
  const back = control ?? from;
  const reach = Math.hypot(to.x - back.x, to.y - back.y) || 1;
  const ux = (to.x - back.x) / reach;
  const uy = (to.y - back.y) / reach;
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - ux * length - uy * half, to.y - uy * length + ux * half);
  context.lineTo(to.x - ux * length + uy * half, to.y - uy * length - ux * half);
  context.closePath();
}

/** Nodes that look alike, to be painted in one go. */
export interface NodeBatch {
  readonly form: Form;
  readonly nodes: readonly PictureNode[];
}

/** Puts nodes that look alike together. */
export function alike(nodes: readonly PictureNode[]): NodeBatch[] {
  const looks = new Map<string, PictureNode[][]>();
  for (const node of nodes) {
    const { colour, width } = node.stroke;
    const look = `${node.shape} ${node.side} ${node.fill} ${node.opacity} ${colour} ${width}`;
    const batches = looks.get(look);
    const last = batches?.at(-1);
    if (!batches) looks.set(look, [[node]]);
    else if (last && last.length < batchSize) last.push(node);
    else batches.push([node]);
  }
  return [...looks.values()].flat().flatMap((batch) => (batch[0] ? [{ form: batch[0], nodes: batch }] : []));
}

function addShape(context: Context, { shape, x, y }: PictureNode, size: number, margin: number): void {
  const half = size / 2 + margin;
  if (shape === 'circle') {
    context.moveTo(x + half, y);
    context.arc(x, y, half, 0, 2 * Math.PI);
  } else if (shape === 'square')
    context.roundRect(x - half, y - half, 2 * half, 2 * half, squareCorner(size) + margin);
  else {
    const high = half * hexagonHeight;
    context.moveTo(x + half, y);
    context.lineTo(x + half / 2, y + high);
    context.lineTo(x - half / 2, y + high);
    context.lineTo(x - half, y);
    context.lineTo(x - half / 2, y - high);
    context.lineTo(x + half / 2, y - high);
    context.closePath();
  }
}

/** Paints one batch of nodes, those that show in `shown`, none smaller than `least` map units across. */
export function paintNodes(context: Context, { form, nodes }: NodeBatch, shown: Box, least: number): void {
  const across = ({ size }: PictureNode) => Math.max(size, least);
  const thick = thickened(least);
  const seen = nodes.filter((node) => {
    const { x, y } = node;
    const size = across(node);
    return x + size > shown.x1 && x - size < shown.x2 && y + size > shown.y1 && y - size < shown.y2;
  });
  context.globalAlpha = form.opacity;
  context.beginPath();
  for (const node of seen) addShape(context, node, across(node), 0);
  context.fillStyle = form.fill;
  context.fill();
  context.strokeStyle = form.stroke.colour;
  context.lineWidth = form.stroke.width * thick;
  context.setLineDash(form.stroke.dash.map((length) => length * thick));
  context.stroke();
  context.setLineDash([]);
  if (form.ring) {
    context.beginPath();
    const away = (form.ring.gap + form.ring.width / 2) * thick;
    for (const node of seen) addShape(context, node, across(node), away);
    context.strokeStyle = form.ring.colour;
    context.lineWidth = form.ring.width * thick;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Paints the words that show, on a halo of paper. The context counts in pixels of the window. */
export function paintWords(
  context: Context,
  labels: readonly PlacedLabel[],
  { zoom, x, y }: Viewport,
  shown: Box,
  paper: string,
): void {
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.textBaseline = 'alphabetic';
  for (const { label, scale, align, box } of labels) {
    if (box.x2 < shown.x1 || box.x1 > shown.x2 || box.y2 < shown.y1 || box.y1 > shown.y2) continue;
    const pixels = scale * zoom;
    const at = align === 'start' ? box.x1 : align === 'end' ? box.x2 : (box.x1 + box.x2) / 2;
    context.textAlign = align === 'middle' ? 'center' : align;
    context.lineWidth = 3 * pixels;
    let top = box.y1 * zoom + y;
    for (const { text, size, weight, colour } of label.lines) {
      context.font = `${weight} ${size * pixels}px "Inter Variable", Inter, sans-serif`;
      const baseline = top + size * pixels;
      context.strokeText(text, at * zoom + x, baseline);
      context.fillStyle = colour;
      context.fillText(text, at * zoom + x, baseline);
      top += size * lineHeight * pixels;
    }
  }
}

/** A ring round a node, `away` map units off its drawing. */
export function paintRing(context: Context, node: Named, away: number, width: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(new Path2D(shapePath(node.shape, node, node.size, marginOf(node) + away)));
}

/** The rings round what is selected, between two thin lines of paper. */
export function paintSelected(
  context: Context,
  nodes: readonly PictureNode[],
  theme: PictureTheme,
  zoom: number,
): void {
  const pixel = Math.max(1, 1 / zoom);
  for (const node of nodes) {
    paintRing(context, node, 3.5 * pixel, 5 * pixel, theme.paper);
    paintRing(context, node, 3.5 * pixel, 2.5 * pixel, theme.accent);
  }
}
