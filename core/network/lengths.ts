import type { Web } from './webs';

/** So many units are the length of a tie of weight 1: the least common multiple of 1 … 20. */
const unit = 232_792_560;

/**
 * How long the tie of each slot is: 1 over its weight, so that strong ties are short (M. E. J. Newman, "Scientific collaboration networks
 * II", Phys. Rev. E 64, 2001). In whole units of 1/232,792,560, in which weights that are multiples of 0.05, and those that a list gave as
 * whole numbers up to 20, have their exact lengths: sums of them are exact in whatever order, and two ways of the same length are found to
 * be so. Other lengths are off by 2.2·10⁻⁹ of a tie at most.
 */
export function lengthsOf({ weights }: Web): Float64Array {
  return weights.map((weight) => Math.round(unit / weight));
}
