import type { Emblem } from '../model/emblem';
import { contrast } from './colour';
import { iconPath } from './icons';
import type { PictureEmblem, PictureNode } from './parts';
import type { PictureTheme } from './theme';

/** An icon takes this share of its node's width. */
const iconShare = 0.58;

/** Width of an icon's lines, in units of its square of 24. */
export const iconLine = 2;

/** What a node carries, on that fill; null for nothing, and for an icon that this program doesn't have. */
export function emblemOf(row: Emblem | undefined, fill: string, theme: PictureTheme): PictureEmblem | null {
  if (!row) return null;
  if (row.image !== '') return { type: 'image', uri: row.image };
  const path = iconPath(row.icon);
  if (path === undefined) return null;
  const colour = contrast(theme.paper, fill) >= contrast(theme.ink, fill) ? theme.paper : theme.ink;
  return { type: 'icon', path, colour };
}

/** The left upper corner of an icon on a node, in map units, and map units a unit of its square. */
export function iconPlace({ x, y, size }: Pick<PictureNode, 'x' | 'y' | 'size'>): {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
} {
  const side = size * iconShare;
  return { x: x - side / 2, y: y - side / 2, scale: side / 24 };
}
