import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanEvent } from '../../core/contract/plan';
import { newActor } from '../../core/model/actor';
import { Refusal } from '../../core/model/refusal';
import { createPlan } from '../../main/engine/plans';
import type { PlanSession } from '../../main/engine/session';
import { blank, folder, newPlan, open, options } from './desk';
import { disk, manyRows, otherConnection } from './spoil';

const addActor = (id: string, notes = '') =>
  ({ type: 'actor.add', row: { ...newActor(id, id), notes }, at: null }) as const;

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.key;
    throw error;
  }
  return 'no refusal';
}

function content(session: PlanSession): string {
  return JSON.stringify(session.read().rows);
}

/** A plan on a small disk that is filled up to the last byte. */
async function onFullDisk() {
  const home = folder();
  disk(home, '2m');
  const session = await createPlan(join(home, 'plan.schiera'), manyRows(50), options());
  await session.edit(addActor('anna'));
  const filler = join(home, 'filler');
  const { bavail, bsize } = statfsSync(home);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  return { session, home, free: () => rmSync(filler) };
}

describe('a full disk', () => {
  test('takes the command back, is told until there is room again, and costs nothing', async () => {
    const { session, home, free } = await onFullDisk();
    const before = content(session);
    const events: PlanEvent[] = [];
    session.listen((event) => events.push(event));

    expect(await refusalOf(session.edit(addActor('bruno', 'x'.repeat(20_000))))).toBe('errors:file.diskFull');
    expect(session.state()).toMatchObject({
      seq: 1,
      access: { mode: 'write' },
      trouble: { key: 'errors:file.diskFull', values: { file: 'plan.schiera' } },
    });
    expect(events).toMatchObject([{ type: 'state', state: { trouble: { key: 'errors:file.diskFull' } } }]);
    expect(content(session)).toBe(before);
    expect(session.info().integrity).toBe('ok');
    expect(readdirSync(home).sort()).toEqual(['filler', 'plan.schiera']);
    expect(await refusalOf(session.undo())).toBe('errors:file.diskFull');
    expect(session.state().trouble).not.toBeNull();

    free();
    expect(await session.edit(addActor('bruno'))).toMatchObject({ seq: 2 });
    expect(session.state().trouble).toBeNull();
    expect(events.at(-1)).toMatchObject({ type: 'changed', state: { trouble: null } });
    await session.close();
    expect(open(session.path).read().rows.actor).toHaveLength(52);
  });

  test('leaves the plan as it was for the next opening', async () => {
    const { session } = await onFullDisk();
    const before = content(session);
    await refusalOf(session.edit(addActor('bruno', 'x'.repeat(20_000))));
    await session.close();
    const again = open(session.path);
    expect(content(again)).toBe(before);
    expect(again.info().integrity).toBe('ok');
    await again.close();
  });

  test('can be left: a copy is saved elsewhere', async () => {
    const { session } = await onFullDisk();
    await refusalOf(session.edit(addActor('bruno', 'x'.repeat(20_000))));
    const copy = join(folder(), 'copy.schiera');
    await session.copyTo(copy);
    expect(content(open(copy))).toBe(content(session));
    await session.close();
  });

  test('takes no copy, no new plan and no half of one', async () => {
    const { session, home } = await onFullDisk();
    expect(await refusalOf(session.copyTo(join(home, 'copy.schiera')))).toBe('errors:file.diskFull');
    expect(await refusalOf(createPlan(join(home, 'new.schiera'), blank, options()))).toBe(
      'errors:file.diskFull',
    );
    expect(readdirSync(home).sort()).toEqual(['filler', 'plan.schiera']);
    expect(session.state().trouble).toBeNull();
    await session.close();
  });
});

describe('a plan that is taken away under the program', () => {
  test('is missed at the next command, and taken up again when it is back', async () => {
    const session = await newPlan();
    await session.edit(addActor('anna'));
    const away = join(folder(), 'away.schiera');
    renameSync(session.path, away);
    expect(await refusalOf(session.edit(addActor('bruno')))).toBe('errors:file.gone');
    expect(session.state().trouble).toMatchObject({ key: 'errors:file.gone' });
    expect(session.read().rows.actor).toHaveLength(1);
    renameSync(away, session.path);
    expect(await session.edit(addActor('bruno'))).toMatchObject({ seq: 2 });
    expect(session.state().trouble).toBeNull();
  });

  test('is not confused with another that takes its place', async () => {
    const session = await newPlan();
    await session.edit(addActor('anna'));
    const copy = join(folder(), 'copy.schiera');
    copyFileSync(session.path, copy);
    renameSync(copy, session.path);
    expect(await refusalOf(session.edit(addActor('bruno')))).toBe('errors:file.replaced');
    await session.close();
    expect(open(session.path).read().rows.actor).toHaveLength(1);
  });
});

test('a reader that holds the file up keeps a command from being saved, not for ever', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna'));
  const reader = otherConnection(session.path);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM actor').get();
  expect(await refusalOf(session.edit(addActor('bruno')))).toBe('errors:file.locked');
  expect(session.state()).toMatchObject({ seq: 1, trouble: { key: 'errors:file.locked' } });
  reader.exec('COMMIT');
  expect(await session.edit(addActor('bruno'))).toMatchObject({ seq: 2 });
});

test.each([
  [
    'where there is no folder',
    (home: string) => join(home, 'nowhere', 'plan.schiera'),
    'errors:file.folderMissing',
  ],
  [
    'where a folder should be and a file is',
    (home: string) => join(home, 'file', 'plan.schiera'),
    'errors:file.folderMissing',
  ],
  ['where a plan is', (home: string) => join(home, 'file'), 'errors:file.exists'],
])('a plan can’t be made %s', async (_what, path, key) => {
  const home = folder();
  mkdirSync(join(home, 'folder'));
  writeFileSync(join(home, 'file'), 'x');
  expect(await refusalOf(createPlan(path(home), blank, options()))).toBe(key);
  expect(readdirSync(home).sort()).toEqual(['file', 'folder']);
});
