/** A box to be laid beside others. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The block beside a giant is at most so many times as high as wide, that under it so many times as wide as high. */
const slender = { beside: 2, under: 5 };

/**
 * Lays boxes beside one another so that together they come near to a shape `aspect` times as wide as high. A box that
 * is larger than all others together stands alone, with the others in a compact block under it or beside it.
 * @param gap space between boxes, in the boxes' unit
 * @returns the centre of each box, in the order given; all together centred around (0, 0)
 */
export function packed(boxes: readonly Box[], gap: number, aspect: number): readonly Point[] {
  const areas = boxes.map(({ width, height }) => (width + gap) * (height + gap));
  const whole = areas.reduce((sum, area) => sum + area, 0);
  const first = areas.indexOf(Math.max(...areas));
  const giant = boxes[first];
  const rest = boxes.map((_, index) => index).filter((index) => index !== first);
  if (!giant || rest.length === 0 || (areas[first] as number) < whole / 2)
    return inRows(boxes, gap, Math.sqrt(whole * aspect)).places;

  const others = rest.map((index) => boxes[index] as Box);
  const restArea = whole - (areas[first] as number);
  const beside = giant.width / giant.height < aspect;
  const widest = Math.max(...others.map(({ width }) => width));
  const block = inRows(
    others,
    gap,
    beside
      ? Math.max(widest, restArea / giant.height, Math.sqrt(restArea / slender.beside))
      : Math.min(giant.width, Math.sqrt(restArea * slender.under)),
  );
  const wide = 3 * gap;
  const away = beside
    ? { x: giant.width / 2 + wide + block.width / 2, y: 0 }
    : { x: 0, y: giant.height / 2 + wide + block.height / 2 };
  const shift = beside ? { x: (wide + block.width) / 2, y: 0 } : { x: 0, y: (wide + block.height) / 2 };
  const places: Point[] = boxes.map(() => ({ x: -shift.x, y: -shift.y }));
  rest.forEach((index, i) => {
    const { x, y } = block.places[i] as Point;
    places[index] = { x: x + away.x - shift.x, y: y + away.y - shift.y };
  });
  return places;
}

/** Rows from left to right, the highest boxes first (next-fit decreasing height; Coffman et al. 1980). */
function inRows(boxes: readonly Box[], gap: number, limit: number): Box & { places: readonly Point[] } {
  const places: Point[] = boxes.map(() => ({ x: 0, y: 0 }));
  const heightOf = (index: number) => boxes[index]?.height ?? 0;
  const order = boxes.map((_, index) => index).sort((a, b) => heightOf(b) - heightOf(a) || a - b);
  let [left, top, rowHeight, right] = [0, 0, 0, 0];
  for (const index of order) {
    const { width, height } = boxes[index] as Box;
    if (left > 0 && left + width > limit) {
      top += rowHeight + gap;
      [left, rowHeight] = [0, 0];
    }
    places[index] = { x: left + width / 2, y: top + height / 2 };
    left += width + gap;
    right = Math.max(right, left - gap);
    rowHeight = Math.max(rowHeight, height);
  }
  const bottom = top + rowHeight;
  const centred = places.map(({ x, y }) => ({ x: x - right / 2, y: y - bottom / 2 }));
  return { width: right, height: bottom, places: centred };
}
