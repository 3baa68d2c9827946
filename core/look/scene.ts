import type { PlanDocument } from '../model/document';
import type { Filter, Look } from '../model/look';
import { remembered } from '../model/remembered';
import { type Closing, closing } from './closing';
import { type Change, datedAs } from './dated';
import { type Emphasised, emphasisedIn } from './emphasised';
import { notUnderstood, sifted } from './filtering';
import { type Route, routesBetween } from './routes';
import { type Clear, surroundings } from './surroundings';

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
  readonly clear: Clear | null;
  /** What an answer shows of what is drawn; null where none does. */
  readonly emphasis: Emphasised | null;
  /** What changed between the look's two dates, by the id of what is drawn. */
  readonly changes: ReadonlyMap<string, Change>;
  /** The best ways that the look asks for, best first, through nodes of `open`. */
  readonly routes: readonly Route[];
  /** Filters that aren't understood: they ask nothing. */
  readonly ignored: readonly Filter[];
  readonly look: Look;
}

const dated = remembered(datedAs);

const filtered = remembered(
  (
    document: PlanDocument,
    filters: Look['filters'],
    hidden: Look['hidden'],
    only: Look['only'],
    tiedOnly: boolean,
  ) => sifted(document, { filters, hidden, only, tiedOnly }),
);

const closed = remembered(closing);

const routes = remembered(routesBetween);

/** Changes of what is drawn: what stands for several has changed as all of them, or simply changed. */
const changesDrawn = remembered(
  ({ document, nodeFor, tieFor, sums }: Closing, changes: ReadonlyMap<string, Change>) => {
    const drawn = new Map<string, Change>();
    for (const [id, change] of changes) {
      const node = nodeFor(id);
      const tie = tieFor(id);
      if (document.node.has(node)) drawn.set(node, node === id ? change : 'changed');
      else if (tie !== null && document.tie.has(tie)) drawn.set(tie, tie === id ? change : 'changed');
    }
    for (const [sum, ties] of sums) {
      const kinds = new Set(ties.map((id) => changes.get(id)));
      const [kind] = kinds;
      if (kinds.size === 1 && kind) drawn.set(sum, kind);
    }
    return drawn;
  },
);

const clearFocus = remembered(({ document, nodeFor }: Closing, focus: NonNullable<Look['focus']>) => {
  const there = focus.ids.map(nodeFor).filter((id) => document.node.has(id));
  return there.length === 0 ? null : surroundings(document, there, focus.steps);
});

const clearRoute = remembered(
  ({ document, nodeFor, tieFor }: Closing, ends: NonNullable<Look['route']>, found: readonly Route[]) => {
    const route = found[ends.pick] ?? found[0];
    const passed = route ? route.steps.flatMap(({ from, to }) => [from, to]) : [ends.from, ends.to];
    const nodes = new Set(passed.map(nodeFor).filter((id) => document.node.has(id)));
    const ties = new Set((route?.steps ?? []).map(({ tie }) => tieFor(tie)).filter((id) => id !== null));
    return nodes.size === 0 ? null : { nodes, ties, isWay: ties.size > 0 };
  },
);

const emphasised = remembered(emphasisedIn);

/**
 * What of a plan a look shows: as of its day, filtered, hidden and isolated, with groups closed; and what of that stays
 * clear. A focus comes before a route and a route before what an answer shows, so that one can look round while
 * either is shown. A step whose part of
 * the look stays the same isn't done again.
 */
export const sceneOf = remembered((document: PlanDocument, look: Look): Scene => {
  const asOf = dated(document, look.day, look.since);
  const open = filtered(asOf.document, look.filters, look.hidden, look.only, look.tiedOnly);
  const drawn = closed(open, asOf.document, look.closed);
  const ways = look.route ? routes(open, look.route.from, look.route.to) : [];
  const focused = look.focus ? clearFocus(drawn, look.focus) : null;
  const way = look.route ? clearRoute(drawn, look.route, ways) : null;
  const emphasis = look.emphasis ? emphasised(drawn, look.emphasis) : null;
  return {
    document: drawn.document,
    open,
    groups: drawn.groups,
    sums: drawn.sums,
    clear: focused ?? way ?? emphasis?.clear ?? null,
    emphasis,
    changes: changesDrawn(drawn, asOf.changes),
    routes: ways,
    ignored: notUnderstood(look.filters),
    look,
  };
});

const still = new WeakMap<PlanDocument, Scene>();

/** What of a look only fades, and shows what an answer says. */
const fading: ReadonlySet<keyof Look> = new Set(['focus', 'route', 'emphasis']);

/** The scene with nothing faded and nothing emphasised; the same one for as long as only that changes. */
export function unfaded(scene: Scene): Scene {
  const { document, changes, look } = scene;
  const known = still.get(document);
  const parts = Object.keys(look) as (keyof Look)[];
  const same = (part: keyof Look) => fading.has(part) || known?.look[part] === look[part];
  if (known && known.changes === changes && parts.every(same)) return known;
  const plain = {
    ...scene,
    clear: null,
    emphasis: null,
    routes: [],
    look: { ...look, focus: null, route: null, emphasis: null },
  };
  still.set(document, plain);
  return plain;
}
