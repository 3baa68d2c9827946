import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanEvent } from '../../core/contract/plan';
import { newActor } from '../../core/model/actor';
import { createPlan } from '../../main/engine/plans';
import { blank, content, folder, newPlan, open, options, refusalOf } from './desk';
import { disk, manyRows, otherConnection } from './spoil';

const addActor = (id: string, notes = '') =>
  ({ type: 'actor.add', row: { ...newActor(id, id), notes }, at: null }) as const;

/** A plan on a small disk that is filled up to the last byte. */
async function onFullDisk() {
  const home = folder();
  disk(home, '2m');
  const live = await createPlan(join(home, 'plan.schiera'), manyRows(50), options());
  await live.edit(addActor('anna'));
  const filler = join(home, 'filler');
  const { bavail, bsize } = statfsSync(home);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  return { live, home, free: () => rmSync(filler) };
}

describe('a full disk', () => {
  test('takes the command back, is told until there is room again, and costs nothing', async () => {
    const { live, home, free } = await onFullDisk();
    const before = content(live);
    const events: PlanEvent[] = [];
    live.listen((event) => events.push(event));

    expect(await refusalOf(live.edit(addActor('bruno', 'x'.repeat(20_000))))).toBe('errors:file.diskFull');
    expect(live.state()).toMatchObject({
      seq: 1,
      access: { mode: 'write' },
      trouble: { key: 'errors:file.diskFull', values: { file: 'plan.schiera' } },
    });
    expect(events).toMatchObject([{ type: 'state', state: { trouble: { key: 'errors:file.diskFull' } } }]);
    expect(content(live)).toBe(before);
    expect(live.info().integrity).toBe('ok');
    expect(readdirSync(home).sort()).toEqual(['filler', 'plan.schiera']);
    expect(await refusalOf(live.undo())).toBe('errors:file.diskFull');
    expect(live.state().trouble).not.toBeNull();

    free();
    expect(await live.edit(addActor('bruno'))).toMatchObject({ seq: 2 });
    expect(live.state().trouble).toBeNull();
    expect(events.at(-1)).toMatchObject({ type: 'changed', state: { trouble: null } });
    await live.close();
    expect(open(live.path).read().rows.actor).toHaveLength(52);
  });

  test('leaves the plan as it was for the next opening', async () => {
    const { live } = await onFullDisk();
    const before = content(live);
    await refusalOf(live.edit(addActor('bruno', 'x'.repeat(20_000))));
    await live.close();
    const again = open(live.path);
    expect(content(again)).toBe(before);
    expect(again.info().integrity).toBe('ok');
    await again.close();
  });

  test('can be left: a copy is saved elsewhere', async () => {
    const { live } = await onFullDisk();
    await refusalOf(live.edit(addActor('bruno', 'x'.repeat(20_000))));
    const copy = join(folder(), 'copy.schiera');
    await live.copyTo(copy);
    expect(content(open(copy))).toBe(content(live));
    await live.close();
  });

  test('takes no copy, no new plan and no half of one', async () => {
    const { live, home } = await onFullDisk();
    expect(await refusalOf(live.copyTo(join(home, 'copy.schiera')))).toBe('errors:file.diskFull');
    expect(await refusalOf(createPlan(join(home, 'new.schiera'), blank, options()))).toBe(
      'errors:file.diskFull',
    );
    expect(readdirSync(home).sort()).toEqual(['filler', 'plan.schiera']);
    expect(live.state().trouble).toBeNull();
    await live.close();
  });
});

describe('a plan that is taken away under the program', () => {
  test('is missed at the next command, and taken up again when it is back', async () => {
    const live = await newPlan();
    await live.edit(addActor('anna'));
    const away = join(folder(), 'away.schiera');
    renameSync(live.path, away);
    expect(await refusalOf(live.edit(addActor('bruno')))).toBe('errors:file.gone');
    expect(live.state().trouble).toMatchObject({ key: 'errors:file.gone' });
    expect(live.read().rows.actor).toHaveLength(1);
    renameSync(away, live.path);
    expect(await live.edit(addActor('bruno'))).toMatchObject({ seq: 2 });
    expect(live.state().trouble).toBeNull();
  });

  test('is not confused with another that takes its place', async () => {
    const live = await newPlan();
    await live.edit(addActor('anna'));
    const copy = join(folder(), 'copy.schiera');
    copyFileSync(live.path, copy);
    renameSync(copy, live.path);
    expect(await refusalOf(live.edit(addActor('bruno')))).toBe('errors:file.replaced');
    await live.close();
    expect(open(live.path).read().rows.actor).toHaveLength(1);
  });
});

test('a reader that holds the file up keeps a command from being saved, not for ever', async () => {
  const live = await newPlan();
  await live.edit(addActor('anna'));
  const reader = otherConnection(live.path);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM actor').get();
  expect(await refusalOf(live.edit(addActor('bruno')))).toBe('errors:file.locked');
  expect(live.state()).toMatchObject({ seq: 1, trouble: { key: 'errors:file.locked' } });
  reader.exec('COMMIT');
  expect(await live.edit(addActor('bruno'))).toMatchObject({ seq: 2 });
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
