import { FreeSpots } from './free-spots';
import { Grid } from './grid';
import type { Point } from './packing';
import { largestHalf, type Room, touch } from './room';

/**
 * Pushes boxes that overlap apart, each along the axis where less is missing, half the way each, until none overlaps
 * or the rounds are used up. A grid finds the neighbours, so a round is O(boxes) while they are of a like size.
 * @param places x and y of box i's centre at 2i and 2i + 1, in map units; changed in place
 * @param fixed boxes that stay where they are
 * @returns whether none overlaps
 */
export function spread(
  places: Float64Array,
  room: Room,
  rounds: number,
  fixed: (box: number) => boolean = () => false,
): boolean {
  const { halfWidths, halfHeights } = room;
  const count = places.length / 2;
  const grid = new Grid(2 * largestHalf(room), count);
  for (let round = 0; round < rounds; round++) {
    grid.fill(places);
    let overlaps = 0;
    for (let i = 0; i < count; i++) {
      grid.visit(places[2 * i] as number, places[2 * i + 1] as number, (j) => {
        if (j <= i) return;
        const dx = (places[2 * j] as number) - (places[2 * i] as number);
        const dy = (places[2 * j + 1] as number) - (places[2 * i + 1] as number);
        const missingX = (halfWidths[i] as number) + (halfWidths[j] as number) - Math.abs(dx);
        const missingY = (halfHeights[i] as number) + (halfHeights[j] as number) - Math.abs(dy);
        if (missingX <= touch || missingY <= touch || (fixed(i) && fixed(j))) return;
        overlaps++;
        const axis = missingX < missingY ? 0 : 1;
        const direction = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
        const push = direction * (axis === 0 ? missingX : missingY);
        const shareOfJ = fixed(j) ? 0 : fixed(i) ? 1 : 0.5;
        places[2 * i + axis] = (places[2 * i + axis] as number) - push * (1 - shareOfJ);
        places[2 * j + axis] = (places[2 * j + axis] as number) + push * shareOfJ;
      });
    }
    if (overlaps === 0) return true;
  }
  return false;
}

const separateRounds = 100;

/**
 * Pushes boxes apart until none overlaps, save fixed ones that do: where pushing alone doesn't come to an end, boxes that
 * still lie on others take the nearest free spot.
 */
export function separate(
  places: Float64Array,
  room: Room,
  fixed: (box: number) => boolean = () => false,
): void {
  if (spread(places, room, separateRounds, fixed)) return;
  const order = places.length / 2;
  const kept = new Map<number, Point>();
  for (let box = 0; box < order; box++)
    if (fixed(box)) kept.set(box, { x: places[2 * box] as number, y: places[2 * box + 1] as number });
  const spots = new FreeSpots(order, room, kept);
  for (let box = 0; box < order; box++) {
    if (fixed(box)) continue;
    const { x, y } = spots.take(box, { x: places[2 * box] as number, y: places[2 * box + 1] as number });
    places.set([x, y], 2 * box);
  }
}
