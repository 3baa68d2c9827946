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
import type { LivePlan } from '../../../main/engine/live-plan';
import { createPlan } from '../../../main/engine/plans';
import { intent } from '../../core/model/random-edits';
import { blank, folder, newPlan, open, options } from '../desk';
import { disk, leavesOf, manyRows, spoilPage } from '../spoil';

const addActor = (id: string) => ({ type: 'actor.add', row: newActor(id, id), at: null }) as const;
const removal = (count: number) => ({
  ...{ type: 'items.remove' as const, tieIds: [], stanceIds: [] },
  nodeIds: manyRows(count).node.map(({ id }) => id),
});

function content(live: LivePlan): string {
  return JSON.stringify(live.read().rows);
}

function kinds(live: LivePlan): string[] {
  return live.versions().map(({ label }) => label.key.replace('versions:snapshot.', ''));
}

describe('a named version', () => {
  test('is listed with what the plan held then', async () => {
    const live = await newPlan(manyRows(3));
    const saved = await live.saveVersion('First talk');
    await live.edit(addActor('anna'));
    expect(live.versions()).toEqual([saved]);
    expect(saved).toMatchObject({
      kind: 'named',
      label: { key: 'versions:named', values: { name: 'First talk' } },
      ...{ actors: 3, communities: 0, ties: 3 },
    });
  });

  test('is gone back to in one command, which can be undone', async () => {
    const live = await newPlan(manyRows(3));
    await live.edit(addActor('anna'));
    const { id } = await live.saveVersion('First talk');
    const then = content(live);
    await live.edit({ type: 'actor.change', ids: ['anna'], patch: { name: 'Changed' } });
    await live.edit(removal(2));
    await live.undo();
    await live.edit(removal(1));
    const now = content(live);

    const back = await live.restoreVersion(id);
    expect(back).toMatchObject({
      kind: 'do',
      label: { key: 'edits:restore', values: { name: 'First talk' } },
    });
    expect(content(live)).toBe(then);
    expect(await live.restoreVersion(id)).toBeNull();
    await live.undo();
    expect(content(live)).toBe(now);
    await live.redo();
    expect(content(live)).toBe(then);
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
          let live = await createPlan(path, blank, options());
          const edit = async (want: typeof intent extends fc.Arbitrary<infer I> ? I : never) => {
            const command = want(documentOf(live.read().rows));
            if (command) await live.edit(command).catch((error) => expect(error).toBeInstanceOf(Refusal));
          };
          for (const want of before) await edit(want);
          const { id } = await live.saveVersion('here');
          const then = content(live);
          for (const want of after) await (want === 'undo' ? live.undo() : edit(want));
          await live.close();
          live = open(path);
          await live.restoreVersion(id);
          expect(content(live)).toBe(then);
          await live.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is left out of the list where the file is too damaged to tell', async () => {
    const live = await newPlan(manyRows(50));
    await live.saveVersion('First talk');
    await live.close();
    const [page = 0] = leavesOf(live.path, 'version');
    spoilPage(live.path, page);
    expect(open(live.path).versions()).toEqual([]);
  });

  test('that is not there is refused', async () => {
    const live = await newPlan();
    await expect(live.restoreVersion('../../etc/passwd')).rejects.toMatchObject({
      problem: { key: 'errors:noVersion' },
    });
  });
});

describe('a snapshot is taken', () => {
  test('before the first write after opening, not by opening', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(blank, { snapshotFolder });
    expect(live.versions()).toEqual([]);
    expect(readdirSync(snapshotFolder)).toEqual([]);
    await live.edit(addActor('anna'));
    await live.edit(addActor('bruno'));
    expect(live.versions()).toMatchObject([
      { kind: 'snapshot', label: { key: 'versions:snapshot.session' }, actors: 0 },
    ]);
    await live.close();
    const again = open(live.path, { snapshotFolder, now: () => '2027-01-02T09:00:00.000Z' });
    await again.edit(addActor('carla'));
    expect(again.versions().map(({ actors }) => actors)).toEqual([2, 0]);
  });

  test('before twenty nodes or more are deleted, not before fewer', async () => {
    const live = await newPlan(manyRows(60), { snapshotFolder: folder() });
    await live.edit(addActor('anna'));
    await live.edit(removal(19));
    expect(kinds(live)).toEqual(['session']);
    await live.undo();
    await live.edit(removal(20));
    expect(kinds(live)).toEqual(['removal', 'session']);
    expect(live.versions()[0]?.actors).toBe(61);
  });

  test('before an import', async () => {
    const live = await newPlan(manyRows(60), { snapshotFolder: folder() });
    await live.edit(addActor('anna'));
    const label = { key: 'edits:import', values: { file: 'a.csv' } };
    const [first] = live.read().rows.tie;
    if (!first) throw new Error('no tie');
    await live.change(
      () => ({ label, changes: [{ table: 'tie', id: first.id, before: first, after: null }] }),
      'import',
    );
    expect(kinds(live)).toEqual(['import', 'session']);
  });

  test('every so often while the plan changes, and not while it doesn’t', async () => {
    const live = await newPlan(blank, { snapshotFolder: folder(), snapshotEvery: 40 });
    await live.edit(addActor('anna'));
    await vi.waitFor(() => expect(kinds(live)).toEqual(['interval', 'session']));
    await later(120);
    expect(kinds(live)).toEqual(['interval', 'session']);
    await live.edit(addActor('bruno'));
    await vi.waitFor(() => expect(kinds(live)).toEqual(['interval', 'interval', 'session']));
    expect(live.versions()[0]?.actors).toBe(2);
  });

  test('before a version is gone back to; and is itself gone back to in one command', async () => {
    const live = await newPlan(manyRows(5), { snapshotFolder: folder() });
    await live.edit(addActor('anna'));
    const [first] = live.versions();
    const now = content(live);
    const back = await live.restoreVersion(first?.id ?? '');
    expect(back).toMatchObject({ label: { key: 'edits:restoreSnapshot' } });
    expect(live.read().rows).toEqual(manyRows(5));
    expect(kinds(live)).toEqual(['restore', 'session']);
    await live.undo();
    expect(content(live)).toBe(now);
  });
});

describe('snapshots', () => {
  test('are whole plans of their own', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(manyRows(200), { snapshotFolder });
    await live.edit(addActor('anna'));
    const [plan = ''] = readdirSync(snapshotFolder);
    const files = readdirSync(join(snapshotFolder, plan));
    expect(files).toHaveLength(2);
    const copy = open(join(snapshotFolder, plan, files.find((name) => name.endsWith('.schiera')) ?? ''));
    expect(copy.info()).toMatchObject({ actors: 200, integrity: 'ok' });
  });

  test('are made while commands go on, and hold the plan as it was between two of them', async () => {
    const live = await newPlan(manyRows(3_000), { snapshotFolder: folder(), snapshotEvery: 1 });
    for (let at = 0; at < 60; at++) {
      await live.edit(addActor(`a${at}`));
      await later(1);
    }
    const snapshots = live.versions();
    expect(snapshots.length).toBeGreaterThan(2);
    for (const { actors } of snapshots) expect(actors).toBeGreaterThanOrEqual(3_000);
  });

  test('follow a plan that is moved, and stay with the original of a copied file', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(blank, { snapshotFolder });
    await live.edit(addActor('anna'));
    await live.close();
    const copy = join(folder(), 'copy.schiera');
    copyFileSync(live.path, copy);
    expect(open(copy, { snapshotFolder }).versions()).toEqual([]);
    const moved = join(folder(), 'moved.schiera');
    renameSync(live.path, moved);
    expect(kinds(open(moved, { snapshotFolder }))).toEqual(['session']);
  });

  test('that can’t be made are told, and keep nobody from working', async () => {
    const full = folder();
    disk(full, '16k');
    const logged: unknown[] = [];
    const live = await newPlan(manyRows(50), { snapshotFolder: full, log: (error) => logged.push(error) });
    const events: string[] = [];
    live.listen((event) => events.push(event.state.warning?.key ?? 'none'));
    await live.edit(addActor('anna'));
    expect(live.state()).toMatchObject({ trouble: null, warning: { key: 'errors:snapshotFailed' } });
    expect(events).toEqual(['errors:snapshotFailed', 'errors:snapshotFailed']);
    expect(logged).toHaveLength(1);
    expect(live.read().rows.actor).toHaveLength(51);
    expect(readdirSync(full, { recursive: true }).filter((name) => String(name).includes('.'))).toEqual([]);
  });

  test('that are damaged aren’t gone back to', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(manyRows(200), { snapshotFolder });
    await live.edit(addActor('anna'));
    const home = join(snapshotFolder, readdirSync(snapshotFolder)[0] ?? '');
    const [copy = ''] = readdirSync(home).filter((name) => name.endsWith('.schiera'));
    const pages = leavesOf(join(home, copy), 'actor');
    spoilPage(join(home, copy), pages[1] ?? 0);
    const before = content(live);
    await expect(live.restoreVersion(live.versions()[0]?.id ?? '')).rejects.toMatchObject({
      problem: { key: 'errors:versionDamaged' },
    });
    expect(content(live)).toBe(before);
  });

  test('are kept as plans of their own also where the plan is damaged, and never over it', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(manyRows(200), { snapshotFolder });
    await live.edit(addActor('anna'));
    await live.close();
    const [page = 0] = leavesOf(live.path, 'actor');
    spoilPage(live.path, page);
    const damaged = open(live.path, { snapshotFolder });
    expect(damaged.state().access.mode).toBe('read');
    const harmed = readFileSync(live.path);
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
    await expect(damaged.copySnapshotTo(id, live.path)).rejects.toMatchObject({
      problem: { key: 'errors:file.copyOntoItself', values: { file: 'plan.schiera' } },
    });
    expect(readFileSync(live.path).equals(harmed)).toBe(true);
  });

  test('of another file with the same id are not this one’s to thin out', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(blank, { snapshotFolder });
    await live.edit(addActor('anna'));
    await live.close();
    const editAt = async (path: string, id: string, at: string) => {
      const again = open(path, { snapshotFolder, now: () => at });
      await again.edit(addActor(id));
      await again.close();
    };
    await editAt(live.path, 'bea', '2027-01-01T12:00:00.000Z');
    const path = join(folder(), 'copy.schiera');
    copyFileSync(live.path, path);
    for (const [at, id] of ['bruno', 'carla', 'dora'].entries())
      await editAt(path, id, `2047-01-0${at + 1}T00:00:00.000Z`);
    expect(kinds(open(path, { snapshotFolder }))).toHaveLength(3);
    expect(kinds(open(live.path, { snapshotFolder }))).toHaveLength(2);
  });

  test('whose description is missing or strange are passed over', async () => {
    const snapshotFolder = folder();
    const live = await newPlan(blank, { snapshotFolder });
    await live.edit(addActor('anna'));
    const home = join(snapshotFolder, readdirSync(snapshotFolder)[0] ?? '');
    const [description = ''] = readdirSync(home).filter((name) => name.endsWith('.json'));
    writeFileSync(join(home, description), '{"at":"yesterday"}');
    expect(live.versions()).toEqual([]);
    rmSync(join(home, description));
    expect(live.versions()).toEqual([]);
    expect(existsSync(join(home, description.replace('.json', '.schiera')))).toBe(true);
  });
});
