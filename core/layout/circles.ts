import type { Point } from '../network/packing';

/** What is to lie on circles about (0, 0). */
export interface Seat {
  /** Where on its circle it should be, in radians. */
  readonly angle: number;
  /** Where it is at present, as seen from the middle; null where it is nowhere or is to be seated anew. */
  readonly now: Point | null;
}

/** Places on circles about (0, 0), one inside the other. */
export interface Circles {
  /** In the order of the seats. */
  readonly places: readonly Point[];
  /** Where the outermost circle's boxes end. */
  readonly outer: number;
}

interface Circle {
  readonly radius: number;
  /** How many boxes it holds. */
  readonly room: number;
}

/** Radii and sizes go in such steps, so that the map is steady. */
const step = 10;
/** So near to a circle, in map units, is on it. */
const near = 1.5;
/** When so many are on the circles already, they stay, and those too that stand between two circles because there was no room. */
const most = 0.6;
const turn = 2 * Math.PI;

/**
 * Lays boxes whose diagonals are at most `size` on as few circles as hold them, from `inner` outwards, the inner ones full, evenly
 * and in the order of their angles. When most are on these circles already they stay, and newcomers take gaps; only a circle
 * without a gap that is wide enough is spread anew. One box alone with `inner` = 0 lies in the middle.
 */
export function onCircles(seats: readonly Seat[], size: number, inner: number): Circles {
  const [first] = seats;
  if (!first) return { places: [], outer: inner };
  if (seats.length === 1 && inner === 0) return { places: [{ x: 0, y: 0 }], outer: size / 2 };
  const circles = circlesFor(seats.length, stepped(size), inner);
  const circleOf = circleOfEach(seats, circles);
  const settled = circleOf.filter((circle) => circle >= 0).length >= most * seats.length;
  return {
    places: settled ? kept(seats, circleOf, circles, stepped(size) / 2) : seatedAnew(seats, circles),
    outer: (circles.at(-1) as Circle).radius + stepped(size) / 2,
  };
}

/** Where the boxes of so many seats end. */
export function outerOf(count: number, size: number, inner: number): number {
  return onCircles(Array<Seat>(count).fill({ angle: 0, now: null }), size, inner).outer;
}

/** The share of seats that are on their circles already. */
export function shareSeated(seats: readonly Seat[], size: number, inner: number): number {
  const circleOf = circleOfEach(seats, circlesFor(seats.length, stepped(size), inner));
  return circleOf.filter((circle) => circle >= 0).length / seats.length;
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

function stepped(length: number): number {
  return Math.ceil(length / step) * step;
}

/** The circle on which each is at present; −1 where it is on none, or on one that holds no more. */
function circleOfEach(seats: readonly Seat[], circles: readonly Circle[]): number[] {
  const circleOf = seats.map(() => -1);
  claim(seats, circles, circleOf, near);
  return circleOf;
}

/** Gives those without a circle the one that they stand so near to, while it has room. */
function claim(
  seats: readonly Seat[],
  circles: readonly Circle[],
  circleOf: number[],
  tolerance: number,
): void {
  const used = circles.map(() => 0);
  for (const circle of circleOf) if (circle >= 0) used[circle] = (used[circle] as number) + 1;
  seats.forEach(({ now }, i) => {
    if (!now || circleOf[i] !== -1) return;
    const far = Math.hypot(now.x, now.y);
    const c = circles.findIndex(({ radius }) => Math.abs(radius - far) < tolerance);
    const taken = used[c];
    if (taken === undefined || taken === circles[c]?.room) return;
    used[c] = taken + 1;
    circleOf[i] = c;
  });
}

/** Everybody in the order of the angles, each circle as full as it can be but for the last. */
function seatedAnew(seats: readonly Seat[], circles: readonly Circle[]): Point[] {
  let left = seats.length;
  const loads = circles.map(({ room }) => {
    const load = Math.min(room, left);
    left -= load;
    return load;
  });
  const used = loads.map(() => 0);
  const order = seats.map((_, i) => i).sort((a, b) => angleOf(seats, a) - angleOf(seats, b) || a - b);
  const members: number[][] = circles.map(() => []);
  order.forEach((i, at) => {
    let [circle, most] = [0, Number.NEGATIVE_INFINITY];
    loads.forEach((load, c) => {
      const taken = used[c] as number;
      const behind = load === taken ? Number.NEGATIVE_INFINITY : ((at + 1) * load) / seats.length - taken;
      if (behind > most) [circle, most] = [c, behind];
    });
    used[circle] = (used[circle] as number) + 1;
    members[circle]?.push(i);
  });
  const angles = seats.map(() => 0);
  const places: Point[] = seats.map(() => ({ x: 0, y: 0 }));
  members.forEach((some, c) => {
    spreadEvenly(some, (i) => angleOf(seats, i), angles);
    for (const i of some) places[i] = onCircle(circles[c] as Circle, angles[i] as number);
  });
  return places;
}

/** Those who are on a circle, or displaced beside it, stay; each newcomer takes the first circle with room. Fills `circleOf`. */
function kept(
  seats: readonly Seat[],
  circleOf: number[],
  circles: readonly Circle[],
  beside: number,
): Point[] {
  claim(seats, circles, circleOf, beside);
  const members: number[][] = circles.map(() => []);
  const angles = seats.map(({ angle, now }, i) =>
    circleOf[i] === -1 || !now ? angle : Math.atan2(now.y, now.x),
  );
  const places = seats.map(({ now }) => now ?? { x: 0, y: 0 });
  circleOf.forEach((circle, i) => {
    if (circle >= 0) members[circle]?.push(i);
  });
  circleOf.forEach((circle, i) => {
    if (circle >= 0) return;
    const c = circles.findIndex(({ room }, at) => (members[at]?.length ?? room) < room);
    const some = members[c] as number[];
    const { room } = circles[c] as Circle;
    const gap = nearestGap(
      some.map((other) => angles[other] as number),
      angles[i] as number,
      turn / room,
    );
    some.push(i);
    if (gap !== null) angles[i] = gap;
    else spreadEvenly(some, (other) => angles[other] as number, angles);
    for (const other of gap === null ? some : [i])
      places[other] = onCircle(circles[c] as Circle, angles[other] as number);
  });
  return places;
}

function onCircle({ radius }: Circle, angle: number): Point {
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** The angle nearest to the one wished for that is at least `apart` from all that are taken; null where there is none. */
function nearestGap(taken: readonly number[], wish: number, apart: number): number | null {
  if (taken.length === 0) return wish;
  const ahead = taken.map((angle) => (((angle - wish) % turn) + turn) % turn).sort((a, b) => a - b);
  let [best, least] = [null as number | null, Number.POSITIVE_INFINITY];
  ahead.forEach((to, at) => {
    const from = at === 0 ? (ahead.at(-1) as number) - turn : (ahead[at - 1] as number);
    if (to - from < 2 * apart) return;
    const found = Math.min(to - apart, Math.max(from + apart, 0));
    for (const one of [found, found - turn]) {
      if (Math.abs(one) >= least) continue;
      [best, least] = [wish + one, Math.abs(one)];
    }
  });
  return best;
}

/** Even angles for some, in their order, turned so that they are as near as can be to what they wish. */
function spreadEvenly(some: readonly number[], wish: (i: number) => number, angles: number[]): void {
  const wishes = new Map(some.map((i) => [i, ((wish(i) % turn) + turn) % turn]));
  const order = [...some].sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0) || a - b);
  const even = (at: number) => (turn * at) / order.length;
  const start = meanAngle(order.map((i, at) => (wishes.get(i) ?? 0) - even(at)));
  order.forEach((i, at) => {
    angles[i] = start + even(at);
  });
}

/** The mean of angles; 0 where they point every way alike. */
export function meanAngle(angles: readonly number[]): number {
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  return Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
}

function angleOf(seats: readonly Seat[], i: number): number {
  return seats[i]?.angle ?? 0;
}
