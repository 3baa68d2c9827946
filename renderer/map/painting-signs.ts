import { iconLine, iconPlace } from '../../core/picture/emblems';
import { pinPath, plusPlace } from '../../core/picture/marks';
import type { Box, PictureNode } from '../../core/picture/parts';
import { shapePath } from '../../core/picture/shapes';
import { atLeast } from '../../core/picture/sizes';
import type { EmblemImages } from './emblem-images';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Whether a node carries more than its shape. */
export function isSigned({ halos, plus, pin, emblem }: PictureNode): boolean {
  return halos.length > 0 || plus !== null || pin !== null || emblem !== null;
}

const icons = new Map<string, Path2D>();

function paintIcon(context: Context, node: PictureNode, path: string, colour: string): void {
  let lines = icons.get(path);
  if (!lines) {
    lines = new Path2D(path);
    icons.set(path, lines);
  }
  const { x, y, scale } = iconPlace(node);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.strokeStyle = colour;
  context.lineWidth = iconLine;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(lines);
  context.restore();
}

function paintImage(context: Context, node: PictureNode, image: ImageBitmap): void {
  const { x, y, size, shape, stroke } = node;
  context.save();
  context.clip(new Path2D(shapePath(shape, node, size, -stroke.width / 2)));
  context.drawImage(image, x - size / 2, y - size / 2, size, size);
  context.restore();
}

/** Paints what nodes carry on their shapes and round them, of those that show in `shown`, as if none were smaller than `least`. */
export function paintSigns(
  context: Context,
  nodes: readonly PictureNode[],
  images: EmblemImages,
  shown: Box,
  least: number,
): void {
  for (const one of nodes) {
    const node = atLeast(one, least);
    const { x, y, size, shape, halos, plus, pin, emblem, opacity } = node;
    if (x + size < shown.x1 || x - size > shown.x2 || y + size < shown.y1 || y - size > shown.y2) continue;
    context.globalAlpha = opacity;
    if (emblem?.type === 'icon') paintIcon(context, node, emblem.path, emblem.colour);
    const image = emblem?.type === 'image' ? images.of(emblem.uri) : null;
    if (image) paintImage(context, node, image);
    for (const halo of halos) {
      context.strokeStyle = halo.colour;
      context.lineWidth = halo.width;
      context.setLineDash([...halo.dash]);
      context.stroke(new Path2D(shapePath(shape, node, size, halo.gap + halo.width / 2)));
    }
    context.setLineDash([]);
    if (pin) {
      context.fillStyle = pin;
      context.fill(new Path2D(pinPath(node, node, size)));
    }
    if (!plus) continue;
    const { x: px, y: py, half } = plusPlace(node, node, size);
    context.strokeStyle = plus;
    context.lineWidth = half * 0.7;
    context.beginPath();
    context.moveTo(px - half, py);
    context.lineTo(px + half, py);
    context.moveTo(px, py - half);
    context.lineTo(px, py + half);
    context.stroke();
  }
  context.globalAlpha = 1;
}
