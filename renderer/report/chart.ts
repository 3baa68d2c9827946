import { framed } from '../../core/picture/framing';
import { type LegendBlock, legendBlock } from '../../core/picture/legend-block';
import type { Picture, PictureNode } from '../../core/picture/parts';
import { figurePadding } from '../../core/picture/svg';
import { labelLine, labelOf } from '../../core/picture/words';
import { type Key, keyRow, keyRows, keySettings } from './key-list';
import { paper } from './paper';

/** A rectangle on paper, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How a page lies. */
export type Way = 'upright' | 'lying';

/** The map as it is printed. */
export interface Chart {
  readonly way: Way;
  readonly picture: Picture;
  /** Of the drawing, which is larger than its room where words are to be smaller. */
  readonly size: Room;
  readonly room: Room;
  readonly legend: LegendBlock;
  readonly keys: readonly Key[];
  /** Whether the list of keys stands under the map or on pages of its own. */
  readonly list: 'below' | 'apart';
  /** How many are to be told by name: all that isn't faded. */
  readonly total: number;
  /** Of these, those that have neither name nor number. */
  readonly nameless: number;
}

/** How much smaller than on the screen words may be on paper, until every name has room: from 8 points down to some 5½. */
const reductions = [1, 1.15, 1.3, 1.45] as const;
const smallest = 1.45;

/** With more nodes than this numbers would hide the map: the smallest type is taken at once, and there are no keys. */
const mostNamed = 400;

/** Under the map the list of keys takes no more of the page than this. */
const mostOfPage = 0.3;

/** The margin that a legend keeps on both sides, in pixels; a page has its own. */
export const legendMargin = 24;

/** Lays a picture out on the page on which it gets largest. `rooms`: what the map and all that belongs to it may take. */
export function chartOf(picture: Picture, rooms: Readonly<Record<Way, Room>>): Chart {
  const zooms = {
    upright: framed(picture, rooms.upright, figurePadding).zoom,
    lying: framed(picture, rooms.lying, figurePadding).zoom,
  };
  const way = zooms.upright > zooms.lying * 1.05 ? 'upright' : 'lying';
  const zoom = zooms[way];
  const { width, height } = rooms[way];
  const legend = legendBlock(picture.legend, paper, width + 2 * legendMargin, zoom);
  const whole = { width, height: height - legend.height };
  const above = (rows: number) => ({ width, height: whole.height - rows * keyRow });
  const rowsFor = ({ unnamed }: Lettering) => keyRows(downwards(unnamed), width, keySettings.below);

  const total = told(picture).length;
  const plain = letteredOn(picture, whole);
  if (total > mostNamed) {
    const { size, unnamed } = plain;
    const drawn = onPaper(picture, zoom);
    return {
      way,
      picture: drawn,
      size,
      room: whole,
      legend,
      keys: [],
      list: 'below',
      total,
      nameless: unnamed.length,
    };
  }
  let lettering = plain;
  let rows = 0;
  for (let round = 0; round < 4 && rowsFor(lettering) > rows; round++) {
    rows = rowsFor(lettering);
    if (rows * keyRow > mostOfPage * whole.height)
      return { way, room: whole, legend, list: 'apart', total, ...numbered(picture, plain, zoom) };
    lettering = letteredOn(picture, above(rows));
  }
  return { way, room: above(rows), legend, list: 'below', total, ...numbered(picture, lettering, zoom) };
}

/** Who is to be told by name. */
function told({ nodes }: Picture): readonly PictureNode[] {
  return nodes.filter(({ faded }) => !faded);
}

interface Lettering {
  readonly size: Room;
  readonly unnamed: readonly PictureNode[];
}

/** The largest type with which every name has room; the smallest there is, where some have none. */
function letteredOn(picture: Picture, room: Room): Lettering {
  let lettering: Lettering = { size: room, unnamed: [] };
  const wanted = told(picture);
  for (const reduction of wanted.length > mostNamed ? [smallest] : reductions) {
    const size = { width: room.width * reduction, height: room.height * reduction };
    const named = new Set(framed(picture, size, figurePadding).labels.map(({ node }) => node.id));
    lettering = { size, unnamed: wanted.filter(({ id }) => !named.has(id)) };
    if (lettering.unnamed.length === 0) break;
  }
  return lettering;
}

/** Keys for nodes, counted from the top of the map downwards. */
function downwards(nodes: readonly PictureNode[]): readonly Key[] {
  const sorted = [...nodes].sort((a, b) => a.y - b.y || a.x - b.x);
  return sorted.map(({ id, name }, i) => ({ id, name, number: i + 1 }));
}

/** The picture with a number where a name had no room, counted from the top of the map downwards. */
function numbered(
  picture: Picture,
  { size, unnamed }: Lettering,
  zoom: number,
): Pick<Chart, 'picture' | 'size' | 'keys' | 'nameless'> {
  const paperPicture = onPaper(picture, zoom);
  let keys = downwards(unnamed);
  for (;;) {
    const lettered = withNumbers(paperPicture, keys);
    const labels = framed(lettered, size, figurePadding).labels;
    const shown = new Set(labels.map(({ node }) => node.id));
    const found = keys.filter(({ id }) => shown.has(id));
    if (found.length === keys.length)
      return { picture: lettered, size, keys, nameless: unnamed.length - keys.length };
    keys = found.map((key, i) => ({ ...key, number: i + 1 }));
  }
}

function withNumbers(picture: Picture, keys: readonly Key[]): Picture {
  const byNode = new Map(keys.map((key) => [key.id, key]));
  const nodes = picture.nodes.map((node) => {
    const key = byNode.get(node.id);
    if (!key) return node;
    // Names were there first: a number must not push one away.
    const importance = node.importance - 1e6;
    return { ...node, importance, label: labelOf([labelLine(String(key.number), 10, 650, paper.accent)]) };
  });
  return { ...picture, nodes };
}

/** With more dashed nodes or ties than this, dashes are left to the colour: a PDF holds each of them as a shape of its own. */
const mostDashed = 1500;

/** Shortest dash of a tie that can be seen, in pixels. */
const leastDash = 2.5;

/** The picture with dashes as they make sense in print. */
function onPaper(picture: Picture, zoom: number): Picture {
  const dashedNodes = picture.nodes.filter(({ stroke }) => stroke.dash.length > 0).length;
  const dashedTies = picture.ties.filter(({ dash }) => dash.length > 0).length;
  const nodes = picture.nodes.map((node) =>
    dashedNodes > mostDashed ? { ...node, stroke: { ...node.stroke, dash: [] } } : node,
  );
  const ties = picture.ties.map((tie) => {
    if (tie.dash.length === 0) return tie;
    if (dashedTies > mostDashed) return { ...tie, dash: [] };
    const longer = Math.max(1, leastDash / (Math.max(...tie.dash) * zoom));
    return { ...tie, dash: tie.dash.map((length) => length * longer) };
  });
  return { ...picture, nodes, ties };
}
