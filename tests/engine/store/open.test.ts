import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { Refusal } from '../../../core/model/refusal';
import { createPlan } from '../../../main/engine/plans';
import { openFile } from '../../../main/engine/store/open';
import { PlanFile } from '../../../main/engine/store/plan-file';
import { blank, fingerprint, folder, open, options } from '../desk';
import { disk, leavesOf, manyRows, spoilPage, withSqlite } from '../spoil';

const addAnna = { type: 'actor.add', row: newActor('anna', 'Anna'), at: null } as const;

/** A plan that is closed, and some changes old. */
async function closedPlan(rows = blank, home = folder()): Promise<string> {
  const path = join(home, 'plan.schiera');
  await using live = await createPlan(path, rows, options());
  await live.edit({ type: 'plan.change', patch: { client: 'Another' } });
  return path;
}

/** What opening the file is refused with. */
function refusalOf(path: string): Refusal {
  try {
    open(path);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it opened');
}

/** Tries to open a file, and sees that it is refused with this sentence and left as it was. */
function expectRefused(path: string, key: string, values: object = {}): void {
  const before = fingerprint(path);
  expect(refusalOf(path).problem).toMatchObject({ key, values: { file: 'plan.schiera', ...values } });
  expect(fingerprint(path)).toBe(before);
}

/** Another program that does this to a database, and then holds it until the test is over. */
async function otherProgram(path: string, sql: string): Promise<void> {
  const code = `
    const Database = require('better-sqlite3');
    const database = new Database(process.argv[1]);
    database.exec(process.argv[2]);
    process.stdout.write('holds it');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['-e', code, path, sql], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await once(child.stdout, 'data');
}

describe('a file that is no plan is refused with a sentence of its own, and left as it was', () => {
  test('missing', () => {
    const path = join(folder(), 'plan.schiera');
    expect(refusalOf(path).problem.key).toBe('errors:file.missing');
    expect(existsSync(path)).toBe(false);
  });

  test('a folder', () => {
    const path = join(folder(), 'plan.schiera');
    mkdirSync(path);
    expect(refusalOf(path).problem.key).toBe('errors:file.notAFile');
  });

  test('a link that leads nowhere', () => {
    const path = join(folder(), 'plan.schiera');
    symlinkSync(path, path);
    expect(refusalOf(path).problem.key).toBe('errors:file.unreadable');
  });

  test.each([
    ['empty', Buffer.alloc(0), 'errors:file.empty'],
    ['a table of text', Buffer.from('id,name\n1,Anna\n'), 'errors:file.notAPlan'],
    ['one byte', Buffer.from('S'), 'errors:file.nothingReadable'],
    ['cut off in its header', Buffer.from('SQLite format 3\0'), 'errors:file.nothingReadable'],
    ['rubbish', Buffer.alloc(8192, 0xa5), 'errors:file.notAPlan'],
  ])('%s', (_what, bytes, key) => {
    const path = join(folder(), 'plan.schiera');
    writeFileSync(path, bytes);
    expectRefused(path, key);
  });

  test('too large', () => {
    const path = join(folder(), 'plan.schiera');
    writeFileSync(path, '');
    truncateSync(path, 2 * 1024 ** 3 + 1);
    expect(refusalOf(path).problem).toMatchObject({ key: 'errors:file.tooLarge', values: { gigabytes: 2 } });
  });

  test('a database of another program', () => {
    const path = join(folder(), 'plan.schiera');
    withSqlite(path, (database) => database.exec('CREATE TABLE songs (title TEXT)'));
    expectRefused(path, 'errors:file.otherDatabase');
  });

  test('a database that only claims to be a plan', () => {
    const path = join(folder(), 'plan.schiera');
    withSqlite(path, (database) =>
      database.exec('PRAGMA application_id = 0x53434852; PRAGMA user_version = 1'),
    );
    expectRefused(path, 'errors:file.strangeContents');
  });
});

describe('a plan that can’t be opened is refused with a sentence of its own, and left as it was', () => {
  test('newer than the program, with the version that wrote it', async () => {
    const path = await closedPlan();
    withSqlite(path, (database) => {
      database.exec("UPDATE meta SET value = '9.1.0' WHERE key = 'program'");
      database.exec('CREATE TABLE of_tomorrow (id TEXT); PRAGMA user_version = 99');
    });
    expectRefused(path, 'errors:file.newer', { program: '9.1.0', version: 99 });
  });

  test('newer than the program, in a way that says no more', async () => {
    const path = await closedPlan();
    withSqlite(path, (database) => database.exec('DROP TABLE meta; PRAGMA user_version = 99'));
    expectRefused(path, 'errors:file.newer', { program: '?' });
  });

  test.each([
    [
      'a view',
      'CREATE VIEW trap AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n',
    ],
    ['a trigger', 'CREATE TRIGGER trap AFTER INSERT ON actor BEGIN DELETE FROM actor; END'],
    ['a table', 'CREATE TABLE more (id TEXT)'],
    ['a virtual table', 'CREATE VIRTUAL TABLE trap USING fts5(text)'],
    ['an index', 'CREATE INDEX more ON actor (name)'],
    ['a column', 'ALTER TABLE actor ADD COLUMN more TEXT'],
    ['statistics', 'ANALYZE'],
    ['a table that is a view', 'DROP TABLE version; CREATE VIEW version AS SELECT * FROM journal'],
    ['a table without its checks', 'DROP TABLE stance; CREATE TABLE stance (id TEXT PRIMARY KEY)'],
  ])('with %s that no plan has', async (_what, sql) => {
    const path = await closedPlan();
    withSqlite(path, (database) => database.exec(sql));
    expectRefused(path, 'errors:file.strangeContents');
  });

  test('spread over three files by another program', async () => {
    const path = await closedPlan();
    withSqlite(path, (database) => database.pragma('journal_mode = WAL'));
    expectRefused(path, 'errors:file.otherJournal');
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('in use by a program that lets nobody read it', async () => {
    const path = await closedPlan();
    await otherProgram(path, 'BEGIN EXCLUSIVE');
    expectRefused(path, 'errors:file.locked');
  });

  test('without its end', async () => {
    const path = await closedPlan(manyRows(400));
    truncateSync(path, Math.floor(readFileSync(path).length * 0.9));
    expectRefused(path, 'errors:file.cutOff');
  });

  test('damaged in its first page', async () => {
    const path = await closedPlan();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(path, bytes);
    expectRefused(path, 'errors:file.nothingReadable');
  });

  test('with a change broken off half-way, where it can’t be undone', async () => {
    const home = folder();
    const { remount } = disk(home, '4m');
    const path = await closedPlan(manyRows(50), home);
    brokenOff(path);
    remount('ro');
    expectRefused(path, 'errors:file.unfinished');
  });
});

/** Leaves a plan as a power cut in the middle of a commit does: half the pages written, the rollback journal beside it. */
function brokenOff(path: string): void {
  const database = new Database(path);
  database.pragma('cache_size = 1');
  database.exec('BEGIN; UPDATE actor SET notes = notes || notes; UPDATE tie SET weight = 0.25;');
  copyFileSync(path, `${path}.kept`);
  copyFileSync(`${path}-journal`, `${path}.kept-journal`);
  database.exec('ROLLBACK');
  database.close();
  copyFileSync(`${path}.kept`, path);
  copyFileSync(`${path}.kept-journal`, `${path}-journal`);
}

test('a change that was broken off half-way is undone at the next opening', async () => {
  const path = await closedPlan(manyRows(500));
  const whole = readFileSync(path);
  brokenOff(path);
  expect(readFileSync(path).equals(whole)).toBe(false);
  const live = open(path);
  expect(live.info()).toMatchObject({ integrity: 'ok', actors: 500 });
  expect(live.read().rows.tie.every(({ weight }) => weight === 0.5)).toBe(true);
  expect(existsSync(`${path}-journal`)).toBe(false);
});

/** Opens a plan that can only be looked at, sees why, and that a command is refused for the same reason. */
async function expectLookOnly(path: string, key: string): Promise<void> {
  const before = fingerprint(path);
  const live = open(path);
  live.verify();
  const refused = await live.edit(addAnna).catch((error: unknown) => error);
  expect(live.state().access).toMatchObject({ mode: 'read', why: { key } });
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ problem: { key, values: { file: 'plan.schiera' } } });
  expect(fingerprint(path)).toBe(before);
}

describe('a plan that can’t be written to is shown, and says why it can’t be changed', () => {
  test('on a disk that is write-protected', async () => {
    const home = folder();
    const { remount } = disk(home, '4m');
    const path = await closedPlan(manyRows(20), home);
    remount('ro');
    await expectLookOnly(path, 'errors:file.readOnlyFile');
    expect(open(path).read().rows.actor).toHaveLength(20);
  });

  test('open in another program', async () => {
    const path = await closedPlan(manyRows(20));
    await otherProgram(path, 'BEGIN IMMEDIATE');
    await expectLookOnly(path, 'errors:file.openElsewhere');
    expect(open(path).read().rows.actor).toHaveLength(20);
  });

  test('open in this very process', async () => {
    const path = await closedPlan();
    const first = open(path);
    await expectLookOnly(path, 'errors:file.openElsewhere');
    // Looking on has not taken the first one's right to write.
    await expectLookOnly(path, 'errors:file.openElsewhere');
    expect(await first.edit(addAnna)).toMatchObject({ seq: 2 });
    await first.close();
    expect(open(path).state().access).toEqual({ mode: 'write' });
  });

  test('opened only to be looked at', async () => {
    const path = await closedPlan();
    open(path);
    const looking = open(path, { readOnly: true });
    expect(looking.state().access).toMatchObject({ why: { key: 'errors:file.lookingOnly' } });
  });
});

describe('a damaged plan is shown as far as it can be read, and never written to', () => {
  test.each(['actor', 'tie', 'node', 'stance'] as const)('a page of %s', async (table) => {
    const path = await closedPlan(manyRows(400));
    const leaves = leavesOf(path, table);
    spoilPage(path, leaves[Math.floor(leaves.length / 2)] ?? 0);
    await expectLookOnly(path, 'errors:file.damaged');
    const { rows } = open(path).read();
    expect(rows.actor.length).toBeGreaterThan(300);
    expect(rows.tie.length).toBeGreaterThan(300);
  });

  test.each(['tie_source', 'journal'])('a page of %s, which opening doesn’t look at', async (name) => {
    const path = await closedPlan(manyRows(400));
    spoilPage(path, leavesOf(path, name)[0] ?? 0);
    await expectLookOnly(path, 'errors:file.damaged');
    const live = open(path);
    live.verify();
    expect(live.read().rows.tie).toHaveLength(400);
    expect(live.history()).toHaveLength(name === 'journal' ? 0 : 1);
    expect(live.versions()).toEqual([]);
    expect(live.info()).toMatchObject({ integrity: 'damaged', ties: 400 });
    await expect(live.copyTo(`${path}.copy`)).rejects.toMatchObject({
      problem: { key: 'errors:file.damaged' },
    });
  });

  test.each([
    [
      'a side that is none',
      "PRAGMA ignore_check_constraints = ON; UPDATE actor SET side = 'traitor' WHERE id = 'actor-000003'",
    ],
    ['a list that is none', "UPDATE actor SET tags = 'no list' WHERE id = 'actor-000003'"],
    [
      'a tie to nobody',
      "PRAGMA foreign_keys = OFF; UPDATE tie SET targetId = 'nobody' WHERE id = 'tie-actor-000003'",
    ],
    ['an actor without a node', "PRAGMA foreign_keys = OFF; DELETE FROM node WHERE id = 'actor-000003'"],
    [
      'half a position',
      "PRAGMA ignore_check_constraints = ON; UPDATE node SET x = NULL WHERE id = 'actor-000003'",
    ],
    ['no identity', "DELETE FROM meta WHERE key = 'id'"],
    ['an identity that leads out of the folder', "UPDATE meta SET value = '../../etc' WHERE key = 'id'"],
  ])('%s', async (_what, sql) => {
    const path = await closedPlan(manyRows(20));
    withSqlite(path, (database) => database.exec(sql));
    await expectLookOnly(path, 'errors:file.damaged');
    const { rows } = open(path).read();
    expect(rows.node).toHaveLength(rows.actor.length);
    expect(rows.actor.length).toBeGreaterThanOrEqual(19);
  });
});

test('names, tags and sources of which nothing can be seen are read as a sign, and the plan is whole', async () => {
  const unseen = '\u200b\u2063';
  const path = await closedPlan(manyRows(20));
  {
    await using live = open(path);
    await live.edit({ type: 'actor.change', ids: ['actor-000003'], patch: { name: 'Bea' } });
    await live.saveVersion('First talk');
    await live.edit({ type: 'actor.change', ids: ['actor-000003'], patch: { headline: 'Sales' } });
  }
  withSqlite(path, (database) => {
    const evidence = [{ field: '', source: unseen, date: null, confidence: null }];
    const tags = ['fair', unseen];
    database
      .prepare('UPDATE actor SET name = ?, tags = ?, evidence = ? WHERE id = ?')
      .run(unseen, JSON.stringify(tags), JSON.stringify(evidence), 'actor-000003');
    database.prepare('UPDATE plan SET name = ?').run(unseen);
    database.prepare('UPDATE version SET name = ?').run(unseen);
    database.exec(`UPDATE journal SET changes = replace(changes, 'Bea', '${unseen}')`);
  });
  const live = open(path);
  const { rows, state } = live.read();
  expect(state.access).toEqual({ mode: 'write' });
  expect(rows.plan[0]?.name).toBe('?');
  const read = () => live.read().rows.actor.find(({ id }) => id === 'actor-000003');
  expect(read()).toMatchObject({ name: '?', tags: ['fair', '?'], evidence: [{ source: '?' }] });
  expect(live.info().integrity).toBe('ok');
  const [version] = live.versions();
  expect(version?.label).toMatchObject({ values: { name: '?' } });

  await live.edit({ type: 'actor.change', ids: ['actor-000003'], patch: { name: 'Bea again' } });
  expect(read()?.name).toBe('Bea again');
  await live.undo();
  expect(read()?.name).toBe('?');
  await live.undo();
  expect(read()).toMatchObject({ name: '?', headline: '' });
  await live.restoreVersion(version?.id ?? '');
  await live.undo();
  await live.undo();
  expect(read()?.name).toBe('Name of actor-000003');
});

test('a name that ends in a space is refused: SQLite would take another file for it', async () => {
  const path = join(folder(), 'plan.schiera');
  await expect(createPlan(`${path} `, blank, options())).rejects.toMatchObject({
    problem: { key: 'errors:file.badName' },
  });
  await using live = await createPlan(path, blank, options());
  expect(refusalOf(`${live.path} `).problem.key).toBe('errors:file.badName');
});

test('a file that could not be checked is not taken for sound', async () => {
  const opened = openFile(await closedPlan());
  const file = new PlanFile(opened);
  onTestFinished(() => file.close());
  opened.connection.close();
  expect(() => file.verify()).toThrow('not open');
  expect(() => file.verify()).toThrow('not open');
});
