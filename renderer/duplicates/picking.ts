import type { Actor } from '../../core/model/actor';
import type { Community } from '../../core/model/community';
import type { PlanDocument } from '../../core/model/document';
import { byId } from '../../core/model/order';
import { tiesByNode } from '../../core/model/ties';
import type { Field } from '../plan/fields/field';
import {
  actorFields,
  actorSideField,
  communityFields,
  communitySideField,
  headlineField,
  nameField,
  purposeField,
} from '../plan/fields/fields';

/** Nodes that are to become one: of one kind, all still there. */
export type Candidates =
  | { readonly kind: 'actor'; readonly rows: readonly Actor[] }
  | { readonly kind: 'community'; readonly rows: readonly Community[] };

/** The nodes with these ids; null where fewer than two of one kind are there. */
export function candidatesOf(document: PlanDocument, ids: readonly string[]): Candidates | null {
  const actors = ids.flatMap((id) => document.actor.get(id) ?? []);
  const communities = ids.flatMap((id) => document.community.get(id) ?? []);
  if (actors.length > 1 && communities.length === 0) return { kind: 'actor', rows: actors };
  return communities.length > 1 && actors.length === 0 ? { kind: 'community', rows: communities } : null;
}

/** The fields of which one value has to be picked; roles, tags, evidence and notes come together anyhow. */
export function pickedFields({ kind }: Candidates): readonly Field[] {
  const fields =
    kind === 'actor'
      ? [nameField, actorSideField, headlineField, ...actorFields]
      : [nameField, communitySideField, purposeField, ...communityFields];
  return fields.filter(({ key }) => key !== 'tags');
}

export function valueIn(row: Actor | Community, key: string): unknown {
  return Reflect.get(row, key);
}

export function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== 'undecided';
}

/** The newest day on which a source says this of the row; empty where none does. */
function newestSource({ evidence }: Actor | Community, key: string): string {
  return evidence.reduce(
    (newest, { field, date }) => (field === key && date !== null && date > newest ? date : newest),
    '',
  );
}

/** The row that has the best value of a field: one that says something, of several the one with the newest source. */
export function bestFor(key: string, rows: readonly (Actor | Community)[], keep: string): string {
  const known = rows.filter((row) => isKnown(valueIn(row, key)));
  const from = known.length > 0 ? known : rows;
  const sorted = [...from].sort((a, b) => {
    const [one, two] = [newestSource(a, key), newestSource(b, key)];
    if (one !== two) return one < two ? 1 : -1;
    return Number(b.id === keep) - Number(a.id === keep);
  });
  return sorted[0]?.id ?? keep;
}

/** Who is kept unless somebody says otherwise: the one with most ties, then the one of whom most is known. */
export function bestToKeep(document: PlanDocument, { rows }: Candidates): string {
  const ties = tiesByNode(document);
  const score = (row: Actor | Community) =>
    1_000 * (ties.get(row.id)?.length ?? 0) + Object.values(row).filter(isKnown).length;
  return [...rows].sort((a, b) => score(b) - score(a) || byId(a, b))[0]?.id ?? '';
}
