import { grown } from './boxes';
import { contoursOf, type Field, squaredDistances } from './contours';
import type { Box, Point } from './parts';
import { num } from './shapes';
import { type Spot, waysBetween } from './virtual-ties';

/** A soft outline round members. */
export interface Bubble {
  /** Closed lines; a point is inside where an odd number of them is round it. */
  readonly lines: readonly (readonly Point[])[];
  /** The same as SVG path data, to be filled by the even-odd rule. */
  readonly path: string;
  readonly box: Box;
  /** Strangers that {@link touches} says don't reach into it make no difference, in map units. */
  readonly reach: Box;
}

/** Whether any of a spot lies within a box. */
export function touches({ x, y, radius }: Spot, { x1, y1, x2, y2 }: Box): boolean {
  return x + radius > x1 && x - radius < x2 && y + radius > y1 && y - radius < y2;
}

/** Space between a member and the outline, half the width of the bridges between members, and what strangers are left. */
const padding = 22;
const bridge = 9;
const clearance = 7;

/** Gaps between members up to twice as wide are filled. */
const closing = 46;

/** Finest cells of the grid, in map units. */
const finest = 6;

const rim = padding + closing + 2 * finest;

function gridFor(members: readonly Spot[], ways: readonly (readonly Point[])[], mostCells: number): Field {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x: number, y: number, reach: number) => {
    x1 = Math.min(x1, x - reach);
    y1 = Math.min(y1, y - reach);
    x2 = Math.max(x2, x + reach);
    y2 = Math.max(y2, y + reach);
  };
  for (const { x, y, radius } of members) hold(x, y, radius + rim);
  for (const way of ways) for (const { x, y } of way) hold(x, y, bridge + rim);
  const cell = Math.max(finest, Math.sqrt(((x2 - x1) * (y2 - y1)) / mostCells));
  const columns = Math.ceil((x2 - x1) / cell) + 3;
  const rows = Math.ceil((y2 - y1) / cell) + 3;
  return { values: new Float64Array(columns * rows), columns, rows, x: x1 - cell, y: y1 - cell, cell };
}

/** The strangers among the members, as far as ways between these may go. */
function withinReach(members: readonly Spot[], strangers: readonly Spot[]): Spot[] {
  const xs = members.map(({ x }) => x);
  const ys = members.map(({ y }) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const box = grown({ x1, y1, x2, y2 }, rim);
  return strangers.filter((stranger) => touches(stranger, box));
}

/** Calls `visit` for each grid point in a rectangle. */
function eachPoint(
  { columns, rows, x, y, cell }: Field,
  { x1, y1, x2, y2 }: Box,
  visit: (index: number, px: number, py: number) => void,
): void {
  const lastColumn = Math.min(columns - 1, Math.floor((x2 - x) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((y2 - y) / cell));
  for (let row = Math.max(0, Math.ceil((y1 - y) / cell)); row <= lastRow; row++)
    for (let column = Math.max(0, Math.ceil((x1 - x) / cell)); column <= lastColumn; column++)
      visit(row * columns + column, x + column * cell, y + row * cell);
}

function around({ x, y }: Point, reach: number): Box {
  return { x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach };
}

function distanceTo(px: number, py: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = Math.min(1, Math.max(0, ((px - a.x) * dx + (py - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - a.x - along * dx, py - a.y - along * dy);
}

/** 0 at the grid points on members and bridges, infinite elsewhere. */
function covered(grid: Field, members: readonly Spot[], ways: readonly (readonly Point[])[]): Float64Array {
  const ground = new Float64Array(grid.values.length).fill(Infinity);
  for (const member of members) {
    const reach = Math.max(member.radius + padding, grid.cell);
    eachPoint(grid, around(member, reach), (index, px, py) => {
      if (Math.hypot(px - member.x, py - member.y) <= reach) ground[index] = 0;
    });
  }
  const half = Math.max(bridge, 0.75 * grid.cell);
  for (const way of ways)
    for (const [i, a] of way.entries()) {
      const b = way[i + 1];
      if (!b) continue;
      const box = {
        x1: Math.min(a.x, b.x) - half,
        y1: Math.min(a.y, b.y) - half,
        x2: Math.max(a.x, b.x) + half,
        y2: Math.max(a.y, b.y) + half,
      };
      eachPoint(grid, box, (index, px, py) => {
        if (distanceTo(px, py, a, b) <= half) ground[index] = 0;
      });
    }
  return ground;
}

/** How deep each grid point lies within the ground after its narrow gaps are filled, in map units; negative outside. */
function closed({ columns, rows, cell, values }: Field, ground: Float64Array): void {
  const near = squaredDistances(ground, columns, rows);
  const reach = closing / cell;
  const far = reach * reach;
  const open = near;
  for (let i = 0; i < open.length; i++) open[i] = (near[i] ?? 0) > far ? 0 : Infinity;
  const inner = squaredDistances(open, columns, rows);
  for (let i = 0; i < values.length; i++) {
    const deep = (Math.sqrt(inner[i] ?? 0) - reach - 0.5) * cell;
    // What was ground stays ground: on a coarse grid a narrow bridge would break otherwise.
    values[i] = ground[i] === 0 ? Math.max(deep, cell / 3) : deep;
  }
}

function carveOut(grid: Field, members: readonly Spot[], strangers: readonly Spot[]): void {
  const { values, cell } = grid;
  for (const stranger of strangers) {
    const reach = Math.max(stranger.radius + clearance, cell);
    eachPoint(grid, around(stranger, reach + 2 * cell), (index, px, py) => {
      const away = Math.hypot(px - stranger.x, py - stranger.y) - reach;
      values[index] = Math.min(values[index] ?? 0, away);
    });
  }
  for (const member of members) {
    let nearest = Infinity;
    for (const stranger of strangers)
      nearest = Math.min(nearest, Math.hypot(stranger.x - member.x, stranger.y - member.y) - stranger.radius);
    const reach = Math.min(member.radius + padding / 2, nearest - 1);
    if (reach < cell) continue;
    eachPoint(grid, around(member, reach), (index, px, py) => {
      const deep = reach - Math.hypot(px - member.x, py - member.y);
      values[index] = Math.max(values[index] ?? 0, deep);
    });
  }
}

/** A line with its corners cut, as its curve is drawn. */
function rounded(line: readonly Point[]): Point[] {
  return line.flatMap((corner, i) => {
    const before = line[(i + line.length - 1) % line.length] ?? corner;
    const after = line[(i + 1) % line.length] ?? corner;
    return [
      { x: (before.x + corner.x) / 2, y: (before.y + corner.y) / 2 },
      {
        x: (before.x + 6 * corner.x + after.x) / 8,
        y: (before.y + 6 * corner.y + after.y) / 8,
      },
    ];
  });
}

/** The line with every other point left out where it is long: what marching squares makes is finer than can be seen. */
function thinned(line: readonly Point[]): readonly Point[] {
  return line.length < 40 ? line : line.filter((_, i) => i % 2 === 0);
}

/** Whether a point is inside of lines, by the even-odd rule. */
export function isWithin(lines: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let inside = false;
  for (const line of lines)
    for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
      const a = line[i];
      const b = line[j];
      if (a && b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

const ringPoints = 10;

/** A circle round a spot that meets no such circle round any other. */
function ringRound(spot: Spot, others: readonly Spot[]): Point[] {
  let radius = spot.radius + 2;
  for (const other of others) {
    const away = Math.hypot(other.x - spot.x, other.y - spot.y);
    if (away > 0) radius = Math.min(radius, away / 2);
  }
  return Array.from({ length: ringPoints }, (_, i) => {
    const angle = (2 * Math.PI * i) / ringPoints;
    return { x: spot.x + radius * Math.cos(angle), y: spot.y + radius * Math.sin(angle) };
  });
}

function pathOf(line: readonly Point[]): string {
  const middles = line.map((corner, i) => {
    const next = line[(i + 1) % line.length] ?? corner;
    return { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
  });
  const start = middles.at(-1) ?? { x: 0, y: 0 };
  const curves = line.map((corner, i) => {
    const end = middles[i] ?? corner;
    return `Q${num(corner.x)} ${num(corner.y)} ${num(end.x)} ${num(end.y)}`;
  });
  return `M${num(start.x)} ${num(start.y)}${curves.join('')}Z`;
}

/**
 * An outline that holds the middle of every member and of no stranger, unless two of them stand on one another: members
 * and bridges between them that go round strangers, gaps filled, strangers cut out. After bubble sets (C. Collins, G. Penn,
 * S. Carpendale, "Bubble Sets: Revealing Set Relations with Isocontours over Existing Visualizations", IEEE TVCG 15(6), 2009),
 * with distances in place of energies, so that what holds doesn't hang on a threshold.
 * @param mostCells of the grid on which it is worked out
 */
export function bubbleOf(members: readonly Spot[], strangers: readonly Spot[], mostCells: number): Bubble {
  const ways = waysBetween(members, withinReach(members, strangers), bridge + clearance);
  const grid = gridFor(members, ways, mostCells);
  // It holds all members by more than a rim, and with that all strangers that ways were bent round.
  const reach = {
    x1: grid.x,
    y1: grid.y,
    x2: grid.x + grid.columns * grid.cell,
    y2: grid.y + grid.rows * grid.cell,
  };
  const near = strangers.filter((stranger) => touches(stranger, reach));
  closed(grid, covered(grid, members, ways));
  carveOut(grid, members, near);
  const lines = contoursOf(grid).map(thinned);
  const drawn = lines.map(rounded);
  // Where the grid was too coarse for a spot, a circle of its own sets it right.
  const rings: Point[][] = [];
  const spots = [
    ...near.map((spot) => ({ spot, inside: false })),
    ...members.map((spot) => ({ spot, inside: true })),
  ];
  for (const { spot, inside } of spots) {
    if (isWithin(drawn, spot) === inside) continue;
    const ring = ringRound(spot, [...near, ...members]);
    rings.push(ring);
    drawn.push(rounded(ring));
  }
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of [...lines, ...rings])
    for (const { x, y } of line) {
      x1 = Math.min(x1, x);
      y1 = Math.min(y1, y);
      x2 = Math.max(x2, x);
      y2 = Math.max(y2, y);
    }
  return {
    lines: drawn,
    path: [...lines, ...rings].map(pathOf).join(''),
    box: { x1, y1, x2, y2 },
    reach,
  };
}
