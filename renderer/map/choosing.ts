import type { Selection } from '../../core/picture/picture';

/** What was pressed, or what a box was drawn round. */
export interface Chosen {
  readonly nodes?: readonly string[];
  readonly ties?: readonly string[];
}

function chosen(before: ReadonlySet<string>, now: readonly string[], alone: boolean): ReadonlySet<string> {
  const all = new Set(before);
  for (const id of now) {
    if (alone && all.has(id)) all.delete(id);
    else all.add(id);
  }
  return all;
}

/**
 * The selection after something was chosen: that alone, or, when adding, together with what was selected before.
 * Adding a single thing that is selected already takes it out.
 */
export function selectionAfter(
  { nodes, ties }: Selection,
  { nodes: newNodes = [], ties: newTies = [] }: Chosen,
  adding: boolean,
): Selection {
  if (!adding) return { nodes: new Set(newNodes), ties: new Set(newTies) };
  const alone = newNodes.length + newTies.length === 1;
  return { nodes: chosen(nodes, newNodes, alone), ties: chosen(ties, newTies, alone) };
}
