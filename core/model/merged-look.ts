import type { Emphasis, Look } from './look';

/** What an answer shows after some nodes became one: it is named once, and nothing flows within it. */
function mergedEmphasis(emphasis: Emphasis, one: (id: string) => string): Emphasis {
  const nodes = new Map<string, Emphasis['nodes'][number]>();
  for (const node of emphasis.nodes)
    if (!nodes.has(one(node.id))) nodes.set(one(node.id), { ...node, id: one(node.id) });
  const flows = emphasis.flows.map((flow) => ({ ...flow, from: one(flow.from), to: one(flow.to) }));
  return { ...emphasis, nodes: [...nodes.values()], flows: flows.filter(({ from, to }) => from !== to) };
}

/**
 * A look after `gone` became one with `keep`: what named one of them names the one that is kept, once. A way between two
 * that are one now is no way. The same look where it names none of them.
 */
export function mergedLook(look: Look, keep: string, gone: readonly string[]): Look {
  const isGone = new Set(gone);
  const one = (id: string) => (isGone.has(id) ? keep : id);
  const all = (ids: readonly string[]) =>
    ids.some((id) => isGone.has(id)) ? [...new Set(ids.map(one))] : [...ids];
  const { focus, route, only, closed } = look;
  const groups = new Map(
    closed
      .map(({ id, members, name }) => ({ id: one(id), members: members && all(members), name }))
      .reverse()
      .map((group) => [group.id, group]),
  );
  const after: Look = {
    ...look,
    hidden: all(look.hidden),
    only: only && all(only),
    focus: focus && { ...focus, ids: all(focus.ids) },
    route: route && { ...route, from: one(route.from), to: one(route.to) },
    emphasis: look.emphasis && mergedEmphasis(look.emphasis, one),
    closed: [...groups.values()].reverse(),
  };
  const kept = after.route?.from === after.route?.to ? { ...after, route: null } : after;
  return JSON.stringify(kept) === JSON.stringify(look) ? look : kept;
}
