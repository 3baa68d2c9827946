import { readingOf } from '../../../core/attributes/reading';
import { type PlanDocument, planOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { atOnce } from '../../../core/model/pausing';
import type { Point } from '../../../core/network/packing';
import type { Room } from '../../../core/network/room';
import { marginOf } from '../../../core/picture/forms';
import { drawingNodes } from '../../../core/picture/nodes';
import { brushOf } from '../../../core/picture/styles/brush';
import { nodeStyles } from '../../../core/picture/styles/styles';
import { pictureThemes } from '../../../core/picture/theme';
import { speakerOf } from '../../../resources/locales/speaker';

/** Up to so many nodes the words under every one of them count; on a larger map only a few are shown. */
const labelLimit = 400;
/** How much larger than at zoom 1 labels stand on a map that is shown whole in a window. */
const labelScale = 1.25;
/** All groups open, and no change marked. */
const unchanged = { groups: new Map(), changes: new Map() };

/** Free space round every box, in map units. */
const gap = 5;

/** What each node takes up when it is drawn, in the order of the document's nodes. */
export interface Rooms extends Room {
  /** How far the middle of the box lies under that of the node, because of the words under it. */
  readonly drops: Float64Array;
}

/** A node's place on the map: where the middle of its body is. */
export interface Place extends Point {
  readonly id: string;
}

/** The place of a node whose box has its middle there. @param drop see {@link Rooms.drops} */
export function placeOf(id: string, box: Point, drop: number): Place {
  return { id, x: rounded(box.x), y: rounded(box.y - drop) };
}

function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

/**
 * Measures every node as the map draws it, with its words as far as they count.
 * @param wordShare the part of the width of its words that it gets room for
 */
export function roomsOf(document: PlanDocument, wordShare = 1): Rooms {
  const labels = document.node.size <= labelLimit;
  const { language } = planOf(document);
  const wording = { language, say: speakerOf(language) };
  const source = { reading: readingOf(document), wording, theme: pictureThemes.light };
  const usual = brushOf(nodeStyles, usualLook.styling, source);
  const drawn = new Map(atOnce(drawingNodes(source, unchanged, usual)).map((node) => [node.id, node]));
  const count = document.node.size;
  const halfWidths = new Float64Array(count);
  const halfHeights = new Float64Array(count);
  const drops = new Float64Array(count);
  let vertex = 0;
  for (const id of document.node.keys()) {
    const node = drawn.get(id);
    const half = node ? node.size / 2 + marginOf(node) : 0;
    const width = labels && node ? (wordShare * node.label.width * labelScale) / 2 : 0;
    const height = labels && node ? node.label.height * labelScale : 0;
    halfWidths[vertex] = Math.max(half, width) + gap;
    halfHeights[vertex] = half + height / 2 + gap;
    // In tenths as places are, so that a box is found again where it was put.
    drops[vertex] = rounded(height / 2);
    vertex++;
  }
  return { halfWidths, halfHeights, drops };
}
