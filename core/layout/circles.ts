import type { Point } from '../network/packing';

/** Places on circles about (0, 0), one inside the other. */
export interface Circles {
  readonly places: readonly Point[];
  /** Where the outermost circle's boxes end. */
  readonly outer: number;
}

/** Radii go in such steps, so that the map is steady. */
const step = 10;

/**
 * Lays `count` boxes whose diagonals are at most `size` on as few circles as hold them, from `inner` outwards, in the order of
 * their angles: the first at `start`, then clockwise on the screen, evenly. One box alone with `inner` = 0 lies in the middle.
 * @param start an angle, in radians
 */
export function onCircles(count: number, size: number, inner: number, start: number): Circles {
  if (count === 0) return { places: [], outer: inner };
  if (count === 1 && inner === 0) return { places: [{ x: 0, y: 0 }], outer: size / 2 };
  const circles = circlesFor(count, size, inner);
  const capacity = circles.reduce((sum, { room }) => sum + room, 0);
  const loads = circles.map(({ room }) => Math.floor((count * room) / capacity));
  for (let c = 0, left = count - loads.reduce((sum, load) => sum + load, 0); left > 0; c++)
    if ((loads[c] as number) < (circles[c] as Circle).room) {
      loads[c] = (loads[c] as number) + 1;
      left--;
    }
  const used = loads.map(() => 0);
  const places = Array.from({ length: count }, (_, i) => {
    let circle = 0;
    let most = Number.NEGATIVE_INFINITY;
    loads.forEach((load, c) => {
      const behind =
        load === (used[c] as number)
          ? Number.NEGATIVE_INFINITY
          : ((i + 1) * load) / count - (used[c] as number);
      if (behind > most) [circle, most] = [c, behind];
    });
    const nth = used[circle] as number;
    used[circle] = nth + 1;
    const angle = start + (2 * Math.PI * (nth + (circle % 2) / 2)) / (loads[circle] as number);
    const { radius } = circles[circle] as Circle;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  return { places, outer: (circles.at(-1) as Circle).radius + size / 2 };
}

interface Circle {
  readonly radius: number;
  /** How many boxes it holds. */
  readonly room: number;
}

function circlesFor(count: number, size: number, inner: number): Circle[] {
  const circles: Circle[] = [];
  let radius = stepped(inner + size / 2);
  for (let left = count; left > 0; radius += size) {
    const room = Math.max(1, Math.floor(Math.PI / Math.asin(Math.min(1, size / (2 * radius))) + 1e-9));
    circles.push({ radius, room });
    left -= room;
  }
  return circles;
}

function stepped(radius: number): number {
  return Math.ceil(radius / step) * step;
}
