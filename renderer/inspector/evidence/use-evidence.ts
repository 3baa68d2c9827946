import { planOf } from '../../../core/model/document';
import type { Evidence } from '../../../core/model/evidence';
import { tables } from '../../../core/model/tables';
import { useDocument, useEdit, useWritable } from '../../app/desk-context';
import { todayIn } from '../../app/today';
import { sourcedFields } from '../../plan/fields/fields';
import { commandFor, type Subject } from '../../plan/fields/subject';

/** One row that can say where it is known from. */
export interface Sourced {
  readonly table: keyof typeof sourcedFields;
  readonly id: string;
}

/** The evidence of a row, and the ways to change it: each of them one command. */
export interface UsedEvidence {
  readonly all: readonly Evidence[];
  readonly writable: boolean;
  /** The day of today, against which sources are old. */
  readonly today: string;
  readonly add: (evidence: Evidence) => Promise<boolean>;
  readonly replace: (before: Evidence, after: Evidence) => Promise<boolean>;
  readonly remove: (evidence: Evidence) => Promise<boolean>;
}

const none: readonly Evidence[] = [];

export function useEvidence({ table, id }: Sourced): UsedEvidence {
  const document = useDocument();
  const edit = useEdit();
  const writable = useWritable();
  const all = document[table].get(id)?.evidence ?? none;
  const save = (after: readonly Evidence[]) => edit(commandFor({ table, ids: [id] }, 'evidence', after));
  return {
    all,
    writable,
    today: todayIn(planOf(document).timeZone),
    add: (evidence) => save([...all, evidence]),
    replace: (before, after) => save(all.map((one) => (one === before ? after : one))),
    remove: (evidence) => save(all.filter((one) => one !== evidence)),
  };
}

/** The row of these fields on the screen, where it is one that can say where its field is known from. */
export function sourcedBy({ table, ids }: Subject, field: string): Sourced | null {
  const [id, ...others] = ids;
  if (table === 'plan' || id === undefined || others.length > 0) return null;
  return sourcedFields[table].some(({ key }) => key === field) ? { table, id } : null;
}

/** The field that a source is about; empty for the whole row, and for a field that the row doesn't have. */
export function aboutIn(table: Sourced['table'], { field }: Evidence): string {
  return Object.hasOwn(tables[table].shape, field) ? field : '';
}
