import type { PlanDocument } from '../document';
import { readerOf } from './document-reader';
import { mergeNodes } from './merge';

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
  for (const change of mergeNodes.run(readerOf(document), input).changes) {
    if (change.table === 'stance') effects.stances++;
    if (change.table !== 'tie' || !change.before) continue;
    const { sourceId, targetId } = change.before;
    if (change.after) effects.moved++;
    else if (merging.has(sourceId) && merging.has(targetId)) effects.between++;
    else effects.combined++;
  }
  return effects;
}
