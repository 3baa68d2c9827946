import type { Actor } from '../model/actor';
import type { Community } from '../model/community';
import type { PlanDocument } from '../model/document';
import type { EditCommand } from '../model/edits/edits';
import type { Position } from '../model/node';
import type { Tie } from '../model/tie';
import { placedAs } from '../model/views';
import { graphOf } from '../network/graph';
import { placingAround } from '../network/near';
import { atOnce, type Pausing } from '../network/pausing';
import type { Room } from '../network/room';
import { boxAround } from '../picture/boxes';
import { actorLabel } from '../picture/nodes';
import type { Box } from '../picture/parts';
import { placesOf } from '../picture/places';
import { evenSize, peopleOf, peopleScale, sizeAt, unknownSize, usualMeasure } from '../picture/sizes';
import { pictureThemes } from '../picture/theme';
import type { NewNode } from './understand';

/** Free space round every node, in map units: ties are seen between them. */
const gap = 24;
/** The same on a full map. */
const narrowGap = 10;
/** Up to so many nodes the map isn't full, and the words under them get room as well. */
const mostWithWords = 400;

/** What lies between those who are there and a crowd under them, in map units. */
const clearance = 200;
/** So many that are tied to nobody find room among those who are there; they would get lost if there were more. */
const mostAmongOthers = 100;

/** Where the map is looked at: the view that is shown, and the middle of what is in sight, in map units; null where no map is. */
export interface Sight {
  readonly viewId: string | null;
  readonly centre: Position | null;
}

type Adding = Extract<EditCommand, { type: 'items.add' }>;

/** The edit that adds these nodes and ties, each node where {@link placedItems} has it; pauses at every node. */
export function* addingItems(...items: Parameters<typeof placedItems>): Pausing<EditCommand> {
  return { type: 'items.add', ...(yield* placingItems(...items)) };
}

/**
 * New nodes and ties as an edit adds them: each node near those it is tied to, or in the free space nearest to the
 * middle of what is in sight; nothing that is there moves. In a view with places of its own that holds there as well. More
 * than a hundred that are tied to nobody come side by side under everything.
 */
export function placedItems(...items: Parameters<typeof placingItems>): Omit<Adding, 'type'> {
  return atOnce(placingItems(...items));
}

function* placingItems(
  document: PlanDocument,
  nodes: readonly NewNode[],
  ties: readonly Tie[],
  { viewId, centre }: Sight,
): Pausing<Omit<Adding, 'type'>> {
  const inView = viewId !== null && document.view.get(viewId)?.ownPlaces === true;
  const shown = yield* placesOfNew(placedAs(document, viewId), nodes, ties, centre);
  const atLarge = inView ? yield* placesOfNew(document, nodes, ties, centre) : shown;
  const where = (id: string) => ({
    at: atLarge.get(id) ?? null,
    ...(inView ? { inView: shown.get(id) ?? null } : {}),
  });
  return {
    actors: nodes.flatMap((node) =>
      node.kind === 'actor' ? [{ row: node.row, ...where(node.row.id) }] : [],
    ),
    communities: nodes.flatMap((node) =>
      node.kind === 'community' ? [{ row: node.row, ...where(node.row.id) }] : [],
    ),
    ties: [...ties],
    viewId: inView ? viewId : null,
  };
}

function* placesOfNew(
  document: PlanDocument,
  nodes: readonly NewNode[],
  ties: readonly Tie[],
  centre: Position | null,
): Pausing<ReadonlyMap<string, Position>> {
  const tied = new Set(ties.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  const alone = nodes.filter(({ row }) => !tied.has(row.id));
  const crowd = alone.length > mostAmongOthers ? alone : [];
  const among = crowd.length > 0 ? nodes.filter(({ row }) => tied.has(row.id)) : nodes;
  const taken = placesOf(document);
  const ids = [...taken.keys(), ...among.map(({ row }) => row.id)];
  const vertexOf = new Map(ids.map((id, vertex) => [id, vertex]));
  const ends = ties.flatMap(({ sourceId, targetId }) => {
    const [source, target] = [vertexOf.get(sourceId), vertexOf.get(targetId)];
    return source === undefined || target === undefined ? [] : [[source, target] as const];
  });
  const graph = graphOf(ids.length, {
    sources: ends.map(([source]) => source),
    targets: ends.map(([, target]) => target),
    lengths: ends.map(() => 1),
  });
  const known = new Map([...taken.values()].map((place, vertex) => [vertex, place]));
  const wish = centre ?? middleOf(boxAround(taken.values()) ?? nowhere);
  const found = yield* placingAround(graph, roomFor(document, ids, among, ties), known, wish);
  const places = new Map([...found].map(([vertex, place]) => [ids[vertex] as string, place]));
  const crowdIds = crowd.map(({ row }) => row.id);
  const under = boxAround([...taken.values(), ...places.values()]) ?? nowhere;
  const rows = inRows(crowdIds, roomFor(document, crowdIds, crowd, ties), under);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return new Map([...places, ...rows].map(([id, { x, y }]) => [id, { x: rounded(x), y: rounded(y) }]));
}

const nowhere: Box = { x1: 0, y1: 0, x2: 0, y2: 0 };

const middleOf = ({ x1, y1, x2, y2 }: Box): Position => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });

/** Places side by side in rows, twice as wide together as they are high, under a box. */
function inRows(
  ids: readonly string[],
  { halfWidths, halfHeights }: Room,
  above: Box,
): readonly (readonly [string, Position])[] {
  const across = ids.reduce((most, _, i) => Math.max(most, 2 * (halfWidths[i] as number)), 0);
  const down = ids.reduce((most, _, i) => Math.max(most, 2 * (halfHeights[i] as number)), 0);
  const columns = Math.ceil(Math.sqrt((2 * ids.length * down) / (across || 1)));
  const left = middleOf(above).x - ((columns - 1) * across) / 2;
  return ids.map((id, i) => [
    id,
    { x: left + (i % columns) * across, y: above.y2 + clearance + down * Math.floor(i / columns) },
  ]);
}

/** What each node takes up once those are there: its drawing, and on a map that isn't full the words under it. */
function roomFor(
  document: PlanDocument,
  ids: readonly string[],
  nodes: readonly NewNode[],
  ties: readonly Tie[],
): Room {
  const words = ids.length <= mostWithWords;
  const apart = words ? gap : narrowGap;
  const fresh = new Map(nodes.map((node) => [node.row.id, node.row]));
  const rows = ids.map((id) => document.actor.get(id) ?? document.community.get(id) ?? fresh.get(id));
  const widthOf = usualWidths(document, rows, ties);
  const halfWidths = new Float64Array(ids.length);
  const halfHeights = new Float64Array(ids.length);
  for (const [vertex, row] of rows.entries()) {
    const half = row ? widthOf(row) / 2 : 0;
    const label = words && row ? actorLabel(row.name, pictureThemes.light, false) : { width: 0, height: 0 };
    halfWidths[vertex] = Math.max(half, label.width / 2) + apart;
    halfHeights[vertex] = half + label.height / 2 + apart;
  }
  return { halfWidths, halfHeights };
}

/** How wide nodes are drawn, while nobody chose otherwise, once those rows and ties are there. */
function usualWidths(
  document: PlanDocument,
  rows: readonly (Actor | Community | undefined)[],
  ties: readonly Tie[],
): (row: Actor | Community) => number {
  const kindOf = (row: Actor | Community) => ('audience' in row ? 'community' : 'actor');
  const known = rows.filter((row) => row !== undefined);
  const measure = usualMeasure(known, document.tie.size + ties.length);
  if (measure === null) return (row) => evenSize(kindOf(row));
  if (measure === 'people')
    return (row) => {
      const people = peopleOf(row);
      return people === null ? unknownSize(kindOf(row)) : sizeAt(kindOf(row), peopleScale.shareOf(people));
    };
  const counts = new Map<string, number>();
  for (const tie of [...document.tie.values(), ...ties])
    for (const id of [tie.sourceId, tie.targetId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  return (row) => sizeAt(kindOf(row), (counts.get(row.id) ?? 0) / most);
}
