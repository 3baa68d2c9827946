import type { Box } from './parts';

/** So many places are tried across, and so many down. */
const tries = 24;

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const height = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * Where a box covers least of what is there; of equals, the place nearest to the middle of `within`.
 * @param within what it stays inside, or in the middle of where that is smaller than the box
 */
export function clearestBox(
  { width, height }: { readonly width: number; readonly height: number },
  within: Box,
  taken: readonly Box[],
): Box {
  const [spareX, spareY] = [within.x2 - within.x1 - width, within.y2 - within.y1 - height];
  const at = (share: number, low: number, spare: number) => low + (spare > 0 ? spare * share : spare / 2);
  let best: { readonly box: Box; readonly covered: number; readonly away: number } | null = null;
  for (let i = 0; i <= tries; i++)
    for (let j = 0; j <= tries; j++) {
      const x1 = at(i / tries, within.x1, spareX);
      const y1 = at(j / tries, within.y1, spareY);
      const box = { x1, y1, x2: x1 + width, y2: y1 + height };
      const away = Math.hypot((i / tries - 0.5) * spareX, (j / tries - 0.5) * spareY);
      const covered = taken.reduce((sum, one) => sum + shared(box, one), 0);
      if (!best || covered < best.covered || (covered === best.covered && away < best.away))
        best = { box, covered, away };
    }
  if (!best) throw new RangeError('no place was tried');
  return best.box;
}
