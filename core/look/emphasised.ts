import type { PlanDocument } from '../model/document';
import type { Emphasis } from '../model/look';
import type { Message } from '../model/refusal';
import { remembered } from '../model/remembered';
import type { Closing } from './closing';
import type { Clear } from './surroundings';

/** What an answer says of a node. */
export type Told = Omit<Emphasis['nodes'][number], 'id'>;
type Flow = Emphasis['flows'][number];

/** What an answer shows, as it is drawn. */
export interface Emphasised {
  readonly title: Message;
  /** What groups are called, by their number, where they have names. */
  readonly names: readonly Message[];
  /** What is said of each node that is drawn. */
  readonly nodes: ReadonlyMap<string, Told>;
  readonly flows: readonly Flow[];
  /** Its nodes, the ends of its ties and flows, its ties, and all ties between its nodes. */
  readonly clear: Clear;
}

/** What is said of a group that stands for two: the better place, the higher level, the group that they share. */
function joined(a: Told, b: Told): Told {
  const places = [a.place, b.place].filter((place) => place !== null);
  const levels = [a.level, b.level].filter((level) => level !== null);
  return {
    place: places.length > 0 ? Math.min(...places) : null,
    level: levels.length > 0 ? Math.max(...levels) : null,
    group: a.group === b.group ? a.group : null,
  };
}

/** Flows between what is drawn: those within a group vanish, those between the same two are summed; the widest has share 1 at most. */
function flowsDrawn({ document, nodeFor }: Closing, flows: Emphasis['flows']): Flow[] {
  const sums = new Map<string, Flow>();
  for (const { from, to, share, isLoss } of flows) {
    const [source, target] = [nodeFor(from), nodeFor(to)];
    if (source === target || !document.node.has(source) || !document.node.has(target)) continue;
    const key = `${source}\n${target}\n${isLoss}`;
    sums.set(key, { from: source, to: target, share: share + (sums.get(key)?.share ?? 0), isLoss });
  }
  const widest = [...sums.values()].reduce((most, { share }) => Math.max(most, share), 1);
  return [...sums.values()].map((flow) => ({ ...flow, share: flow.share / widest }));
}

/** The same for every answer that speaks of all nodes. */
const everyTie = remembered((ties: PlanDocument['tie']): ReadonlySet<string> => new Set(ties.keys()));

/** What an answer shows of what is drawn; null where none of it is on the map. O(nodes + ties). */
export function emphasisedIn(closing: Closing, emphasis: Emphasis): Emphasised | null {
  const { document, nodeFor, tieFor } = closing;
  const nodes = new Map<string, Told>();
  for (const told of emphasis.nodes) {
    const drawn = nodeFor(told.id);
    const before = nodes.get(drawn);
    if (document.node.has(drawn)) nodes.set(drawn, before ? joined(before, told) : told);
  }
  const flows = flowsDrawn(closing, emphasis.flows);
  const ties = new Set<string>();
  const isAll = nodes.size === document.node.size;
  if (!isAll)
    for (const { id, sourceId, targetId } of document.tie.values())
      if (nodes.has(sourceId) && nodes.has(targetId)) ties.add(id);
  const clear = new Set([...nodes.keys(), ...flows.flatMap(({ from, to }) => [from, to])]);
  for (const id of emphasis.ties) {
    const drawn = tieFor(id);
    const row = drawn === null ? undefined : document.tie.get(drawn);
    if (!row) continue;
    ties.add(row.id);
    clear.add(row.sourceId).add(row.targetId);
  }
  if (clear.size === 0) return null;
  return {
    title: emphasis.title,
    names: emphasis.names,
    nodes,
    flows,
    clear: { nodes: clear, ties: isAll ? everyTie(document.tie) : ties, isWay: false },
  };
}
