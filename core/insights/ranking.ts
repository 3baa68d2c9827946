/**
 * The vertices that have a value, the largest first; of equals the one that stands earlier in the plan. Values that differ by less than
 * a billionth of the largest count as equal, so that the order doesn't hang on how sums were rounded.
 */
export function ranked(values: Float64Array, keep: (vertex: number) => boolean = () => true): number[] {
  const vertices: number[] = [];
  let largest = 0;
  values.forEach((value, vertex) => {
    if (Number.isNaN(value) || !keep(vertex)) return;
    vertices.push(vertex);
    largest = Math.max(largest, Math.abs(value));
  });
  const step = largest * 1e-9 || 1;
  const key = (vertex: number) => Math.round((values[vertex] as number) / step);
  return vertices.sort((a, b) => key(b) - key(a) || a - b);
}

/** The largest of the values that are known; 0 where none is. */
export function largestOf(values: Float64Array): number {
  return values.reduce((largest, value) => (Number.isNaN(value) ? largest : Math.max(largest, value)), 0);
}

/** For each vertex the share of the others with a smaller value, 0 … 1; NaN where it has none. */
export function standingIn(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const below = new Map<number, number>();
  sorted.forEach((value, place) => {
    if (!below.has(value)) below.set(value, place / Math.max(1, sorted.length - 1));
  });
  return values.map((value) => below.get(value) ?? Number.NaN);
}

/** What is as sure as this, or surer, is taken for known. */
export const sureEnough = 0.6;

/** How sure something is that nobody rated: as sure as not. */
export function surenessOf(confidence: number): number {
  return Number.isNaN(confidence) ? 0.5 : confidence;
}
