import type { Side } from '../model/sides';
import type { Tie } from '../model/tie';
import { homesOf } from '../network/homes';
import { mixed } from './colour';
import { marginOf } from './forms';
import { circleOf, hullOf, isInside, softened } from './hull';
import type { PictureArea, PictureNode, Point, Stroke } from './parts';
import { type PictureTheme, tint } from './theme';

/** Space between a node and the edge of its area, in map units. */
const padding = 26;

/** More communities than this, or more nodes, and areas would only cover one another. */
const mostCommunities = 80;
const mostNodes = 1500;

/** An area needs that many at home in it. */
const fewest = 2;

/** Strangers that an area may cover, as a share of those at home in it. */
const strangersBorne = 0.34;

function strokeOf(theme: PictureTheme, side: Side): Stroke {
  const colour = mixed(theme[side], theme.paper, 0.5);
  return { colour, width: side === 'rival' ? 2 : 1.2, dash: side === 'undecided' ? [5, 4] : [] };
}

function groundOf(community: PictureNode, home: readonly PictureNode[]): Point[] {
  return hullOf([community, ...home].flatMap((n) => circleOf(n, n.size / 2 + marginOf(n) + padding)));
}

/**
 * The areas of a picture: round each community and those at home in it. Members far off are left out until
 * few strangers stand inside.
 */
export function areasOf(
  nodes: ReadonlyMap<string, PictureNode>,
  ties: readonly Tie[],
  theme: PictureTheme,
): PictureArea[] {
  const communities = [...nodes.values()].filter(({ kind }) => kind === 'community');
  if (communities.length > mostCommunities || nodes.size > mostNodes) return [];
  const { homes, members } = homesOf(ties, nodes);
  const atHome = new Map<string, PictureNode[]>();
  for (const [id, home] of homes) {
    const node = nodes.get(id);
    if (node) atHome.set(home, [...(atHome.get(home) ?? []), node]);
  }
  const areas = communities.flatMap((community) => {
    const from = (node: PictureNode) => Math.hypot(node.x - community.x, node.y - community.y);
    const home = (atHome.get(community.id) ?? []).sort((a, b) => from(a) - from(b));
    const belonging = members.get(community.id) ?? new Set();
    while (home.length >= fewest) {
      const hull = groundOf(community, home);
      const strangers = [...nodes.values()].filter(
        (node) => node !== community && !belonging.has(node.id) && isInside(hull, node),
      );
      if (strangers.length <= home.length * strangersBorne) {
        const { id, side } = community;
        const shape = softened(hull);
        return [{ id, side, ...shape, fill: theme[side], fillOpacity: tint, stroke: strokeOf(theme, side) }];
      }
      home.pop();
    }
    return [];
  });
  const extent = ({ box }: PictureArea) => (box.x2 - box.x1) * (box.y2 - box.y1);
  return areas.sort((a, b) => extent(b) - extent(a));
}
