import type { PlanDocument } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import { remembered } from '../../core/model/remembered';
import { collatorIn } from '../../core/words/locale';

/** How many actors, communities and ties have a tag. */
export interface TagCount {
  readonly actor: number;
  readonly community: number;
  readonly tie: number;
}

const counted = remembered(
  (
    actor: PlanDocument['actor'],
    community: PlanDocument['community'],
    tie: PlanDocument['tie'],
    language: Language,
  ): ReadonlyMap<string, TagCount> => {
    const counts = new Map<string, { actor: number; community: number; tie: number }>();
    const count = (table: keyof TagCount, rows: Iterable<{ readonly tags: readonly string[] }>) => {
      for (const { tags } of rows)
        for (const tag of tags) {
          const known = counts.get(tag) ?? { actor: 0, community: 0, tie: 0 };
          known[table] += 1;
          counts.set(tag, known);
        }
    };
    count('actor', actor.values());
    count('community', community.values());
    count('tie', tie.values());
    const { compare } = collatorIn(language);
    return new Map([...counts].sort(([a], [b]) => compare(a, b)));
  },
);

/** The tags of a plan in the order of the alphabet, and how many have each. */
export function tagsIn(
  { actor, community, tie }: PlanDocument,
  language: Language,
): ReadonlyMap<string, TagCount> {
  return counted(actor, community, tie, language);
}
