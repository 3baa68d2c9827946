/** Turns numbers into places along one axis: −1 at its low end, 0 in the middle, 1 at its high end. */
export interface Axis {
  at(value: number): number;
  /** The numbers at both ends. */
  readonly low: number;
  readonly high: number;
}

/** From so many times the smallest to the largest number, each step of the axis is a factor. */
const magnitudes = 100;

/**
 * An axis for these numbers. Its ends are round, so that they stay where they are when a number changes a little.
 * @param ends known ends; otherwise numbers on both sides of 0 have 0 in the middle, numbers that span magnitudes stand
 * on a logarithmic axis from a power of ten to another, and all others run from 0
 */
export function axisFor(values: readonly number[], ends: readonly [number, number] | null): Axis {
  const [least, most] = [Math.min(...values, 0), Math.max(...values, 0)];
  if (ends) return linear(...ends);
  if (least < 0) {
    const end = rounded(Math.max(-least, most));
    return linear(-end, end);
  }
  const some = values.filter((value) => value > 0);
  const smallest = Math.min(...some);
  if (some.length > 0 && most / smallest >= magnitudes) {
    const [low, high] = [Math.floor(Math.log10(smallest)), Math.ceil(Math.log10(most))];
    const middle = (low + high) / 2;
    const half = Math.max(0.5, (high - low) / 2);
    const at = (value: number) => (value <= 0 ? -1 : (Math.log10(value) - middle) / half);
    return { at, low: 10 ** low, high: 10 ** high };
  }
  return linear(0, rounded(most));
}

function linear(low: number, high: number): Axis {
  const half = (high - low) / 2;
  return { at: (value) => (value - low) / half - 1, low, high };
}

/** The next of 1, 2, 5, 10, 20 … that isn't smaller. */
function rounded(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9));
  return (step ?? 10) * power;
}
