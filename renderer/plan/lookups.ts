import type { PlanDocument } from '../../core/model/document';
import type { Side } from '../../core/model/sides';
import type { Stance } from '../../core/model/stance';
import { sidesOf, stancesByActor } from '../../core/model/standings';
import type { Tie } from '../../core/model/tie';
import { shapeOf } from '../../core/picture/forms';
import type { Shape } from '../../core/picture/parts';

/** What is looked up in a plan, made anew only when one of the parts of the plan that it is made from is another. */
export function lookup<Result>(
  parts: (document: PlanDocument) => readonly unknown[],
  make: (document: PlanDocument) => Result,
): (document: PlanDocument) => Result {
  let known: { readonly from: readonly unknown[]; readonly result: Result } | null = null;
  return (document) => {
    const from = parts(document);
    if (known?.from.every((part, i) => part === from[i])) return known.result;
    const result = make(document);
    known = { from, result };
    return result;
  };
}

/** The side of every node. */
export const sidesIn = lookup<ReadonlyMap<string, Side>>(
  ({ actor, community, stance }) => [actor, community, stance],
  sidesOf,
);

/** Every actor's stances, oldest first. */
export const stancesIn = lookup<ReadonlyMap<string, readonly Stance[]>>(
  ({ stance }) => [stance],
  stancesByActor,
);

/** The ties of every node that has any. */
export const tiesIn = lookup<ReadonlyMap<string, readonly Tie[]>>(
  ({ tie }) => [tie],
  (document) => {
    const ties = new Map<string, Tie[]>();
    const add = (id: string, tie: Tie) => {
      const known = ties.get(id);
      if (known) known.push(tie);
      else ties.set(id, [tie]);
    };
    for (const tie of document.tie.values()) {
      add(tie.sourceId, tie);
      add(tie.targetId, tie);
    }
    return ties;
  },
);

/** The name of an actor or a community; empty when it is neither. */
export function nameIn(document: PlanDocument, id: string): string {
  return document.actor.get(id)?.name ?? document.community.get(id)?.name ?? '';
}

/** The shape that stands for a node on the map. */
export function shapeIn(document: PlanDocument, id: string): Shape {
  return shapeOf(document.actor.get(id)?.type ?? 'community');
}

/** Every node with its name, in the order of names, to choose one from. */
export const nodeChoices = lookup<readonly { readonly value: string; readonly label: string }[]>(
  ({ node, actor, community }) => [node, actor, community],
  (document) =>
    [...document.node.keys()]
      .map((id) => ({ value: id, label: nameIn(document, id) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
);
