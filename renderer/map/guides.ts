import type { Snapped } from '../../core/layout/snap';
import type { Box } from '../../core/picture/parts';

/** The lines on which a dragged node stands, by their x or y in map units. */
export type Guides = Snapped['guides'];

export const noGuides: Guides = { x: null, y: null };

/** Paints them through what is seen, in map units. */
export function paintGuides(
  context: CanvasRenderingContext2D,
  { x, y }: Guides,
  shown: Box,
  colour: string,
  zoom: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1 / zoom;
  context.beginPath();
  if (x !== null) {
    context.moveTo(x, shown.y1);
    context.lineTo(x, shown.y2);
  }
  if (y !== null) {
    context.moveTo(shown.x1, y);
    context.lineTo(shown.x2, y);
  }
  context.stroke();
}
