import type { PlanDocument } from '../model/document';
import type { Filter, Look } from '../model/look';
import { notUnderstood, sifted } from './filtering';
import { remembered } from './remembered';

/** How a row differs on the day that is shown from how it was on an earlier one. */
export type Change = 'new' | 'gone' | 'changed';

/** One step of a way: a tie from a node of it to the next, and how likely it is that it carries. */
export interface RouteStep {
  readonly from: string;
  readonly to: string;
  /** Id of the tie in the plan. */
  readonly tie: string;
  /** 0 … 1; a guess, see docs/model.md. */
  readonly strength: number;
}

/** A way from one node to another. */
export interface Route {
  readonly steps: readonly RouteStep[];
  /** The product of the steps' strengths. */
  readonly strength: number;
  /** Index of the step with the least strength, the first of equals. */
  readonly weakest: number;
}

/** What of a plan is on the map. */
export interface Scene {
  /** What is drawn: rows as of the look's day, filtered, closed groups as one node each with summed ties. */
  readonly document: PlanDocument;
  /** The same with all groups open. */
  readonly open: PlanDocument;
  /** The nodes in each closed group, its community among them, by the id of the node that stands for it. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** The ties that a drawn tie stands for, where they are several. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
  /** What stays clear while the rest fades, as drawn; null where nothing fades. */
  readonly clear: { readonly nodes: ReadonlySet<string>; readonly ties: ReadonlySet<string> } | null;
  /** What changed between the look's two dates, by the id of what is drawn. */
  readonly changes: ReadonlyMap<string, Change>;
  /** The best ways that the look asks for, best first. */
  readonly routes: readonly Route[];
  /** Filters that aren't understood: they ask nothing. */
  readonly ignored: readonly Filter[];
  readonly look: Look;
}

const filtered = remembered(
  (
    document: PlanDocument,
    filters: Look['filters'],
    hidden: Look['hidden'],
    only: Look['only'],
    tiedOnly: boolean,
  ) => sifted(document, { filters, hidden, only, tiedOnly }),
);

/** What of a plan a look shows. A step whose part of the look stays the same isn't done again. */
export function sceneOf(document: PlanDocument, look: Look): Scene {
  const open = filtered(document, look.filters, look.hidden, look.only, look.tiedOnly);
  return {
    document: open,
    open,
    groups: new Map(),
    sums: new Map(),
    clear: null,
    changes: new Map(),
    routes: [],
    ignored: notUnderstood(look.filters),
    look,
  };
}
