import { componentsOf } from './components';
import { type Web, webAmong } from './webs';

/** Ends when no vertex is off what its neighbours make of it by more than this, of a largest value of 1. */
const precision = 1e-10;
const mostSteps = 2_000;
/** A direction shorter than this, once what it has in common with others is taken off, leads nowhere. */
const nothing = 1e-14;

/** A direction among all vertices, and what the ties make of it. */
interface Direction {
  readonly values: Float64Array;
  readonly passed: Float64Array;
}

/**
 * Eigenvector centrality (Bonacich 1972) in the largest component of an undirected web: each vertex is as central as its neighbours,
 * weighted, together; the largest value is 1. Others, and all where there are no ties, are 0: what isn't tied to the largest component has no
 * common measure with it. The eigenvector of the highest eigenvalue, found by locally optimal steps (A. V. Knyazev, "Toward the Optimal
 * Preconditioned Eigensolver: LOBPCG", SIAM J. Sci. Comput. 23(2), 2001, without preconditioner): each time the best of what is spanned by
 * the values, what they are off by, and the last step. It never gets worse, whatever the other eigenvalues are. O(ties) a step.
 */
export function eigenvectorCentrality(web: Web): Float64Array {
  const { order } = web;
  if (web.neighbours.length === 0) return new Float64Array(order);
  const { membership } = componentsOf(web);
  const largest = membership.includes(1) ? webAmong(web, (v) => membership[v] === 0) : web;
  const direction = (): Direction => ({ values: new Float64Array(order), passed: new Float64Array(order) });
  const [found, off, last] = [direction(), direction(), direction()];
  found.values.set(membership.map((component) => (component === 0 ? 1 : 0)));
  passOn(largest, found);
  toLengthOne(found);
  for (let step = 0; step < mostSteps; step++) {
    const eigenvalue = along(found.values, found.passed);
    let [most, worst] = [0, 0];
    for (let v = 0; v < order; v++) {
      const value = found.values[v] as number;
      const miss = (found.passed[v] as number) - eigenvalue * value;
      off.values[v] = miss;
      most = Math.max(most, value);
      worst = Math.max(worst, Math.abs(miss));
    }
    if (worst <= precision * eigenvalue * most) break;
    takeOff(off, found);
    toLengthOne(off);
    passOn(largest, off);
    takeOff(last, found);
    takeOff(last, off);
    toLengthOne(last);
    const best = highestOf([
      [eigenvalue, along(found.values, off.passed), along(found.values, last.passed)],
      [0, along(off.values, off.passed), along(off.values, last.passed)],
      [0, 0, along(last.values, last.passed)],
    ]);
    mix(last, best[2], off, best[1]);
    mix(found, best[0], last, 1);
    toLengthOne(found);
  }
  const most = found.values.reduce((a, b) => Math.max(a, b), 0);
  return found.values.map((value) => Math.max(0, value / most));
}

function passOn({ order, offsets, neighbours, weights }: Web, { values, passed }: Direction): void {
  for (let v = 0; v < order; v++) {
    let sum = 0;
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++)
      sum += (weights[slot] as number) * (values[neighbours[slot] as number] as number);
    passed[v] = sum;
  }
}

function along(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let v = 0; v < a.length; v++) sum += (a[v] as number) * (b[v] as number);
  return sum;
}

/** The first becomes `keep` of itself and `add` of the second. */
function mix(to: Direction, keep: number, from: Direction, add: number): void {
  const [values, passed, more, morePassed] = [to.values, to.passed, from.values, from.passed];
  for (let v = 0; v < values.length; v++) {
    values[v] = keep * (values[v] as number) + add * (more[v] as number);
    passed[v] = keep * (passed[v] as number) + add * (morePassed[v] as number);
  }
}

/** Takes off what a direction has in common with another, of length 1. */
function takeOff(direction: Direction, other: Direction): void {
  mix(direction, 1, other, -along(direction.values, other.values));
}

function toLengthOne({ values, passed }: Direction): void {
  const length = Math.sqrt(along(values, values));
  scale(values, length > nothing ? 1 / length : 0);
  scale(passed, length > nothing ? 1 / length : 0);
}

function scale(values: Float64Array, factor: number): void {
  for (let v = 0; v < values.length; v++) values[v] = factor * (values[v] as number);
}

/** The eigenvector of the highest eigenvalue of three by three numbers, of which the upper half is read; by Jacobi's rotations. */
function highestOf(rows: readonly (readonly [number, number, number])[]): readonly [number, number, number] {
  const at = (i: number, j: number) => (rows[Math.min(i, j)] as readonly number[])[Math.max(i, j)] as number;
  const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => at(i, j)));
  const turned = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep++)
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      rotate(matrix, turned, i, j);
  const values = [0, 1, 2].map((i) => matrix[i]?.[i] as number);
  const highest = values.indexOf(Math.max(...values));
  const [a = 1, b = 0, c = 0] = turned.map((row) => row[highest] as number);
  return a < 0 ? [-a, -b, -c] : [a, b, c];
}

/** Turns two axes so that the number between them becomes 0. */
function rotate(matrix: number[][], turned: number[][], i: number, j: number): void {
  const between = matrix[i]?.[j] as number;
  if (between === 0) return;
  const slope = ((matrix[j]?.[j] as number) - (matrix[i]?.[i] as number)) / (2 * between);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (row: number[]) => {
    const [a, b] = [row[i] as number, row[j] as number];
    row[i] = cosine * a - sine * b;
    row[j] = sine * a + cosine * b;
  };
  for (const row of matrix) turn(row);
  const [a, b] = [matrix[i] as number[], matrix[j] as number[]];
  for (let k = 0; k < 3; k++) {
    const [x, y] = [a[k] as number, b[k] as number];
    a[k] = cosine * x - sine * y;
    b[k] = sine * x + cosine * y;
  }
  for (const row of turned) turn(row);
}
