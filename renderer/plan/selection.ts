import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanDocument } from '../../core/model/document';
import { nothingSelected, type Selection } from '../../core/picture/picture';

/** What is selected, everywhere in the window: nodes, ties and notes, each in the order in which they were picked. */
export type SelectionStore = StoreApi<Selection>;

export function createSelectionStore(): SelectionStore {
  return createStore<Selection>(() => nothingSelected);
}

export function selected(
  nodes: Iterable<string>,
  ties: Iterable<string> = [],
  notes: Iterable<string> = [],
): Selection {
  return { nodes: new Set(nodes), ties: new Set(ties), notes: new Set(notes) };
}

export function countOf({ nodes, ties, notes }: Selection): number {
  return nodes.size + ties.size + notes.size;
}

/** The selection without what is no longer in the plan; the same value when all of it is. */
export function stillThere(selection: Selection, document: PlanDocument): Selection {
  const nodes = [...selection.nodes].filter((id) => document.node.has(id));
  const ties = [...selection.ties].filter((id) => document.tie.has(id));
  const notes = [...selection.notes].filter((id) => document.note.has(id));
  return nodes.length + ties.length + notes.length === countOf(selection)
    ? selection
    : selected(nodes, ties, notes);
}
