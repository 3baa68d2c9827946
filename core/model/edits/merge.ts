import { z } from 'zod';
import { added, type RowChange, removed, replaced } from '../changes';
import { renamedIn } from '../finding';
import { mergedLook } from '../merged-look';
import { combinedStance, combinedTie, mergedRow } from '../merging';
import { byId } from '../order';
import { Refusal, say } from '../refusal';
import type { RowOf, TableName } from '../tables';
import type { Tie } from '../tie';
import { placeId } from '../view';
import { actorPatch, communityPatch } from './change';
import { defineEdit, existing, type PlanReader } from './edit';

type Rows<T extends TableName> = [RowOf<T>, ...RowOf<T>[]];

/**
 * Makes one of several actors, or of several communities. The one that is kept takes over ties, stances, ownership and
 * places, and what it doesn't know itself; `actor` or `community` says which values it has where they differ. Ties
 * between those that are merged go; those of one kind between the same two become one. Saved views, and what the user did with findings,
 * name the kept one.
 */
export const mergeNodes = defineEdit({
  type: 'nodes.merge',
  input: z.object({
    keep: z.string(),
    gone: z.array(z.string()).min(1).max(1_000),
    actor: actorPatch,
    community: communityPatch,
  }),
  run(plan, { keep, gone: others, actor, community }) {
    const gone = [...new Set(others)].filter((id) => id !== keep);
    const node = existing(plan, 'node', keep);
    const goneNodes = gone.map((id) => existing(plan, 'node', id));
    if (goneNodes.some(({ kind }) => kind !== node.kind)) throw new Refusal('errors:mergeKinds');
    const rows = [keep, ...gone].map((id) => existing(plan, node.kind, id)) as Rows<typeof node.kind>;
    const patch = node.kind === 'actor' ? actor : community;
    const merged = { ...mergedRow(rows), ...patch } as RowOf<typeof node.kind>;
    if ('ownerId' in merged && merged.ownerId !== null) existing(plan, 'actor', merged.ownerId);
    const place = [node, ...goneNodes].find(({ x }) => x !== null) ?? node;
    const changes: RowChange[] = [
      ...changed(node.kind, rows[0], merged),
      ...changed('node', node, { ...node, x: place.x, y: place.y }),
      ...tiesAfter(plan, keep, gone),
      ...stancesAfter(plan, keep, gone),
      ...gone.flatMap((id) =>
        plan
          .where('community', 'ownerId', id)
          .flatMap((owned) => changed('community', owned, { ...owned, ownerId: keep })),
      ),
      ...emblemAfter(plan, keep, gone),
      ...placesAfter(plan, keep, gone),
      ...viewsAfter(plan, keep, gone),
      ...findingsAfter(plan, keep, gone),
      ...rows.slice(1).map((row) => removed(node.kind, row)),
      ...goneNodes.map((row) => removed('node', row)),
    ];
    return {
      label: say('edits:merge', { name: merged.name, count: gone.length + 1 }),
      changes: gone.length > 0 ? changes : [],
    };
  },
});

function changed<T extends TableName>(table: T, before: RowOf<T>, after: RowOf<T>): RowChange[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [replaced(table, before, after)];
}

/** The rows by a key, each group in the order of its ids. */
function grouped<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
): Row[][] {
  return [...Map.groupBy([...rows].sort(byId), keyOf).values()];
}

function tiesOf(plan: PlanReader, id: string): Tie[] {
  return [...plan.where('tie', 'sourceId', id), ...plan.where('tie', 'targetId', id)];
}

function tiesAfter(plan: PlanReader, keep: string, gone: readonly string[]): RowChange[] {
  const isGone = new Set(gone);
  const before = new Map(gone.flatMap((id) => tiesOf(plan, id)).map((tie) => [tie.id, tie]));
  const touched = new Set(before.keys());
  for (const tie of tiesOf(plan, keep)) before.set(tie.id, tie);
  const end = (id: string) => (isGone.has(id) ? keep : id);
  const moved: Tie[] = [];
  const changes: RowChange[] = [];
  for (const tie of before.values()) {
    const [sourceId, targetId] = [end(tie.sourceId), end(tie.targetId)];
    if (sourceId === targetId) changes.push(removed('tie', tie));
    else moved.push({ ...tie, sourceId, targetId });
  }
  const pairOf = ({ kind, sourceId, targetId }: Tie) => [kind, ...[sourceId, targetId].sort()].join('\n');
  for (const group of grouped(moved, pairOf)) {
    // What stood beside each other before the merge is left so.
    if (!group.some(({ id }) => touched.has(id))) continue;
    const mutual = group.some((tie) => tie.mutual);
    const ways = mutual ? [group] : grouped(group, ({ sourceId }) => sourceId);
    for (const way of ways) {
      if (!way.some(({ id }) => touched.has(id))) continue;
      const [first, ...more] = way as [Tie, ...Tie[]];
      const combined = combinedTie([first, ...more]);
      changes.push(...changed('tie', before.get(first.id) as Tie, combined));
      for (const { id } of more) changes.push(removed('tie', before.get(id) as Tie));
    }
  }
  return changes;
}

function stancesAfter(plan: PlanReader, keep: string, gone: readonly string[]): RowChange[] {
  const before = new Map(
    [keep, ...gone].flatMap((id) => plan.where('stance', 'actorId', id)).map((stance) => [stance.id, stance]),
  );
  const moved = [...before.values()].map((stance) => ({ ...stance, actorId: keep }));
  return grouped(moved, ({ date, value }) => `${date} ${value}`).flatMap((group) => {
    const [first, ...more] = group as Rows<'stance'>;
    if (group.every(({ id }) => before.get(id)?.actorId === keep)) return [];
    return [
      ...changed('stance', existing(plan, 'stance', first.id), combinedStance([first, ...more])),
      ...more.map(({ id }) => removed('stance', existing(plan, 'stance', id))),
    ];
  });
}

/** The kept one's emblem stays; where it has none it takes over the first that there is. */
function emblemAfter(plan: PlanReader, keep: string, gone: readonly string[]): RowChange[] {
  const others = gone.flatMap((id) => plan.get('emblem', id) ?? []);
  const [first] = others;
  const taken = first && !plan.get('emblem', keep) ? [added('emblem', { ...first, id: keep })] : [];
  return [...others.map((emblem) => removed('emblem', emblem)), ...taken];
}

/** In each view the kept one stays where it is; where it has no place it takes over the first that there is. */
function placesAfter(plan: PlanReader, keep: string, gone: readonly string[]): RowChange[] {
  const others = gone.flatMap((id) => plan.where('place', 'nodeId', id));
  const taken = new Map<string, RowOf<'place'>>();
  for (const place of others) {
    const id = placeId(place.viewId, keep);
    if (!plan.get('place', id) && !taken.has(id)) taken.set(id, { ...place, id, nodeId: keep });
  }
  return [
    ...others.map((place) => removed('place', place)),
    ...[...taken.values()].map((place) => added('place', place)),
  ];
}

/** Views that name one who is gone name the kept one. */
function viewsAfter(plan: PlanReader, keep: string, gone: readonly string[]): RowChange[] {
  return plan.all('view').flatMap((view) => {
    const look = mergedLook(view.look, keep, gone);
    return look === view.look ? [] : [replaced('view', view, { ...view, look })];
  });
}

/** What the user did with a finding about one who is gone holds for the one about the kept one, unless they did something with that. */
function findingsAfter(plan: PlanReader, keep: string, gone: readonly string[]): RowChange[] {
  const isGone = new Set(gone);
  const isRow = (id: string) => Boolean(plan.get('node', id) ?? plan.get('tie', id));
  const taken = new Set<string>();
  return plan.all('finding').flatMap((row): RowChange[] => {
    const id = renamedIn(row.id, isRow, (named) => (isGone.has(named) ? keep : named));
    if (id === row.id) return [];
    if (taken.has(id) || plan.get('finding', id)) return [removed('finding', row)];
    taken.add(id);
    return [removed('finding', row), added('finding', { ...row, id })];
  });
}
