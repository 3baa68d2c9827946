import type { Attribute } from '../attributes/attribute';

/** How numbers become sizes, widths and steps of a ramp. */
export interface Scale {
  /** Where a number stands between the two ends, 0 … 1; beyond them it stands at the end. */
  shareOf(value: number): number;
  /** The two ends. */
  readonly low: number;
  readonly high: number;
  /** True where each tenfold is as long as another. */
  readonly logarithmic: boolean;
}

/** From here on, as a ratio of the largest number to the smallest above 0, a scale is logarithmic. */
const magnitudes = 100;

/** Attributes that say for and against: how far they reach to either side of 0. */
const balances: ReadonlyMap<string, number> = new Map([
  ['stance', 2],
  ['valence', 1],
]);

/** Whether an attribute's numbers lie on two sides of 0, for and against. */
export function isBalance({ id }: Attribute): boolean {
  return balances.has(id);
}

const within = (share: number) => Math.min(1, Math.max(0, share));

/** A plain scale from `low` to `high`; all of it is 0 where the two are one. */
export function linearScale(low: number, high: number): Scale {
  const length = high - low || 1;
  return { low, high, logarithmic: false, shareOf: (value) => within((value - low) / length) };
}

/** A scale on which each tenfold is as long as another; `low` and `high` are above 0. */
export function logScale(low: number, high: number): Scale {
  const length = Math.log10(high / low) || 1;
  return {
    low,
    high,
    logarithmic: true,
    shareOf: (value) => within(Math.log10(Math.max(value, low) / low) / length),
  };
}

/**
 * The scale for an attribute's numbers: shares from 0 to 1, for and against from end to end, whole powers of ten where
 * numbers span magnitudes, else from the smallest to the largest.
 */
export function scaleFor(attribute: Attribute, values: readonly number[]): Scale {
  if (attribute.type === 'share') return linearScale(0, 1);
  const reach = balances.get(attribute.id);
  if (reach !== undefined) return linearScale(-reach, reach);
  let least = Number.POSITIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value > 0) least = Math.min(least, value);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return linearScale(0, 1);
  if (attribute.type === 'number' && low >= 0 && high >= magnitudes * least)
    return logScale(10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(high)));
  return linearScale(low, high);
}

/** Two or three round numbers from the range of `values`, smallest first: what a logarithmic scale shows as examples. */
export function examples(values: readonly number[]): number[] {
  let least = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const value of values) {
    if (value > 0) least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  if (largest === 0) return [];
  const first = Math.floor(Math.log10(least));
  const last = Math.floor(Math.log10(largest));
  const powers = [...new Set([first, Math.round((first + last) / 2), last])];
  return powers.map((power) => 10 ** power);
}

/** The smallest and the largest of the values, or the only one: what a plain scale shows as examples. */
export function ends(values: readonly number[]): number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [];
  return low === high ? [low] : [low, high];
}
