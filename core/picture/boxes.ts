import type { Box, Point } from './parts';

/** The box, wider by `by` on every side. */
export function grown({ x1, y1, x2, y2 }: Box, by: number): Box {
  return { x1: x1 - by, y1: y1 - by, x2: x2 + by, y2: y2 + by };
}

/** The smallest box round all of these; null round nothing. */
export function boxRound(boxes: Iterable<Box>): Box | null {
  let all: { x1: number; y1: number; x2: number; y2: number } | null = null;
  for (const box of boxes) {
    if (!all) {
      all = { ...box };
      continue;
    }
    all.x1 = Math.min(all.x1, box.x1);
    all.y1 = Math.min(all.y1, box.y1);
    all.x2 = Math.max(all.x2, box.x2);
    all.y2 = Math.max(all.y2, box.y2);
  }
  return all;
}

/** The smallest box round all of these points; null round nothing. */
export function boxAround(points: Iterable<Point>): Box | null {
  return boxRound(Array.from(points, ({ x, y }) => ({ x1: x, y1: y, x2: x, y2: y })));
}

/** The middle of a box. */
export function middleOf({ x1, y1, x2, y2 }: Box): Point {
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/** Whether a box lies in another. */
export function contains(outer: Box, inner: Box): boolean {
  return inner.x1 >= outer.x1 && inner.x2 <= outer.x2 && inner.y1 >= outer.y1 && inner.y2 <= outer.y2;
}
