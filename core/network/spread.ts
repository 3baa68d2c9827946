import { Boxes } from './boxes';
import { FreeRoom } from './free-room';
import { portion, type Report, unheard } from './progress';
import { clearance, type Room, touch } from './room';

/**
 * Pushes boxes that overlap apart, each along the axis where less is missing, the smaller one farther, until none overlaps
 * or the rounds are used up. A round is near to O(boxes), whatever their sizes are.
 * @param places x and y of box i's centre at 2i and 2i + 1, in map units; changed in place
 * @param fixed boxes that stay where they are
 * @returns whether none overlaps
 */
export function spread(
  places: Float64Array,
  room: Room,
  rounds: number,
  fixed: (box: number) => boolean = () => false,
  report: Report = unheard,
): boolean {
  const { halfWidths, halfHeights } = room;
  const count = places.length / 2;
  const boxes = new Boxes(room);
  for (let round = 0; round < rounds; round++) {
    boxes.fill(places);
    let overlaps = 0;
    for (let i = 0; i < count; i++) {
      boxes.visit(i, places[2 * i] as number, places[2 * i + 1] as number, (j) => {
        if (j <= i) return;
        const [wide, high] = [halfWidths[i] as number, halfHeights[i] as number];
        const [wideOfJ, highOfJ] = [halfWidths[j] as number, halfHeights[j] as number];
        const dx = (places[2 * j] as number) - (places[2 * i] as number);
        const dy = (places[2 * j + 1] as number) - (places[2 * i + 1] as number);
        const missingX = wide + wideOfJ - Math.abs(dx);
        const missingY = high + highOfJ - Math.abs(dy);
        if (missingX <= touch || missingY <= touch || (fixed(i) && fixed(j))) return;
        overlaps++;
        const axis = missingX < missingY ? 0 : 1;
        const direction = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
        const push = direction * (clearance + (axis === 0 ? missingX : missingY));
        const area = wide * high;
        const shareOfJ = fixed(j) ? 0 : fixed(i) ? 1 : area / (area + wideOfJ * highOfJ);
        places[2 * i + axis] = (places[2 * i + axis] as number) - push * (1 - shareOfJ);
        places[2 * j + axis] = (places[2 * j + axis] as number) + push * shareOfJ;
      });
    }
    if (overlaps === 0) return true;
    report((round + 1) / rounds);
  }
  return false;
}

const separateRounds = 40;

/**
 * Pushes boxes apart until none overlaps, save fixed ones that do: where pushing alone doesn't come to an end, boxes that
 * still lie on others take the nearest free place, the large ones first.
 */
export function separate(
  places: Float64Array,
  room: Room,
  fixed: (box: number) => boolean = () => false,
  report: Report = unheard,
): void {
  if (spread(places, room, separateRounds, fixed, portion(report, 0, 0.5))) return;
  putClear(places, room, fixed, portion(report, 0.5, 1));
}

/** Puts every box that isn't fixed at the free place nearest to where it is, the large ones first. Changes `places`. */
export function putClear(
  places: Float64Array,
  room: Room,
  fixed: (box: number) => boolean = () => false,
  report: Report = unheard,
): void {
  const { halfWidths, halfHeights } = room;
  const free = new FreeRoom(room);
  const at = (box: number) => ({ x: places[2 * box] as number, y: places[2 * box + 1] as number });
  const area = (box: number) => (halfWidths[box] as number) * (halfHeights[box] as number);
  const loose: number[] = [];
  for (let box = 0; box < places.length / 2; box++) {
    if (fixed(box)) free.take(box, at(box));
    else loose.push(box);
  }
  loose.sort((a, b) => area(b) - area(a) || a - b);
  loose.forEach((box, i) => {
    const { x, y } = free.nearest(box, at(box));
    free.take(box, { x, y });
    places.set([x, y], 2 * box);
    report((i + 1) / loose.length);
  });
}
