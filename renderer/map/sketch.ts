import { endsAmong } from '../../core/picture/ends';
import { stopsOf } from '../../core/picture/finding';
import { marginOf } from '../../core/picture/forms';
import type { Named, Picture, Point } from '../../core/picture/parts';
import { outlinePoint } from '../../core/picture/shapes';
import type { PictureTheme } from '../../core/picture/theme';
import { paintAim, paintRing } from './painting';

/** What is drawn by hand and isn't part of the plan yet. */
export interface Sketch {
  /** The node under the pointer, or the ground that a tie may begin at. */
  readonly hovered: string | null;
  /** A tie in the making: from a node to another one, or to where the pointer is. */
  readonly line: { readonly from: string; readonly to: string | Point } | null;
}

/** Nodes that were looked for, and the one of them that is looked at. */
export interface Found {
  readonly nodes: ReadonlySet<string>;
  readonly at: string | null;
}

export const nothingFound: Found = { nodes: new Set(), at: null };

/** Lets what was found glow, in map units. */
export function paintFound(
  context: CanvasRenderingContext2D,
  { nodes, at }: Found,
  picture: Picture,
  theme: PictureTheme,
  zoom: number,
): void {
  if (nodes.size === 0) return;
  for (const node of picture.nodes) {
    if (!nodes.has(node.id)) continue;
    const here = node.id === at;
    context.globalAlpha = here ? 0.5 : 0.3;
    paintRing(context, node, 5 / zoom, 10 / zoom, theme.accent);
    context.globalAlpha = 1;
    paintRing(context, node, (here ? 10 : 4) / zoom, (here ? 2.5 : 1.5) / zoom, theme.accent);
  }
}

/** Paints a tie in the making and what it leads to, in map units. */
export function paintSketch(
  context: CanvasRenderingContext2D,
  { hovered, line }: Sketch,
  picture: Picture,
  theme: PictureTheme,
  zoom: number,
): void {
  const aim = line ? line.to : hovered;
  const ground = picture.areas.find(({ id, name }) => name !== null && id === aim);
  if (ground) paintAim(context, ground, theme.accent, zoom);
  if (!line) return;
  const stops = stopsOf(picture);
  const from = stops.find(({ id }) => id === line.from);
  const target = typeof aim === 'string' && !ground ? stops.find(({ id }) => id === aim) : undefined;
  const to =
    from && ground ? groundEnd(picture, from, ground.id) : (target ?? (typeof aim === 'string' ? null : aim));
  if (!from || !to) return;
  paintRing(context, from, 3 / zoom, 2 / zoom, theme.accent);
  if (target) paintRing(context, target, 3 / zoom, 2 / zoom, theme.accent);
  const start = outlinePoint(from.shape, from, from.size, marginOf(from) + 3 / zoom, to);
  const end = target
    ? outlinePoint(target.shape, target, target.size, marginOf(target) + 3 / zoom, from)
    : to;
  context.strokeStyle = theme.accent;
  context.lineWidth = 2 / zoom;
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.lineTo(end.x, end.y);
  context.stroke();
  if (target) return;
  context.fillStyle = theme.accent;
  context.beginPath();
  context.arc(to.x, to.y, 4 / zoom, 0, 2 * Math.PI);
  context.fill();
}

/** Where a tie from a stop would meet a ground. */
function groundEnd(picture: Picture, from: Named, ground: string): Point | null {
  const ends = endsAmong((id) => (id === from.id ? from : undefined), picture.areas);
  return ends(from.id, ground)?.[1] ?? null;
}
