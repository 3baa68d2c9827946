import { z } from 'zod';
import { actor } from '../../../core/model/actor';
import { added, type RowChange, replaced } from '../../../core/model/changes';
import { community } from '../../../core/model/community';
import type { PlanDocument, PlanRows } from '../../../core/model/document';
import { emblem } from '../../../core/model/emblem';
import { evidence, sourceOnly } from '../../../core/model/evidence';
import { finding } from '../../../core/model/finding';
import { node } from '../../../core/model/node';
import { note } from '../../../core/model/note';
import { byCodeUnits, byId } from '../../../core/model/order';
import { planRow, planRowId } from '../../../core/model/plan';
import { Refusal } from '../../../core/model/refusal';
import { stance } from '../../../core/model/stance';
import { type RowOf, type TableName, tableNames } from '../../../core/model/tables';
import { tie } from '../../../core/model/tie';
import { place, placeId, view } from '../../../core/model/view';
import { jsonVersion } from './as-json';
import { decoded } from './encoding';
import type { IncomingFile } from './sheet';

/** In version 1 evidence was a list of texts. */
const anyEvidence = z.array(z.union([evidence, z.string().transform(sourceOnly)]));

const placed = { x: node.shape.x, y: node.shape.y, pinned: node.shape.pinned };

/** The document that `asJson` writes. What a program of an earlier day didn't write yet is empty. */
const planDocument = z.object({
  format: z.literal('schiera'),
  version: z.number().int().min(1),
  plan: planRow.omit({ id: true }),
  actors: z.array(actor.omit({ notes: true }).extend({ ...placed, evidence: anyEvidence })),
  communities: z.array(community.omit({ notes: true }).extend({ ...placed, evidence: anyEvidence })),
  stances: z.array(stance.extend({ evidence: anyEvidence })),
  ties: z.array(tie.omit({ notes: true }).extend({ evidence: anyEvidence })),
  emblems: z.array(emblem).default([]),
  notes: z.array(note).default([]),
  views: z
    .array(view.extend({ places: z.array(place.omit({ id: true, viewId: true })).default([]) }))
    .default([]),
  findings: z.array(finding).default([]),
});

/** Whether a file says that it is a document of `asJson`. */
export function isPlanJson({ bytes }: IncomingFile): boolean {
  return /^\s*\{\s*"format":\s*"schiera"/u.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/**
 * The rows that a JSON document holds, private notes empty. Throws a refusal for what isn't such a document, comes from a
 * newer program, or leans on what it doesn't hold.
 */
export function rowsFromJson({ name, bytes }: IncomingFile): PlanRows {
  const document = documentIn(decoded(bytes, name).text, name);
  const nodes = [
    ...document.actors.map((row) => ({ ...placeOn(row), kind: 'actor' as const })),
    ...document.communities.map((row) => ({ ...placeOn(row), kind: 'community' as const })),
  ];
  const rows: PlanRows = {
    plan: [{ ...document.plan, id: planRowId }],
    node: nodes.sort(byId),
    actor: document.actors.map(withoutPlace),
    community: document.communities.map(withoutPlace),
    stance: document.stances,
    tie: document.ties.map((row) => ({ ...row, notes: '' })),
    emblem: document.emblems,
    note: document.notes,
    view: document.views.map(({ places: _, ...row }) => row),
    place: document.views.flatMap(({ id, places }) =>
      places.map((at) => ({ ...at, id: placeId(id, at.nodeId), viewId: id })),
    ),
    finding: document.findings,
  };
  checkWhole(rows, name);
  return rows;
}

/**
 * The changes that bring those rows into a plan, ids kept: what it doesn't have is added, what it has otherwise is
 * replaced but for its private notes. What the plan says of itself comes in only where the plan is still empty.
 */
export function changesTo(document: PlanDocument, rows: PlanRows): RowChange[] {
  const isEmpty = document.node.size === 0 && document.note.size === 0 && document.view.size === 0;
  return tableNames
    .filter((table) => isEmpty || table !== 'plan')
    .flatMap((table) => tableChanges(table, document, rows));
}

function tableChanges<T extends TableName>(table: T, document: PlanDocument, rows: PlanRows): RowChange[] {
  return rows[table].flatMap((row: RowOf<T>) => {
    const before = document[table].get(row.id) as RowOf<T> | undefined;
    if (!before) return [added(table, row)];
    const after = 'notes' in before ? { ...row, notes: before.notes } : row;
    return sameRow(before, after) ? [] : [replaced(table, before, after)];
  });
}

function sameRow(before: object, after: object): boolean {
  const inOrder = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => byCodeUnits(a, b)));
  return inOrder(before) === inOrder(after);
}

type Placed = Pick<RowOf<'node'>, 'id' | 'x' | 'y' | 'pinned'>;

function placeOn({ id, x, y, pinned }: Placed): Placed {
  return { id, x, y, pinned };
}

function withoutPlace<Row extends Placed>({ x: _x, y: _y, pinned: _pinned, ...row }: Row) {
  return { ...row, notes: '' };
}

function documentIn(text: string, file: string): z.infer<typeof planDocument> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Refusal('errors:import.brokenJson', { file, what: String(error) }, [], error);
  }
  const version = z.object({ version: z.number() }).safeParse(json);
  if (version.success && version.data.version > jsonVersion)
    throw new Refusal('errors:import.newerJson', { file });
  const read = planDocument.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refusal('errors:import.brokenJson', {
    file,
    what: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  });
}

/** Throws a refusal where an id stands twice, or a row leans on one that isn't there. */
function checkWhole(rows: PlanRows, file: string): void {
  const broken = (what: string): never => {
    throw new Refusal('errors:import.brokenJson', { file, what });
  };
  for (const table of tableNames) {
    const ids = new Set<string>();
    for (const { id } of rows[table]) {
      if (ids.has(id)) broken(`${table}: ${id}`);
      ids.add(id);
    }
  }
  const kinds = new Map(rows.node.map(({ id, kind }) => [id, kind]));
  const mustBe = (id: string, kind: 'actor' | 'community' | null, by: string) => {
    const found = kinds.get(id);
    if (!found || (kind && found !== kind)) broken(`${by} → ${id}`);
  };
  for (const { id, ownerId } of rows.community) if (ownerId !== null) mustBe(ownerId, 'actor', id);
  for (const { id, actorId } of rows.stance) mustBe(actorId, 'actor', id);
  for (const { id, sourceId, targetId, kind } of rows.tie) {
    mustBe(sourceId, kind === 'membership' ? 'actor' : null, id);
    mustBe(targetId, kind === 'membership' ? 'community' : null, id);
  }
  for (const { id } of rows.emblem) mustBe(id, null, id);
  for (const { viewId, nodeId } of rows.place) mustBe(nodeId, null, viewId);
}
