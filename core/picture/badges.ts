import { contrast } from './colour';
import { marginOf } from './forms';
import { textWidth } from './letters';
import { escaped } from './marks';
import type { Badge, Box, PictureNode, Point } from './parts';
import { num } from './shapes';
import type { PictureTheme } from './theme';
import { labelScale } from './words';

/** Type of a badge at the shoulder, and the radius of its disc, in label pixels. */
const shoulder = { type: 11, radius: 8.5 };

/** How much of its radius a disc's middle is away from the node. */
const beside = 0.5;

/** Height of a letter on a shape, as a share of its width, and the fewest pixels at which it is drawn. */
const letter = { share: 0.52, pixels: 7.5 };

/** The colour of words on that ground: of the theme where they can be read, else black or white. */
export function inkOn(ground: string, theme: PictureTheme): string {
  const inks = [theme.paper, theme.ink, '#FFFFFF', '#000000'];
  return inks.find((ink) => contrast(ink, ground) >= 4.5) ?? theme.ink;
}

/** The number of a node's place in a ranking. */
export function placeBadge(place: number, theme: PictureTheme): Badge {
  return { text: String(place), at: 'shoulder', fill: theme.accent, colour: inkOn(theme.accent, theme) };
}

/** Where a badge stands at that zoom, in map units; null where it would be too small to be read. */
export interface BadgePlace extends Point {
  /** Radius of its disc; 0 where it stands on the node's shape. */
  readonly radius: number;
  /** Height of the type. */
  readonly type: number;
}

type Carrier = Pick<PictureNode, 'x' | 'y' | 'size' | 'stroke' | 'ring' | 'halos'>;

export function badgePlace(badge: Badge, node: Carrier, zoom: number): BadgePlace | null {
  if (badge.at === 'shape') {
    const type = node.size * letter.share;
    return type * zoom < letter.pixels ? null : { x: node.x, y: node.y, radius: 0, type };
  }
  const scale = labelScale(zoom);
  // Beside a small node rather than over it.
  const away = (node.size / 2 + marginOf(node) + beside * shoulder.radius * scale) * Math.SQRT1_2;
  return {
    x: node.x + away,
    y: node.y - away,
    radius: shoulder.radius * scale,
    type: shoulder.type * scale,
  };
}

/** The boxes of what stands beside nodes at that zoom, in map units: other words keep off them. */
export function badgeBoxes(nodes: readonly PictureNode[], zoom: number): Box[] {
  return nodes.flatMap((node) =>
    node.badges.flatMap((badge) => {
      const place = badge.at === 'shoulder' && !node.faded ? badgePlace(badge, node, zoom) : null;
      if (!place) return [];
      const { x, y, radius } = place;
      return [{ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius }];
    }),
  );
}

/** The lower edge of digits and capitals stands so far under the middle, as a share of their size. */
export const capHalf = 0.364;

/** A badge at a place, as SVG elements. */
export function badgeMarks(
  { text, fill, colour }: Badge,
  { x, y, radius, type }: BadgePlace,
  paper: string,
): string {
  const disc =
    radius > 0
      ? `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${fill}" stroke="${paper}" stroke-width="${num(radius / 7)}"/>`
      : '';
  const size = fitting(text, type, radius);
  return `${disc}<text x="${num(x)}" y="${num(y + capHalf * size)}" font-size="${num(size)}" font-weight="650" fill="${colour}" text-anchor="middle">${escaped(text)}</text>`;
}

/** The size at which words fit into a disc of that radius; as given where there is none. */
export function fitting(text: string, type: number, radius: number): number {
  return radius === 0 ? type : Math.min(type, (type * radius * 1.7) / textWidth(text, type, 650));
}
