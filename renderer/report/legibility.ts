import type { PlanDocument } from '../../core/model/document';
import { visibleLabels } from '../../core/picture/labels';
import type { Picture } from '../../core/picture/parts';

/** More ties than this are a smear on paper. */
const mostTies = 6000;

/** The ties that are drawn: where there are too many, those between communities first, then the strongest and surest. */
export function drawnTies(document: PlanDocument, most = mostTies): ReadonlySet<string> {
  const ties = [...document.tie.values()];
  if (ties.length <= most) return new Set(document.tie.keys());
  const standing = (id: string) => (document.community.has(id) ? 1 : 0);
  return new Set(
    ties
      .map(({ id, sourceId, targetId, weight, confidence }) => ({
        id,
        communities: standing(sourceId) + standing(targetId),
        strength: weight * (confidence ?? 0.5),
      }))
      .sort((a, b) => b.communities - a.communities || b.strength - a.strength || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(({ id }) => id),
  );
}

/** How much smaller than on the screen words may be on paper: from 8 points down to some 5½. */
const reductions = [1, 1.15, 1.3, 1.5] as const;

/** How the names of a picture fit on paper. */
export interface Lettering {
  /** By how much the figure is drawn larger than it is printed. */
  readonly reduction: number;
  /** Names that found room. */
  readonly named: number;
}

/**
 * The largest type with which every name has room; the smallest type there is, where some have none.
 * @param zoom pixels a map unit on paper
 */
export function letteringOf(picture: Picture, zoom: number): Lettering {
  let lettering: Lettering = { reduction: 1, named: 0 };
  for (const reduction of reductions) {
    lettering = { reduction, named: visibleLabels(picture, zoom * reduction).length };
    if (lettering.named === picture.nodes.length) break;
  }
  return lettering;
}
