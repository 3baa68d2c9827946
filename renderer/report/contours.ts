import { num } from '../../core/picture/shapes';

interface Spot {
  readonly x: number;
  readonly y: number;
  /** How much of a hill it makes. */
  readonly weight: number;
}

export interface Ground {
  readonly width: number;
  readonly height: number;
}

/** Width of a cell of the grid in which heights are kept, as a share of the width of the ground. */
const cellShare = 1 / 120;

/** How far a spot's hill reaches, in cells. */
const spread = 5;

/** Heights of the contour lines, as shares of the highest point. */
const levels = [0.03, 0.08, 0.15, 0.24, 0.35, 0.48, 0.63, 0.8] as const;

/** Heights on a grid whose rim is at 0, so that every contour line closes. */
interface Heights {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly values: Float64Array;
}

function heightsOf(spots: readonly Spot[], { width, height }: Ground): Heights {
  const cell = width * cellShare;
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const values = new Float64Array(columns * rows);
  const reach = 3 * spread;
  for (const { x, y, weight } of spots) {
    const column = x / cell;
    const row = y / cell;
    for (let i = Math.max(1, Math.ceil(row - reach)); i <= Math.min(rows - 2, row + reach); i++)
      for (let j = Math.max(1, Math.ceil(column - reach)); j <= Math.min(columns - 2, column + reach); j++) {
        const away = ((i - row) ** 2 + (j - column) ** 2) / (2 * spread * spread);
        values[i * columns + j] = (values[i * columns + j] ?? 0) + weight * Math.exp(-away);
      }
  }
  return { columns, rows, cell, values };
}

/** Sides of a cell: top, right, bottom, left. */
type Edge = 0 | 1 | 2 | 3;

/** Which sides a contour line joins, by which corners lie above it (1 top left, 2 top right, 4 bottom right, 8 bottom left). */
const joins: Readonly<Record<number, readonly (readonly [Edge, Edge])[]>> = {
  1: [[3, 0]],
  2: [[0, 1]],
  3: [[3, 1]],
  4: [[1, 2]],
  5: [
    [3, 0],
    [1, 2],
  ],
  6: [[0, 2]],
  7: [[3, 2]],
  8: [[2, 3]],
  9: [[2, 0]],
  10: [
    [0, 1],
    [2, 3],
  ],
  11: [[2, 1]],
  12: [[1, 3]],
  13: [[1, 0]],
  14: [[0, 3]],
};

/** Closed lines at one height, as SVG path data: marching squares, the pieces put end to end. */
function contour({ columns, rows, cell, values }: Heights, level: number): string {
  const at = (row: number, column: number) => values[row * columns + column] ?? 0;
  const next = new Map<number, number>();

  /** Every side of a cell once: the horizontal ones even, the vertical ones odd. */
  const edge = (row: number, column: number, side: Edge) => {
    if (side === 0) return 2 * (row * columns + column);
    if (side === 2) return 2 * ((row + 1) * columns + column);
    return 2 * (row * columns + column + (side === 1 ? 1 : 0)) + 1;
  };

  const point = (key: number) => {
    const index = key >> 1;
    const row = Math.floor(index / columns);
    const column = index % columns;
    const upright = key % 2 === 1;
    const from = at(row, column);
    const to = upright ? at(row + 1, column) : at(row, column + 1);
    const share = (level - from) / (to - from);
    const x = (column + (upright ? 0 : share)) * cell;
    const y = (row + (upright ? share : 0)) * cell;
    return `${num(x)} ${num(y)}`;
  };

  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const above =
        (at(row, column) > level ? 1 : 0) +
        (at(row, column + 1) > level ? 2 : 0) +
        (at(row + 1, column + 1) > level ? 4 : 0) +
        (at(row + 1, column) > level ? 8 : 0);
      for (const [from, to] of joins[above] ?? []) next.set(edge(row, column, from), edge(row, column, to));
    }

  const lines: string[] = [];
  for (const start of next.keys()) {
    const line: string[] = [];
    for (let key: number | undefined = start; key !== undefined; ) {
      const following = next.get(key);
      if (following === undefined) break;
      next.delete(key);
      line.push(point(key));
      key = following;
    }
    if (line.length > 2) lines.push(`M${line.join('L')}Z`);
  }
  return lines.join('');
}

/** The map seen as land, where hills rise where many meet: contour lines from the lowest to the highest, as SVG path data. */
export function contoursOf(spots: readonly Spot[], ground: Ground): string[] {
  const heights = heightsOf(spots, ground);
  const summit = heights.values.reduce((highest, value) => Math.max(highest, value), 0);
  return summit === 0 ? [] : levels.map((level) => contour(heights, level * summit));
}
