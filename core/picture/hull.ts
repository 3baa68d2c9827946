import type { Box, Point } from './parts';
import { num } from './shapes';

function turn(o: Point, a: Point, b: Point): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

function half(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = chain.slice(-2);
      if (!before || !last || turn(before, last, point) > 0) break;
      chain.pop();
    }
    chain.push(point);
  }
  chain.pop();
  return chain;
}

/** Corners of the smallest convex polygon that holds all points, in order round it (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...half(sorted), ...half(sorted.reverse())];
}

/** True where the point lies inside a convex polygon as {@link hullOf} gives it. */
export function isInside(hull: readonly Point[], point: Point): boolean {
  return hull.every((corner, i) => turn(corner, hull[(i + 1) % hull.length] ?? corner, point) >= 0);
}

const samples = 8;

/** Points on a circle, enough of them for its part in a hull. */
export function circleOf({ x, y }: Point, radius: number): Point[] {
  return Array.from({ length: samples }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.5)) / samples;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

/** Share of a long side by which its middle swells outwards. */
const swelling = 0.07;

/** The hull as a soft closed curve: SVG path data and the box round it. */
export function softened(hull: readonly Point[]): { readonly path: string; readonly box: Box } {
  const corners = hull.flatMap((corner, i) => {
    const next = hull[(i + 1) % hull.length] ?? corner;
    const dx = next.x - corner.x;
    const dy = next.y - corner.y;
    const middle = { x: (corner.x + next.x) / 2 + dy * swelling, y: (corner.y + next.y) / 2 - dx * swelling };
    return Math.hypot(dx, dy) > 60 ? [corner, middle] : [corner];
  });
  const middles = corners.map((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
  });
  const start = middles.at(-1) ?? { x: 0, y: 0 };
  const curves = corners.map((corner, i) => {
    const end = middles[i] ?? corner;
    return `Q${num(corner.x)} ${num(corner.y)} ${num(end.x)} ${num(end.y)}`;
  });
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    path: `M${num(start.x)} ${num(start.y)}${curves.join('')}Z`,
    box: { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) },
  };
}
