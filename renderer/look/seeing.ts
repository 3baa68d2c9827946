import { drawnNode } from '../../core/look/drawn';
import type { Scene } from '../../core/look/scene';
import { closingGroup, showingAll, showsAll, widening } from '../../core/look/steps';
import type { PlanDocument } from '../../core/model/document';
import type { ClosedGroup, Look } from '../../core/model/look';
import { say } from '../../core/model/refusal';
import { sidesOf } from '../../core/model/standings';
import { tiesByNode } from '../../core/model/ties';
import type { Desk } from '../app/desk';
import { nameIn } from '../plan/lookups';
import { sceneNow } from '../plan/seen';

/** Sees the map in another way. */
export function see(desk: Desk, change: (look: Look) => Look): void {
  const { look } = desk.look.getState();
  const next = change(look);
  if (next !== look) desk.look.setState({ look: next });
}

/** The scene of this moment; null until the plan has been read. */
function sceneAt(desk: Desk): Scene | null {
  const { document } = desk.plan.getState();
  return document ? sceneNow(document, desk.look.getState()) : null;
}

/** Sees the map in another way, and brings what stays clear into view. */
export function seeClear(desk: Desk, change: (look: Look) => Look): void {
  see(desk, change);
  desk.map.current?.keepInSight([...(sceneAt(desk)?.clear?.nodes ?? [])]);
}

/** While a node is held down, all but its surroundings is faded; then it is as it was. */
export function hold(desk: Desk, node: string | null): void {
  const { held } = desk.frame.getState();
  const { focus } = desk.look.getState().look;
  if (node !== null) {
    desk.frame.setState({ held: { before: held ? held.before : focus } });
    see(desk, (look) => ({ ...look, focus: { ids: [node], steps: 1 } }));
  } else if (held) {
    desk.frame.setState({ held: null });
    see(desk, (look) => ({ ...look, focus: held.before }));
  }
}

/** Widens or narrows the focus; false while there is none. */
export function widen(desk: Desk, by: 1 | -1): boolean {
  if (!desk.look.getState().look.focus) return false;
  if (desk.frame.getState().held) see(desk, (look) => widening(look, by));
  else seeClear(desk, (look) => widening(look, by));
  return true;
}

/** Leaves the focus, or else the route, or else what an answer shows; false where there is none of them. */
export function leaveLast(desk: Desk): boolean {
  const { focus, route, emphasis } = desk.look.getState().look;
  if (focus) see(desk, (look) => ({ ...look, focus: null }));
  else if (route) see(desk, (look) => ({ ...look, route: null }));
  else if (emphasis) see(desk, (look) => ({ ...look, emphasis: null }));
  return focus !== null || route !== null || emphasis !== null;
}

/** Shows everything, and offers to see it as before. */
export function showEverything(desk: Desk): void {
  const before = desk.look.getState().look;
  if (showsAll(before)) return;
  see(desk, showingAll);
  const run = () => see(desk, (look) => ({ ...before, styling: look.styling, backdrop: look.backdrop }));
  desk.tell(say('look:allShown'), { label: 'look:asBefore', run });
}

/** The group that closing these nodes makes: the community with those at home in it, or one put together by hand. */
function groupOf(scene: Scene, ids: readonly string[]): ClosedGroup {
  const drawn = [...new Set(ids.map((id) => drawnNode(scene, id)))];
  const [only] = drawn;
  if (only !== undefined && drawn.length === 1 && scene.open.community.has(only))
    return { id: only, members: null, name: '' };
  const first = drawn.find((id) => scene.document.actor.has(id)) ?? only ?? '';
  const name = `${nameIn(scene.document, first)} +${drawn.length - 1}`;
  return { id: crypto.randomUUID(), members: drawn, name };
}

/** Draws nodes as one; says so where a community has nobody at home in it. */
export function closeGroup(desk: Desk, ids: readonly string[]): void {
  const scene = sceneAt(desk);
  if (!scene) return;
  const before = desk.look.getState().look;
  const group = groupOf(scene, ids);
  see(desk, (look) => closingGroup(look, group));
  if (sceneAt(desk)?.groups.has(group.id)) return;
  see(desk, () => before);
  desk.tell(say('look:group.nobody', { name: nameIn(scene.document, group.id) }));
}

/** The two that a way is looked for between; null while one isn't known. */
export interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

/** Who of our own side has most ties. */
function ownMost(document: PlanDocument): string | null {
  const sides = sidesOf(document);
  const ties = tiesByNode(document);
  const count = (id: string) => ties.get(id)?.length ?? 0;
  const own = [...document.actor.keys()].filter((id) => sides.get(id) === 'own');
  return own.sort((a, b) => count(b) - count(a))[0] ?? null;
}

/** The ends of the route that is shown, or else: between two that are selected, from us to the one that is. */
export function endsNow(desk: Desk): Ends {
  const { route } = desk.look.getState().look;
  if (route) return route;
  const { document } = desk.plan.getState();
  const [one = null, other = null] = desk.selection.getState().nodes;
  if (other !== null) return { from: one, to: other };
  const own = document ? ownMost(document) : null;
  return { from: own, to: one === own ? null : one };
}

/** With the best ways between two shown; with none as long as one end isn't known. */
export function routing(look: Look, { from, to }: Ends): Look {
  if (from === null || to === null || from === to) return look.route ? { ...look, route: null } : look;
  return { ...look, focus: null, route: { from, to, pick: 0 } };
}

/** Opens the ways from one to another, for the two that are known by now; or closes them. */
export function toggleRoutes(desk: Desk): void {
  const open = desk.frame.getState().drawer !== 'routes';
  desk.frame.setState({ drawer: open ? 'routes' : null });
  if (open && !desk.look.getState().look.route) see(desk, (look) => routing(look, endsNow(desk)));
}
