import type { Point } from '../network/packing';

/** What a node takes up when it is lined up with others: its body, round its place, in map units. */
export interface Body extends Point {
  readonly id: string;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Ways to line nodes up: three for each axis. */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

/** Ways to put even spaces between nodes. */
export const distributions = ['across', 'down'] as const;
export type Distribution = (typeof distributions)[number];

interface Place extends Point {
  readonly id: string;
}

/**
 * Lines nodes up along the edge of the box round all of them, or along its middle.
 * @returns the places of all, in the order given, in map units
 */
export function aligned(bodies: readonly Body[], way: Alignment): Place[] {
  const horizontal = way === 'left' || way === 'centre' || way === 'right';
  const low = Math.min(
    ...bodies.map((body) => (horizontal ? body.x - body.halfWidth : body.y - body.halfHeight)),
  );
  const high = Math.max(
    ...bodies.map((body) => (horizontal ? body.x + body.halfWidth : body.y + body.halfHeight)),
  );
  return bodies.map((body) => {
    const half = horizontal ? body.halfWidth : body.halfHeight;
    const at =
      way === 'left' || way === 'top'
        ? low + half
        : way === 'right' || way === 'bottom'
          ? high - half
          : (low + high) / 2;
    return horizontal ? { id: body.id, x: at, y: body.y } : { id: body.id, x: body.x, y: at };
  });
}

/**
 * Puts the same space between neighbours, in their order; the two outermost stay. Where they are too close together for
 * that, their edges overlap evenly.
 * @returns the places of all, in the order given, in map units
 */
export function distributed(bodies: readonly Body[], way: Distribution): Place[] {
  const along = way === 'across' ? 'x' : 'y';
  const half = way === 'across' ? 'halfWidth' : 'halfHeight';
  const order = bodies.map((_, i) => i).sort((a, b) => at(a)[along] - at(b)[along] || a - b);
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined || bodies.length < 3)
    return bodies.map(({ id, x, y }) => ({ id, x, y }));
  const span = at(last)[along] + at(last)[half] - (at(first)[along] - at(first)[half]);
  const space = (span - bodies.reduce((sum, body) => sum + 2 * body[half], 0)) / (bodies.length - 1);
  const found: Place[] = bodies.map(({ id, x, y }) => ({ id, x, y }));
  let edge = at(first)[along] - at(first)[half];
  for (const i of order) {
    const { id, x, y } = at(i);
    const middle = edge + at(i)[half];
    if (i !== first && i !== last) found[i] = way === 'across' ? { id, x: middle, y } : { id, x, y: middle };
    edge += 2 * at(i)[half] + space;
  }
  return found;

  function at(i: number): Body {
    return bodies[i] as Body;
  }
}
