import { backdropShapes } from '../../core/picture/backdrop';
import type { Box, PictureBackdrop } from '../../core/picture/parts';

/** Paints what lies behind the map, but for its words. */
export function paintBackdrop(
  context: CanvasRenderingContext2D,
  backdrop: PictureBackdrop,
  zoom: number,
  shown: Box,
): void {
  const { lines, circles } = backdropShapes(backdrop, zoom, shown);
  for (const { from, to, stroke } of lines) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.setLineDash([...stroke.dash]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  for (const { radius, stroke } of circles) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.setLineDash([...stroke.dash]);
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

/** Paints the words of what lies behind the map, on a halo of paper: over the nodes, which stand anywhere. */
export function paintBackdropWords(
  context: CanvasRenderingContext2D,
  backdrop: PictureBackdrop,
  zoom: number,
  shown: Box,
  paper: string,
): void {
  const { words } = backdropShapes(backdrop, zoom, shown);
  context.setLineDash([]);
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.textBaseline = 'alphabetic';
  context.fillStyle = backdrop.colours.words;
  for (const { text, x, y, align, size, weight } of words) {
    context.font = `${weight} ${size}px "Inter Variable", Inter, sans-serif`;
    context.textAlign = align === 'middle' ? 'center' : align;
    context.lineWidth = size / 4;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
