import { type ClosedGroup, type Emphasis, type Filter, type Look, usualLook } from '../model/look';

/** How far a focus reaches at most. */
const farthest = 20;

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** With these nodes hidden, too. */
export function hiding(look: Look, ids: readonly string[]): Look {
  return { ...look, hidden: union(look.hidden, ids) };
}

/** With these nodes alone, whether or not some of them were hidden. */
export function isolating(look: Look, ids: readonly string[]): Look {
  const wanted = new Set(ids);
  return { ...look, only: [...wanted], hidden: look.hidden.filter((id) => !wanted.has(id)) };
}

/** With all but the surroundings of these nodes faded. */
export function focusing(look: Look, ids: readonly string[], steps = 1): Look {
  const [first, ...others] = ids;
  return first === undefined ? look : { ...look, focus: { ids: [first, ...others], steps } };
}

/** With a focus that reaches `by` steps farther; the same look while there is none, or when it can reach no farther. */
export function widening(look: Look, by: number): Look {
  if (!look.focus) return look;
  const steps = Math.min(farthest, Math.max(0, look.focus.steps + by));
  return steps === look.focus.steps ? look : { ...look, focus: { ...look.focus, steps } };
}

/** With what an answer shows, and nothing that would come before it. */
export function emphasising(look: Look, emphasis: Emphasis): Look {
  return { ...look, focus: null, route: null, emphasis };
}

/** With a group closed. */
export function closingGroup(look: Look, group: ClosedGroup): Look {
  return { ...look, closed: [...look.closed.filter(({ id }) => id !== group.id), group] };
}

/** With a closed group that was put together by hand called otherwise. */
export function namingGroup(look: Look, id: string, name: string): Look {
  return { ...look, closed: look.closed.map((group) => (group.id === id ? { ...group, name } : group)) };
}

/** With these groups open. */
export function openingGroups(look: Look, ids: ReadonlySet<string>): Look {
  const closed = look.closed.filter(({ id }) => !ids.has(id));
  return closed.length === look.closed.length ? look : { ...look, closed };
}

/** With another list of filters. */
export function filtering(look: Look, filters: readonly Filter[]): Look {
  return { ...look, filters: [...filters] };
}

/** Everything is shown, nothing is faded, all groups are open; colours, sizes and the ground behind stay as they are. */
export function showingAll({ communities, styling, backdrop }: Look): Look {
  return { ...usualLook, communities, styling, backdrop };
}

/** Whether a look leaves nothing out, fades nothing, closes no group and draws the plan as of no other day. */
export function showsAll(look: Look): boolean {
  return (
    look.filters.length === 0 &&
    look.hidden.length === 0 &&
    look.closed.length === 0 &&
    !look.tiedOnly &&
    [look.only, look.focus, look.route, look.emphasis, look.day, look.since].every((part) => part === null)
  );
}
