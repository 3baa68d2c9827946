import type { Attribute, Value } from '../../attributes/attribute';
import { mostCategories } from '../palette';

/** What the values of one attribute come to as categories. */
export interface Categories {
  /** Those with a colour of their own, in the order of their colours. */
  readonly own: readonly string[];
  /** The category of a value; `other` for one that is beyond those, null for what isn't known or not there. */
  categoryOf(value: Value): string | typeof other | null;
}

export const other = Symbol('other');

function namesIn(value: Value): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/**
 * Sorts values into categories: choices in the order in which they are always shown, so that each keeps its colour; words
 * by how common they are. Of several values that one node has, the most common counts.
 */
export function categoriesOf({ choices, type }: Attribute, values: readonly Value[]): Categories {
  const counts = new Map<string, number>();
  for (const value of values)
    for (const name of namesIn(value)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const fixed = choices?.all ?? (type === 'flag' ? ['true', 'false'] : null);
  const own = fixed ?? (common.length <= mostCategories ? common : common.slice(0, mostCategories - 1));
  const known = new Set(own.slice(0, mostCategories));
  return {
    own: own.slice(0, mostCategories),
    categoryOf(value) {
      const [first, ...more] = namesIn(value);
      if (first === undefined) return null;
      let found = first;
      for (const name of more) if ((counts.get(name) ?? 0) > (counts.get(found) ?? 0)) found = name;
      return known.has(found) ? found : other;
    },
  };
}
