import { useMemo } from 'react';
import { type Fragment, fragmentAt } from '../../core/entry/completing';
import type { PlanDocument } from '../../core/model/document';
import { remembered } from '../../core/model/remembered';
import type { Side } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { ranks, tieKinds } from '../../core/model/tie';
import type { Shape } from '../../core/picture/parts';
import { folded } from '../../core/words/folded';
import { type Say, useSay } from '../app/language';
import { shapeIn } from '../plan/lookups';

/** What could take the place of what is being typed. */
export interface Completion {
  readonly text: string;
  /** Present where it is a node. */
  readonly node?: { readonly id: string; readonly side: Side; readonly shape: Shape };
}

export interface Completions {
  readonly fragment: Fragment;
  readonly offered: readonly Completion[];
}

const atMost = 6;

const foldedNames = remembered((actors: PlanDocument['actor'], communities: PlanDocument['community']) =>
  [...communities.values(), ...actors.values()].map(({ id, name }) => ({ id, name, plain: folded(name) })),
);

/** Names that begin so first, then those of which a later word does. */
function namesLike(document: PlanDocument, typed: string): Completion[] {
  const sought = folded(typed.trim());
  const [first, later]: [string[], string[]] = [[], []];
  for (const { id, plain } of foldedNames(document.actor, document.community)) {
    if (plain.startsWith(sought)) first.push(id);
    else if (later.length < atMost && plain.includes(` ${sought}`)) later.push(id);
    if (first.length >= atMost) break;
  }
  const sides = sidesOf(document);
  return [...first, ...later].slice(0, atMost).flatMap((id) => {
    const row = document.actor.get(id) ?? document.community.get(id);
    const side = sides.get(id) ?? 'undecided';
    return row ? [{ text: row.name, node: { id, side, shape: shapeIn(document, id) } }] : [];
  });
}

function kindsLike(say: Say, typed: string): Completion[] {
  const sought = folded(typed.trim());
  const words = [
    ...ranks.map((rank) => say(`model:rank.${rank}`)),
    ...tieKinds.map((kind) => say(`model:tieKind.${kind}`)),
  ];
  return words
    .filter((word) => folded(word).startsWith(sought) && folded(word) !== sought)
    .map((text) => ({ text }));
}

/** What is offered where the caret is; null where nothing is. */
export function useCompletions(text: string, caret: number, document: PlanDocument): Completions | null {
  const say = useSay();
  return useMemo(() => {
    const fragment = fragmentAt(text, caret);
    if (!fragment) return null;
    const offered =
      fragment.type === 'kind' ? kindsLike(say, fragment.typed) : namesLike(document, fragment.typed);
    const [only] = offered;
    const done = offered.length === 1 && only && folded(only.text) === folded(fragment.typed.trim());
    return offered.length === 0 || done ? null : { fragment, offered };
  }, [text, caret, document, say]);
}
