import fc from 'fast-check';
import { type Actor, actorTypes, newActor, roles } from '../../../core/model/actor';
import { type Community, communityKinds, newCommunity, origins } from '../../../core/model/community';
import { noRows, type PlanDocument, type PlanRows } from '../../../core/model/document';
import { type EditCommand, editCommand } from '../../../core/model/edits/edits';
import type { Evidence } from '../../../core/model/evidence';
import { findingStates } from '../../../core/model/finding';
import { usualLook } from '../../../core/model/look';
import { languages, planRowId } from '../../../core/model/plan';
import { sides } from '../../../core/model/sides';
import { type RowOf, type TableName, tableNames } from '../../../core/model/tables';
import { kindsBetween, newTie, ranks, type Tie, tieBetween, tieKinds } from '../../../core/model/tie';

/** A plan of one row: nothing is mapped yet. */
export const blankRows: PlanRows = {
  ...noRows,
  plan: [
    {
      id: planRowId,
      name: 'A plan',
      client: 'A client',
      question: '',
      language: 'en',
      timeZone: 'Europe/Rome',
      createdAt: '2027-01-01T00:00:00.000Z',
    },
  ],
};

/** All rows of a document, each table in the order of its ids. */
export function rowsOf(document: PlanDocument): PlanRows {
  const sorted = <T extends TableName>(table: T): RowOf<T>[] => {
    const rows: ReadonlyMap<string, RowOf<T>> = document[table];
    return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return Object.fromEntries(tableNames.map((table) => [table, sorted(table)])) as unknown as PlanRows;
}

/** What somebody wants to do, in terms that hold for any plan: "the third actor" instead of an id. */
export type Intent = (document: PlanDocument) => EditCommand | null;

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom("Elena d'Arco", '  two  spaces ', '<img src=x>', 'ÅÉ', '👩🏽‍💻', '=1+1', 'a"b\\c'),
);
const lines = fc.array(word, { maxLength: 3 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const headcount = fc.oneof(fc.nat(), fc.constantFrom(0, 1e10));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });
const some = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });

const evidence: fc.Arbitrary<Evidence[]> = fc.array(
  fc.record({
    field: fc.constantFrom('', 'reach', 'weight'),
    source: word,
    date: orNull(date),
    confidence: orNull(share),
  }),
  { maxLength: 3 },
);

const actorFields: fc.Arbitrary<Partial<Actor>> = fc.record(
  {
    name: word,
    type: fc.constantFrom(...actorTypes),
    side: orNull(fc.constantFrom(...sides)),
    roles: fc.array(fc.constantFrom(...roles), { maxLength: 3 }),
    headline: word,
    reach: orNull(headcount),
    credibility: orNull(share),
    tags: lines,
    evidence,
    notes: word,
  },
  { requiredKeys: [] },
);

const communityFields: fc.Arbitrary<Partial<Community>> = fc.record(
  {
    name: word,
    kind: fc.constantFrom(...communityKinds),
    side: fc.constantFrom(...sides),
    origin: orNull(fc.constantFrom(...origins)),
    audience: orNull(headcount),
    activity: orNull(share),
    tags: lines,
    notes: word,
  },
  { requiredKeys: [] },
);

const tieFields: fc.Arbitrary<Partial<Tie>> = fc.record(
  {
    kind: fc.constantFrom(...tieKinds),
    mutual: fc.boolean(),
    rank: orNull(fc.constantFrom(...ranks)),
    valence: fc.double({ min: -1, max: 1, noNaN: true }),
    weight: share,
    since: orNull(date),
    until: orNull(date),
    evidence,
    notes: word,
  },
  { requiredKeys: [] },
);

function pick<T extends TableName>(document: PlanDocument, table: T, at: number): string | undefined {
  const ids = [...document[table].keys()].sort();
  return ids[at % ids.length];
}

function pickAll<T extends TableName>(document: PlanDocument, table: T, at: readonly number[]): string[] {
  return at.flatMap((one) => pick(document, table, one) ?? []);
}

function pickOne(document: PlanDocument, table: TableName, at: number | null): string | null {
  return at === null ? null : (pick(document, table, at) ?? null);
}

/** The command as the engine's door would let it in; null where it wouldn't, or where there is nothing to do it to. */
function command(wanted: { readonly type: string; readonly [field: string]: unknown }): EditCommand | null {
  const parsed = editCommand.safeParse(wanted);
  return parsed.success ? parsed.data : null;
}

const id = fc.uuid();
const at = orNull(fc.record({ x: coordinate, y: coordinate }));

const additions: fc.Arbitrary<Intent>[] = [
  fc.record({ id, name: word, fields: actorFields, at }).map(
    ({ id, name, fields, at }) =>
      () =>
        command({ type: 'actor.add', row: { ...newActor(id, name), ...fields }, at }),
  ),
  fc
    .record({ id, name: word, fields: communityFields, owner: orNull(fc.nat()), at })
    .map(({ id, name, fields, owner, at }) => (document) => {
      const ownerId = owner === null ? null : (pick(document, 'actor', owner) ?? null);
      return command({ type: 'community.add', row: { ...newCommunity(id, name), ...fields, ownerId }, at });
    }),
  fc
    .record({ id, source: fc.nat(), target: fc.nat(), kind: fc.nat(), fields: tieFields })
    .map(({ id, source, target, kind: at, fields }) => (document) => {
      const [from, to] = pickAll(document, 'node', [source, target]).map((one) => document.node.get(one));
      if (!from || !to) return null;
      const kinds = kindsBetween(from.kind, to.kind);
      const kind = kinds[at % kinds.length] ?? 'influence';
      return command({ type: 'tie.add', row: { ...tieBetween(id, from, to, kind), ...fields, kind } });
    }),
  fc
    .record({ id, actor: fc.nat(), date, value: fc.double({ min: -2, max: 2, noNaN: true }) })
    .map(({ id, actor, date, value }) => (document) => {
      const actorId = pick(document, 'actor', actor) ?? '';
      const row = { id, actorId, date, value, confidence: null, evidence: [] };
      return command({ type: 'stance.add', row });
    }),
  fc
    .record({ ids: fc.uniqueArray(id, { minLength: 4, maxLength: 4 }), name: word, old: fc.nat(), at })
    .map(({ ids: [first = '', second = '', third = '', fourth = ''], name, old, at }) => (document) => {
      const end = pick(document, 'node', old) ?? first;
      return command({
        ...{ type: 'items.add', viewId: null },
        actors: [{ row: newActor(first, name), at }],
        communities: [{ row: { ...newCommunity(second, name), ownerId: first }, at: null }],
        ties: [newTie(third, first, second, 'membership'), newTie(fourth, second, end, 'referral')],
      });
    }),
];

const alterations: fc.Arbitrary<Intent>[] = [
  fc.record({ some, patch: actorFields }).map(
    ({ some, patch }) =>
      (document) =>
        command({ type: 'actor.change', ids: pickAll(document, 'actor', some), patch }),
  ),
  fc
    .record({ some, patch: communityFields, owner: orNull(fc.nat()) })
    .map(({ some, patch, owner }) => (document) => {
      const ownerId = owner === null ? null : (pick(document, 'actor', owner) ?? null);
      const ids = pickAll(document, 'community', some);
      return command({ type: 'community.change', ids, patch: { ...patch, ownerId } });
    }),
  fc.record({ some, patch: tieFields }).map(
    ({ some, patch }) =>
      (document) =>
        command({ type: 'tie.change', ids: pickAll(document, 'tie', some), patch }),
  ),
  fc.record({ one: fc.nat(), date, confidence: orNull(share) }).map(
    ({ one, ...patch }) =>
      (document) =>
        command({ type: 'stance.change', id: pick(document, 'stance', one), patch }),
  ),
  fc
    .record({ name: word, question: word, language: fc.constantFrom(...languages) })
    .map((patch) => () => command({ type: 'plan.change', patch })),
  fc
    .record({
      some,
      x: coordinate,
      y: coordinate,
      view: orNull(fc.nat()),
      reason: fc.constantFrom('move', 'arrange'),
    })
    .map(({ some, x, y, view, reason }) => (document) => {
      const places = pickAll(document, 'node', some).map((id, at) => ({ id, x: x + at, y }));
      return command({ type: 'nodes.place', reason, viewId: pickOne(document, 'view', view), places });
    }),
  fc
    .record({
      some,
      keep: fc.nat(),
      name: fc.option(word),
      table: fc.constantFrom('actor' as const, 'community' as const),
    })
    .map(({ some, keep, name, table }) => (document) => {
      const patches = { actor: {}, community: {}, [table]: name === null ? {} : { name } };
      const [kept, gone] = [pick(document, table, keep), pickAll(document, table, some)];
      return command({ type: 'nodes.merge', keep: kept, gone, ...patches });
    }),
  fc.record({ some, pinned: fc.boolean() }).map(
    ({ some, pinned }) =>
      (document) =>
        command({ type: 'nodes.pin', ids: pickAll(document, 'node', some), pinned }),
  ),
  fc.record({ some, side: fc.constantFrom(...sides) }).map(
    ({ some, side }) =>
      (document) =>
        command({ type: 'nodes.side', ids: pickAll(document, 'node', some), side }),
  ),
  fc
    .record({ some, ties: some, add: lines, remove: lines })
    .map(({ some, ties, add, remove }) => (document) => {
      const [nodeIds, tieIds] = [pickAll(document, 'node', some), pickAll(document, 'tie', ties)];
      return command({ type: 'items.tag', nodeIds, tieIds, add, remove });
    }),
];

const someLook = fc
  .record({ day: orNull(date), since: orNull(date) })
  .map((dates) => ({ ...usualLook, ...dates }));
const camera = orNull(
  fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.01, max: 4, noNaN: true }) }),
);

const viewEdits: fc.Arbitrary<Intent>[] = [
  fc
    .record({ id, name: word, look: someLook, camera, ownPlaces: fc.boolean(), from: orNull(fc.nat()) })
    .map(({ from, ...row }) => (document) => {
      const placesOf = pickOne(document, 'view', from);
      return command({ type: 'view.add', row: { ...row, ordinal: document.view.size }, placesOf });
    }),
  fc
    .record({
      one: fc.nat(),
      patch: fc.record({ name: word, look: someLook, camera, ownPlaces: fc.boolean() }, { requiredKeys: [] }),
    })
    .map(
      ({ one, patch }) =>
        (document) =>
          command({ type: 'view.change', id: pick(document, 'view', one), patch }),
    ),
  fc.nat().map((turn) => (document) => {
    const ids = [...document.view.keys()];
    const at = ids.length === 0 ? 0 : turn % ids.length;
    return command({ type: 'view.order', ids: [...ids.slice(at), ...ids.slice(0, at)] });
  }),
];

const viewRemoval: fc.Arbitrary<Intent> = fc
  .nat()
  .map((one) => (document) => command({ type: 'view.remove', id: pick(document, 'view', one) }));

const findingRow = fc.record({
  id: fc.constantFrom('weight.heaviest:a', 'brokers.onlyBridge:b', 'leaks.most:c'),
  state: fc.constantFrom(...findingStates),
  text: fc.oneof(fc.constant(''), word),
  ordinal: orNull(fc.nat({ max: 9 })),
  said: fc.record({ key: fc.constant('answers:said'), values: fc.record({ name: word, count: fc.nat() }) }),
});
const findingEdit: fc.Arbitrary<Intent> = fc
  .record({ reason: fc.constantFrom('write', 'pin', 'order'), rows: fc.array(findingRow, { minLength: 1 }) })
  .map(
    ({ reason, rows }) =>
      () =>
        command({ type: 'findings.set', reason, rows }),
  );

const removal: fc.Arbitrary<Intent> = fc
  .record({ nodes: some, ties: some, stances: some, what: fc.nat({ max: 3 }) })
  .map(({ nodes, ties, stances, what }) => (document) => {
    const nodeIds = what === 1 || what === 3 ? pickAll(document, 'node', nodes) : [];
    const tieIds = what === 0 || what === 3 ? pickAll(document, 'tie', ties) : [];
    const stanceIds = what === 2 || what === 3 ? pickAll(document, 'stance', stances) : [];
    return nodeIds.length + tieIds.length + stanceIds.length === 0
      ? null
      : command({ type: 'items.remove', nodeIds, tieIds, stanceIds });
  });

/** Any edit by hand; additions are frequent enough for something to be there. */
export const intent: fc.Arbitrary<Intent> = fc.oneof(
  ...additions.map((arbitrary) => ({ arbitrary, weight: 3 })),
  ...alterations.map((arbitrary) => ({ arbitrary, weight: 2 })),
  ...viewEdits.map((arbitrary) => ({ arbitrary, weight: 2 })),
  { arbitrary: viewRemoval, weight: 1 },
  { arbitrary: findingEdit, weight: 1 },
  { arbitrary: removal, weight: 2 },
);
