import { boxRound, grown } from './boxes';
import { type PlacedLabel, visibleLabels } from './labels';
import type { Box, Picture } from './parts';
import { bodyBox } from './words';

/** A picture fitted into a rectangle: no node and no word is cut. */
export interface Framing {
  /** Pixels a map unit. */
  readonly zoom: number;
  /** What is shown, in map units. */
  readonly box: Box;
  readonly labels: readonly PlacedLabel[];
}

/** How far a nearly empty map is magnified at most. */
const nearest = 1.6;

/** How much smaller the map is tried next, and how often. */
const step = 0.96;
const tries = 24;

/** Of a picture with more nodes than this the words are placed only twice. */
const many = 1500;

function drawnBox(picture: Picture, labels: readonly PlacedLabel[]): Box | null {
  return boxRound([
    ...picture.nodes.map(bodyBox),
    ...picture.areas.map(({ box }) => box),
    ...labels.map(({ box }) => box),
  ]);
}

/**
 * Fits the whole picture into a rectangle. Words hardly shrink with the map and find other places on a smaller one, so the
 * largest that fits is found by trying.
 * @param size of the rectangle, in pixels
 * @param padding left free on each side, in pixels
 */
export function framed(
  picture: Picture,
  size: { readonly width: number; readonly height: number },
  padding: number,
): Framing {
  const inner = {
    width: Math.max(1, size.width - 2 * padding),
    height: Math.max(1, size.height - 2 * padding),
  };
  const zoomFor = (box: Box) =>
    Math.min(
      nearest,
      inner.width / Math.max(1, box.x2 - box.x1),
      inner.height / Math.max(1, box.y2 - box.y1),
    );
  let box = drawnBox(picture, []);
  if (!box) return { zoom: 1, box: { x1: 0, y1: 0, x2: size.width, y2: size.height }, labels: [] };
  let zoom = zoomFor(box);
  let labels: readonly PlacedLabel[] = [];
  for (let left = picture.nodes.length > many ? 2 : tries; left > 0; left--) {
    labels = visibleLabels(picture, zoom);
    box = drawnBox(picture, labels) ?? box;
    const fitting = zoomFor(box);
    if (fitting >= zoom) break;
    zoom = left <= 3 ? fitting : Math.max(fitting, zoom * step);
  }
  return { zoom, box: grown(box, padding / zoom), labels };
}
