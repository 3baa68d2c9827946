import type { Language } from '../../core/model/plan';
import { listIn } from '../../core/words/locale';
import type { Say } from './language';

/** How many there are of each kind. */
export interface Counts {
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
}

/** "72 actors, 25 communities and 255 ties", without those of which there are none. */
export function countsText({ actors, communities, ties }: Counts, words: Say, language: Language): string {
  const parts = Object.entries({ actor: actors, community: communities, tie: ties })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => words(`model:count.${what}`, { count }));
  return parts.length === 0 ? words('model:count.nothing') : listIn(language)(parts);
}
