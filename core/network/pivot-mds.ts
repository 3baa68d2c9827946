import type { Dice } from './dice';
import type { PivotDistances } from './distances';

/**
 * Places a connected graph so that drawn distances follow the distances in the graph: Pivot MDS, an approximation of
 * classical scaling from the columns of a few pivots (U. Brandes, C. Pich, "Eigensolver Methods for Progressive
 * Multidimensional Scaling of Large Data", Graph Drawing 2006). O(k²·n) for k pivots and n vertices.
 * @returns x and y of vertex v at 2v and 2v + 1, in units of one tie; the wider axis is x
 */
export function pivotMds({ rows }: PivotDistances, dice: Dice): Float64Array {
  const order = rows[0]?.length ?? 0;
  const columns = centred(rows, order);
  const products = columns.map((a) => columns.map((b) => dot(a, b)));
  const noise = 1e-9 * products.reduce((trace, row, i) => trace + (row[i] as number), 0);
  const places = new Float64Array(2 * order);
  for (const axis of [0, 1]) {
    const { vector, value } = dominant(products, noise, dice);
    for (let vertex = 0; vertex < order; vertex++) {
      let sum = 0;
      for (let p = 0; p < columns.length; p++)
        sum += (columns[p]?.[vertex] as number) * (vector[p] as number);
      places[2 * vertex + axis] = sum;
    }
    deflate(products, vector, value);
  }
  return inTieUnits(places, rows);
}

/** The squared distances, centred over rows and columns: −½ (d² − row mean − column mean + mean). */
function centred(rows: readonly Int32Array[], order: number): Float64Array[] {
  const vertexMeans = new Float64Array(order);
  const columns = rows.map((row) => Float64Array.from(row, (distance) => distance * distance));
  for (const column of columns)
    for (let v = 0; v < order; v++)
      vertexMeans[v] = (vertexMeans[v] as number) + (column[v] as number) / columns.length;
  const pivotMeans = columns.map((column) => column.reduce((sum, square) => sum + square, 0) / order);
  const mean = pivotMeans.reduce((sum, value) => sum + value, 0) / columns.length;
  columns.forEach((column, p) => {
    const pivotMean = pivotMeans[p] as number;
    for (let v = 0; v < order; v++)
      column[v] = -0.5 * ((column[v] as number) - (vertexMeans[v] as number) - pivotMean + mean);
  });
  return columns;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Eigenvector of the largest eigenvalue of a symmetric matrix, by power iteration; zeros when that is mere noise. */
function dominant(
  matrix: readonly number[][],
  noise: number,
  dice: Dice,
): { vector: number[]; value: number } {
  let vector = matrix.map(() => dice() - 0.5);
  let value = 0;
  for (let round = 0; round < 200; round++) {
    const next = matrix.map((row) => dot(row, vector));
    const size = Math.sqrt(dot(next, next));
    if (size <= noise) return { vector: matrix.map(() => 0), value: 0 };
    const turned = next.map((entry) => entry / size);
    const same = dot(turned, vector);
    vector = turned;
    value = size;
    if (round > 5 && same > 1 - 1e-9) break;
  }
  return { vector, value };
}

function deflate(matrix: number[][], vector: readonly number[], value: number): void {
  matrix.forEach((row, i) => {
    for (let j = 0; j < row.length; j++)
      row[j] = (row[j] as number) - value * (vector[i] as number) * (vector[j] as number);
  });
}

/** Scales the drawing so that drawn distances to the pivots come closest to those in the graph. */
function inTieUnits(places: Float64Array, rows: readonly Int32Array[]): Float64Array {
  let wanted = 0;
  let drawn = 0;
  for (const row of rows) {
    const pivot = row.indexOf(0);
    for (let v = 0; v < row.length; v++) {
      const distance = row[v] as number;
      if (distance === 0) continue;
      const far = Math.hypot(
        (places[2 * v] as number) - (places[2 * pivot] as number),
        (places[2 * v + 1] as number) - (places[2 * pivot + 1] as number),
      );
      wanted += far / distance;
      drawn += (far / distance) ** 2;
    }
  }
  const scale = drawn > 0 ? wanted / drawn : 1;
  return places.map((coordinate) => coordinate * scale);
}
