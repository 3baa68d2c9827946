import type { PlanDocument } from './document';
import { remembered } from './remembered';
import type { Tie } from './tie';

const tiesIn = remembered((ties: PlanDocument['tie']): ReadonlyMap<string, readonly Tie[]> => {
  const byNode = new Map<string, Tie[]>();
  for (const tie of ties.values())
    for (const id of [tie.sourceId, tie.targetId]) {
      const known = byNode.get(id);
      if (known) known.push(tie);
      else byNode.set(id, [tie]);
    }
  return byNode;
});

/** The ties of every node that has any, in the plan's order. Worked out once for the same rows. */
export function tiesByNode({ tie }: Pick<PlanDocument, 'tie'>): ReadonlyMap<string, readonly Tie[]> {
  return tiesIn(tie);
}

/** The node at the other end of a tie. */
export function otherEnd({ sourceId, targetId }: Pick<Tie, 'sourceId' | 'targetId'>, from: string): string {
  return sourceId === from ? targetId : sourceId;
}
