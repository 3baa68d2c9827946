import type { Scene } from '../look/scene';
import type { PlanDocument } from '../model/document';
import type { CommunityForm } from '../model/look';
import type { Pausing } from '../model/pausing';
import type { Side } from '../model/sides';
import type { Homes } from '../network/homes';
import { mixed } from './colour';
import { marginOf } from './forms';
import { outlineOf } from './outlines';
import type { Named, PictureArea, PictureNode, Point, Stroke } from './parts';
import { type PictureTheme, tint } from './theme';
import type { Spot } from './virtual-ties';

/** More communities than this, or more nodes, and grounds beside community nodes would only cover one another. */
const mostCommunities = 80;
const mostNodes = 1500;

/** A ground beside a community's node needs that many at home on it. */
const fewest = 2;

/** Beside a community's node, members that stand farther off than these times the usual distance aren't reached for. */
const farOff = 2.5;
const alwaysReached = 160;

/** Cells of all outlines together, and of one at least and at most. */
const cells = { all: 300_000, least: 700, most: 12_000 };

function strokeOf(theme: PictureTheme, side: Side): Stroke {
  const colour = mixed(theme[side], theme.paper, 0.5);
  return { colour, width: side === 'rival' ? 2 : 1.2, dash: side === 'undecided' ? [5, 4] : [] };
}

function spotOf(node: PictureNode): Spot {
  return { x: node.x, y: node.y, radius: node.size / 2 + marginOf(node) };
}

/** Those at home who aren't far off, compared with the others. */
function reached(community: Point, home: readonly PictureNode[]): PictureNode[] {
  const from = (node: PictureNode) => Math.hypot(node.x - community.x, node.y - community.y);
  const distances = home.map(from).sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 2)] ?? 0;
  return home.filter((node) => from(node) <= Math.max(alwaysReached, farOff * usual));
}

/** The community's name at the upper edge of its outline. */
function nameOf(community: PictureNode, lines: readonly (readonly Point[])[]): Named {
  let top: Point = community;
  let height = Infinity;
  for (const line of lines)
    for (const point of line)
      if (point.y < height) {
        height = point.y;
        top = point;
      }
  const { x, y } = top;
  return { ...community, x, y, size: 0, stroke: { colour: '', width: 0, dash: [] }, ring: null, halos: [] };
}

/** The grounds of a picture, and the communities that are drawn as nothing else. */
export interface Areas {
  readonly areas: readonly PictureArea[];
  /** Who stands on the ground round a community's node, by the community's id. */
  readonly onGround: ReadonlyMap<string, ReadonlySet<string>>;
  readonly instead: ReadonlySet<string>;
}

const none: Areas = { areas: [], onGround: new Map(), instead: new Set() };

/**
 * The grounds of communities. Beside their nodes: round each and those at home in it who aren't far off. Instead of them: round
 * all their members. A community without members on the map stays a node, and so does one that is closed. Pauses at each.
 */
export function* drawingAreas(
  nodes: ReadonlyMap<string, PictureNode>,
  rows: PlanDocument['community'],
  { residents, members }: Homes,
  form: CommunityForm,
  closed: Scene['groups'],
  theme: PictureTheme,
): Pausing<Areas> {
  if (form === 'nodes') return none;
  const communities = [...nodes.values()].filter(({ kind }) => kind === 'community');
  const alone = form === 'grounds';
  if (!alone && (communities.length > mostCommunities || nodes.size > mostNodes)) return none;
  const instead = new Set(alone ? [...members.keys()].filter((id) => !closed.has(id)) : []);
  const drawn = [...nodes.values()].filter(({ id }) => !instead.has(id));
  const each = Math.min(cells.most, Math.max(cells.least, cells.all / Math.max(1, communities.length)));
  const onGround = new Map<string, ReadonlySet<string>>();
  const areas: PictureArea[] = [];
  for (const community of communities) {
    yield undefined;
    const belonging = members.get(community.id);
    if (!belonging || (alone && !instead.has(community.id))) continue;
    const drawnOf = (ids: Iterable<string>) => [...ids].flatMap((id) => nodes.get(id) ?? []);
    const home = alone ? drawnOf(belonging) : reached(community, drawnOf(residents.get(community.id) ?? []));
    if (!alone && home.length < fewest) continue;
    if (!alone) onGround.set(community.id, new Set(home.map(({ id }) => id)));
    const inside = alone ? home : [community, ...home];
    const strangers = drawn.filter((node) => node !== community && !belonging.has(node.id));
    const { id, side } = community;
    const { lines, path, box } = outlineOf(
      rows.get(id) ?? community,
      inside.map(spotOf),
      strangers.map(spotOf),
      each,
    );
    areas.push({
      id,
      side,
      path,
      lines,
      box,
      count: home.length,
      fill: theme[side],
      fillOpacity: tint,
      stroke: strokeOf(theme, side),
      opacity: 1,
      name: alone ? nameOf(community, lines) : null,
    });
  }
  const extent = ({ box }: PictureArea) => (box.x2 - box.x1) * (box.y2 - box.y1);
  return { areas: areas.sort((a, b) => extent(b) - extent(a)), onGround, instead };
}
