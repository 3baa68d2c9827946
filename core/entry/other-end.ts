import { newActor } from '../model/actor';
import { newCommunity } from '../model/community';
import type { PlanDocument } from '../model/document';
import type { NodeKind } from '../model/node';
import type { Tie } from '../model/tie';
import { knownNames } from '../words/known-names';
import { quoted } from './format';
import { parseEntries } from './parse';
import { keyOf } from './people';
import { type NewNode, understand } from './understand';

/** Who stands at the end of a tie that was drawn from somebody. */
export interface OtherEnd {
  readonly id: string;
  /** Null for somebody who is in the plan already. */
  readonly node: NewNode | null;
  /** The tie, where its kind was typed as well; null where it has yet to be chosen. */
  readonly tie: Tie | null;
}

/**
 * Reads what is typed at the end of a tie drawn from a node: a name, what is said of it, and maybe the tie's kind, as
 * behind the arrow of a line of quick entry. What can't be read so is a plain name. A name that one node has means it.
 * @param kind what is made where the text doesn't say it
 * @param newId gives an id no row has
 */
export function otherEndOf(
  document: PlanDocument,
  fromId: string,
  text: string,
  kind: NodeKind,
  newId: () => string,
): OtherEnd {
  const from = document.actor.get(fromId) ?? document.community.get(fromId);
  const { entries, problems } = parseEntries(`${quoted(from?.name ?? '')} > ${text}`);
  const [entry] = entries;
  const others = entry?.tie?.others ?? [];
  if (entry && entries.length === 1 && problems.length === 0 && others.length === 1) {
    const [subject] = entry.subjects;
    const decisions = new Map(subject ? [[keyOf(subject), fromId]] : []);
    const setting = { names: knownNames(document), ties: [], decisions, newId };
    // Only that very name means one who is there: nobody could say no to a guess here.
    for (const { key, reason } of understand(entries, setting).doubts)
      if (reason !== 'several') decisions.set(key, 'new');
    const { nodes, entries: meant } = understand(entries, setting);
    const [tie] = meant[0]?.ties ?? [];
    const target = tie && [tie.source, tie.target].find(({ id }) => id !== fromId);
    if (tie && target && meant[0]?.subjects[0]?.id === fromId)
      return { id: target.id, node: nodes[0] ?? null, tie: entry.tie?.kind ? tie.row : null };
  }
  const id = newId();
  const node: NewNode =
    kind === 'actor' ? { kind, row: newActor(id, text) } : { kind, row: newCommunity(id, text) };
  return { id, node, tie: null };
}
