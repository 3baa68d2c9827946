import type { Graph } from './graph';
import type { Point } from './packing';
import type { Room } from './room';

/** How much room a component gets, in areas of its boxes. */
const looseness = 3;
const tieRoom = 1.5;

/** Turns a drawing about its middle so that it is wider than high, and centres it around (0, 0). */
export function turnWide(places: Float64Array): void {
  const { xx, yy, xy } = moments(places);
  turn(places, -0.5 * Math.atan2(2 * xy, xx - yy));
}

/** How much wider than high a drawing of wide boxes may become by stretching, and by how much it may be stretched. */
const wideAspect = 1.5;
const mostStretch = 1.3;

/** Words lie flat: stretches a drawing of boxes that are wider than high sideways, to {@link wideAspect} at most. */
export function stretch(places: Float64Array, { halfWidths, halfHeights }: Room): void {
  const { xx, yy } = moments(places);
  let [wide, high] = [0, 0];
  for (let i = 0; i < halfWidths.length; i++) {
    wide += halfWidths[i] as number;
    high += halfHeights[i] as number;
  }
  const wanted = Math.min(mostStretch, Math.sqrt(wide / high), wideAspect * Math.sqrt(yy / xx));
  if (wanted > 1) for (let i = 0; i < places.length; i += 2) places[i] = (places[i] as number) * wanted;
}

/** Multiplies every coordinate. */
export function scale(places: Float64Array, by: number): void {
  for (let i = 0; i < places.length; i++) places[i] = (places[i] as number) * by;
}

/**
 * By how much a drawing must be scaled for its boxes to have room: an ellipse of twice its deviation holds
 * {@link looseness} times their area, and a tie is on the average {@link tieRoom} times as long as the mean side of a box.
 */
export function roomyScale(
  places: Float64Array,
  { halfWidths, halfHeights }: Room,
  { order, offsets, neighbours }: Graph,
): number {
  const { xx, yy } = moments(places);
  let [area, side, drawn] = [0, 0, 0];
  for (let v = 0; v < order; v++) {
    area += 4 * (halfWidths[v] as number) * (halfHeights[v] as number);
    side += ((halfWidths[v] as number) + (halfHeights[v] as number)) / order;
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const other = neighbours[slot] as number;
      const dx = (places[2 * v] as number) - (places[2 * other] as number);
      const dy = (places[2 * v + 1] as number) - (places[2 * other + 1] as number);
      drawn += Math.sqrt(dx * dx + dy * dy) / neighbours.length;
    }
  }
  const wide = Math.max(Math.sqrt(Math.max(xx, yy)), 1e-9);
  const high = Math.max(Math.sqrt(Math.min(xx, yy)), wide / 4);
  return Math.max(
    Math.sqrt((looseness * area) / (4 * Math.PI * wide * high)),
    (tieRoom * side) / Math.max(drawn, 1e-9),
  );
}

/** Mirrors a drawing left to right, top to bottom, or both, whichever brings it nearest to where its vertices were. */
export function mirrorLike(places: Float64Array, known: ReadonlyMap<number, Point>): void {
  const { xx, yy } = crossMoments(places, known);
  for (let i = 0; i < places.length; i += 2) {
    if (xx < 0) places[i] = -(places[i] as number);
    if (yy < 0) places[i + 1] = -(places[i + 1] as number);
  }
}

/**
 * Moves a drawing as a whole to where its vertices were: turned, and mirrored where `mirror` allows it, so that the
 * squares of the distances between the two become smallest (orthogonal Procrustes problem; P. H. Schönemann, 1966).
 */
export function alignTo(places: Float64Array, known: ReadonlyMap<number, Point>, mirror: boolean): void {
  if (known.size === 0) return;
  const { xx, xy, yx, yy, from, to } = crossMoments(places, known);
  for (let i = 0; i < places.length; i += 2) {
    places[i] = (places[i] as number) - from.x;
    places[i + 1] = (places[i + 1] as number) - from.y;
  }
  const turned = Math.hypot(xx + yy, xy - yx);
  const mirrored = Math.hypot(xx - yy, xy + yx);
  if (mirror && mirrored > turned) {
    for (let i = 1; i < places.length; i += 2) places[i] = -(places[i] as number);
    rotate(places, Math.atan2(xy + yx, xx - yy));
  } else rotate(places, Math.atan2(xy - yx, xx + yy));
  for (let i = 0; i < places.length; i += 2) {
    places[i] = (places[i] as number) + to.x;
    places[i + 1] = (places[i + 1] as number) + to.y;
  }
}

/** Sums of products of the drawing's coordinates with those that are known, each from their mean; `xy` is x of the drawing with y of the known. */
function crossMoments(places: Float64Array, known: ReadonlyMap<number, Point>) {
  const from = { x: 0, y: 0 };
  const to = { x: 0, y: 0 };
  for (const [vertex, { x, y }] of known) {
    from.x += (places[2 * vertex] as number) / known.size;
    from.y += (places[2 * vertex + 1] as number) / known.size;
    to.x += x / known.size;
    to.y += y / known.size;
  }
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (const [vertex, place] of known) {
    const x = (places[2 * vertex] as number) - from.x;
    const y = (places[2 * vertex + 1] as number) - from.y;
    xx += x * (place.x - to.x);
    xy += x * (place.y - to.y);
    yx += y * (place.x - to.x);
    yy += y * (place.y - to.y);
  }
  return { xx, xy, yx, yy, from, to };
}

function turn(places: Float64Array, angle: number): void {
  const { x, y } = moments(places);
  for (let i = 0; i < places.length; i += 2) {
    places[i] = (places[i] as number) - x;
    places[i + 1] = (places[i + 1] as number) - y;
  }
  rotate(places, angle);
}

function rotate(places: Float64Array, angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < places.length; i += 2) {
    const x = places[i] as number;
    const y = places[i + 1] as number;
    places[i] = x * cos - y * sin;
    places[i + 1] = x * sin + y * cos;
  }
}

/** The mean place, and the variances and covariance of x and y. */
function moments(places: Float64Array) {
  const count = places.length / 2;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < places.length; i += 2) {
    x += (places[i] as number) / count;
    y += (places[i + 1] as number) / count;
  }
  for (let i = 0; i < places.length; i += 2) {
    const dx = (places[i] as number) - x;
    const dy = (places[i + 1] as number) - y;
    xx += (dx * dx) / count;
    yy += (dy * dy) / count;
    xy += (dx * dy) / count;
  }
  return { x, y, xx, yy, xy };
}
