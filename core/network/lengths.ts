import type { Web } from './webs';

/** So many units are the length of a tie of weight 1: the least common multiple of 1 … 20, over 20. */
const unit = 11_639_628;

/** No tie is shorter than this: the largest power of two that the length of a tie of weight 1 reaches. */
export const least = 2 ** 23;

/** Buckets as wide as that, in a ring, which are enough for any tie: the longest, of weight 0.05, is 27.8 of them long. */
export const ring = 32;

/** A weaker tie is no longer than one of this weight. */
const weakest = 0.05;

/**
 * How long the tie of each slot is: 1 over its weight, so that strong ties are short (M. E. J. Newman, "Scientific collaboration networks
 * II", Phys. Rev. E 64, 2001). In whole units of 1/11,639,628, in which a weight that is a multiple of 0.05 has its exact length: sums of them
 * are exact in whatever order, and two ways of the same length are found to be so. Other lengths are off by 5·10⁻⁸ of a tie at most. No tie is
 * longer than 20.
 */
export function lengthsOf({ weights }: Web): Float64Array {
  return weights.map((weight) => Math.round(unit / Math.max(weakest, weight)));
}
