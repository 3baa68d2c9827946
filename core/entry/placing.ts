import type { Actor } from '../model/actor';
import type { Community } from '../model/community';
import type { PlanDocument } from '../model/document';
import type { EditCommand } from '../model/edits/edits';
import type { Position } from '../model/node';
import { atOnce, type Pausing } from '../model/pausing';
import type { Tie } from '../model/tie';
import { tiesByNode } from '../model/ties';
import { placedAs } from '../model/views';
import { graphOf } from '../network/graph';
import { placingAround } from '../network/near';
import type { Room } from '../network/room';
import { boxAround, middleOf } from '../picture/boxes';
import { actorLabel } from '../picture/nodes';
import type { Box } from '../picture/parts';
import { placesOf } from '../picture/places';
import { linearScale } from '../picture/scales';
import { evenSize, peopleOf, peopleScale, sizeOn, usualMeasure } from '../picture/sizes';
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
  const fresh = new Map(nodes.map(({ row }) => [row.id, row]));
  const rowOf = (id: string) => document.actor.get(id) ?? document.community.get(id) ?? fresh.get(id);
  const widthOf = usualWidths(document, [...fresh.values()], ties);
  const roomFor = (some: readonly string[]) => roomOf(some.map(rowOf), widthOf);
  const found = yield* placingAround(graph, roomFor(ids), known, wish);
  const places = new Map([...found].map(([vertex, place]) => [ids[vertex] as string, place]));
  const crowdIds = crowd.map(({ row }) => row.id);
  const under = boxAround([...taken.values(), ...places.values()]) ?? nowhere;
  const rows = inRows(crowdIds, roomFor(crowdIds), under);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return new Map([...places, ...rows].map(([id, { x, y }]) => [id, { x: rounded(x), y: rounded(y) }]));
}

const nowhere: Box = { x1: 0, y1: 0, x2: 0, y2: 0 };

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

type Row = Actor | Community;

/** What each node takes up: its drawing, and on a map that isn't full the words under it. */
function roomOf(rows: readonly (Row | undefined)[], widthOf: (row: Row) => number): Room {
  const words = rows.length <= mostWithWords;
  const apart = words ? gap : narrowGap;
  const halfWidths = new Float64Array(rows.length);
  const halfHeights = new Float64Array(rows.length);
  for (const [vertex, row] of rows.entries()) {
    const half = row ? widthOf(row) / 2 : 0;
    const label = words && row ? actorLabel(row.name, pictureThemes.light, false) : { width: 0, height: 0 };
    halfWidths[vertex] = Math.max(half, label.width / 2) + apart;
    halfHeights[vertex] = half + label.height / 2 + apart;
  }
  return { halfWidths, halfHeights };
}

/** How wide nodes are drawn, while nobody chose otherwise, once these rows and ties are there as well. */
function usualWidths(
  document: PlanDocument,
  fresh: readonly Row[],
  ties: readonly Tie[],
): (row: Row) => number {
  const kindOf = (row: Row) => ('audience' in row ? 'community' : 'actor');
  const tables = [document.actor.values(), document.community.values(), fresh];
  const measure = usualMeasure(tables, document.tie.size + ties.length);
  if (measure === null) return (row) => evenSize(kindOf(row));
  if (measure === 'people') return (row) => sizeOn(peopleScale, kindOf(row), peopleOf(row));
  const there = tiesByNode(document);
  const counts = new Map(Array.from(there, ([id, { length }]) => [id, length]));
  for (const { sourceId, targetId } of ties)
    for (const id of [sourceId, targetId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const scale = linearScale(
    0,
    [...counts.values()].reduce((a, b) => Math.max(a, b), 1),
  );
  return (row) => sizeOn(scale, kindOf(row), counts.get(row.id) ?? 0);
}
