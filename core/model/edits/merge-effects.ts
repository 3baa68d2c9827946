import type { PlanDocument } from '../document';
import type { RowOf, TableName } from '../tables';
import type { PlanReader } from './edit';
import { mergeNodes } from './merge';

/** What edits ask of a plan, answered from a document in memory. Looking rows up by a field is O(rows). */
function documentReader(document: PlanDocument): PlanReader {
  const rows = <T extends TableName>(table: T) => document[table] as ReadonlyMap<string, RowOf<T>>;
  return {
    get: (table, id) => rows(table).get(id),
    where: (table, field, value) =>
      [...rows(table).values()].filter((row) => row[field] === value).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** What a merge would do besides making one row of several. */
export interface MergeEffects {
  /** Ties that the kept one takes over. */
  readonly moved: number;
  /** Ties that become one with another. */
  readonly combined: number;
  /** Ties between those that are merged, which go. */
  readonly between: number;
  /** Stances that the kept one takes over. */
  readonly stances: number;
}

/** Counts what merging `gone` into `keep` would do; throws what the edit throws. */
export function mergeEffects(document: PlanDocument, keep: string, gone: readonly string[]): MergeEffects {
  const merging = new Set([keep, ...gone]);
  const input = { keep, gone: [...gone], actor: {}, community: {} };
  const effects = { moved: 0, combined: 0, between: 0, stances: 0 };
  for (const change of mergeNodes.run(documentReader(document), input).changes) {
    if (change.table === 'stance') effects.stances++;
    if (change.table !== 'tie' || !change.before) continue;
    const { sourceId, targetId } = change.before;
    if (change.after) effects.moved++;
    else if (merging.has(sourceId) && merging.has(targetId)) effects.between++;
    else effects.combined++;
  }
  return effects;
}
