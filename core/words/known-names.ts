import type { Actor } from '../model/actor';
import type { Community } from '../model/community';
import type { PlanDocument } from '../model/document';
import type { NodeKind } from '../model/node';
import { remembered } from '../model/remembered';
import { type NameForm, nameForm } from './names';

/** A node of the plan as far as finding it by name goes. */
export interface KnownName {
  readonly id: string;
  readonly kind: NodeKind;
  readonly row: Actor | Community;
  readonly form: NameForm;
}

/** The names of a plan, to be asked whether somebody is there already. */
export interface KnownNames {
  readonly all: readonly KnownName[];
  readonly byId: ReadonlyMap<string, KnownName>;
  /** By `NameForm.key`. */
  readonly byKey: ReadonlyMap<string, readonly KnownName[]>;
  /** By `NameForm.core`. */
  readonly byCore: ReadonlyMap<string, readonly KnownName[]>;
  /** By handle, as {@link handleKey} leaves it. */
  readonly byHandle: ReadonlyMap<string, readonly KnownName[]>;
}

/** Rows are values that never change: what a name comes to is worked out once for each. */
const forms = new WeakMap<object, NameForm>();

/** The form of a row's name; worked out once for each row. */
function formOfRow(row: Actor | Community): NameForm {
  const known = forms.get(row);
  if (known) return known;
  const form = nameForm(row.name);
  forms.set(row, form);
  return form;
}

/** A handle without the sign before it, the address it may stand in, and case; empty where there is none. */
export function handleKey(handle: string): string {
  return handle
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/\/+$/u, '')
    .replace(/^.*[/@]/u, '');
}

type Named = Pick<PlanDocument, 'actor' | 'community'>;

/** The nodes of a plan by name, one after the other, in the order of its tables. */
export function* eachName({ actor, community }: Named): Generator<KnownName> {
  for (const row of actor.values()) yield { id: row.id, kind: 'actor', row, form: formOfRow(row) };
  for (const row of community.values()) yield { id: row.id, kind: 'community', row, form: formOfRow(row) };
}

const namesIn = remembered((actor: Named['actor'], community: Named['community']): KnownNames => {
  const all = [...eachName({ actor, community })];
  const grouped = (keyOf: (one: KnownName) => string) => {
    const groups = Map.groupBy(all, keyOf);
    groups.delete('');
    return groups;
  };
  return {
    all,
    byId: new Map(all.map((one) => [one.id, one])),
    byKey: grouped(({ form }) => form.key),
    byCore: grouped(({ form }) => form.core),
    byHandle: grouped(({ row }) => handleKey(row.handle)),
  };
});

/** The names of all nodes of a plan, in the order of its tables. O(nodes), worked out once for the same rows. */
export function knownNames({ actor, community }: Named): KnownNames {
  return namesIn(actor, community);
}
