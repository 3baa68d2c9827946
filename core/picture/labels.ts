import { marginOf } from './forms';
import { textWidth } from './letters';
import type { Box, Label, LabelLine, Picture, PictureNode } from './parts';

const lineHeight = 1.25;

/** Space between a node and its words, in label pixels. */
const gap = 3;

/** A line of words, measured. */
export function labelLine(
  text: string,
  size: number,
  weight: LabelLine['weight'],
  colour: string,
): LabelLine {
  return { text, size, weight, colour, width: textWidth(text, size, weight) };
}

/** Words at a node, line under line. */
export function labelOf(lines: readonly LabelLine[]): Label {
  const width = Math.max(0, ...lines.map((line) => line.width));
  return { lines, width, height: lines.reduce((sum, line) => sum + line.size * lineHeight, 0) };
}

/** A label with its place. */
export interface PlacedLabel {
  readonly node: PictureNode;
  /** Map units a label pixel. */
  readonly scale: number;
  readonly align: 'start' | 'middle' | 'end';
  /** In map units; `x` is where `align` says. */
  readonly box: Box;
}

/** Map units that a label pixel takes at that zoom: words grow far slower than the map does. */
export function labelScale(zoom: number): number {
  return Math.min(1.5, Math.max(0.92, zoom ** 0.35)) / zoom;
}

type Place = 'below' | 'above' | 'right' | 'left';
const places: readonly Place[] = ['below', 'above', 'right', 'left'];

function placed(node: PictureNode, scale: number, place: Place): PlacedLabel {
  const width = node.label.width * scale;
  const height = node.label.height * scale;
  const away = node.size / 2 + marginOf(node) + gap * scale;
  const beside = place === 'right' || place === 'left';
  const x1 =
    place === 'right' ? node.x + away : place === 'left' ? node.x - away - width : node.x - width / 2;
  const y1 =
    place === 'below' ? node.y + away : place === 'above' ? node.y - away - height : node.y - height / 2;
  const align = beside ? (place === 'right' ? 'start' : 'end') : 'middle';
  return { node, scale, align, box: { x1, y1, x2: x1 + width, y2: y1 + height } };
}

/** The label where it stands by default, under its node. */
export function labelBelow(node: PictureNode, scale: number): PlacedLabel {
  return placed(node, scale, 'below');
}

/** Boxes in a grid, to ask quickly what overlaps. */
class Crowd {
  private readonly cells = new Map<string, Box[]>();
  private readonly cell: number;

  constructor(cell: number) {
    this.cell = cell;
  }

  private *keys({ x1, y1, x2, y2 }: Box): Generator<string> {
    for (let i = Math.floor(x1 / this.cell); i <= Math.floor(x2 / this.cell); i++)
      for (let j = Math.floor(y1 / this.cell); j <= Math.floor(y2 / this.cell); j++) yield `${i},${j}`;
  }

  add(box: Box): void {
    for (const key of this.keys(box)) {
      const known = this.cells.get(key);
      if (known) known.push(box);
      else this.cells.set(key, [box]);
    }
  }

  meets(box: Box, except?: Box): boolean {
    for (const key of this.keys(box))
      for (const other of this.cells.get(key) ?? [])
        if (
          other !== except &&
          other.x1 < box.x2 &&
          box.x1 < other.x2 &&
          other.y1 < box.y2 &&
          box.y1 < other.y2
        )
          return true;
    return false;
  }
}

/**
 * The labels that have room at that zoom, the most important first: none covers another, none covers a node.
 * What is selected always has its label. `zoom` is in pixels a map unit.
 */
export function visibleLabels(picture: Picture, zoom: number): PlacedLabel[] {
  const scale = labelScale(zoom);
  const words = new Crowd(90 * scale);
  const bodies = new Crowd(90 * scale);
  const bodyOf = new Map<PictureNode, Box>();
  for (const node of picture.nodes) {
    const half = node.size / 2 + marginOf(node) - 1;
    const box = { x1: node.x - half, y1: node.y - half, x2: node.x + half, y2: node.y + half };
    bodyOf.set(node, box);
    bodies.add(box);
  }
  const order = [...picture.nodes].sort(
    (a, b) =>
      Number(b.selected) - Number(a.selected) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
  );
  const shown: PlacedLabel[] = [];
  const room = picture.nodes.length > 300 ? 6 * scale : 1 * scale;
  for (const node of order) {
    const free = places
      .map((place) => placed(node, scale, place))
      .find(({ box }) => {
        const wide = { x1: box.x1 - room, y1: box.y1 - room, x2: box.x2 + room, y2: box.y2 + room };
        return !words.meets(wide) && !bodies.meets(box, bodyOf.get(node));
      });
    const label = free ?? (node.selected ? placed(node, scale, 'below') : undefined);
    if (!label) continue;
    words.add(label.box);
    shown.push(label);
  }
  return shown;
}
