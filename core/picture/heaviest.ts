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
  return inSight <= mostTies ? ties : heaviest(picture);
}

const known = new WeakMap<readonly PictureTie[], readonly PictureTie[]>();

function heaviest({ ties }: Picture): readonly PictureTie[] {
  const found = known.get(ties);
  if (found) return found;
  const order = ties.map((_, i) => i).sort((a, b) => (ties[b]?.width ?? 0) - (ties[a]?.width ?? 0) || a - b);
  const kept = order
    .slice(0, mostTies)
    .sort((a, b) => a - b)
    .flatMap((i) => ties[i] ?? []);
  known.set(ties, kept);
  return kept;
}
