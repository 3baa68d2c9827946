import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { createPlan } from '../../../main/engine/plans';
import { expectedSchema, layOut, migrate, schemaOf, versionOf } from '../../../main/engine/store/migrate';
import { migrations } from '../../../main/engine/store/migrations/migrations';
import { Connection } from '../../../main/engine/store/store';
import { fingerprint, folder, open, options } from '../desk';
import { disk, manyRows } from '../spoil';

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
  await using session = await createPlan(join(home, 'plan.schiera'), manyRows(30), options());
  await session.edit({ type: 'plan.change', patch: { question: 'Whose fair?' } });
  return session.path;
}

const fixtures = join(import.meta.dirname, '../../fixtures/plans');

describe('a plan of every version that there was', () => {
  const versions = migrations.map((_, at) => at + 1);

  test.each(versions)(
    'version %i opens, reads as it did, and is brought up to date by the first write',
    async (n) => {
      const path = join(folder(), 'plan.schiera');
      const { copyFileSync } = await import('node:fs');
      copyFileSync(join(fixtures, `version-${n}.schiera`), path);
      const known: unknown = JSON.parse(readFileSync(join(fixtures, `version-${n}.json`), 'utf8'));
      const before = fingerprint(path);
      const session = open(path, { snapshotFolder: folder() });
      expect(session.read().rows).toEqual(known);
      expect(fingerprint(path)).toBe(before);
      expect(session.state().undo).not.toBeNull();

      await session.edit(addAnna);
      await session.undo();
      await session.undo();
      await session.redo();
      expect(session.read().rows).toEqual(known);
      await session.close();
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

describe('a plan of an older format', () => {
  test('is shown in the newest without a byte being changed', async () => {
    const path = await planOfToday();
    const before = fingerprint(path);
    const session = open(path, { steps: tomorrow });
    expect(session.read().rows.plan[0]?.client).toBe('A CLIENT');
    expect(session.state().access).toEqual({ mode: 'write' });
    session.verify();
    await session.close();
    expect(fingerprint(path)).toBe(before);
  });

  test('is migrated by the first write, after a copy, and keeps its history', async () => {
    const path = await planOfToday();
    const snapshotFolder = folder();
    const session = open(path, { steps: tomorrow, snapshotFolder });
    expect(await session.edit(addAnna)).toMatchObject({ seq: 2 });
    expect(session.read().rows.actor).toHaveLength(31);
    expect(session.versions()).toMatchObject([
      { kind: 'snapshot', label: { key: 'versions:snapshot.migration' } },
    ]);
    await session.undo();
    await session.undo();
    expect(session.read().rows.plan[0]?.question).toBe('');
    await session.close();

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
    const session = open(path, { steps: tomorrow, snapshotFolder: full });
    await expect(session.edit(addAnna)).rejects.toMatchObject({
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
