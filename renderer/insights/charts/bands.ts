import type { Chart } from '../../../core/insights/answer';
import type { PlanDocument } from '../../../core/model/document';
import type { EditCommand } from '../../../core/model/edits/edits';
import { stancesByActor } from '../../../core/model/standings';

export type Place = Extract<Chart, { type: 'board' }>['places'][number];

/** Where one stands on the board: the nearest whole stance; null where nobody knows. */
export type Band = 2 | 1 | 0 | -1 | -2 | null;

/** The bands of the board, from those for us to those against, and at last those of whom nothing is known. */
export const bands: readonly Band[] = [2, 1, 0, -1, -2, null];

function bandOf({ stance }: Place): Band {
  if (stance === null) return null;
  return bands.find((band) => band === Math.round(stance)) ?? 0;
}

/** The places as the plan has them at this moment: what was noted since the answer shows at once. */
export function placesNow(places: readonly Place[], document: PlanDocument): readonly Place[] {
  const stances = stancesByActor(document);
  return places
    .filter(({ nodeId }) => document.node.has(nodeId))
    .map((place) => {
      const newest = stances.get(place.nodeId)?.at(-1);
      if (!newest) return place;
      const { value: stance, confidence, date } = newest;
      return { ...place, stance, confidence, date, assumed: false };
    });
}

/** Who stands in each band: those whom it would pay most to win first, then the surest. */
export function boardOf(places: readonly Place[]): ReadonlyMap<Band, readonly Place[]> {
  const board = new Map<Band, Place[]>(bands.map((band) => [band, []]));
  for (const place of places) board.get(bandOf(place))?.push(place);
  const rank = ({ swing }: Place) => swing ?? Number.POSITIVE_INFINITY;
  const doubt = ({ assumed, confidence }: Place) => (assumed ? 2 : 1 - (confidence ?? 0));
  for (const all of board.values())
    all.sort((a, b) => (rank(a) === rank(b) ? doubt(a) - doubt(b) : rank(a) - rank(b)));
  return board;
}

/** The edit that puts an actor into a band from that day on: a new stance, or another value for the one of that day. */
export function movingTo(
  document: PlanDocument,
  actorId: string,
  value: number,
  date: string,
  newId: string,
): EditCommand {
  const newest = stancesByActor(document).get(actorId)?.at(-1);
  if (newest?.date === date) return { type: 'stance.change', id: newest.id, patch: { value } };
  return {
    type: 'stance.add',
    row: { id: newId, actorId, date, value, confidence: null, evidence: [] },
  };
}
