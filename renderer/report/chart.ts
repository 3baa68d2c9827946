import { framed } from '../../core/picture/framing';
import { labelLine, labelOf } from '../../core/picture/labels';
import { type LegendBlock, legendBlock } from '../../core/picture/legend-block';
import type { Picture, PictureNode } from '../../core/picture/parts';
import { figurePadding } from '../../core/picture/svg';
import { paper } from './paper';

/** A rectangle on paper, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How a page lies. */
export type Way = 'upright' | 'lying';

/** A name that had no room on the map, and the number that stands there instead. */
export interface Key {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

/** The map as it is printed. */
export interface Chart {
  readonly way: Way;
  readonly picture: Picture;
  /** Of the drawing, which is larger than its room where words are to be smaller. */
  readonly size: Room;
  readonly room: Room;
  readonly legend: LegendBlock;
  readonly keys: readonly Key[];
  /** Nodes that have neither name nor number. */
  readonly nameless: number;
}

/** How much smaller than on the screen words may be on paper: from 8 points down to some 6½. */
const reductions = [1, 1.15, 1.3] as const;

/** The list of keys: rows of columns at least that wide, in pixels. */
const keyRow = 12.5;
const keyColumn = 150;

/** The list of keys takes no more of the page than this. */
const mostOfPage = 0.3;

/** The margin that a legend keeps on both sides, in pixels; a page has its own. */
export const legendMargin = 24;

/** Lays a picture out on the page on which it gets largest. `rooms`: what the map and all that belongs to it may take. */
export function chartOf(picture: Picture, rooms: Readonly<Record<Way, Room>>): Chart {
  const zoomOn = (way: Way) => framed(picture, rooms[way], figurePadding).zoom;
  const way = zoomOn('upright') > zoomOn('lying') * 1.05 ? 'upright' : 'lying';
  const { width, height } = rooms[way];
  const zoom = zoomOn(way);
  const legend = legendBlock(picture.legend, paper, width + 2 * legendMargin, zoom);
  const room = { width, height: height - legend.height };

  let lettering = letteredOn(picture, room);
  let rows = 0;
  for (let round = 0; round < 4; round++) {
    const needed = Math.ceil(lettering.unnamed.length / Math.floor(width / keyColumn));
    if (needed <= rows) break;
    if (needed * keyRow > mostOfPage * room.height) {
      const { size, unnamed } = letteredOn(picture, room);
      return { way, picture: onPaper(picture, zoom), size, room, legend, keys: [], nameless: unnamed.length };
    }
    rows = needed;
    lettering = letteredOn(picture, { width, height: room.height - rows * keyRow });
  }
  const left = { width, height: room.height - rows * keyRow };
  return { way, room: left, legend, ...numbered(picture, lettering, zoom) };
}

interface Lettering {
  readonly size: Room;
  readonly unnamed: readonly PictureNode[];
}

/** The largest type with which every name has room; the smallest there is, where some have none. */
function letteredOn(picture: Picture, room: Room): Lettering {
  let best: Lettering = { size: room, unnamed: [] };
  for (const reduction of reductions) {
    const size = { width: room.width * reduction, height: room.height * reduction };
    const named = new Set(framed(picture, size, figurePadding).labels.map(({ node }) => node.id));
    best = { size, unnamed: picture.nodes.filter(({ id }) => !named.has(id)) };
    if (best.unnamed.length === 0) break;
  }
  return best;
}

/** The picture with a number where a name had no room, counted from the top of the map downwards. */
function numbered(
  picture: Picture,
  { size, unnamed }: Lettering,
  zoom: number,
): Pick<Chart, 'picture' | 'size' | 'keys' | 'nameless'> {
  const keys = new Map(
    [...unnamed]
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ id, name }, i): [string, Key] => [id, { id, name, number: i + 1 }]),
  );
  const nodes = picture.nodes.map((node) => {
    const key = keys.get(node.id);
    if (!key) return node;
    // Names were there first: a number must not push one away.
    const importance = node.importance - 1e6;
    return { ...node, importance, label: labelOf([labelLine(String(key.number), 10, 650, paper.accent)]) };
  });
  const lettered = onPaper({ ...picture, nodes }, zoom);
  const shown = new Set(framed(lettered, size, figurePadding).labels.map(({ node }) => node.id));
  const found = [...keys.values()].filter(({ id }) => shown.has(id));
  return { picture: lettered, size, keys: found, nameless: keys.size - found.length };
}

/** Dashes of nodes printed smaller than this can't be told apart, and every one of them swells the file. In pixels. */
const leastDashedNode = 7;

/** With more dashed ties than this, dashes are left to the colour. */
const mostDashedTies = 1500;

/** Shortest dash that can be seen, in pixels. */
const leastDash = 2.5;

/** The picture with dashes as they make sense in print: a PDF holds each of them as a shape of its own. */
function onPaper(picture: Picture, zoom: number): Picture {
  const nodes = picture.nodes.map((node) =>
    node.stroke.dash.length === 0 || node.size * zoom >= leastDashedNode
      ? node
      : { ...node, stroke: { ...node.stroke, dash: [] } },
  );
  const many = picture.ties.filter(({ dash }) => dash.length > 0).length > mostDashedTies;
  const ties = picture.ties.map((tie) => {
    const [first = 0] = tie.dash;
    if (first === 0) return tie;
    if (many) return { ...tie, dash: [] };
    const longer = Math.max(1, leastDash / (Math.max(...tie.dash) * zoom));
    return { ...tie, dash: tie.dash.map((length) => length * longer) };
  });
  return { ...picture, nodes, ties };
}
