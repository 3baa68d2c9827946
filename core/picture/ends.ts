import { middleOf } from './boxes';
import { isWithin } from './bubble';
import type { PictureArea, PictureEnd, Point } from './parts';

/** The point of a segment that is nearest to another point. */
function nearestOn({ x, y }: Point, a: Point, b: Point): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return { x: a.x + along * dx, y: a.y + along * dy };
}

function nearestOnLines(lines: PictureArea['lines'], point: Point, usual: Point): Point {
  let found = usual;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines)
    for (const [i, corner] of line.entries()) {
      const at = nearestOn(point, corner, line[i + 1] ?? line[0] ?? corner);
      const away = Math.hypot(at.x - point.x, at.y - point.y);
      if (away >= least) continue;
      found = at;
      least = away;
    }
  return found;
}

/**
 * Where a tie that comes from a point meets a ground: where the outline is nearest, or, from within it and from its holes,
 * at its name.
 */
function meeting({ lines, name }: Ground, from: Point): Point {
  return lines.some((line) => isWithin([line], from)) ? name : nearestOnLines(lines, from, name);
}

type Ground = Pick<PictureArea, 'lines' | 'box'> & { readonly name: NonNullable<PictureArea['name']> };

/** The ends of a tie between two nodes by their ids, as drawn; null where one of them isn't. */
export type Ends = (source: string, target: string) => readonly [PictureEnd, PictureEnd] | null;

/** What ties end at: nodes, and the outlines of communities that are drawn as nothing else. */
export function endsAmong(
  nodeOf: (id: string) => PictureEnd | undefined,
  areas: readonly PictureArea[],
): Ends {
  const grounds = new Map<string, Ground>();
  for (const { id, lines, box, name } of areas) if (name) grounds.set(id, { lines, box, name });
  const endAt = ({ name }: Ground, at: Point): PictureEnd => ({ ...name, ...at });
  return (source, target) => {
    const a = nodeOf(source);
    const b = nodeOf(target);
    if (a && b) return [a, b];
    const from = a ? null : grounds.get(source);
    const to = b ? null : grounds.get(target);
    if (a && to) return [a, endAt(to, meeting(to, a))];
    if (b && from) return [endAt(from, meeting(from, b)), b];
    if (!from || !to) return null;
    const there = meeting(to, meeting(from, middleOf(to.box)));
    const here = meeting(from, there);
    return [endAt(from, here), endAt(to, there)];
  };
}
