import type { Emphasis } from '../../model/look';
import { type Message, say } from '../../model/refusal';
import type { Network } from '../../network/network';
import type { FoundGroup, FoundGroups } from './found';

/** Groups have a colour of their own up to this many. */
const mostGroups = 1_000;
const mostNodes = 50_000;

/** Shows some vertices in the colours of their groups, the rest faded. */
export function groupsShown(
  { ids, names }: Network,
  { groups, large }: FoundGroups,
  title: Message,
  vertices: Iterable<number>,
): Emphasis {
  return {
    title,
    nodes: [...new Set(vertices)].slice(0, mostNodes).map((v) => {
      const group = groups.membership[v] as number;
      return { id: ids[v] as string, place: null, level: null, group: group < mostGroups ? group : null };
    }),
    names: large.map(({ centre }) => say('groups:named', { name: names[centre] as string })),
    ties: [],
    flows: [],
  };
}

/** All vertices of some groups. */
export function everybodyIn(groups: readonly FoundGroup[]): number[] {
  return groups.flatMap(({ vertices }) => [...vertices]);
}
