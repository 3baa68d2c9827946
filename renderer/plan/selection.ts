import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanDocument } from '../../core/model/document';
import { nothingSelected, type Selection } from '../../core/picture/picture';

/** What is selected, everywhere in the window: nodes and ties, each in the order in which they were picked. */
export type SelectionStore = StoreApi<Selection>;

export function createSelectionStore(): SelectionStore {
  return createStore<Selection>(() => nothingSelected);
}

export function selected(nodes: Iterable<string>, ties: Iterable<string> = []): Selection {
  return { nodes: new Set(nodes), ties: new Set(ties) };
}

export function countOf({ nodes, ties }: Selection): number {
  return nodes.size + ties.size;
}

/** The selection without what is no longer in the plan; the same value when all of it is. */
export function stillThere(selection: Selection, document: PlanDocument): Selection {
  const nodes = [...selection.nodes].filter((id) => document.node.has(id));
  const ties = [...selection.ties].filter((id) => document.tie.has(id));
  return nodes.length === selection.nodes.size && ties.length === selection.ties.size
    ? selection
    : selected(nodes, ties);
}
