import { z } from 'zod';
import { actor } from '../actor';
import { added, type RowChange } from '../changes';
import { community } from '../community';
import * as field from '../fields';
import { type NodeKind, position } from '../node';
import { type Message, Refusal, say } from '../refusal';
import type { RowOf, TableName } from '../tables';
import { tie } from '../tie';
import { placeId } from '../view';
import { defineEdit, existing, mustBeFree, type PlanReader } from './edit';
import { soundTie } from './tie-rules';

/** Most nodes, and most ties, that one edit adds. */
const most = 50_000;

const place = position.nullable();

/** Where a new node goes: on the map at large, and in the view that is shown. */
const whereabouts = { at: place, inView: place.optional() };

function labelOf(names: readonly string[], ties: number): Message {
  const [name] = names;
  if (name !== undefined && names.length === 1) return say('edits:addNode', { name });
  return names.length > 0
    ? say('edits:addNodes', { count: names.length })
    : say('edits:addTies', { count: ties });
}

/** The plan with the rows of `changes` in it, as far as looking rows up by their ids goes. */
export function withAdded(plan: PlanReader, changes: readonly RowChange[]): PlanReader {
  const rows = new Map(changes.map(({ table, id, after }) => [`${table} ${id}`, after]));
  return {
    get: <T extends TableName>(table: T, id: string) =>
      (rows.get(`${table} ${id}`) as RowOf<T> | undefined) ?? plan.get(table, id),
    where: plan.where.bind(plan),
    all: plan.all.bind(plan),
  };
}

/**
 * Adds actors, communities and ties at once; ties may join the new to each other and to what is there. In a view with
 * places of its own a new node stands at `inView`; everywhere else at `at`.
 */
export const addItems = defineEdit({
  type: 'items.add',
  input: z.object({
    actors: z.array(z.object({ row: actor, ...whereabouts })).max(most),
    communities: z.array(z.object({ row: community, ...whereabouts })).max(most),
    ties: z.array(tie).max(most),
    /** The view that is shown, if any. */
    viewId: field.id.nullable(),
  }),
  run(plan, { actors, communities, ties, viewId }) {
    const within = viewId !== null && existing(plan, 'view', viewId).ownPlaces ? viewId : null;
    const taken = new Set<string>();
    const free = (table: 'node' | 'tie', id: string) => {
      mustBeFree(plan, table, id);
      if (taken.has(`${table} ${id}`)) throw new Refusal('errors:idTaken', { table, id });
      taken.add(`${table} ${id}`);
    };
    const stand = (id: string, kind: NodeKind, { at, inView = null }: Whereabouts): RowChange[] => {
      free('node', id);
      const node = { id, kind, x: at?.x ?? null, y: at?.y ?? null, pinned: false };
      if (within === null || inView === null) return [added('node', node)];
      const own = { id: placeId(within, id), viewId: within, nodeId: id, ...inView };
      return [added('node', node), added('place', own)];
    };
    const nodes: RowChange[] = [
      ...actors.flatMap(({ row, ...where }) => [...stand(row.id, 'actor', where), added('actor', row)]),
      ...communities.flatMap(({ row, ...where }) => [
        ...stand(row.id, 'community', where),
        added('community', row),
      ]),
    ];
    const all = withAdded(plan, nodes);
    for (const { row } of communities) if (row.ownerId !== null) existing(all, 'actor', row.ownerId);
    const tied = ties.map((row) => {
      free('tie', row.id);
      return added('tie', soundTie(all, row));
    });
    const names = [...actors, ...communities].map(({ row }) => row.name);
    return { label: labelOf(names, ties.length), changes: [...nodes, ...tied] };
  },
});

interface Whereabouts {
  readonly at: z.infer<typeof place>;
  readonly inView?: z.infer<typeof place> | undefined;
}
