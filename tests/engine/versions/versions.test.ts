import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { documentOf } from '../../../core/model/document';
import { Refusal } from '../../../core/model/refusal';
import { createPlan } from '../../../main/engine/plans';
import type { PlanSession } from '../../../main/engine/session';
import { intent } from '../../core/model/random-edits';
import { blank, folder, newPlan, open, options } from '../desk';
import { disk, leavesOf, manyRows, spoilPage } from '../spoil';

const addActor = (id: string) => ({ type: 'actor.add', row: newActor(id, id), at: null }) as const;
const removal = (count: number) => ({
  ...{ type: 'items.remove' as const, tieIds: [], stanceIds: [] },
  nodeIds: manyRows(count).node.map(({ id }) => id),
});

function content(session: PlanSession): string {
  return JSON.stringify(session.read().rows);
}

function kinds(session: PlanSession): string[] {
  return session.versions().map(({ label }) => label.key.replace('versions:snapshot.', ''));
}

describe('a named version', () => {
  test('is listed with what the plan held then', async () => {
    const session = await newPlan(manyRows(3));
    const saved = await session.saveVersion('First talk');
    await session.edit(addActor('anna'));
    expect(session.versions()).toEqual([saved]);
    expect(saved).toMatchObject({
      kind: 'named',
      label: { key: 'versions:named', values: { name: 'First talk' } },
      ...{ actors: 3, communities: 0, ties: 3 },
    });
  });

  test('is gone back to in one command, which can be undone', async () => {
    const session = await newPlan(manyRows(3));
    await session.edit(addActor('anna'));
    const { id } = await session.saveVersion('First talk');
    const then = content(session);
    await session.edit({ type: 'actor.change', ids: ['anna'], patch: { name: 'Changed' } });
    await session.edit(removal(2));
    await session.undo();
    await session.edit(removal(1));
    const now = content(session);

    const back = await session.restoreVersion(id);
    expect(back).toMatchObject({
      kind: 'do',
      label: { key: 'edits:restore', values: { name: 'First talk' } },
    });
    expect(content(session)).toBe(then);
    expect(await session.restoreVersion(id)).toBeNull();
    await session.undo();
    expect(content(session)).toBe(now);
    await session.redo();
    expect(content(session)).toBe(then);
  });

  test('is found again whatever was done after it, across reopening', async () => {
    const home = folder();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(intent, { minLength: 5, maxLength: 20, size: 'max' }),
        fc.array(fc.option(intent, { nil: 'undo' as const, freq: 3 }), {
          minLength: 5,
          maxLength: 30,
          size: 'max',
        }),
        async (before, after) => {
          const path = join(home, `${runs++}.schiera`);
          let session = await createPlan(path, blank, options());
          const edit = async (want: typeof intent extends fc.Arbitrary<infer I> ? I : never) => {
            const command = want(documentOf(session.read().rows));
            if (command) await session.edit(command).catch((error) => expect(error).toBeInstanceOf(Refusal));
          };
          for (const want of before) await edit(want);
          const { id } = await session.saveVersion('here');
          const then = content(session);
          for (const want of after) await (want === 'undo' ? session.undo() : edit(want));
          await session.close();
          session = open(path);
          await session.restoreVersion(id);
          expect(content(session)).toBe(then);
          await session.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is left out of the list where the file is too damaged to tell', async () => {
    const session = await newPlan(manyRows(50));
    await session.saveVersion('First talk');
    await session.close();
    const [page = 0] = leavesOf(session.path, 'version');
    spoilPage(session.path, page);
    expect(open(session.path).versions()).toEqual([]);
  });

  test('that is not there is refused', async () => {
    const session = await newPlan();
    await expect(session.restoreVersion('../../etc/passwd')).rejects.toMatchObject({
      problem: { key: 'errors:noVersion' },
    });
  });
});

describe('a snapshot is taken', () => {
  test('before the first write of a session, not by opening', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(blank, { snapshotFolder });
    expect(session.versions()).toEqual([]);
    expect(readdirSync(snapshotFolder)).toEqual([]);
    await session.edit(addActor('anna'));
    await session.edit(addActor('bruno'));
    expect(session.versions()).toMatchObject([
      { kind: 'snapshot', label: { key: 'versions:snapshot.session' }, actors: 0 },
    ]);
    await session.close();
    const again = open(session.path, { snapshotFolder, now: () => '2027-01-02T09:00:00.000Z' });
    await again.edit(addActor('carla'));
    expect(again.versions().map(({ actors }) => actors)).toEqual([2, 0]);
  });

  test('before twenty nodes or more are deleted, not before fewer', async () => {
    const session = await newPlan(manyRows(60), { snapshotFolder: folder() });
    await session.edit(addActor('anna'));
    await session.edit(removal(19));
    expect(kinds(session)).toEqual(['session']);
    await session.undo();
    await session.edit(removal(20));
    expect(kinds(session)).toEqual(['removal', 'session']);
    expect(session.versions()[0]?.actors).toBe(61);
  });

  test('before an import', async () => {
    const session = await newPlan(manyRows(60), { snapshotFolder: folder() });
    await session.edit(addActor('anna'));
    const label = { key: 'edits:import', values: { file: 'a.csv' } };
    const [first] = session.read().rows.tie;
    if (!first) throw new Error('no tie');
    await session.change(
      () => ({ label, changes: [{ table: 'tie', id: first.id, before: first, after: null }] }),
      'import',
    );
    expect(kinds(session)).toEqual(['import', 'session']);
  });

  test('every so often while the plan changes, and not while it doesn’t', async () => {
    const session = await newPlan(blank, { snapshotFolder: folder(), snapshotEvery: 40 });
    await session.edit(addActor('anna'));
    await vi.waitFor(() => expect(kinds(session)).toEqual(['interval', 'session']));
    await later(120);
    expect(kinds(session)).toEqual(['interval', 'session']);
    await session.edit(addActor('bruno'));
    await vi.waitFor(() => expect(kinds(session)).toEqual(['interval', 'interval', 'session']));
    expect(session.versions()[0]?.actors).toBe(2);
  });

  test('before a version is gone back to; and is itself gone back to in one command', async () => {
    const session = await newPlan(manyRows(5), { snapshotFolder: folder() });
    await session.edit(addActor('anna'));
    const [first] = session.versions();
    const now = content(session);
    const back = await session.restoreVersion(first?.id ?? '');
    expect(back).toMatchObject({ label: { key: 'edits:restoreSnapshot' } });
    expect(session.read().rows).toEqual(manyRows(5));
    expect(kinds(session)).toEqual(['restore', 'session']);
    await session.undo();
    expect(content(session)).toBe(now);
  });
});

describe('snapshots', () => {
  test('are whole plans of their own', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(manyRows(200), { snapshotFolder });
    await session.edit(addActor('anna'));
    const [plan = ''] = readdirSync(snapshotFolder);
    const files = readdirSync(join(snapshotFolder, plan));
    expect(files).toHaveLength(2);
    const copy = open(join(snapshotFolder, plan, files.find((name) => name.endsWith('.schiera')) ?? ''));
    expect(copy.info()).toMatchObject({ actors: 200, integrity: 'ok' });
  });

  test('are made while commands go on, and hold the plan as it was between two of them', async () => {
    const session = await newPlan(manyRows(3_000), { snapshotFolder: folder(), snapshotEvery: 1 });
    for (let at = 0; at < 60; at++) {
      await session.edit(addActor(`a${at}`));
      await later(1);
    }
    const snapshots = session.versions();
    expect(snapshots.length).toBeGreaterThan(2);
    for (const { actors } of snapshots) expect(actors).toBeGreaterThanOrEqual(3_000);
  });

  test('follow a plan that is moved, and stay with the original of a copied file', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(blank, { snapshotFolder });
    await session.edit(addActor('anna'));
    await session.close();
    const copy = join(folder(), 'copy.schiera');
    copyFileSync(session.path, copy);
    expect(open(copy, { snapshotFolder }).versions()).toEqual([]);
    const moved = join(folder(), 'moved.schiera');
    renameSync(session.path, moved);
    expect(kinds(open(moved, { snapshotFolder }))).toEqual(['session']);
  });

  test('that can’t be made are told, and keep nobody from working', async () => {
    const full = folder();
    disk(full, '16k');
    const logged: unknown[] = [];
    const session = await newPlan(manyRows(50), { snapshotFolder: full, log: (error) => logged.push(error) });
    const events: string[] = [];
    session.listen((event) => events.push(event.state.warning?.key ?? 'none'));
    await session.edit(addActor('anna'));
    expect(session.state()).toMatchObject({ trouble: null, warning: { key: 'errors:snapshotFailed' } });
    expect(events).toEqual(['errors:snapshotFailed', 'errors:snapshotFailed']);
    expect(logged).toHaveLength(1);
    expect(session.read().rows.actor).toHaveLength(51);
    expect(readdirSync(full, { recursive: true }).filter((name) => String(name).includes('.'))).toEqual([]);
  });

  test('that are damaged aren’t gone back to', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(manyRows(200), { snapshotFolder });
    await session.edit(addActor('anna'));
    const home = join(snapshotFolder, readdirSync(snapshotFolder)[0] ?? '');
    const [copy = ''] = readdirSync(home).filter((name) => name.endsWith('.schiera'));
    const pages = leavesOf(join(home, copy), 'actor');
    spoilPage(join(home, copy), pages[1] ?? 0);
    const before = content(session);
    await expect(session.restoreVersion(session.versions()[0]?.id ?? '')).rejects.toMatchObject({
      problem: { key: 'errors:versionDamaged' },
    });
    expect(content(session)).toBe(before);
  });

  test('are kept as plans of their own also where the plan is damaged, and never over it', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(manyRows(200), { snapshotFolder });
    await session.edit(addActor('anna'));
    await session.close();
    const [page = 0] = leavesOf(session.path, 'actor');
    spoilPage(session.path, page);
    const damaged = open(session.path, { snapshotFolder });
    expect(damaged.state().access.mode).toBe('read');
    const harmed = readFileSync(session.path);
    const [{ id } = { id: '' }] = damaged.versions();
    const path = join(folder(), 'kept.schiera');
    await damaged.copySnapshotTo(id, path);
    const kept = open(path, { snapshotFolder });
    expect(kept.state().access.mode).toBe('write');
    expect(kept.read().rows).toEqual(manyRows(200));
    expect(kept.versions()).toEqual([]);
    await expect(damaged.copySnapshotTo('../x', path)).rejects.toMatchObject({
      problem: { key: 'errors:noVersion' },
    });
    await expect(damaged.copySnapshotTo(id, session.path)).rejects.toMatchObject({
      problem: { key: 'errors:file.copyOntoItself', values: { file: 'plan.schiera' } },
    });
    expect(readFileSync(session.path).equals(harmed)).toBe(true);
  });

  test('of another file with the same id are not this one’s to thin out', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(blank, { snapshotFolder });
    await session.edit(addActor('anna'));
    await session.close();
    const editAt = async (path: string, id: string, at: string) => {
      const again = open(path, { snapshotFolder, now: () => at });
      await again.edit(addActor(id));
      await again.close();
    };
    await editAt(session.path, 'bea', '2027-01-01T12:00:00.000Z');
    const path = join(folder(), 'copy.schiera');
    copyFileSync(session.path, path);
    for (const [at, id] of ['bruno', 'carla', 'dora'].entries())
      await editAt(path, id, `2047-01-0${at + 1}T00:00:00.000Z`);
    expect(kinds(open(path, { snapshotFolder }))).toHaveLength(3);
    expect(kinds(open(session.path, { snapshotFolder }))).toHaveLength(2);
  });

  test('whose description is missing or strange are passed over', async () => {
    const snapshotFolder = folder();
    const session = await newPlan(blank, { snapshotFolder });
    await session.edit(addActor('anna'));
    const home = join(snapshotFolder, readdirSync(snapshotFolder)[0] ?? '');
    const [description = ''] = readdirSync(home).filter((name) => name.endsWith('.json'));
    writeFileSync(join(home, description), '{"at":"yesterday"}');
    expect(session.versions()).toEqual([]);
    rmSync(join(home, description));
    expect(session.versions()).toEqual([]);
    expect(existsSync(join(home, description.replace('.json', '.schiera')))).toBe(true);
  });
});
