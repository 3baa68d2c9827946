import type { Attribute } from '../attributes/attribute';

/** How numbers become sizes, widths and steps of a ramp. */
export interface Scale {
  /** Where a number stands between the two ends, 0 … 1; beyond them it stands at the end. */
  shareOf(value: number): number;
  /** The two ends. */
  readonly low: number;
  readonly high: number;
  /** Equal steps are equal differences, or equal factors, or hold equally many of the numbers. */
  readonly kind: 'plain' | 'logarithmic' | 'ranked';
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
  return { low, high, kind: 'plain', shareOf: (value) => within((value - low) / length) };
}

/** A scale on which each tenfold is as long as another; `low` and `high` are above 0. */
export function logScale(low: number, high: number): Scale {
  const length = Math.log10(high / low) || 1;
  return {
    low,
    high,
    kind: 'logarithmic',
    shareOf: (value) => within(Math.log10(Math.max(value, low) / low) / length),
  };
}

/**
 * A scale on which each number stands as far up as there are numbers below it; those that are the same share the middle of
 * their places. Between two numbers it runs straight.
 * @param sorted at least two different numbers, the smallest first
 */
function rankScale(sorted: Float64Array): Scale {
  const distinct: number[] = [];
  const places: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from;
    while (sorted[to + 1] === value) to += 1;
    distinct.push(value);
    places.push((from + to) / 2);
    from = to + 1;
  }
  const [first = 0] = places;
  const length = (places.at(-1) ?? 0) - first || 1;
  const shareOf = (value: number) => {
    let [below, above] = [0, distinct.length - 1];
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if ((distinct[middle] ?? 0) <= value) below = middle;
      else above = middle;
    }
    const [low = 0, high = 0] = [distinct[below], distinct[above]];
    const [from = 0, to = 0] = [places[below], places[above]];
    return within((from + (to - from) * within((value - low) / (high - low || 1)) - first) / length);
  };
  return { low: distinct[0] ?? 0, high: distinct.at(-1) ?? 0, kind: 'ranked', shareOf };
}

/** With fewer numbers than this none is far off. */
const fewest = 5;

/** Less of a scale than this is no room for nearly all of its numbers. */
const readableSpread = 1 / 5;

/**
 * Whether a few numbers far off leave nearly all others hardly any of the scale: all but the tenth at either end, of less than
 * ten all but the outermost. @param sorted the smallest first
 */
function isSkewed({ shareOf }: Scale, sorted: Float64Array): boolean {
  if (sorted.length < fewest) return false;
  const last = sorted.length - 1;
  const outside = Math.max(1, Math.floor(sorted.length / 10));
  const inner = (from: number, to: number) => {
    const [low = 0, high = 0] = [sorted[from], sorted[to]];
    return low < high && shareOf(high) - shareOf(low) < readableSpread;
  };
  return inner(0, last - outside) || inner(outside, last);
}

/**
 * The scale for an attribute's numbers: shares from 0 to 1, for and against from end to end; whole powers of ten where numbers
 * span magnitudes; by rank where a few numbers far off would leave the others no room; else from the smallest to the largest.
 */
export function scaleFor(attribute: Attribute, values: readonly number[]): Scale {
  if (attribute.type === 'share') return linearScale(0, 1);
  const reach = balances.get(attribute.id);
  if (reach !== undefined) return linearScale(-reach, reach);
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return linearScale(0, 1);
  const least = sorted.find((value) => value > 0);
  const spansMagnitudes =
    attribute.type === 'number' && low >= 0 && least !== undefined && high >= magnitudes * least;
  const scale = spansMagnitudes
    ? logScale(10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(high)))
    : linearScale(low, high);
  return isSkewed(scale, sorted) ? rankScale(sorted) : scale;
}

/** Two or three round numbers from the range of `values`, smallest first. */
function powers(values: readonly number[]): number[] {
  let least = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const value of values) {
    if (value > 0) least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  if (largest === 0) return [];
  const first = Math.floor(Math.log10(least));
  const last = Math.floor(Math.log10(largest));
  return [...new Set([first, Math.round((first + last) / 2), last])].map((power) => 10 ** power);
}

/** The smallest and the largest of the values, or the only one. */
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

/** What a scale shows as examples of the numbers that occur on it, the smallest first. */
export function examplesOn({ kind }: Scale, values: readonly number[]): number[] {
  if (kind === 'logarithmic') return powers(values);
  if (kind === 'plain') return ends(values);
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(sorted.length >> 1, (sorted.length >> 1) + 1);
  return [...new Set([...sorted.slice(0, 1), ...middle, ...sorted.slice(-1)])];
}
