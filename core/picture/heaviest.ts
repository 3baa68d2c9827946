import { remembered } from '../model/remembered';
import type { Picture, PictureTie } from './parts';

/** So many ties at most are drawn of a large map that is seen whole. */
export const mostTies = 4_000;

/**
 * The ties that are drawn where one looks at a picture at that zoom: all of them, or, where more than some thousand would be
 * in sight, the widest, which are the strongest unless the look says otherwise. In the picture's order.
 * @param zoom in pixels a map unit
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
export function tiesAt(picture: Picture, zoom: number, width: number, height: number): readonly PictureTie[] {
  const { ties, bounds } = picture;
  if (ties.length <= mostTies || !bounds) return ties;
  const whole = Math.min(width / (bounds.x2 - bounds.x1 || 1), height / (bounds.y2 - bounds.y1 || 1));
  const inSight = ties.length * Math.min(1, (whole / zoom) ** 2);
  return inSight <= mostTies ? ties : heaviestOf(ties);
}

/** The widest ties, of equals the first. Widths are few: counting them is quicker than sorting ties. */
const heaviestOf = remembered((ties: readonly PictureTie[]): readonly PictureTie[] => {
  const counts = new Map<number, number>();
  for (const { width } of ties) counts.set(width, (counts.get(width) ?? 0) + 1);
  let left = mostTies;
  const drawn = new Map<number, number>();
  for (const [width, count] of [...counts].sort(([a], [b]) => b - a)) {
    drawn.set(width, Math.min(left, count));
    left -= drawn.get(width) ?? 0;
  }
  return ties.filter(({ width }) => {
    const more = drawn.get(width) ?? 0;
    drawn.set(width, more - 1);
    return more > 0;
  });
});
