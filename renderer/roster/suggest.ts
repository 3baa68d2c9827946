import type { PlanDocument } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import { remembered } from '../../core/model/remembered';
import { listCell, listIn } from '../../core/table/lists';
import { folded } from '../../core/words/folded';
import type { Field } from '../plan/fields/field';
import { optionWords } from '../plan/fields/options';
import { tagsIn } from '../plan/tags';
import type { Suggestions } from './grid/model';

/** So many names are suggested; typing on narrows them down. */
const atMost = 8;

const nothing: Suggestions = { options: [], strict: false };

interface Named {
  readonly name: string;
  readonly sought: string;
  readonly isActor: boolean;
}

const namesIn = remembered(
  (actors: PlanDocument['actor'], communities: PlanDocument['community']): readonly Named[] => {
    const named = (rows: Iterable<{ readonly name: string }>, isActor: boolean) =>
      [...rows].map(({ name }) => ({ name, sought: folded(name), isActor }));
    return [...named(actors.values(), true), ...named(communities.values(), false)];
  },
);

/** Those that begin with what was typed before those that have it further on. */
function matching(names: Iterable<Named>, text: string): readonly string[] {
  const sought = folded(text.trim());
  const begin = new Set<string>();
  const within = new Set<string>();
  for (const { name, sought: known } of names) {
    const at = known.indexOf(sought);
    if (at === 0) begin.add(name);
    else if (at > 0) within.add(name);
    if (begin.size >= atMost) break;
  }
  return [...new Set([...begin, ...within])].slice(0, atMost);
}

/** What is typed last in a list, and what stands before it. */
function lastItem(text: string): { readonly before: readonly string[]; readonly last: string } {
  const cut = Math.max(text.lastIndexOf(';'), text.lastIndexOf(','));
  return { before: listIn(text.slice(0, cut + 1)), last: text.slice(cut + 1).trim() };
}

function inList(all: readonly string[], text: string, strict: boolean): Suggestions {
  const { before, last } = lastItem(text);
  const sought = folded(last);
  const options = all
    .filter((one) => !before.includes(one) && folded(one).includes(sought))
    .slice(0, strict ? all.length : atMost)
    .map((one) => ({ text: listCell([...before, one]), label: one }));
  return { options, strict: strict && last !== '' };
}

/** What may be meant by what is typed into a cell of a field. */
export function suggestions(
  field: Field,
  text: string,
  { document, language }: { readonly document: PlanDocument; readonly language: Language },
): Suggestions {
  const words = (field.options ?? [])
    .filter((option) => option !== null)
    .map((option) => optionWords(field, option, language));
  switch (field.kind) {
    case 'choice': {
      const sought = folded(text.trim());
      const options = words.filter((word) => folded(word).includes(sought));
      return { options: options.map((word) => ({ text: word, label: word })), strict: true };
    }
    case 'choices':
      return inList(words, text, true);
    case 'tags':
      return inList([...tagsIn(document, language).keys()], text, false);
    case 'actor':
    case 'node': {
      if (text.trim() === '') return nothing;
      const names = namesIn(document.actor, document.community);
      const fitting = field.kind === 'actor' ? names.filter(({ isActor }) => isActor) : names;
      const options = matching(fitting, text).map((name) => ({ text: name, label: name }));
      return { options, strict: true };
    }
    default:
      return nothing;
  }
}
