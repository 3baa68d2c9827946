import { remembered } from '../model/remembered';
import type { Scene } from './scene';

/** Ids of nodes and ties. */
interface Things {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

const inverse = remembered((lists: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> => {
  const at = new Map<string, string>();
  for (const [id, parts] of lists) for (const part of parts) at.set(part, id);
  return at;
});

/** What stands on the map for a node of the plan: itself, or the closed group it is in. */
export function drawnNode({ groups }: Scene, id: string): string {
  return inverse(groups).get(id) ?? id;
}

/** What stands on the map for nodes and ties of the plan; what isn't on the map is left out. */
export function drawnThings(scene: Scene, { nodes, ties }: Things): Things {
  const { document, groups, sums } = scene;
  if (groups.size === 0 && sums.size === 0) return { nodes, ties };
  const sumOf = inverse(sums);
  return {
    nodes: new Set([...nodes].map((id) => drawnNode(scene, id)).filter((id) => document.node.has(id))),
    ties: new Set([...ties].map((id) => sumOf.get(id) ?? id).filter((id) => document.tie.has(id))),
  };
}

/** The nodes of the plan that a node on the map stands for. */
export function nodesBehind({ groups }: Scene, id: string): readonly string[] {
  return groups.get(id) ?? [id];
}

/** The ties of the plan that a tie on the map stands for. */
export function tiesBehind({ sums }: Scene, id: string): readonly string[] {
  return sums.get(id) ?? [id];
}

/** A node and where it stands, in map units. */
interface Move {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where the nodes of the plan go when what stands for them is moved on the map: a group takes along who is in it. */
export function movesBehind(
  { document, open, groups }: Scene,
  places: Iterable<readonly [id: string, at: Omit<Move, 'id'>]>,
): Move[] {
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const moves: Move[] = [];
  for (const [id, { x, y }] of places) {
    const members = groups.get(id);
    const before = document.node.get(id);
    if (!members) moves.push({ id, x: rounded(x), y: rounded(y) });
    else if (before && before.x !== null && before.y !== null)
      for (const member of members) {
        const node = open.node.get(member);
        if (!node || node.x === null || node.y === null) continue;
        moves.push({ id: member, x: rounded(node.x + x - before.x), y: rounded(node.y + y - before.y) });
      }
  }
  return moves;
}

/** How many of the selected nodes and ties of the plan aren't on the map. */
export function countUnseen({ open }: Scene, { nodes, ties }: Things): number {
  let unseen = 0;
  for (const id of nodes) if (!open.node.has(id)) unseen++;
  for (const id of ties) if (!open.tie.has(id)) unseen++;
  return unseen;
}
