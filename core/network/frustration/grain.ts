/**
 * The largest number of which all the weights are whole multiples; 0 where they are multiples of nothing coarser than a hundred
 * thousandth. A bound on sums of whole numbers can be rounded up to the next.
 */
export function grainOf(weights: Float64Array): number {
  for (const parts of [1, 10, 100, 1000, 10_000, 100_000]) {
    let common = 0;
    const fits = weights.every((weight) => {
      const count = Math.abs(weight) * parts;
      const whole = Math.round(count);
      if (Math.abs(count - whole) > 1e-6 * Math.max(1, count / 1e4)) return false;
      common = greatestCommonDivisor(common, whole);
      return true;
    });
    if (fits) return common / parts;
  }
  return 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
