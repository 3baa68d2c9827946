import { type Community, newCommunity } from '../model/community';
import type { PlanDocument } from '../model/document';
import type { ClosedGroup } from '../model/look';
import type { Node } from '../model/node';
import type { Side } from '../model/sides';
import { sidesOf } from '../model/standings';
import type { Tie } from '../model/tie';
import { homesOf } from '../network/homes';
import { only } from './filtering';
import { type Joint, sumKey, sumOf } from './summing';

/** A plan with groups drawn as one node each. */
export interface Closing {
  readonly document: PlanDocument;
  /** The nodes in each closed group, by the id of the node that stands for it. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** The ties that a drawn tie stands for, where they are several. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
  /** What stands for a node of the plan; itself where it isn't in a closed group. */
  nodeFor(id: string): string;
  /** What stands for a tie of the plan; null where both its ends are in one group. */
  tieFor(id: string): string | null;
}

/**
 * The group that each node, or each closed group, is drawn in. A node that two groups want is in the first;
 * a group can stand in another, but not in itself.
 */
function parentsOf(whole: PlanDocument, closed: readonly ClosedGroup[]): ReadonlyMap<string, string> {
  const named = new Set(closed.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const { id, members } of closed) {
    for (const member of members ?? homesOf(whole).residents.get(id) ?? []) {
      const there = whole.node.has(member) || named.has(member);
      if (there && !parents.has(member) && rootOf(parents, id) !== member) parents.set(member, id);
    }
  }
  return parents;
}

function rootOf(parents: ReadonlyMap<string, string>, id: string): string {
  let root = id;
  for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
  return root;
}

function middleOf(nodes: readonly Node[]): Pick<Node, 'x' | 'y'> {
  let [x, y, count] = [0, 0, 0];
  for (const node of nodes) {
    if (node.x === null || node.y === null) continue;
    x += node.x;
    y += node.y;
    count++;
  }
  return count === 0 ? { x: null, y: null } : { x: x / count, y: y / count };
}

/** The community that is drawn for a group put together by hand: on the side that all in it share, else undecided. */
function rowFor(
  id: string,
  name: string,
  members: readonly string[],
  sides: ReadonlyMap<string, Side>,
): Community {
  const shared = new Set(members.map((member) => sides.get(member) ?? 'undecided'));
  const [side = 'undecided'] = shared;
  return { ...newCommunity(id, name), side: shared.size === 1 ? side : 'undecided' };
}

interface JoinedTies {
  readonly ties: Map<string, Tie>;
  readonly sums: Map<string, readonly string[]>;
  readonly standFor: Map<string, string | null>;
}

/**
 * The ties between what is drawn: those within a group vanish, several of one kind between a group and the same other end
 * are summed.
 * @param standing the group of every node that is in one
 */
function joined(ties: ReadonlyMap<string, Tie>, standing: ReadonlyMap<string, string>): JoinedTies {
  const drawn = new Map<string, Tie>();
  const standFor = new Map<string, string | null>();
  const bundles = new Map<string, [Joint, ...Joint[]]>();
  for (const [id, tie] of ties) {
    const source = standing.get(tie.sourceId);
    const target = standing.get(tie.targetId);
    if (source === undefined && target === undefined) {
      drawn.set(id, tie);
      continue;
    }
    const joint = { tie, sourceId: source ?? tie.sourceId, targetId: target ?? tie.targetId };
    if (joint.sourceId === joint.targetId) {
      standFor.set(id, null);
      continue;
    }
    const key = sumKey(joint);
    const known = bundles.get(key);
    if (known) known.push(joint);
    else bundles.set(key, [joint]);
  }
  const sums = new Map<string, readonly string[]>();
  for (const bundle of bundles.values()) {
    const [{ tie, sourceId, targetId }] = bundle;
    if (bundle.length === 1) {
      drawn.set(tie.id, { ...tie, sourceId, targetId });
      continue;
    }
    const sum = sumOf(bundle);
    drawn.set(sum.id, sum);
    sums.set(
      sum.id,
      bundle.map((joint) => joint.tie.id),
    );
    for (const joint of bundle) standFor.set(joint.tie.id, sum.id);
  }
  return { ties: drawn, sums, standFor };
}

/**
 * Draws groups as one node each, in the middle of the nodes in it: a community with those at home in it as the
 * community, a group put together by hand as a community that the plan doesn't have. Groups of which nothing
 * but the community is shown stay as they are; ties are summed as {@link sumOf} says. O(nodes + ties).
 * @param open what is shown
 * @param whole the plan that it was taken from: it says who is at home where
 */
export function closing(open: PlanDocument, whole: PlanDocument, closed: readonly ClosedGroup[]): Closing {
  const parents = parentsOf(whole, closed);
  const inside = [...open.node.keys()].filter((id) => parents.has(id));
  const insides = Map.groupBy(inside, (id) => rootOf(parents, id));
  if (insides.size === 0)
    return {
      document: open,
      groups: new Map(),
      sums: new Map(),
      nodeFor: (id) => id,
      tieFor: (id) => id,
    };
  const names = new Map(closed.map(({ id, name }) => [id, name]));
  // A community that isn't shown can't stand for those at home in it.
  for (const root of insides.keys()) if (whole.node.has(root) && !open.node.has(root)) insides.delete(root);
  const groups = new Map([...insides].map(([id, ids]) => [id, open.node.has(id) ? [id, ...ids] : ids]));
  const standing = new Map([...groups].flatMap(([root, ids]) => ids.map((id) => [id, root] as const)));
  const nodeFor = (id: string) => standing.get(id) ?? id;
  const { ties, sums, standFor } = joined(open.tie, standing);
  const left = new Set([...open.node.keys()].filter((id) => nodeFor(id) === id));
  const base = only(open, left, ties);
  const node = new Map(base.node);
  const community = new Map(base.community);
  const sides = sidesOf(open);
  for (const [id, ids] of groups) {
    const middle = middleOf(ids.flatMap((member) => open.node.get(member) ?? []));
    const own = node.get(id);
    node.set(id, own ? { ...own, ...middle } : { id, kind: 'community', ...middle, pinned: false });
    if (!own) community.set(id, rowFor(id, names.get(id) ?? '', ids, sides));
  }
  return {
    document: { ...base, node, community },
    groups,
    sums,
    nodeFor,
    tieFor: (id) => (standFor.has(id) ? (standFor.get(id) ?? null) : id),
  };
}
