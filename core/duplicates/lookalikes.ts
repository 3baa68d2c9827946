import { newActor } from '../model/actor';
import { newCommunity } from '../model/community';
import type { NodeKind } from '../model/node';
import type { KnownName, KnownNames } from '../words/known-names';
import { nameForm } from '../words/names';
import { likenessOf } from './likeness';

/** A guess that is less sure than this would be in the way of somebody who types. */
const leastConfidence = 0.65;

interface Index {
  /** By the initials of a name's words: whoever is written in another way, or with an initial, still has these. */
  readonly byInitials: ReadonlyMap<string, readonly KnownName[]>;
  /** By `NameForm.compact`. */
  readonly byLetters: ReadonlyMap<string, readonly KnownName[]>;
  readonly found: Map<string, readonly KnownName[]>;
}

const indices = new WeakMap<KnownNames, Index>();

const initialsOf = (words: readonly string[]) => words.map((word) => word[0]).join('');

function indexOf(names: KnownNames): Index {
  const known = indices.get(names);
  if (known) return known;
  const index: Index = {
    byInitials: Map.groupBy(names.all, ({ form }) => initialsOf(form.coreWords)),
    byLetters: Map.groupBy(names.all, ({ form }) => form.compact),
    found: new Map(),
  };
  indices.set(names, index);
  return index;
}

function asNode(name: string, kind: NodeKind, type: 'person' | 'organisation'): KnownName {
  const row = kind === 'actor' ? { ...newActor('', name), type } : newCommunity('', name);
  return { id: '', kind, row, form: nameForm(name) };
}

/**
 * Who of the plan may be meant by a name that isn't there, misspelt, spelt with other spaces or with an initial; the
 * likeliest first. Quick enough for every key that is pressed: only names with the same initials are compared, and each name is
 * looked up once for as long as `names` stays the same.
 * @param kind what is meant
 * @param type what an actor of that name would be
 */
export function lookalikes(
  name: string,
  kind: NodeKind,
  type: 'person' | 'organisation',
  names: KnownNames,
): readonly KnownName[] {
  const { byInitials, byLetters, found } = indexOf(names);
  const key = `${kind} ${type} ${name}`;
  const before = found.get(key);
  if (before) return before;
  const one = asNode(name, kind, type);
  const near = [
    ...(byInitials.get(initialsOf(one.form.coreWords)) ?? []),
    ...(byLetters.get(one.form.compact) ?? []),
  ];
  const alike = [...new Set(near)]
    .map((other) => ({ other, confidence: likenessOf(one, other)?.confidence ?? 0 }))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ other }) => other);
  found.set(key, alike);
  return alike;
}
