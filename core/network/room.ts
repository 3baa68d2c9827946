/** Room that a node takes up around its place: the halves of its width and height, in map units. */
export interface Room {
  readonly halfWidths: ArrayLike<number>;
  readonly halfHeights: ArrayLike<number>;
}

/** Boxes that touch by no more than this, in map units, don't lie on each other. */
export const touch = 1e-6;

/** Boxes that are moved apart are left so far apart, in map units: places are kept in tenths, and must not make them touch. */
export const clearance = 0.2;

/** The same boxes with so much more space between any two that no rounding to tenths makes them touch. */
export function roomier({ halfWidths, halfHeights }: Room): Room {
  const more = (half: number) => half + clearance / 4;
  return {
    halfWidths: Float64Array.from(halfWidths, more),
    halfHeights: Float64Array.from(halfHeights, more),
  };
}
