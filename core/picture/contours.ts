import type { Point } from './parts';

/** Numbers on a grid of points: `values[row * columns + column]` stands at `x + column·cell`, `y + row·cell`. */
export interface Field {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

/**
 * Squared distance of every grid point, in cells, from the nearest one where `from` is 0; `from` is 0 or infinite
 * (P. F. Felzenszwalb, D. P. Huttenlocher, "Distance Transforms of Sampled Functions", Theory of Computing 8, 2012).
 */
export function squaredDistances(from: Float64Array, columns: number, rows: number): Float64Array {
  const result = from.slice();
  const longest = Math.max(columns, rows);
  const line = new Float64Array(longest);
  const roots = new Int32Array(longest);
  const bounds = new Float64Array(longest + 1);
  const transform = (start: number, stride: number, count: number) => {
    let last = -1;
    for (let at = 0; at < count; at++) {
      const height = result[start + at * stride] ?? 0;
      line[at] = height;
      if (height === Number.POSITIVE_INFINITY) continue;
      let meets = Number.NEGATIVE_INFINITY;
      while (last >= 0) {
        const root = roots[last] ?? 0;
        meets = (height + at * at - (line[root] ?? 0) - root * root) / (2 * (at - root));
        if (meets > (bounds[last] ?? 0)) break;
        last--;
        meets = Number.NEGATIVE_INFINITY;
      }
      last++;
      roots[last] = at;
      bounds[last] = meets;
    }
    if (last < 0) return;
    bounds[last + 1] = Number.POSITIVE_INFINITY;
    let part = 0;
    for (let at = 0; at < count; at++) {
      while ((bounds[part + 1] ?? 0) < at) part++;
      const root = roots[part] ?? 0;
      result[start + at * stride] = (at - root) ** 2 + (line[root] ?? 0);
    }
  };
  for (let column = 0; column < columns; column++) transform(column, columns, rows);
  for (let row = 0; row < rows; row++) transform(row * columns, 1, columns);
  return result;
}

/**
 * The closed lines along which a field is 0, each with the field's positive side inside or, round a hole, outside (marching
 * squares). The field must be negative at its rim.
 */
export function contoursOf({ values, columns, rows, x, y, cell }: Field): Point[][] {
  const next = new Map<number, number>();
  const points = new Map<number, Point>();
  const inside = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) inside[i] = (values[i] ?? -1) > 0 ? 1 : 0;
  // A crossing is named by the grid point from which its edge of the grid leaves, and whether that is to the right or down.
  const crossing = (column: number, row: number, down: boolean): number => {
    const from = row * columns + column;
    const key = from * 2 + (down ? 1 : 0);
    if (!points.has(key)) {
      const here = values[from] ?? -1;
      const there = values[from + (down ? columns : 1)] ?? -1;
      const share = here / (here - there);
      points.set(key, {
        x: x + (column + (down ? 0 : share)) * cell,
        y: y + (row + (down ? share : 0)) * cell,
      });
    }
    return key;
  };
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const corners =
        (inside[at] ?? 0) |
        ((inside[at + 1] ?? 0) << 1) |
        ((inside[at + columns + 1] ?? 0) << 2) |
        ((inside[at + columns] ?? 0) << 3);
      if (corners === 0 || corners === 15) continue;
      const top = () => crossing(column, row, false);
      const left = () => crossing(column, row, true);
      const bottom = () => crossing(column, row + 1, false);
      const right = () => crossing(column + 1, row, true);
      switch (corners) {
        case 1:
          next.set(left(), top());
          break;
        case 2:
          next.set(top(), right());
          break;
        case 3:
          next.set(left(), right());
          break;
        case 4:
          next.set(right(), bottom());
          break;
        case 5:
          next.set(left(), top());
          next.set(right(), bottom());
          break;
        case 6:
          next.set(top(), bottom());
          break;
        case 7:
          next.set(left(), bottom());
          break;
        case 8:
          next.set(bottom(), left());
          break;
        case 9:
          next.set(bottom(), top());
          break;
        case 10:
          next.set(top(), right());
          next.set(bottom(), left());
          break;
        case 11:
          next.set(bottom(), right());
          break;
        case 12:
          next.set(right(), left());
          break;
        case 13:
          next.set(right(), top());
          break;
        case 14:
          next.set(top(), left());
      }
    }
  const lines: Point[][] = [];
  for (const start of [...next.keys()]) {
    const line: Point[] = [];
    let key: number | undefined = start;
    while (key !== undefined) {
      const point = points.get(key);
      const following = next.get(key);
      if (!point || following === undefined) break;
      line.push(point);
      next.delete(key);
      key = following;
    }
    if (line.length > 2) lines.push(line);
  }
  return lines;
}
