import type { Selection } from '../../core/picture/picture';

/** What was pressed, or what a box was drawn round. */
export interface Chosen {
  readonly nodes?: readonly string[];
  readonly ties?: readonly string[];
  readonly notes?: readonly string[];
  /** Drawn as one thing, such as a closed group: chosen, and taken out again, together. */
  readonly asOne?: boolean;
}

function chosen(before: ReadonlySet<string>, now: readonly string[], asOne: boolean): ReadonlySet<string> {
  const all = new Set(before);
  const takenOut = asOne && now.every((id) => before.has(id));
  for (const id of now) {
    if (takenOut) all.delete(id);
    else all.add(id);
  }
  return all;
}

/**
 * The selection after something was chosen: that alone, or, when adding, together with what was selected before.
 * Adding a single thing that is selected already takes it out.
 */
export function selectionAfter(
  { nodes, ties, notes }: Selection,
  { nodes: newNodes = [], ties: newTies = [], notes: newNotes = [], asOne = false }: Chosen,
  adding: boolean,
): Selection {
  if (!adding) return { nodes: new Set(newNodes), ties: new Set(newTies), notes: new Set(newNotes) };
  const one = asOne || newNodes.length + newTies.length + newNotes.length === 1;
  return {
    nodes: chosen(nodes, newNodes, one),
    ties: chosen(ties, newTies, one),
    notes: chosen(notes, newNotes, one),
  };
}
