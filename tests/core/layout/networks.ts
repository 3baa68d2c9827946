import { readingOf } from '../../../core/attributes/reading';
import { laidOut } from '../../../core/layout/laid-out';
import type { LayoutProblem } from '../../../core/layout/layout';
import { layoutOf } from '../../../core/layout/layouts';
import { newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import { type PlanRow, planRowId } from '../../../core/model/plan';
import { sides } from '../../../core/model/sides';
import { newTie } from '../../../core/model/tie';
import { type Dice, diceOf } from '../../../core/network/dice';
import { type Graph, nodeGraph } from '../../../core/network/graph';
import type { Room } from '../../../core/network/room';

function oneOf<Item>(items: readonly Item[], dice: Dice): Item {
  return items[Math.floor(dice() * items.length)] as Item;
}

/** A made-up plan: a fifth of the nodes are communities, and of much it isn't known. */
export function network(count: number, seed: number): PlanDocument {
  const dice = diceOf(seed);
  const people = () => (dice() < 0.3 ? null : Math.round(10 ** (dice() * 6)));
  const ids = Array.from({ length: count }, (_, i) => `n${i}`);
  const isCommunity = (id: string) => Number(id.slice(1)) % 5 === 4;
  const place = () => (dice() < 0.1 ? null : Math.round((dice() - 0.5) * 4_000));
  const nodes = ids.map((id) => {
    const x = place();
    const kind = isCommunity(id) ? ('community' as const) : ('actor' as const);
    return { id, kind, x, y: x === null ? null : (place() ?? 0), pinned: false };
  });
  const actors = ids
    .filter((id) => !isCommunity(id))
    .map((id) => ({
      ...newActor(id, `Name ${Math.floor(dice() * count)}`),
      side: dice() < 0.2 ? null : oneOf(sides, dice),
      reach: people(),
    }));
  const communities = ids
    .filter(isCommunity)
    .map((id) => ({ ...newCommunity(id, `Group ${id}`), side: oneOf(sides, dice), audience: people() }));
  const ties = Array.from({ length: 2 * count }, (_, i) => {
    const [source, target] = [oneOf(ids, dice), oneOf(ids, dice)];
    const kind = isCommunity(source) === isCommunity(target) ? 'rivalry' : 'membership';
    return newTie(`t${i}`, source, target, kind);
  }).filter(({ sourceId, targetId }) => sourceId !== targetId);
  const stances = actors
    .filter(() => dice() < 0.6)
    .map(({ id }) => ({
      id: `s${id}`,
      actorId: id,
      value: Math.round(dice() * 4) - 2,
      date: '2026-03-01',
      confidence: null,
      evidence: [],
    }));
  return documentOf({
    ...noRows,
    node: nodes,
    actor: actors,
    community: communities,
    tie: ties,
    stance: stances,
  });
}

/** Boxes of made-up sizes, half of them as wide as names are. */
export function roomFor(count: number, seed: number): Room {
  const dice = diceOf(seed + 1);
  return {
    halfWidths: Float64Array.from({ length: count }, () => 12 + (dice() < 0.5 ? 0 : dice() * 80)),
    halfHeights: Float64Array.from({ length: count }, () => 12 + dice() * 25),
  };
}

/** A problem of a layout; `only` are the nodes that are to move, all but pinned ones unless given. */
export function problemOf(document: PlanDocument, room: Room, only?: readonly string[]): LayoutProblem {
  const graph = nodeGraph(document);
  const nodes = [...document.node.values()];
  const asked = only && new Set(only);
  return {
    reading: readingOf(document),
    graph,
    room,
    present: Float64Array.from(nodes.flatMap(({ x, y }) => [x ?? Number.NaN, y ?? Number.NaN])),
    moving: Int32Array.from(
      nodes.flatMap(({ id, pinned }, vertex) => (!pinned && (!asked || asked.has(id)) ? [vertex] : [])),
    ),
    whole: !only,
    chosen: graph.order > 0 ? [0] : [],
    seed: 1,
    report: () => {},
  };
}

/** Runs a layout and says where every node stands then, those too that didn't move. */
export function arranged(id: string, problem: LayoutProblem, parameters: Record<string, unknown> = {}) {
  const layout = layoutOf(id);
  if (!layout) throw new Error(`no layout ${id}`);
  const { places, backdrop } = laidOut(layout, problem, layout.parameters.parse(parameters));
  const all = problem.present.slice();
  problem.moving.forEach((vertex, i) => {
    all.set(places.subarray(2 * i, 2 * i + 2), 2 * vertex);
  });
  return { places: all, backdrop };
}

/** The plan with its nodes at these places. */
export function placedAt(document: PlanDocument, places: Float64Array): PlanDocument {
  const node = new Map(
    [...document.node.values()].map((row, v) => [
      row.id,
      { ...row, x: places[2 * v] as number, y: places[2 * v + 1] as number },
    ]),
  );
  return { ...document, node };
}

/** Pairs of boxes that lie on each other, of those of which one may move. */
export function overlaps(places: Float64Array, { room, moving }: LayoutProblem): number {
  const moves = new Set(moving);
  const order = Array.from({ length: places.length / 2 }, (_, v) => v)
    .filter((v) => !Number.isNaN(places[2 * v]))
    .sort((a, b) => (places[2 * a] as number) - (places[2 * b] as number));
  const widest = 2 * Math.max(0, ...Array.from(room.halfWidths));
  let found = 0;
  order.forEach((a, at) => {
    for (let next = at + 1; next < order.length; next++) {
      const b = order[next] as number;
      const dx = (places[2 * b] as number) - (places[2 * a] as number);
      if (dx > widest) break;
      const dy = Math.abs((places[2 * b + 1] as number) - (places[2 * a + 1] as number));
      const wide = (room.halfWidths[a] as number) + (room.halfWidths[b] as number);
      const high = (room.halfHeights[a] as number) + (room.halfHeights[b] as number);
      if (dx < wide - 1e-3 && dy < high - 1e-3 && (moves.has(a) || moves.has(b))) found++;
    }
  });
  return found;
}

const made: PlanRow = {
  id: planRowId,
  name: 'Two camps',
  client: '',
  question: '',
  language: 'en',
  timeZone: 'Europe/Rome',
  createdAt: '2027-01-01T00:00:00.000Z',
};

/** A plan of people with the ties of a graph: the first half of them are allies, all others rivals, and one is ours. */
export function twoCamps({ order, offsets, neighbours }: Graph): PlanDocument {
  const id = (v: number) => `p${v}`;
  const ids = Array.from({ length: order }, (_, v) => id(v));
  const side = (v: number) => (v === 0 ? 'own' : v < order / 2 ? 'ally' : 'rival');
  const ties = ids.flatMap((source, v) =>
    Array.from(neighbours.subarray(offsets[v], offsets[v + 1]))
      .filter((other) => other > v)
      .map((other, i) => newTie(`t${v}-${i}`, source, id(other), 'influence')),
  );
  return documentOf({
    ...noRows,
    plan: [made],
    node: ids.map((id) => ({ id, kind: 'actor', x: null, y: null, pinned: false })),
    actor: ids.map((id, v) => ({
      ...newActor(id, `Person ${v}`),
      side: side(v),
      reach: 10 ** (2 + (v % 5)),
    })),
    tie: ties,
    stance: ids.map((actorId, v) => ({
      id: `s${v}`,
      actorId,
      value: v < order / 2 ? v % 3 : -(v % 3),
      date: '2026-03-01',
      confidence: null,
      evidence: [],
    })),
  });
}
