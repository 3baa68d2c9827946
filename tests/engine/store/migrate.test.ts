import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { noRows } from '../../../core/model/document';
import { createPlan, salvagePlan } from '../../../main/engine/plans';
import { expectedSchema, layOut, migrate, schemaOf, versionOf } from '../../../main/engine/store/migrate';
import { migrations } from '../../../main/engine/store/migrations/migrations';
import { Connection } from '../../../main/engine/store/store';
import { fingerprint, folder, open, options } from '../desk';
import { disk, leavesOf, manyRows, spoilPage, withSqlite } from '../spoil';

const addAnna = { type: 'actor.add', row: newActor('anna', 'Anna'), at: null } as const;

/** A format that is yet to come: one table more, and what the plan is about in capitals. */
const tomorrow = [
  ...migrations,
  `CREATE TABLE omen (id TEXT NOT NULL PRIMARY KEY) STRICT;
   INSERT INTO omen SELECT id FROM actor;
   UPDATE plan SET client = upper(client);`,
];

/** A plan of today's format, closed. */
async function planOfToday(home = folder()): Promise<string> {
  await using live = await createPlan(join(home, 'plan.schiera'), manyRows(30), options());
  await live.edit({ type: 'plan.change', patch: { question: 'Whose fair?' } });
  return live.path;
}

const fixtures = join(import.meta.dirname, '../../fixtures/plans');

const source = (text: string) => ({ field: '', source: text, date: null, confidence: null });
const sourced = ['actor', 'community', 'stance', 'tie'];

/** Rows of version 1 as version 2 says them: evidence was plain text, and there were no views, notes and emblems. */
function sinceVersion1(old: PlainRows): PlainRows {
  const told = (row: PlainRow) => ({ ...row, evidence: (row.evidence as string[]).map(source) });
  const rows = Object.entries(old).map(([table, all]) => [
    table,
    sourced.includes(table) ? all.map(told) : all,
  ]);
  return { ...noRows, ...Object.fromEntries(rows) };
}

type PlainRow = Readonly<Record<string, unknown>>;
type PlainRows = Readonly<Record<string, readonly PlainRow[]>>;

/** A view with what looks have got since version 2; what is styled as usual no longer says so. */
function withLaterLook(view: PlainRow): PlainRow {
  const look = view.look as PlainRow;
  const backdrop = { ...(look.backdrop as PlainRow), bands: [], centre: { x: 0, y: 0 } };
  const chosen = Object.entries(look.styling as PlainRow).filter(([, by]) => by !== null);
  const since = { tiedOnly: false, emphasis: null, backdrop, styling: Object.fromEntries(chosen) };
  return { ...view, look: { ...look, ...since } };
}

/** The rows of a plan that some version wrote, as today's program reads them. */
function knownOf(version: number): PlainRows {
  const written: PlainRows = JSON.parse(readFileSync(join(fixtures, `version-${version}.json`), 'utf8'));
  if (version === 1) return sinceVersion1(written);
  if (version === 2) return { ...noRows, ...written, view: (written.view ?? []).map(withLaterLook) };
  return written;
}

describe('a plan of every version that there was', () => {
  const versions = migrations.map((_, at) => at + 1);

  test.each(versions)(
    'version %i opens, reads as it did, and is brought up to date by the first write',
    async (n) => {
      const path = join(folder(), 'plan.schiera');
      copyFileSync(join(fixtures, `version-${n}.schiera`), path);
      const known = knownOf(n);
      const before = fingerprint(path);
      const live = open(path, { snapshotFolder: folder() });
      expect(live.read().rows).toEqual(known);
      expect(fingerprint(path)).toBe(before);
      expect(live.state().undo).not.toBeNull();

      await live.edit(addAnna);
      await live.undo();
      await live.undo();
      await live.redo();
      expect(live.read().rows).toEqual(known);
      await live.close();
      using connection = Connection.open(path, { write: false, patienceMs: 0 });
      expect(versionOf(connection)).toBe(migrations.length);
      expect(schemaOf(connection)).toEqual(expectedSchema(migrations.length));
    },
  );
});

test.each(migrations.map((_, at) => at + 1))(
  'brought up to date from version %i, a file has exactly the schema of a fresh one',
  (from) => {
    using old = Connection.inMemory();
    layOut(old, migrations.slice(0, from));
    old.exec('BEGIN');
    migrate(old);
    old.exec('COMMIT');
    using fresh = Connection.inMemory();
    layOut(fresh);
    expect(schemaOf(old)).toEqual(schemaOf(fresh));
    expect(versionOf(old)).toBe(migrations.length);
  },
);

describe('evidence that was plain text', () => {
  const awkward = ['a "quoted" call', 'x\\u0041\\n', 'evidence":["', '🧭 «Nord»', '[]', '{"field":""}'];
  const texts = (rows: { readonly evidence: readonly { readonly source: string }[] } | undefined) =>
    rows?.evidence.map(({ source: text }) => text);

  /** A plan as the program of version 1 left it: its change of Elena's evidence done, her removal undone. */
  function planOfVersion1(): string {
    const path = join(folder(), 'plan.schiera');
    copyFileSync(join(fixtures, 'version-1.schiera'), path);
    withSqlite(path, (database) => {
      const elena = {
        ...(JSON.parse(readFileSync(join(fixtures, 'version-1.json'), 'utf8')) as PlainRows).actor?.[0],
        credibility: 0.1 + 0.2,
        headline: 'évidence":["x',
      };
      const row = (evidence: readonly string[]) => ({ ...elena, evidence });
      database
        .prepare('UPDATE actor SET headline = ?, credibility = ?, evidence = ? WHERE id = ?')
        .run(elena.headline, elena.credibility, JSON.stringify(awkward), 'elena');
      const write = database.prepare(
        `INSERT INTO journal (seq, kind, "of", state, at, label, changes)
         VALUES (?, 'do', NULL, ?, '2027-01-02T00:00:00.000Z', '{"key":"edits:changeActor","values":{}}', ?)`,
      );
      const change = (before: readonly string[], after: readonly string[]) =>
        JSON.stringify([{ table: 'actor', id: 'elena', before: row(before), after: row(after) }]);
      write.run(11, 'done', change(['an older word'], awkward));
      write.run(12, 'undone', change(awkward, ['a newer word', 'another']));
    });
    return path;
  }

  test('reads as evidence for the whole row, in the journal as in the rows', async () => {
    const path = planOfVersion1();
    const before = fingerprint(path);
    const live = open(path);
    const elena = () => live.read().rows.actor.find(({ id }) => id === 'elena');
    expect(elena()?.evidence).toEqual(awkward.map(source));
    expect(fingerprint(path)).toBe(before);

    await live.redo();
    expect(texts(elena())).toEqual(['a newer word', 'another']);
    await live.undo();
    expect(elena()?.evidence).toEqual(awkward.map(source));
    await live.undo();
    expect(texts(elena())).toEqual(['an older word']);
    expect(elena()).toMatchObject({ credibility: 0.1 + 0.2, headline: 'évidence":["x' });
    await live.redo();
    expect(texts(elena())).toEqual(awkward);
  });

  test('leaves every other change in the journal as it was, to the last letter', () => {
    using connection = Connection.inMemory();
    layOut(connection, migrations.slice(0, 1));
    const untouched = JSON.stringify([
      { table: 'node', id: 'a', before: { evidence: ['x'], x: 1e-7, y: -0.1 }, after: { x: 5e22 } },
      { table: 'actor', id: 'b', before: null, after: { evidence: [], credibility: 0.30000000000000004 } },
    ]);
    connection.run(
      `INSERT INTO journal (seq, kind, "of", state, at, label, changes) VALUES (1, 'do', NULL, 'done', '', '', ?)`,
      untouched,
    );
    connection.exec('BEGIN');
    migrate(connection);
    connection.exec('COMMIT');
    expect(connection.get('SELECT changes FROM journal')?.changes).toBe(untouched);
  });

  test.each(['no JSON', '{"a":1}', '[1]', 'null'])('%s instead is damage, and stays it', (list) => {
    const path = planOfVersion1();
    withSqlite(path, (database) => database.prepare('UPDATE actor SET evidence = ?').run(list));
    const live = open(path);
    expect(live.state().access).toMatchObject({ mode: 'read' });
    expect(live.read().rows.community).toHaveLength(1);
  });

  test('of a plan with a row that no table would take is shown with the rest', () => {
    const path = planOfVersion1();
    withSqlite(path, (database) => {
      database.pragma('ignore_check_constraints = ON');
      database.exec(`UPDATE actor SET type = 'ghost' WHERE id = 'elena'`);
    });
    const live = open(path);
    expect(live.state().access).toMatchObject({ mode: 'read' });
    expect(live.read().rows.actor.map(({ id }) => id)).toEqual(['lari']);
  });

  test('of a plan with a page that is gone is shown as far as it goes, and never written to', async () => {
    const path = planOfVersion1();
    spoilPage(path, leavesOf(path, 'stance')[0] ?? 0);
    const before = fingerprint(path);
    const live = open(path);
    expect(live.state().access).toMatchObject({ mode: 'read' });
    expect(live.read().rows.actor[0]?.evidence).toEqual(awkward.map(source));
    await expect(live.edit(addAnna)).rejects.toThrow();
    expect(fingerprint(path)).toBe(before);
  });

  test('is salvaged out of a large plan with pages gone, all but what stood on them', async () => {
    const home = folder();
    const path = join(home, 'plan.schiera');
    await (await createPlan(path, manyRows(2_000), options())).close();
    const old = join(home, 'old.schiera');
    withSqlite(old, (database) => {
      database.exec(`ATTACH '${path}' AS today`);
      database.exec('PRAGMA application_id = 0x53434852; PRAGMA user_version = 1');
      database.exec(migrations[0] ?? '');
      for (const table of ['meta', 'plan', 'node', 'actor', 'community', 'stance', 'tie'])
        database.exec(`INSERT INTO main.${table} SELECT * FROM today.${table}`);
      database.exec(`UPDATE tie SET evidence = '["heard"]'`);
    });
    const leaves = leavesOf(old, 'tie');
    for (const at of [3, Math.floor(leaves.length / 2), leaves.length - 3]) spoilPage(old, leaves[at] ?? 0);
    const to = join(home, 'saved.schiera');
    const { lost } = await salvagePlan(old, to, options());
    const { tie, actor } = open(to).read().rows;
    expect(actor).toHaveLength(2_000);
    expect(tie.length).toBeGreaterThan(1_850);
    expect(tie.length + lost).toBe(2_000);
    expect(new Set(tie.map(({ evidence }) => JSON.stringify(evidence)))).toEqual(
      new Set([JSON.stringify([source('heard')])]),
    );
  });

  test('is salvaged out of a damaged plan', async () => {
    const path = planOfVersion1();
    const to = join(folder(), 'saved.schiera');
    spoilPage(path, leavesOf(path, 'actor')[0] ?? 0);
    const { lost } = await salvagePlan(path, to, options());
    expect(lost).toBe(0);
    const saved = open(to).read().rows.actor;
    expect(saved.map(({ id }) => id)).toEqual(['elena', 'lari']);
    expect(saved[0]?.evidence).toEqual(awkward.map(source));
  });
});

describe('a plan of an older format', () => {
  test('is shown in the newest without a byte being changed', async () => {
    const path = await planOfToday();
    const before = fingerprint(path);
    const live = open(path, { steps: tomorrow });
    expect(live.read().rows.plan[0]?.client).toBe('A CLIENT');
    expect(live.state().access).toEqual({ mode: 'write' });
    live.verify();
    await live.close();
    expect(fingerprint(path)).toBe(before);
  });

  test('is migrated by the first write, after a copy, and keeps its history', async () => {
    const path = await planOfToday();
    const snapshotFolder = folder();
    const live = open(path, { steps: tomorrow, snapshotFolder });
    expect(await live.edit(addAnna)).toMatchObject({ seq: 2 });
    expect(live.read().rows.actor).toHaveLength(31);
    expect(live.versions()).toMatchObject([
      { kind: 'snapshot', label: { key: 'versions:snapshot.migration' } },
    ]);
    await live.undo();
    await live.undo();
    expect(live.read().rows.plan[0]?.question).toBe('');
    await live.close();

    const [plan = ''] = readdirSync(snapshotFolder);
    const copy = readdirSync(join(snapshotFolder, plan)).find((name) => name.endsWith('.schiera')) ?? '';
    using old = Connection.open(join(snapshotFolder, plan, copy), { write: false, patienceMs: 0 });
    expect(versionOf(old)).toBe(migrations.length);
    using migrated = Connection.open(path, { write: false, patienceMs: 0 });
    expect(schemaOf(migrated)).toEqual(expectedSchema(tomorrow.length, tomorrow));
    expect(migrated.all('SELECT * FROM omen')).toHaveLength(30);
  });

  test('without a folder for snapshots, is copied beside itself', async () => {
    const home = folder();
    const path = await planOfToday(home);
    const before = readFileSync(path);
    await open(path, { steps: tomorrow }).edit(addAnna);
    const copy = join(home, 'plan (2027-01-01).schiera');
    expect(existsSync(copy)).toBe(true);
    expect(open(copy).read().rows.actor).toHaveLength(30);
    expect(before.length).toBe(readFileSync(copy).length);
  });

  test('is not migrated when no copy can be made', async () => {
    const path = await planOfToday();
    const before = fingerprint(path);
    const full = folder();
    disk(full, '16k');
    const live = open(path, { steps: tomorrow, snapshotFolder: full });
    await expect(live.edit(addAnna)).rejects.toMatchObject({
      problem: { key: 'errors:file.noCopyBeforeMigration' },
    });
    expect(fingerprint(path)).toBe(before);
  });

  test('stays as it was when the migration fails', async () => {
    const path = await planOfToday();
    const before = fingerprint(path);
    const broken = [...migrations, 'CREATE TABLE omen (id TEXT); INSERT INTO nowhere VALUES (1);'];
    expect(() => open(path, { steps: broken })).toThrow();
    expect(fingerprint(path)).toBe(before);
  });

  test('can be read from a disk that is write-protected', async () => {
    const home = folder();
    const { remount } = disk(home, '4m');
    const path = await planOfToday(home);
    remount('ro');
    expect(open(path, { steps: tomorrow }).read().rows.plan[0]?.client).toBe('A CLIENT');
  });
});

test('a migration runs in a transaction or not at all', () => {
  using connection = Connection.inMemory();
  expect(() => migrate(connection)).toThrow('outside a transaction');
});
