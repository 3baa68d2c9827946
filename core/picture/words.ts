import { marginOf } from './forms';
import { textWidth, whole, wrapped } from './letters';
import type { Box, Label, LabelLine, PictureNode } from './parts';

/** Distance of baselines, as a share of the type size. */
export const lineHeight = 1.25;

/** A line of words, measured. */
export function labelLine(
  text: string,
  size: number,
  weight: LabelLine['weight'],
  colour: string,
): LabelLine {
  return { text, size, weight, colour, width: textWidth(text, size, weight) };
}

function measured(lines: readonly LabelLine[]): Omit<Label, 'brief'> {
  const width = Math.max(0, ...lines.map((line) => line.width));
  return { lines, width, height: lines.reduce((sum, line) => sum + line.size * lineHeight, 0) };
}

/** Words at a node, line under line. */
export function labelOf(lines: readonly LabelLine[]): Label {
  return { ...measured(lines), brief: null };
}

/**
 * A name and what is said under it. Where there is little room `more` is left out, and then what of the name is longer
 * than two lines.
 */
export function nameLabel(
  name: string,
  line: (text: string) => LabelLine,
  more: readonly LabelLine[] = [],
): Label {
  const all = whole(name).map(line);
  const cut = wrapped(name);
  const isCut = cut.at(-1)?.endsWith('…') && !name.endsWith('…');
  const plain: Label = { ...measured(all), brief: isCut ? labelOf(cut.map(line)) : null };
  return more.length === 0 ? plain : { ...measured([...all, ...more]), brief: plain };
}

/** The box round a node's drawing, without its words. */
export function bodyBox(node: Pick<PictureNode, 'x' | 'y' | 'size' | 'stroke' | 'ring' | 'halos'>): Box {
  const half = node.size / 2 + marginOf(node);
  return { x1: node.x - half, y1: node.y - half, x2: node.x + half, y2: node.y + half };
}

/** Map units that a label pixel takes at that zoom: words grow far slower than the map does. */
export function labelScale(zoom: number): number {
  return Math.min(1.5, Math.max(0.92, zoom ** 0.3)) / zoom;
}
