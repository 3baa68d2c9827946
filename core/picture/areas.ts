import type { Side } from '../model/sides';
import { ranks, type Tie } from '../model/tie';
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

/**
 * Where each actor is at home: the community with the strongest of its memberships, by rank, then weight,
 * then nearness on the map.
 */
function homesOf(
  ties: readonly Tie[],
  nodes: ReadonlyMap<string, PictureNode>,
): { readonly homes: Map<string, string>; readonly members: Map<string, Set<string>> } {
  const best = new Map<string, { readonly home: string; readonly worth: number }>();
  const members = new Map<string, Set<string>>();
  for (const { kind, sourceId, targetId, rank, weight } of ties) {
    const ends = [nodes.get(sourceId), nodes.get(targetId)];
    const actor = ends.find((end) => end?.kind === 'actor');
    const community = ends.find((end) => end?.kind === 'community');
    if (kind !== 'membership' || !actor || !community) continue;
    const known = members.get(community.id);
    if (known) known.add(actor.id);
    else members.set(community.id, new Set([actor.id]));
    const distance = Math.hypot(actor.x - community.x, actor.y - community.y);
    const worth = 10 * (rank === null ? 0 : ranks.indexOf(rank)) + weight + 1 / (10 + distance);
    const before = best.get(actor.id);
    if (!before || worth > before.worth) best.set(actor.id, { home: community.id, worth });
  }
  return { homes: new Map([...best].map(([id, { home }]) => [id, home])), members };
}

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
