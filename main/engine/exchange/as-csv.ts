import { type NodeColumn, nodeColumns, type TieColumn, tieColumns } from '../../../core/contract/exchange';
import type { Actor } from '../../../core/model/actor';
import type { Community } from '../../../core/model/community';
import type { PlanRows } from '../../../core/model/document';
import type { Node } from '../../../core/model/node';
import type { Tie } from '../../../core/model/tie';
import { csvOf } from '../../../core/table/csv';
import { evidenceText } from '../../../core/table/evidence-text';
import { listCell } from '../../../core/table/lists';

type Cell = string | number | boolean | null;
type Cells<Column extends string> = Readonly<Partial<Record<Column, Cell>>>;

/** The nodes and ties of public rows as two tables that the import reads back as they are, without private notes. */
export function asCsv(rows: PlanRows): { readonly nodes: string; readonly ties: string } {
  const nodeOf = new Map(rows.node.map((node) => [node.id, node]));
  const nodes = [
    ...rows.actor.map((row) => ({ ...actorCells(row), ...placeCells(nodeOf.get(row.id)) })),
    ...rows.community.map((row) => ({ ...communityCells(row), ...placeCells(nodeOf.get(row.id)) })),
  ];
  return {
    nodes: table<NodeColumn>(nodeColumns.filter(isWritten), nodes),
    ties: table<TieColumn>(tieColumns.filter(isWritten), rows.tie.map(tieCells)),
  };
}

/** What the tables go without: public rows have no notes, and memberships and whom somebody works for are among the ties. */
const unwritten: ReadonlySet<string> = new Set(['notes', 'communities', 'company']);

function isWritten(column: string): boolean {
  return !unwritten.has(column);
}

function table<Column extends string>(columns: readonly Column[], rows: readonly Cells<Column>[]): string {
  const data = rows.map((cells) => columns.map((column) => written(cells[column] ?? null)));
  return csvOf([columns, ...data]);
}

function written(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
}

function actorCells(row: Actor): Cells<NodeColumn> {
  const { id, name, type, side, headline, platform, handle, reach, credibility, confidence } = row;
  return {
    ...{ id, name, type, side, headline, platform, handle, reach, credibility, confidence },
    roles: listCell(row.roles),
    tags: listCell(row.tags),
    evidence: evidenceText(row.evidence),
  };
}

function communityCells(row: Community): Cells<NodeColumn> {
  const {
    id,
    name,
    side,
    origin,
    purpose,
    platform,
    handle,
    audience,
    activity,
    promoTolerance,
    confidence,
  } = row;
  return {
    ...{ id, name, side, origin, purpose, platform, handle, audience, activity, promoTolerance, confidence },
    type: row.kind,
    owner: row.ownerId,
    tags: listCell(row.tags),
    evidence: evidenceText(row.evidence),
  };
}

function placeCells(node: Node | undefined): Cells<NodeColumn> {
  return node ? { x: node.x, y: node.y, pinned: node.pinned } : {};
}

function tieCells(row: Tie): Cells<TieColumn> {
  const { id, sourceId, targetId, kind, rank, mutual, valence, weight, confidence, since, until } = row;
  return {
    ...{
      id,
      source: sourceId,
      target: targetId,
      kind,
      rank,
      mutual,
      valence,
      weight,
      confidence,
      since,
      until,
    },
    tags: listCell(row.tags),
    evidence: evidenceText(row.evidence),
  };
}
