/** Room that a node takes up around its place: the halves of its width and height, in map units. */
export interface Room {
  readonly halfWidths: ArrayLike<number>;
  readonly halfHeights: ArrayLike<number>;
}

/** Boxes that touch by no more than this, in map units, don't lie on each other. */
export const touch = 1e-6;

/** Half the longest side of any box: within twice that much lies everything that can touch a box. */
export function largestHalf({ halfWidths, halfHeights }: Room): number {
  let largest = 0;
  for (let i = 0; i < halfWidths.length; i++)
    largest = Math.max(largest, halfWidths[i] as number, halfHeights[i] as number);
  return largest > 0 ? largest : 1;
}
