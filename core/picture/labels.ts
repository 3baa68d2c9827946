import { grown } from './boxes';
import { marginOf } from './forms';
import { textWidth } from './letters';
import type { Box, Label, LabelLine, Picture, PictureNode } from './parts';

/** Distance of baselines, as a share of the type size. */
export const lineHeight = 1.25;

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

/** Where words may stand: towards which side of the node, −1 … 1 to the right and down; the best first. */
const places = [
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [1, 0.75],
  [-1, 0.75],
  [1, -0.75],
  [-1, -0.75],
] as const;
type Place = (typeof places)[number];

function placed(node: PictureNode, scale: number, [right, down]: Place): PlacedLabel {
  const width = node.label.width * scale;
  const height = node.label.height * scale;
  const away = node.size / 2 + marginOf(node) + gap * scale;
  const beside = right !== 0;
  const reach = beside && down !== 0 ? away * 0.75 : away;
  const x1 = node.x + (right > 0 ? reach : right < 0 ? -reach - width : -width / 2);
  const y1 = beside ? node.y - height / 2 + down * away : node.y + (down > 0 ? away : -away - height);
  const align = beside ? (right > 0 ? 'start' : 'end') : 'middle';
  return { node, scale, align, box: { x1, y1, x2: x1 + width, y2: y1 + height } };
}

/** The box round a node's drawing, without its words. */
export function bodyBox(node: PictureNode): Box {
  const half = node.size / 2 + marginOf(node);
  return { x1: node.x - half, y1: node.y - half, x2: node.x + half, y2: node.y + half };
}

/** The label where it stands by default, under its node. */
export function labelBelow(node: PictureNode, scale: number): PlacedLabel {
  return placed(node, scale, places[0]);
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
    const box = grown(bodyBox(node), -1);
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
    const body = bodyOf.get(node);
    const apart = places
      .map((place) => placed(node, scale, place))
      .filter(({ box }) => !words.meets(grown(box, room)));
    const label =
      apart.find(({ box }) => !bodies.meets(box, body)) ??
      (node.kind === 'community' ? apart[0] : undefined) ??
      (node.selected ? placed(node, scale, places[0]) : undefined);
    if (!label) continue;
    words.add(label.box);
    shown.push(label);
  }
  return shown;
}
