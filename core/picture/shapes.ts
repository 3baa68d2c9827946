import type { Point, Shape } from './parts';

/** Height of a hexagon as a share of its width: all its sides are of one length. */
export const hexagonHeight = Math.sqrt(3) / 2;

/** Corners of the hexagon of width 2 round the origin, as x, y, x, y, … */
const hexagonCorners: readonly number[] = [-0.5, -1, 0.5, -1, 1, 0, 0.5, 1, -0.5, 1, -1, 0];

/** Radius of the corners of a square of that width. */
export function squareCorner(size: number): number {
  return Math.min(size * 0.18, 7);
}

/** Radius of the corners of a hexagon of that width. */
function hexagonCorner(size: number): number {
  return size * 0.16;
}

/** How far the outline of a shape round the origin is from it, on the way to (dx, dy), a vector of length 1. */
function reach(shape: Shape, size: number, dx: number, dy: number): number {
  const half = size / 2;
  const x = Math.abs(dx);
  const y = Math.abs(dy);
  if (shape === 'circle') return half;
  if (shape === 'hexagon') {
    const flat = (half * hexagonHeight) / Math.max(y, 1e-9);
    const slanted = half / (x + y / Math.sqrt(3));
    return Math.min(flat, slanted);
  }
  const corner = squareCorner(size);
  const straight = half / Math.max(x, y);
  const inner = half - corner;
  if (Math.min(x, y) * straight <= inner) return straight;
  const along = (x + y) * inner;
  return along + Math.sqrt(Math.max(0, along * along - 2 * inner * inner + corner * corner));
}

/** Where the line from `from` to the middle of a shape meets its outline, widened by `margin`. */
export function outlinePoint(shape: Shape, centre: Point, size: number, margin: number, from: Point): Point {
  const dx = from.x - centre.x;
  const dy = from.y - centre.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return centre;
  const away = Math.min(length, reach(shape, size + 2 * margin, dx / length, dy / length));
  return { x: centre.x + (dx / length) * away, y: centre.y + (dy / length) * away };
}

/** A number as it stands in SVG: two decimals at most. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

function hexagonPath({ x, y }: Point, size: number, radius: number): string {
  const corners: Point[] = [];
  for (let i = 0; i < hexagonCorners.length; i += 2)
    corners.push({
      x: x + (size / 2) * (hexagonCorners[i] ?? 0),
      y: y + (size / 2) * hexagonHeight * (hexagonCorners[i + 1] ?? 0),
    });
  const cut = radius / Math.sqrt(3) / (size / 2);
  const parts = corners.map((corner, i) => {
    const before = corners[(i + 5) % 6] ?? corner;
    const after = corners[(i + 1) % 6] ?? corner;
    const enter = { x: corner.x + (before.x - corner.x) * cut, y: corner.y + (before.y - corner.y) * cut };
    const leave = { x: corner.x + (after.x - corner.x) * cut, y: corner.y + (after.y - corner.y) * cut };
    const step = `${i === 0 ? 'M' : 'L'}${num(enter.x)} ${num(enter.y)}`;
    return `${step}A${num(radius)} ${num(radius)} 0 0 1 ${num(leave.x)} ${num(leave.y)}`;
  });
  return `${parts.join('')}Z`;
}

/** A line that grows from one width to another, from a point to the right, as SVG path data. */
export function wedgePath({ x, y }: Point, length: number, from: number, to: number): string {
  return `M${num(x)} ${num(y - from / 2)}L${num(x + length)} ${num(y - to / 2)}V${num(y + to / 2)}L${num(x)} ${num(y + from / 2)}Z`;
}

/** The outline of a shape, widened by `margin`, as SVG path data. */
export function shapePath(shape: Shape, centre: Point, size: number, margin = 0): string {
  const { x, y } = centre;
  const half = size / 2 + margin;
  if (shape === 'hexagon')
    return hexagonPath(centre, size + (2 * margin) / hexagonHeight, hexagonCorner(size) + margin);
  const radius = shape === 'circle' ? half : squareCorner(size) + margin;
  const side = num(2 * (half - radius));
  const arc = (dx: number, dy: number) => `a${num(radius)} ${num(radius)} 0 0 1 ${num(dx)} ${num(dy)}`;
  const start = `M${num(x - half + radius)} ${num(y - half)}`;
  return `${start}h${side}${arc(radius, radius)}v${side}${arc(-radius, radius)}h-${side}${arc(-radius, -radius)}v-${side}${arc(radius, -radius)}Z`;
}
