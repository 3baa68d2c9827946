import type { Box, Point } from '../../core/picture/parts';
import type { Viewport } from './painting';

/** A rectangle of the pane, in pixels. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The viewport that shows the middle of a box in the middle of a rectangle. */
export function lookingAt({ x1, y1, x2, y2 }: Box, zoom: number, room: Room): Viewport {
  return {
    zoom,
    x: room.left + room.width / 2 - ((x1 + x2) / 2) * zoom,
    y: room.top + room.height / 2 - ((y1 + y2) / 2) * zoom,
  };
}

/** The viewport after zooming about a point of the pane, which stays where it is. */
export function zoomedAbout({ zoom, x, y }: Viewport, at: Point, factor: number): Viewport {
  return { zoom: zoom * factor, x: at.x - (at.x - x) * factor, y: at.y - (at.y - y) * factor };
}

/** Whether a point of the pane lies in a rectangle, `margin` pixels from its edges at least. */
export function isWellInside({ x, y }: Point, { left, top, width, height }: Room, margin: number): boolean {
  return x >= left + margin && x <= left + width - margin && y >= top + margin && y <= top + height - margin;
}
