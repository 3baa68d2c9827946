import type { PlanRows } from '../../../core/model/document';
import { privateFields, type RowOf, type TableName } from '../../../core/model/tables';

/** Grows when a reader of the old form would misread the new one. */
const version = 1;

/** The plan as one JSON document, as `docs/formats.md` describes it; private notes and the journal are left out. */
export function asJson(rows: PlanRows): string {
  const nodeOf = new Map(rows.node.map((node) => [node.id, node]));
  const placed = <Row extends { readonly id: string }>(row: Row) => {
    const node = nodeOf.get(row.id);
    return { ...row, x: node?.x ?? null, y: node?.y ?? null, pinned: node?.pinned ?? false };
  };
  const [plan] = rows.plan;
  const { id: _, ...details } = plan ?? { id: '' };
  const document = {
    format: 'schiera',
    version,
    plan: details,
    actors: rows.actor.map((row) => placed(open('actor', row))),
    communities: rows.community.map((row) => placed(open('community', row))),
    stances: rows.stance,
    ties: rows.tie.map((row) => open('tie', row)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The row without its private fields. */
function open<T extends TableName>(table: T, row: RowOf<T>): RowOf<T> {
  const hidden: readonly PropertyKey[] = privateFields[table] ?? [];
  return Object.fromEntries(Object.entries(row).filter(([field]) => !hidden.includes(field))) as RowOf<T>;
}
