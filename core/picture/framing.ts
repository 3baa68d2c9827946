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
  /** What words may not leave, in map units: a little less than the box. */
  readonly within: Box;
  /** The words that have room. */
  readonly labels: readonly PlacedLabel[];
}

/** How far a nearly empty map is magnified at most. */
const nearest = 1.6;

/** How much smaller the map is tried next, and how often. */
const step = 0.95;
const tries = 10;

/** Of a picture with more nodes than this the words are placed only once. */
const many = 1500;

/** Space that words keep from the edge of the rectangle, in pixels. */
const edge = 6;

/** What a rectangle of that size shows at that zoom when it looks at the middle of `drawn`. */
function shownAt(drawn: Box, size: { readonly width: number; readonly height: number }, zoom: number): Box {
  const x = (drawn.x1 + drawn.x2) / 2;
  const y = (drawn.y1 + drawn.y2) / 2;
  const half = { x: size.width / zoom / 2, y: size.height / zoom / 2 };
  return { x1: x - half.x, y1: y - half.y, x2: x + half.x, y2: y + half.y };
}

/**
 * Fits the whole picture into a rectangle. Words hardly shrink with the map: on a smaller map some find room beside it,
 * on a larger one within it. Of some sizes from the largest on, the one is taken at which most is named.
 * @param size of the rectangle, in pixels
 * @param padding left free of nodes on each side, in pixels
 */
export function framed(
  picture: Picture,
  size: { readonly width: number; readonly height: number },
  padding: number,
): Framing {
  const drawn = boxRound([
    ...picture.nodes.map(bodyBox),
    ...picture.areas.map(({ box }) => box),
    ...picture.notes.map(({ box }) => box),
    ...(picture.backdrop && picture.backdrop.type !== 'grid' ? [grown(picture.backdrop.extent, 16)] : []),
  ]);
  if (!drawn) {
    const box = { x1: 0, y1: 0, x2: size.width, y2: size.height };
    return { zoom: 1, box, within: box, labels: [] };
  }
  const room = {
    width: Math.max(1, size.width - 2 * padding),
    height: Math.max(1, size.height - 2 * padding),
  };
  const largest = Math.min(
    nearest,
    room.width / Math.max(1, drawn.x2 - drawn.x1),
    room.height / Math.max(1, drawn.y2 - drawn.y1),
  );
  const at = (zoom: number): Framing => {
    const box = shownAt(drawn, size, zoom);
    const within = grown(box, -edge / zoom);
    let labels: Framing['labels'] | undefined;
    return {
      zoom,
      box,
      within,
      // Whoever only wants to know where to look shouldn't wait for thousands of words.
      get labels() {
        labels ??= visibleLabels(picture, zoom, within);
        return labels;
      },
    };
  };
  let best = at(largest);
  if (picture.nodes.length > many) return best;
  for (let i = 1; i <= tries && best.labels.length < picture.nodes.length; i++) {
    const smaller = at(largest * step ** i);
    if (smaller.labels.length > best.labels.length) best = smaller;
  }
  return best;
}
