import { isLow } from '../../core/model/fields';
import type { Stance } from '../../core/model/stance';

/** How sure a stance is, as it is drawn; `unknown` where nobody said. */
export type Sureness = 'sure' | 'fair' | 'unsure' | 'unknown';

/** A stance on the chart. */
export interface StancePoint {
  readonly stance: Stance;
  readonly x: number;
  readonly y: number;
  readonly sureness: Sureness;
}

/** A stance as long as it held: a level line, and the step up or down to the next. */
export interface StanceStep {
  readonly path: string;
  readonly sureness: Sureness;
}

export interface StanceSteps {
  readonly points: readonly StancePoint[];
  readonly steps: readonly StanceStep[];
  /** Where each new year begins. */
  readonly years: readonly number[];
  readonly radius: number;
}

/** Where the chart is drawn, in its own units. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const day = 86_400_000;

function surenessOf({ confidence }: Stance): Sureness {
  if (confidence === null) return 'unknown';
  if (isLow(confidence)) return 'unsure';
  return confidence >= 0.7 ? 'sure' : 'fair';
}

/** The positions, in order, moved just enough to lie `gap` apart and inside of `left` … `right`. */
function apart(xs: readonly number[], gap: number, { left, right }: Plot): number[] {
  let least = left;
  const pushed = xs.map((x) => {
    const at = Math.max(x, least);
    least = at + gap;
    return at;
  });
  let most = right;
  return pushed
    .reverse()
    .map((x) => {
      const at = Math.min(x, most);
      most = at - gap;
      return at;
    })
    .reverse();
}

/**
 * Stances over time as steps: dates run to the right up to `today` (`YYYY-MM-DD`) or the newest date, whichever is later;
 * +2 is at the top, −2 at the bottom. Points lie far enough apart to be told from one another, those of one day too.
 */
export function stanceSteps(stances: readonly Stance[], today: string, plot: Plot): StanceSteps {
  const days = stances.map(({ date }) => Date.parse(date));
  const first = Math.min(...days);
  const last = Math.max(...days, Date.parse(today));
  const width = plot.right - plot.left;
  const across = (time: number) =>
    last === first ? plot.left : plot.left + ((time - first) / (last - first)) * width;
  const radius = stances.length > 16 ? 3 : 4.5;
  const gap = Math.min(2 * radius + 1, width / Math.max(1, stances.length - 1));
  const xs = apart(days.map(across), gap, plot);
  const points = stances.map((stance, at) => ({
    stance,
    x: xs[at] ?? plot.left,
    y: plot.top + ((2 - stance.value) / 4) * (plot.bottom - plot.top),
    sureness: surenessOf(stance),
  }));
  const steps = points.map(({ x, y, sureness }, at) => {
    const next = points[at + 1];
    const path = next ? `M${x},${y}H${next.x}V${next.y}` : `M${x},${y}H${plot.right}`;
    return { path, sureness };
  });
  const years: number[] = [];
  for (let year = new Date(first).getUTCFullYear() + 1; Date.UTC(year, 0) < last; year++)
    if (Date.UTC(year, 0) > first + day) years.push(across(Date.UTC(year, 0)));
  return { points, steps, years, radius };
}
