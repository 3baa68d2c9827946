import type { Web } from '../../../core/network/webs';
import { arcsOf } from './weaving';

/** How long a tie is, in whole numbers, so that sums of lengths can be compared. */
type LengthOf = (weight: number) => number;

const oneStep: LengthOf = () => 1;

/** 1 / weight, for multiples of 0.05. */
export const byTwentieths: LengthOf = (weight) => 232_792_560 / Math.round(20 * weight);

/** All shortest ways from one to another, found by walking every way that there is. */
function shortestWays(
  web: Web,
  lengthOf: LengthOf,
  from: number,
  to: number,
): readonly (readonly number[])[] {
  const rows = Array.from({ length: web.order }, (): { to: number; length: number }[] => []);
  for (const [a, b, weight] of arcsOf(web)) rows[a]?.push({ to: b, length: lengthOf(weight) });
  let shortest = Number.POSITIVE_INFINITY;
  let ways: number[][] = [];
  walk([from], 0);
  return ways;

  function walk(way: readonly number[], length: number): void {
    const at = way.at(-1) ?? from;
    if (length > shortest) return;
    if (at === to) {
      if (length < shortest) ways = [];
      shortest = length;
      ways.push([...way]);
      return;
    }
    for (const step of rows[at] ?? [])
      if (!way.includes(step.to)) walk([...way, step.to], length + step.length);
  }
}

/** Betweenness by its definition. */
export function betweennessByEveryPath(web: Web, lengthOf = oneStep): number[] {
  const values = new Array<number>(web.order).fill(0);
  for (let s = 0; s < web.order; s++)
    for (let t = web.directed ? 0 : s + 1; t < web.order; t++) {
      if (s === t) continue;
      const ways = shortestWays(web, lengthOf, s, t);
      for (const way of ways)
        for (const v of way.slice(1, -1)) values[v] = (values[v] ?? 0) + 1 / ways.length;
    }
  return values;
}

/** For each vertex how many others it reaches, and the sum of its distances to them. */
export function reachByEveryPath(web: Web): { reached: number; sum: number }[] {
  const all = Array.from({ length: web.order }, (_, v) => v);
  return all.map((s) => {
    const distances = all.flatMap((t) =>
      s === t
        ? []
        : shortestWays(web, oneStep, s, t)
            .slice(0, 1)
            .map((way) => way.length - 1),
    );
    return { reached: distances.length, sum: distances.reduce((sum, one) => sum + one, 0) };
  });
}
