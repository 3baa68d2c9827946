import { look as lookSchema, usualLook } from '../../core/model/look';
import type { View } from '../../core/model/view';
import { viewsOf } from '../../core/model/views';
import type { Desk } from '../app/desk';
import type { Seeing } from '../plan/look-store';

/** The saved views of the open plan, in their order; none until it has been read. */
export function viewsAt(desk: Desk): readonly View[] {
  const { document } = desk.plan.getState();
  return document ? viewsOf(document) : [];
}

/** Shows a saved view as it was saved, or the map at large as it was left. The plan stays as it is. */
export function show(desk: Desk, view: View | null): void {
  const { look, viewId, atLarge } = desk.look.getState();
  const left = viewId === null ? { look, camera: desk.map.current?.camera() ?? null } : atLarge;
  const next = view ?? left;
  desk.look.setState({ look: next.look, viewId: view?.id ?? null, atLarge: left });
  // The flight to all of the map needs its picture, which is drawn before the next frame.
  requestAnimationFrame(() => desk.map.current?.lookFrom(next.camera));
}

/** Shows the view that is `step` further on in the row, which begins with the map at large and ends where it began. */
export function showNext(desk: Desk, step: 1 | -1): void {
  const row = [null, ...viewsAt(desk)];
  const { viewId } = desk.look.getState();
  const at = row.findIndex((view) => (view?.id ?? null) === viewId);
  show(desk, row.at((at + step) % row.length) ?? null);
}

const alike = (a: unknown, b: unknown) =>
  JSON.stringify(lookSchema.parse(a)) === JSON.stringify(lookSchema.parse(b));

/** Whether what is seen differs from the view that is shown, as it was saved. */
export function isChanged({ look }: Pick<Seeing, 'look'>, view: Pick<View, 'look'>): boolean {
  return look !== view.look && !alike(look, view.look);
}

/** What is seen now, as a view of that name. */
function seenNow(desk: Desk, name: string): View {
  const views = viewsAt(desk);
  const ordinal = views.reduce((most, view) => Math.max(most, view.ordinal + 1), 0);
  const { look } = desk.look.getState();
  const camera = desk.map.current?.camera() ?? null;
  return { id: crypto.randomUUID(), name, ordinal, look, camera, ownPlaces: true };
}

/** Saves what is seen now as a new view, and shows it. */
export async function saveSeen(desk: Desk, name: string): Promise<void> {
  const row = seenNow(desk, name);
  await desk.plan.edit({ type: 'view.add', row, placesOf: desk.look.getState().viewId });
  const { look, viewId, atLarge } = desk.look.getState();
  // A look that was only tried out for the view is not left behind on the map at large.
  const left = viewId === null ? { look: usualLook, camera: null } : atLarge;
  desk.look.setState({ look, viewId: row.id, atLarge: left });
}

/** Saves what is seen now in a view that there is, and shows it. */
export async function updateWithSeen(desk: Desk, view: View): Promise<void> {
  const { look, camera } = seenNow(desk, view.name);
  const { viewId } = desk.look.getState();
  await desk.plan.edit({
    type: 'view.change',
    id: view.id,
    patch: { look, camera },
    ...(viewId === view.id ? {} : { placesOf: viewId }),
  });
  desk.look.setState({ viewId: view.id });
}

/** "Rivals" becomes "Rivals 2", and so on to the first number that no view has. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  const [, bare = name] = /^(.*) \d+$/u.exec(name) ?? [];
  for (let number = 2; ; number += 1) {
    const tried = `${bare.slice(0, 190)} ${number}`;
    if (!taken.has(tried)) return tried;
  }
}

/** The name itself where no view has it, else with the first number that makes it another. */
export function freeName(name: string, views: readonly View[]): string {
  const taken = new Set(views.map((known) => known.name));
  return taken.has(name) ? numbered(name, taken) : name;
}

/** Saves a copy of a view at the end of the row, and shows it. */
export async function duplicate(desk: Desk, view: View): Promise<void> {
  const name = numbered(view.name, new Set(viewsAt(desk).map((known) => known.name)));
  const { ordinal } = seenNow(desk, name);
  const row: View = { ...view, id: crypto.randomUUID(), name, ordinal };
  await desk.plan.edit({ type: 'view.add', row, placesOf: view.id });
  show(desk, row);
}

/** Puts a view at another place in the row, from 0. */
export async function moveTo(desk: Desk, view: View, place: number): Promise<void> {
  const ids = viewsAt(desk).map(({ id }) => id);
  const others = ids.filter((id) => id !== view.id);
  const at = Math.max(0, Math.min(others.length, place));
  if (ids.indexOf(view.id) === at) return;
  await desk.plan.edit({ type: 'view.order', ids: [...others.slice(0, at), view.id, ...others.slice(at)] });
}
