import type { PlanDocument } from '../model/document';
import type { EditCommand } from '../model/edits/edits';
import type { Position } from '../model/node';
import type { Tie } from '../model/tie';
import { placedAs } from '../model/views';
import { graphOf } from '../network/graph';
import { placedAround } from '../network/near';
import type { Room } from '../network/room';
import { actorLabel } from '../picture/nodes';
import { placesOf } from '../picture/places';
import { evenSize, peopleScale, sizeAt } from '../picture/sizes';
import { pictureThemes } from '../picture/theme';
import type { NewNode } from './understand';

/** Free space round every node, in map units. */
const gap = 10;
/** Up to so many nodes the words under them get room as well. */
const mostWithWords = 400;

/** Where the map is looked at: the view that is shown, and the middle of what is in sight, in map units. */
export interface Sight {
  readonly viewId: string | null;
  readonly centre: Position;
}

/**
 * The edit that adds these nodes and ties: each new node near those it is tied to, or in the free space nearest to the
 * middle of what is in sight; nothing that is there moves. In a view with places of its own that holds there as well.
 */
export function addingItems(
  document: PlanDocument,
  nodes: readonly NewNode[],
  ties: readonly Tie[],
  { viewId, centre }: Sight,
): EditCommand {
  const inView = viewId !== null && document.view.get(viewId)?.ownPlaces === true;
  const shown = placesOfNew(placedAs(document, viewId), nodes, ties, centre);
  const atLarge = inView ? placesOfNew(document, nodes, ties, centre) : shown;
  const where = (id: string) => ({
    at: atLarge.get(id) ?? null,
    ...(inView ? { inView: shown.get(id) ?? null } : {}),
  });
  return {
    type: 'items.add',
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

function placesOfNew(
  document: PlanDocument,
  nodes: readonly NewNode[],
  ties: readonly Tie[],
  centre: Position,
): ReadonlyMap<string, Position> {
  const taken = placesOf(document);
  const ids = [...taken.keys(), ...nodes.map(({ row }) => row.id)];
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
  const found = placedAround(graph, roomFor(document, ids, nodes), known, centre);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return new Map(
    [...found].map(([vertex, { x, y }]) => [ids[vertex] as string, { x: rounded(x), y: rounded(y) }]),
  );
}

/** What each node takes up: its drawing, and on a map that isn't full the words under it. */
function roomFor(document: PlanDocument, ids: readonly string[], nodes: readonly NewNode[]): Room {
  const words = ids.length <= mostWithWords;
  const fresh = new Map(nodes.map((node) => [node.row.id, node.row]));
  const halfWidths = new Float64Array(ids.length);
  const halfHeights = new Float64Array(ids.length);
  for (const [vertex, id] of ids.entries()) {
    const row = document.actor.get(id) ?? document.community.get(id) ?? fresh.get(id);
    const people = row === undefined ? null : 'reach' in row ? row.reach : row.audience;
    const kind = row && 'audience' in row ? 'community' : 'actor';
    const half = (people === null ? evenSize(kind) : sizeAt(kind, peopleScale.shareOf(people))) / 2;
    const label = words && row ? actorLabel(row.name, pictureThemes.light, false) : { width: 0, height: 0 };
    halfWidths[vertex] = Math.max(half, label.width / 2) + gap;
    halfHeights[vertex] = half + label.height / 2 + gap;
  }
  return { halfWidths, halfHeights };
}
