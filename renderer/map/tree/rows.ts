import type { OutlinePart } from '../../../core/look/outline';
import type { Side } from '../../../core/model/sides';
import type { Tie } from '../../../core/model/tie';

/** One line of the tree of the map, as long as what it is under is open. */
export type Row = {
  /** The same for as long as the line stands for the same thing. */
  readonly key: string;
  readonly level: 1 | 2 | 3;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Whether what is under it is shown; null where nothing is. */
  readonly open: boolean | null;
  /** The line that it is under; null at the top. */
  readonly parent: string | null;
} & (
  | { readonly type: 'node'; readonly id: string }
  /** Those of a side who are at home nowhere. */
  | { readonly type: 'side'; readonly side: Side }
  /** The ties of a community, apart from those who are at home in it. */
  | { readonly type: 'ties'; readonly id: string; readonly count: number }
  /** A tie, read from one of its ends. */
  | { readonly type: 'tie'; readonly tie: Tie; readonly from: string }
);

/** What of the tree is open other than at first: parts are open, the ties of a node are not. */
export interface Turned {
  readonly shut: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
}

/** The ties of a node. */
export interface TiesOf {
  readonly count: (node: string) => number;
  /** The most important first. */
  readonly inOrder: (node: string) => readonly Tie[];
}

export const asAtFirst: Turned = { shut: new Set(), opened: new Set() };

export const keyOfNode = (id: string) => `node ${id}`;

function keyOfPart({ id, side }: OutlinePart): string {
  return id === null ? `side ${side}` : keyOfNode(id);
}

/** The part that a node is a member of; null for what heads a part itself. */
export function partWith(parts: readonly OutlinePart[], node: string): string | null {
  const part = parts.find(({ members }) => members.includes(node));
  return part ? keyOfPart(part) : null;
}

/** All lines that are to be seen, from the top. */
export function rowsOf(parts: readonly OutlinePart[], tiesOf: TiesOf, { shut, opened }: Turned): Row[] {
  const rows: Row[] = [];
  const addTies = (ties: readonly Tie[], from: string, parent: string) => {
    for (const [i, tie] of ties.entries())
      rows.push({
        type: 'tie',
        key: `${parent} ${tie.id}`,
        level: 3,
        place: i + 1,
        of: ties.length,
        open: null,
        parent,
        tie,
        from,
      });
  };
  for (const [i, part] of parts.entries()) {
    const { id, side, members } = part;
    const key = keyOfPart(part);
    const home = new Set(members);
    const ties = id === null ? [] : tiesOf.inOrder(id).filter((tie) => !isOf(tie, home));
    const under = members.length + (ties.length > 0 ? 1 : 0);
    const open = under === 0 ? null : !shut.has(key);
    const top = { key, level: 1, place: i + 1, of: parts.length, open, parent: null } as const;
    rows.push(id === null ? { ...top, type: 'side', side } : { ...top, type: 'node', id });
    if (!open) continue;
    for (const [j, member] of members.entries()) {
      const memberKey = keyOfNode(member);
      const shown = tiesOf.count(member) === 0 ? null : opened.has(memberKey);
      rows.push({
        type: 'node',
        key: memberKey,
        level: 2,
        place: j + 1,
        of: under,
        open: shown,
        parent: key,
        id: member,
      });
      if (shown) addTies(tiesOf.inOrder(member), member, memberKey);
    }
    if (id === null || ties.length === 0) continue;
    const tiesKey = `ties ${id}`;
    rows.push({
      type: 'ties',
      key: tiesKey,
      level: 2,
      place: under,
      of: under,
      open: opened.has(tiesKey),
      parent: key,
      id,
      count: ties.length,
    });
    if (opened.has(tiesKey)) addTies(ties, id, tiesKey);
  }
  return rows;
}

function isOf({ kind, sourceId, targetId }: Tie, home: ReadonlySet<string>): boolean {
  return kind === 'membership' && (home.has(sourceId) || home.has(targetId));
}

/** The tree after a line was opened or shut. */
export function turned(now: Turned, { key, level, open }: Row): Turned {
  const which = level === 1 ? 'shut' : 'opened';
  const keys = new Set(now[which]);
  if ((level === 1) === open) keys.add(key);
  else keys.delete(key);
  return { ...now, [which]: keys };
}
