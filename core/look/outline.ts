import { byId } from '../model/order';
import { type Side, sides } from '../model/sides';
import { sidesOf } from '../model/standings';
import { homesOf } from '../network/homes';
import type { Scene } from './scene';

/** A part of what is on the map, as one reads it in order. */
export interface OutlinePart {
  /** The community or the closed group that heads it, as drawn; null for those of a side who are at home nowhere. */
  readonly id: string | null;
  readonly side: Side;
  /** Who is at home in it, the most important first. */
  readonly members: readonly string[];
}

/**
 * What is on the map, to be read in order: its communities and closed groups with those at home in them, the most
 * important first, then by side those who are at home nowhere. Every node is in it once. O(n log n + ties).
 * @param importance of nodes; those that it doesn't know come last. Of equals the smaller id comes first
 */
export function outlineOf(
  { document, groups }: Pick<Scene, 'document' | 'groups'>,
  importance: ReadonlyMap<string, number>,
): OutlinePart[] {
  const standing = sidesOf(document);
  const sideIn = (id: string): Side => standing.get(id) ?? 'undecided';
  const { homes } = homesOf(document);
  const ordered = [...document.node.values()]
    .map(({ id, kind }) => ({ id, kind, worth: importance.get(id) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => b.worth - a.worth || byId(a, b));
  const headed = new Map<string, string[]>();
  for (const { id, kind } of ordered) if (kind === 'community' || groups.has(id)) headed.set(id, []);
  const homeless = new Map(sides.map((side) => [side, [] as string[]]));
  for (const { id } of ordered) {
    if (headed.has(id)) continue;
    const home = headed.get(homes.get(id) ?? '') ?? homeless.get(sideIn(id));
    home?.push(id);
  }
  return [
    ...[...headed].map(([id, members]) => ({ id, side: sideIn(id), members })),
    ...[...homeless]
      .filter(([, members]) => members.length > 0)
      .map(([side, members]) => ({ id: null, side, members })),
  ];
}
