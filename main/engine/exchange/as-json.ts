import type { PlanRows } from '../../../core/model/document';

/** Grows when a reader of the old form would misread the new one. */
export const jsonVersion = 2;

/** Public rows as one JSON document, as `docs/formats.md` describes it: without private notes and journal. */
export function asJson(rows: PlanRows): string {
  const nodeOf = new Map(rows.node.map((node) => [node.id, node]));
  const placed = <Row extends { readonly id: string }>(row: Row) => {
    const node = nodeOf.get(row.id);
    return { ...row, x: node?.x ?? null, y: node?.y ?? null, pinned: node?.pinned ?? false };
  };
  const placesOf = Map.groupBy(rows.place, ({ viewId }) => viewId);
  const [plan] = rows.plan;
  const { id: _, ...details } = plan ?? { id: '' };
  const document = {
    format: 'schiera',
    version: jsonVersion,
    plan: details,
    actors: rows.actor.map((row) => withoutNotes(placed(row))),
    communities: rows.community.map((row) => withoutNotes(placed(row))),
    stances: rows.stance,
    ties: rows.tie.map(withoutNotes),
    emblems: rows.emblem,
    notes: rows.note,
    views: rows.view.map((view) => ({
      ...view,
      places: (placesOf.get(view.id) ?? []).map(({ id: _, viewId: __, ...place }) => place),
    })),
    findings: rows.finding,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Public rows have nothing there. */
function withoutNotes<Row extends { readonly notes: string }>({ notes: _, ...row }: Row): Omit<Row, 'notes'> {
  return row;
}
