import { countUnseen } from '../../core/look/drawn';
import { asksNothing } from '../../core/look/meeting';
import type { Scene } from '../../core/look/scene';
import { filtering } from '../../core/look/steps';
import type { PlanDocument } from '../../core/model/document';
import type { Look } from '../../core/model/look';
import type { Language } from '../../core/model/plan';
import type { Selection } from '../../core/picture/picture';
import { dateIn } from '../../core/words/locale';
import type { Say } from '../app/language';
import { nameIn } from '../plan/lookups';
import { countOf } from '../plan/selection';
import { filterText } from './filter-words';

/** One part of how the map is seen, in words. */
export interface Part {
  readonly key: string;
  readonly text: string;
  /** What is left of the look without it; null for what can't be taken away. */
  readonly without: Look | null;
}

interface Wording {
  readonly say: Say;
  readonly language: Language;
}

/** "12 of 72 actors", where some aren't shown. */
export function countText(document: PlanDocument, { open }: Scene, say: Say): string | null {
  const texts = (['actor', 'community'] as const).flatMap((table) => {
    const [shown, count] = [open[table].size, document[table].size];
    return shown === count ? [] : [say(`look:count.${table}`, { shown, count })];
  });
  if (texts.length > 0) return texts.join(' · ');
  if (open.tie.size === document.tie.size) return null;
  return say('look:count.tie', { shown: open.tie.size, count: document.tie.size });
}

/** "3 selected, 2 not shown", where some that are selected aren't on the map. */
export function unseenText(scene: Scene, selection: Selection, say: Say): string | null {
  const unseen = countUnseen(scene, selection);
  if (unseen === 0) return null;
  return say('look:unseen', { count: countOf(selection), unseen: unseen });
}

/** How the map is seen, part by part, in the order in which it comes about. */
export function partsOf(document: PlanDocument, { look, groups }: Scene, { say, language }: Wording): Part[] {
  const parts: Part[] = [];
  const add = (key: string, text: string, without: Look) => parts.push({ key, text, without });
  const name = (id: string) => nameIn(document, id);
  if (look.day !== null)
    add('day', say('look:part.day', { day: dateIn(language)(look.day) }), { ...look, day: null });
  if (look.since !== null)
    add('since', say('look:part.since', { day: dateIn(language)(look.since) }), { ...look, since: null });
  for (const [i, filter] of look.filters.entries()) {
    if (asksNothing(filter)) continue;
    const others = look.filters.filter((_, at) => at !== i);
    add(`filter ${i} ${filter.attribute}`, filterText(filter, say, language), filtering(look, others));
  }
  if (look.hidden.length > 0)
    add('hidden', say('look:part.hidden', { count: look.hidden.length }), { ...look, hidden: [] });
  if (look.only !== null)
    add('only', say('look:part.only', { count: look.only.length }), { ...look, only: null });
  if (look.tiedOnly) add('tiedOnly', say('look:part.tiedOnly'), { ...look, tiedOnly: false });
  if (look.closed.length > 0)
    add('closed', say('look:part.closed', { count: groups.size }), { ...look, closed: [] });
  if (look.focus) {
    const [first, ...others] = look.focus.ids;
    const who =
      others.length === 0
        ? name(first ?? '')
        : say('look:part.andOthers', { name: name(first ?? ''), count: others.length });
    add('focus', say('look:part.focus', { who, count: look.focus.steps }), { ...look, focus: null });
  }
  if (look.route) {
    const { from, to } = look.route;
    add('route', say('look:part.route', { from: name(from), to: name(to) }), { ...look, route: null });
  }
  if (look.emphasis) {
    const title = say(look.emphasis.title);
    add('emphasis', title, { ...look, emphasis: null });
  }
  return parts;
}
