import type { PlanRows } from '../../../core/model/document';
import { byId } from '../../../core/model/order';
import { planRowId } from '../../../core/model/plan';
import { type RowOf, type TableName, tableNames } from '../../../core/model/tables';
import { codec, type SqlValue } from './codec';
import { rowsByJournal } from './journal';
import { select } from './rows';
import type { ReadableStore } from './store';

/** What could be read of a damaged plan. `lost` counts the rows that were there and could not. */
export interface Gathered {
  readonly rows: PlanRows;
  readonly lost: number;
}

/** Other places in which the ids of a table's rows stand: indexes that hold them, tables that refer to them. */
const elsewhere: { readonly [T in TableName]?: readonly string[] } = {
  node: [
    'SELECT id FROM actor',
    'SELECT id FROM community',
    'SELECT sourceId AS id FROM tie',
    'SELECT targetId AS id FROM tie',
  ],
  actor: [`SELECT id FROM node WHERE kind = 'actor'`, 'SELECT actorId AS id FROM stance'],
  community: [
    `SELECT id FROM node WHERE kind = 'community'`,
    'SELECT id FROM community INDEXED BY community_owner ORDER BY ownerId',
  ],
  stance: ['SELECT id FROM stance INDEXED BY stance_actor ORDER BY actorId'],
  tie: [
    'SELECT id FROM tie INDEXED BY tie_source ORDER BY sourceId',
    'SELECT id FROM tie INDEXED BY tie_target ORDER BY targetId',
  ],
  view: ['SELECT viewId AS id FROM place'],
  place: [
    'SELECT id FROM place INDEXED BY place_view ORDER BY viewId',
    'SELECT id FROM place INDEXED BY place_node ORDER BY nodeId',
  ],
};

export function placesElsewhere(table: string): readonly string[] {
  return elsewhere[table as TableName] ?? [];
}

/** Calls `take` for each row until the end, or until the file can't be read further; says which. */
export function scan(
  store: ReadableStore,
  sql: string,
  take: (row: Record<string, unknown>) => void,
  ...values: SqlValue[]
): boolean {
  try {
    for (const row of store.each(sql, ...values)) take(row);
    return true;
  } catch {
    return false;
  }
}

/** A damaged plan in the newest format; and the file itself, which tells whether something couldn't be read. */
interface Remains {
  readonly store: ReadableStore;
  readonly original: ReadableStore;
}

interface Found<T extends TableName> {
  readonly rows: Map<string, RowOf<T>>;
  /** Ids of rows that must have been there. */
  readonly missing: Set<string>;
}

function gatherTable<T extends TableName>(
  { store, original }: Remains,
  table: T,
  journal: () => ReadonlyMap<string, unknown>,
): Found<T> {
  const rows = new Map<string, RowOf<T>>();
  const missing = new Set<string>();
  const take = (stored: Record<string, unknown>) => {
    const id = String(stored.id);
    const row = codec(table).decode(stored);
    if (row) rows.set(id, row);
    else if (!rows.has(id)) missing.add(id);
  };
  const nothing = () => {};
  // From both ends as far as it goes; then one by one whatever another place still knows of.
  const whole = scan(store, select(table).all, take);
  if (whole && (store === original || scan(original, `SELECT * FROM ${table}`, nothing)))
    return { rows, missing };
  scan(store, `${select(table).all} DESC`, take);
  const known = new Set<string>(missing);
  for (const sql of placesElsewhere(table)) scan(original, sql, ({ id }) => known.add(String(id)));
  const remembered = journal();
  for (const [key, row] of remembered) {
    const [of, ...id] = key.split('/');
    if (of === table && row) known.add(id.join('/'));
  }
  for (const id of known) {
    if (rows.has(id)) continue;
    const read =
      scan(store, select(table).one, take, id) &&
      (rows.has(id) || scan(original, `SELECT * FROM ${table} WHERE id = ?`, nothing, id));
    const last = rows.has(id) ? null : codec(table).settle(remembered.get(`${table}/${id}`));
    if (last) rows.set(id, last);
    if (rows.has(id)) missing.delete(id);
    else if (!read) missing.add(id);
  }
  return { rows, missing };
}

type Everything = { readonly [T in TableName]: Found<T> };

/** Leaves out rows that refer to rows which are gone, and gives actors and communities back the place they lost. */
function mended(found: Everything, name: string): Gathered {
  const { actor, community, node } = found;
  let lost = 0;
  const kept = <Item>(items: Iterable<Item>, isSound: (item: Item) => boolean): Item[] =>
    [...items].filter((item) => {
      if (!isSound(item)) lost++;
      return isSound(item);
    });

  const actors = kept(actor.rows.values(), ({ id }) => node.rows.get(id)?.kind !== 'community');
  const actorIds = new Set(actors.map(({ id }) => id));
  const communities = kept(community.rows.values(), ({ id }) => !actorIds.has(id));
  const place = (id: string, kind: RowOf<'node'>['kind']): RowOf<'node'> => {
    const known = node.rows.get(id);
    return known?.kind === kind && (known.x === null) === (known.y === null)
      ? known
      : { id, kind, x: null, y: null, pinned: false };
  };
  const nodes = [
    ...actors.map(({ id }) => place(id, 'actor')),
    ...communities.map(({ id }) => place(id, 'community')),
  ].sort(byId);
  const ids = new Set(nodes.map(({ id }) => id));
  const plan = found.plan.rows.get(planRowId) ?? planNamed(name);

  const views = [...found.view.rows.values()];
  const viewIds = new Set(views.map(({ id }) => id));

  const rows: PlanRows = {
    plan: [plan],
    node: nodes,
    actor: actors,
    community: communities.map((row) =>
      row.ownerId === null || actorIds.has(row.ownerId) ? row : { ...row, ownerId: null },
    ),
    stance: kept(found.stance.rows.values(), ({ actorId }) => actorIds.has(actorId)),
    tie: kept(
      found.tie.rows.values(),
      ({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId) && sourceId !== targetId,
    ),
    emblem: kept(found.emblem.rows.values(), ({ id }) => ids.has(id)),
    note: [...found.note.rows.values()],
    view: views,
    place: kept(found.place.rows.values(), ({ viewId, nodeId }) => viewIds.has(viewId) && ids.has(nodeId)),
    finding: [...found.finding.rows.values()],
  };
  const counted = [
    actor,
    community,
    found.stance,
    found.tie,
    found.emblem,
    found.note,
    found.view,
    found.place,
    found.finding,
  ];
  const unread = counted.reduce((sum, { missing }) => sum + missing.size, 0);
  return { rows, lost: lost + unread + (found.plan.rows.size === 0 ? 1 : 0) };
}

function planNamed(name: string): RowOf<'plan'> {
  return {
    id: planRowId,
    name: name.slice(0, 200) || '?',
    client: '',
    question: '',
    language: 'en',
    timeZone: 'UTC',
    createdAt: '1970-01-01T00:00:00.000Z',
  };
}

/**
 * Reads what can be read of a damaged plan: every table from both ends, what is missing in between by its id, from the
 * journal where the tables no longer have it. The rows fit together. `name` is the plan's where its own is lost. `store` is
 * what could be read in the newest format, where the file, `original`, has an older one.
 */
export function gather(store: ReadableStore, name: string, original: ReadableStore = store): Gathered {
  let remembered: ReadonlyMap<string, unknown> | undefined;
  const journal = () => {
    remembered ??= rowsByJournal(store);
    return remembered;
  };
  const found = Object.fromEntries(
    tableNames.map((table) => [table, gatherTable({ store, original }, table, journal)]),
  );
  return mended(found as unknown as Everything, name);
}
