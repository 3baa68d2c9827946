import { noteCorner } from '../../core/picture/notes';
import type { Box, PictureNote } from '../../core/picture/parts';

/** Words smaller than this can't be read, in pixels. */
const smallest = 3;

/** Paints notes and frames, those that show in `shown`: frames first, whatever their order. */
export function paintNotes(
  context: CanvasRenderingContext2D,
  notes: readonly PictureNote[],
  zoom: number,
  shown: Box,
): void {
  for (const kind of ['frame', 'note'] as const)
    for (const note of notes) {
      const { box, fill, fillOpacity, stroke, lines, size, weight, colour } = note;
      if (note.kind !== kind) continue;
      if (box.x2 < shown.x1 || box.x1 > shown.x2 || box.y2 < shown.y1 || box.y1 > shown.y2) continue;
      context.beginPath();
      context.roundRect(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1, noteCorner);
      context.globalAlpha = fillOpacity;
      context.fillStyle = fill;
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = stroke.colour;
      context.lineWidth = stroke.width;
      context.stroke();
      if (size * zoom < smallest) continue;
      context.font = `${weight} ${size}px "Inter Variable", Inter, sans-serif`;
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      context.fillStyle = colour;
      for (const { text, x, y } of lines) context.fillText(text, x, y);
    }
}
