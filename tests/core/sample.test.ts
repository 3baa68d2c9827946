import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import type { Actor } from '../../core/model/actor';
import { documentOf } from '../../core/model/document';
import { readerOf } from '../../core/model/edits/document-reader';
import { soundTie } from '../../core/model/edits/tie-rules';
import type { Evidence } from '../../core/model/evidence';
import type { Side } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { tableNames, tables } from '../../core/model/tables';
import { ranks, type Tie, type TieKind, tieKinds } from '../../core/model/tie';
import { placedAs, viewsOf } from '../../core/model/views';
import { samplePlan } from '../../resources/sample/sample';
import { tieDetails } from '../../resources/sample/ties/details';

const italian = samplePlan('it');
const english = samplePlan('en');
const document = documentOf(italian);
const sides = sidesOf(document);
const today = italian.plan[0]?.createdAt.slice(0, 10) ?? '';

const sourcesOf = (all: readonly Evidence[]) => all.map(({ source }) => source);
const withoutSources = (all: readonly Evidence[]) => all.map((one) => ({ ...one, source: '' }));

function actor(id: string): Actor {
  const row = document.actor.get(id);
  if (!row) throw new Error(`no actor ${id}`);
  return row;
}

function tie(source: string, kind: TieKind, target: string): Tie {
  const row = document.tie.get(`${source}.${kind}.${target}`);
  if (!row) throw new Error(`no ${kind} from ${source} to ${target}`);
  return row;
}

function stancesOf(id: string): number[] {
  const all = italian.stance.filter(({ actorId }) => actorId === id);
  return all.sort((a, b) => a.date.localeCompare(b.date)).map(({ value }) => value);
}

/** The nodes that a chain of today's ties leads to from `start`, through none of `barred`. */
function reached(start: string, barred: (id: string) => boolean): Set<string> {
  const found = new Set([start]);
  for (const id of found)
    for (const { sourceId, targetId, until } of italian.tie) {
      if (until !== null && until < today) continue;
      const next = sourceId === id ? targetId : targetId === id ? sourceId : id;
      if (!barred(next)) found.add(next);
    }
  return found;
}

function countBy<T>(all: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function share<T>(all: readonly T[], of: (one: T) => boolean): number {
  return all.filter(of).length / all.length;
}

function within(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

describe.each([italian, english])('the plan in $plan.0.language', (plan) => {
  test('holds rows as the store takes them', () => {
    for (const table of tableNames)
      for (const row of plan[table]) expect(tables[table].parse(row), row.id).toEqual(row);
  });

  test('holds sound ties', () => {
    const reader = readerOf(documentOf(plan));
    for (const row of plan.tie) expect(soundTie(reader, row)).toEqual(row);
  });
});

describe('the rows fit together', () => {
  test('ids are unique in their table, and every node is one actor or one community', () => {
    for (const table of tableNames) expect(document[table].size, table).toBe(italian[table].length);
    const ends = [...document.actor.keys(), ...document.community.keys()];
    expect([...document.node.keys()].sort()).toEqual(ends.sort());
    for (const { id, kind } of italian.node) expect(document[kind].has(id), id).toBe(true);
  });

  test('owners and stances are of actors that exist, details of ties that exist', () => {
    for (const { ownerId } of italian.community) if (ownerId) actor(ownerId);
    for (const { actorId } of italian.stance) actor(actorId);
    for (const id of Object.keys(tieDetails)) expect(document.tie.has(id), id).toBe(true);
  });

  test('no two ties say the same', () => {
    const said = italian.tie.map(({ sourceId, targetId, kind, mutual }) =>
      [kind, ...(mutual ? [sourceId, targetId].sort() : [sourceId, targetId])].join(' '),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  test('memberships lead from an actor to a community, overlaps join communities', () => {
    for (const { kind, sourceId, targetId, rank, id } of italian.tie) {
      if (kind === 'membership') expect(document.actor.has(sourceId) && rank !== null, id).toBe(true);
      if (kind === 'overlap') expect(document.community.has(sourceId), id).toBe(true);
      if (kind === 'membership' || kind === 'overlap')
        expect(document.community.has(targetId), id).toBe(true);
    }
  });
});

describe('the plan is rich enough to show what the program does', () => {
  test('it has the numbers of a real case', () => {
    within(italian.actor.length, 65, 75);
    expect(italian.community).toHaveLength(25);
    within(italian.tie.length, 240, 265);
    within(
      share(italian.tie, ({ valence }) => valence < 0),
      0.2,
      0.25,
    );
    within(new Set(italian.stance.map(({ actorId }) => actorId)).size, 33, 40);
    within([...italian.actor, ...italian.community].filter(({ notes }) => notes !== '').length, 12, 20);
  });

  test('every kind, rank, side, origin and role occurs', () => {
    expect([...countBy(italian.tie.map(({ kind }) => kind)).keys()].sort()).toEqual([...tieKinds].sort());
    const held = new Set(italian.tie.map(({ rank }) => rank));
    for (const rank of ranks) expect(held.has(rank), rank).toBe(true);
    const standing = countBy(italian.actor.map(({ id }) => sides.get(id)));
    const least: Readonly<Record<Side, number>> = { own: 8, ally: 15, undecided: 20, rival: 15 };
    for (const [side, count] of Object.entries(least))
      expect(standing.get(side as Side), side).toBeGreaterThanOrEqual(count);
    expect(new Set(italian.community.map(({ origin }) => origin)).size).toBe(4);
    expect(new Set(italian.community.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(italian.community.map(({ platform }) => platform)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(italian.actor.flatMap(({ roles }) => roles)).size).toBe(9);
  });

  test('figures are uncertain where they would be', () => {
    expect(italian.tie.filter(({ confidence }) => confidence === null).length).toBeGreaterThanOrEqual(4);
    expect(
      italian.tie.filter(({ confidence }) => confidence !== null && confidence < 0.4).length,
    ).toBeGreaterThan(8);
    expect(share(italian.tie, ({ evidence }) => evidence.length > 0)).toBeGreaterThan(0.25);
    expect(italian.tie.some(({ since }) => since === null)).toBe(true);
    for (const { audience } of italian.community) within(audience ?? 0, 300, 22_000);
  });

  test('dates lie between 2023 and early 2027, and nothing is known of the future', () => {
    const known = [...italian.tie.map(({ since }) => since), ...italian.stance.map(({ date }) => date)];
    for (const date of known)
      if (date !== null) expect('2023-01-01' <= date && date <= today, date).toBe(true);
    for (const { until } of italian.tie) if (until !== null) expect(until < '2027-03-01').toBe(true);
  });

  test('every actor with stances has two to five, and some of them turned', () => {
    const counts = countBy(italian.stance.map(({ actorId }) => actorId));
    for (const [id, count] of counts) expect(count >= 2 && count <= 5, id).toBe(true);
    const turned = [...counts.keys()].filter((id) => {
      const values = stancesOf(id);
      return Math.min(...values) < 0 && Math.max(...values) > 0;
    });
    expect(turned).toEqual(expect.arrayContaining(['elena-bianchi', 'fabrizio-landolfi', 'ruggero-alinari']));
  });

  test('every node has its place, none on another, on a map that is wider than it is high', () => {
    const places = italian.node.map(({ x, y }) => ({ x: x ?? Number.NaN, y: y ?? Number.NaN }));
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
    const extent = (all: number[]) => Math.max(...all) - Math.min(...all);
    within(extent(places.map(({ x }) => x)) / extent(places.map(({ y }) => y)), 1.3, 1.8);
  });
});

describe('both languages', () => {
  const texts = new Set(['name', 'question', 'headline', 'purpose', 'platform', 'tags', 'notes']);

  /** Evidence without its sources, a look without what is said behind the map. */
  const wordless = (field: string, value: unknown) => {
    if (field === 'evidence') return withoutSources(value as readonly Evidence[]);
    const drop = (key: string, inner: unknown) => (key === 'name' ? undefined : inner);
    return field === 'look' ? JSON.parse(JSON.stringify(value), drop) : value;
  };

  test('have the same rows, apart from words', () => {
    for (const table of tableNames) {
      const figures = (rows: readonly object[]) =>
        rows.map((row) =>
          Object.entries(row)
            .filter(([field]) => !texts.has(field) && field !== 'language')
            .map(([field, value]) => [field, wordless(field, value)]),
        );
      expect(figures(english[table])).toEqual(figures(italian[table]));
    }
  });

  test('have the same texts filled in', () => {
    const filled = (rows: readonly object[]) =>
      rows.map((row) =>
        Object.values(row).map((value) => (Array.isArray(value) ? value.length : value !== '')),
      );
    for (const table of tableNames) expect(filled(english[table])).toEqual(filled(italian[table]));
  });

  test('differ in every headline, purpose, name of a community, evidence and note', () => {
    const said = (plan: typeof italian) => [
      ...plan.plan.flatMap(({ name, question }) => [name, question]),
      ...plan.actor.flatMap(({ headline, notes, evidence }) => [headline, notes, ...sourcesOf(evidence)]),
      ...plan.community.flatMap(({ name, purpose, notes, evidence }) => [
        name,
        purpose,
        notes,
        ...sourcesOf(evidence),
      ]),
      ...plan.tie.flatMap(({ notes, evidence }) => [notes, ...sourcesOf(evidence)]),
      ...plan.stance.flatMap(({ evidence }) => sourcesOf(evidence)),
    ];
    const inEnglish = said(english);
    for (const [i, text] of said(italian).entries()) if (text !== '') expect(inEnglish[i]).not.toBe(text);
  });

  test('say where most is known from, when and how sure, of rows and of single fields', () => {
    const all = (['actor', 'community', 'tie', 'stance'] as const).flatMap((table) =>
      italian[table].flatMap((row) => row.evidence.map((one) => ({ ...one, row }))),
    );
    expect(share(all, ({ date }) => date !== null)).toBeGreaterThan(0.95);
    expect(share(all, ({ confidence }) => confidence !== null)).toBeGreaterThan(0.95);
    for (const { date } of all)
      if (date !== null) expect('2023-01-01' <= date && date <= today, date).toBe(true);
    const ofFields = all.filter(({ field }) => field !== '');
    expect(ofFields.length).toBeGreaterThan(8);
    for (const { field, row } of ofFields) expect(Object.keys(row)).toContain(field);
    expect(all.some(({ confidence }) => confidence !== null && confidence < 0.4)).toBe(true);
  });
});

describe('stories that an analyst can find', () => {
  const isRival = (id: string) => sides.get(id) === 'rival';

  test('Elena Bianchi is the only bridge to the largest undecided community that passes no rival', () => {
    const undecided = italian.community.filter(({ side }) => side === 'undecided');
    const largest = undecided.sort((a, b) => (b.audience ?? 0) - (a.audience ?? 0))[0];
    expect(largest?.id).toBe('tavolo-dei-direttori');
    const table = 'tavolo-dei-direttori';
    expect(sides.get('elena-bianchi')).toBe('ally');
    expect(actor('elena-bianchi').roles).toContain('expert');
    expect(reached('altomiglio', isRival).has(table)).toBe(true);
    const without = reached('altomiglio', (id) => isRival(id) || id === 'elena-bianchi');
    expect(without.has(table)).toBe(false);
    expect(reached(table, (id) => isRival(id) || id === 'elena-bianchi').size).toBeGreaterThan(9);
    expect(reached('altomiglio', (id) => id === 'elena-bianchi').has(table)).toBe(true);
  });

  test('the Consorzio Agenti Levante is the only way to five agents and their group', () => {
    const all = reached('altomiglio', () => false);
    const without = reached('altomiglio', (id) => id === 'consorzio-agenti-levante');
    expect(all.size).toBe(italian.node.length);
    expect([...all].filter((id) => !without.has(id)).sort()).toEqual([
      'consorzio-agenti-levante',
      'debora-schiavon',
      'franco-busetto',
      'loredana-furlan',
      'mandati-nord-est',
      'michele-tonon',
    ]);
    expect(actor('consorzio-agenti-levante').type).toBe('organisation');
  });

  test('a rival moderates a community of ours', () => {
    expect(tie('fabrizio-landolfi', 'membership', 'vendere-in-chiaro').rank).toBe('moderator');
    expect(isRival('fabrizio-landolfi')).toBe(true);
    expect(sides.get('vendere-in-chiaro')).toBe('own');
  });

  test('an imitator brought out the same workshop six weeks later', () => {
    const ours = tie('davide-renzulli', 'membership', 'officina-trattative').since ?? '';
    const theirs = tie('chiarovento-formazione', 'imitation', 'altomiglio').since ?? '';
    expect(Date.parse(theirs) - Date.parse(ours)).toBe(6 * 7 * 24 * 3600 * 1000);
  });

  test('a community that looks like a village bar was engineered by a rival', () => {
    const bar = document.community.get('venditori-di-provincia');
    expect(bar?.origin).toBe('engineered');
    expect(isRival(bar?.ownerId ?? '')).toBe(true);
    const feeds = tie('venditori-di-provincia', 'referral', 'accademia-rostagno');
    expect(feeds.valence > 0 && (feeds.confidence ?? 1) < 0.5).toBe(true);
  });

  test('audiences shared with rivals erode ours and those of our allies', () => {
    const eroding = italian.tie.filter(
      ({ kind, valence, sourceId, targetId }) =>
        kind === 'overlap' &&
        valence < 0 &&
        isRival(sourceId) &&
        ['own', 'ally'].includes(sides.get(targetId) ?? ''),
    );
    expect(eroding.length).toBeGreaterThanOrEqual(4);
  });

  test('an ally lapsed and went over to a competitor', () => {
    const lapsed = tie('chiara-mondini', 'alliance', 'ruggero-alinari');
    expect(lapsed.until !== null && lapsed.until < today).toBe(true);
    expect(tie('cristiano-belgrano', 'alliance', 'ruggero-alinari').since ?? '').toMatch(/^2025-11/);
    expect(stancesOf('ruggero-alinari')[0]).toBe(2);
    expect(sides.get('ruggero-alinari')).toBe('rival');
  });

  test('a disturber sits in our own workshop', () => {
    const seat = tie('walter-zambon', 'membership', 'officina-trattative');
    expect(actor('walter-zambon').roles).toContain('disturber');
    expect(sides.get(seat.targetId)).toBe('own');
    expect(seat.valence).toBeLessThan(-0.5);
  });
});

describe('its views', () => {
  const sceneIn = (id: string) => {
    const view = document.view.get(id);
    if (!view) throw new Error(`no view ${id}`);
    return sceneOf(placedAs(document, id), view.look);
  };

  test('stand in an order, show something, and are understood whole', () => {
    expect(viewsOf(document).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
    for (const { id } of document.view.values()) {
      const scene = sceneIn(id);
      expect(scene.document.node.size, id).toBeGreaterThan(25);
      expect(scene.ignored).toEqual([]);
    }
  });

  test('who stands where: each in the column of its side, none on another', () => {
    const scene = sceneIn('chi-sta-dove');
    const { bands } = scene.look.backdrop;
    expect(scene.document.node.size).toBe(document.node.size);
    const order: readonly Side[] = ['own', 'ally', 'undecided', 'rival'];
    const places = [...scene.document.node.values()].map(({ id, x, y }) => ({ id, x: x ?? 0, y: y ?? 0 }));
    for (const { id, x } of places) {
      const band = bands[order.indexOf(sides.get(id) ?? 'own')];
      within(x, band?.from ?? Number.NaN, band?.to ?? Number.NaN);
    }
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
    const extent = (all: number[]) => Math.max(...all) - Math.min(...all);
    within(extent(places.map(({ x }) => x)) / extent(places.map(({ y }) => y)), 1.2, 1.6);
  });

  test('who stands where: who is against whom and who influences whom, and no other tie', () => {
    const { document: shown } = sceneIn('chi-sta-dove');
    const kinds = new Set([...shown.tie.values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['imitation', 'influence', 'rivalry']);
    within(shown.tie.size, 60, 100);
  });

  test('experts and ambassadors: they, and the communities in which they are', () => {
    const { document: shown } = sceneIn('esperti-e-ambasciatori');
    for (const { roles } of shown.actor.values())
      expect(roles.some((role) => role === 'expert' || role === 'ambassador')).toBe(true);
    within(shown.actor.size, 10, 40);
    expect(shown.community.size).toBeGreaterThan(8);
  });

  test('what changed since March: Elena Bianchi turned, and more than one tie is gone', () => {
    const { changes } = sceneIn('da-marzo');
    expect(changes.get('elena-bianchi')).toBe('changed');
    expect([...changes.values()].filter((change) => change === 'gone').length).toBeGreaterThan(1);
  });

  test('the way to the Directors’ Table leads there', () => {
    const [best] = sceneIn('strada-per-il-tavolo').routes;
    expect(best?.steps[0]?.from).toBe('altomiglio');
    expect(best?.steps.at(-1)?.to).toBe('tavolo-dei-direttori');
  });
});
