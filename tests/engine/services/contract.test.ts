import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Arranged, ArrangementAsked } from '../../../core/contract/map';
import type { PlanEvent } from '../../../core/contract/plan';
import type { Finished, Progress } from '../../../core/contract/progress';
import { newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { documentOf, planOf } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { folder } from '../desk';
import { type Client, line, newEngine, refusalOf } from './line';

const details = { name: 'A plan', client: 'A client', language: 'en' as const };
const arrangement: ArrangementAsked = {
  layout: { id: 'organic', parameters: {} },
  nodeIds: 'all',
  selected: [],
  viewId: null,
  seed: 1,
};

const addAnna = {
  ...{ type: 'actor.add' as const, at: null },
  row: { ...newActor('anna', 'Anna'), notes: 'SECRET-1' },
};

async function openEngine(
  from: Parameters<Client['file']['create']>[0]['from'] = { type: 'nothing', details },
) {
  const engine = newEngine();
  const shell = line(engine, 'shell');
  const path = join(folder(), 'plan.schiera');
  const opened = await shell.file.create({ path, from });
  return { engine, shell, editor: line(engine, 'editor'), path, opened };
}

/** Takes so many events, and goes. */
async function take(events: AsyncIterable<PlanEvent>, count: number): Promise<PlanEvent[]> {
  const taken: PlanEvent[] = [];
  for await (const event of events) {
    taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}

async function result<Result>(call: Promise<AsyncIterable<Progress | Finished<Result>>>): Promise<Result> {
  for await (const step of await call) if (step.type === 'finished') return step.result;
  throw new Error('it never finished');
}

describe('a plan', () => {
  test('is made, named, closed and opened again', async () => {
    const { shell, path, opened, engine } = await openEngine();
    expect(opened).toEqual({
      details,
      state: {
        ...{ seq: 0, undo: null, redo: null, access: { mode: 'write' }, savedAt: null },
        ...{ trouble: null, warning: null },
      },
    });
    await shell.file.close();
    expect((await refusalOf(shell.plan.read())).problem.key).toBe('errors:noPlan');
    expect((await shell.file.open({ path })).details).toEqual(details);
    expect((await refusalOf(shell.file.open({ path }))).problem.key).toBe('errors:alreadyOpen');
    expect(engine.logged).toEqual([]);
  });

  test('that could not be opened leaves the engine free for another', async () => {
    const { shell, path } = await openEngine();
    await shell.file.close();
    const missing = join(folder(), 'plan.schiera');
    expect((await refusalOf(shell.file.open({ path: missing }))).problem).toEqual({
      key: 'errors:file.missing',
      values: { file: 'plan.schiera' },
    });
    expect(
      (await refusalOf(shell.file.create({ path, from: { type: 'nothing', details } }))).problem.key,
    ).toBe('errors:file.exists');
    await shell.file.open({ path });
  });

  test('from the sample holds it', async () => {
    const { editor, shell } = await openEngine({ type: 'sample', language: 'it' });
    const { rows } = await editor.plan.read();
    expect(planOf(documentOf(rows)).language).toBe('it');
    expect(await shell.file.info()).toMatchObject({
      actors: rows.actor.length,
      ties: rows.tie.length,
      integrity: 'ok',
    });
    expect(rows.actor.length).toBeGreaterThan(50);
  });
});

describe('a command', () => {
  test('comes back as its change set, is on disk, and is undone and done again', async () => {
    const { editor } = await openEngine();
    const done = await editor.plan.edit(addAnna);
    expect(done).toMatchObject({
      seq: 1,
      kind: 'do',
      label: { key: 'edits:addActor', values: { name: 'Anna' } },
    });
    expect((await editor.plan.read()).rows.actor).toEqual([addAnna.row]);
    expect(await editor.plan.undo()).toMatchObject({ seq: 2, kind: 'undo', of: 1 });
    expect(await editor.plan.redo()).toMatchObject({ seq: 3, kind: 'redo', of: 1 });
    expect(await editor.plan.redo()).toBeNull();
    expect((await editor.plan.history()).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  test('that doesn’t fit is refused with words, not with an error', async () => {
    const { editor, engine } = await openEngine();
    await editor.plan.edit(addAnna);
    expect(await refusalOf(editor.plan.edit(addAnna))).toEqual({
      problem: { key: 'errors:idTaken', values: { table: 'node', id: 'anna' } },
      rows: [],
    });
    expect(engine.logged).toEqual([]);
  });

  test.each([
    ['no command at all', null, 'plan.edit'],
    ['an unknown command', { type: 'actor.clone' }, 'type'],
    ['a field of the wrong kind', { ...addAnna, row: { ...addAnna.row, reach: 'many' } }, 'row.reach'],
    ['a name that is none', { type: 'actor.change', ids: ['anna'], patch: { name: '  ' } }, 'patch.name'],
    ['a place off the map', { ...addAnna, at: { x: 1e9, y: 0 } }, 'at.x'],
  ])('that is %s is turned away at the door', async (_what, command, what) => {
    const { editor, engine } = await openEngine();
    const refused = await refusalOf(editor.plan.edit(command as never));
    expect(refused.problem).toEqual({ key: 'errors:invalid', values: { what } });
    expect((await editor.plan.read()).state.seq).toBe(0);
    expect(engine.logged).toEqual([]);
  });

  test('keeps its names to one line, whatever the window sends', async () => {
    const { editor } = await openEngine();
    await editor.plan.edit({ ...addAnna, row: { ...addAnna.row, name: ' Anna\n\u0000Verdi ' } });
    expect((await editor.plan.read()).rows.actor[0]?.name).toBe('Anna Verdi');
  });
});

test('what nobody foresaw is told as such, logged, and shows nothing of the machine', async () => {
  const { editor, engine, shell } = await openEngine();
  engine.live.read = () => {
    throw new Error(`ENOENT: /home/someone/secret.schiera`);
  };
  const refused = await refusalOf(editor.plan.read());
  expect(refused).toEqual({ problem: { key: 'errors:unexpected', values: {} }, rows: [] });
  expect(engine.logged).toHaveLength(1);
  await shell.file.close();
});

describe('watching', () => {
  test('starts with the state and misses nothing that comes after', async () => {
    const { editor, engine } = await openEngine();
    const other = line(engine, 'editor');
    const events = await other.plan.watch();
    const edits = Array.from({ length: 20 }, (_, at) =>
      editor.plan.edit({ ...addAnna, row: newActor(`a${at}`, `A ${at}`) }),
    );
    const taken = await take(events, 21);
    await Promise.all(edits);
    expect(taken[0]).toMatchObject({ type: 'state', state: { seq: 0 } });
    expect(taken.slice(1).map((event) => event.type === 'changed' && event.changeSet.seq)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });

  test('begins with the call: a change right after it is seen', async () => {
    const { editor } = await openEngine();
    const events = editor.plan.watch();
    const edit = editor.plan.edit(addAnna);
    const taken = await take(await events, 2);
    await edit;
    expect(taken.map(({ type, state }) => [type, state.seq])).toEqual([
      ['state', 0],
      ['changed', 1],
    ]);
  });

  test('ends with the plan', async () => {
    const { editor, shell } = await openEngine();
    const events = await editor.plan.watch();
    await shell.file.close();
    expect(await take(events, 10)).toMatchObject([{ type: 'state' }]);
  });

  test('by a window that has gone is not kept up', async () => {
    const { engine } = await openEngine();
    const listen = engine.live.listen.bind(engine.live);
    let stopped = 0;
    engine.live.listen = (listener) => {
      const stop = listen(listener);
      return () => {
        stopped++;
        stop();
      };
    };
    const other = line(engine, 'editor');
    await (await other.plan.watch()).next();
    expect(stopped).toBe(0);
    other.hangUp();
    await expect.poll(() => stopped).toBeGreaterThan(0);
  });
});

describe('a window that isn’t the laptop’s own', () => {
  test.each(['projector', 'report'] as const)('%s never sees private fields', async (role) => {
    const { engine, editor } = await openEngine();
    const window = line(engine, role);
    const events = await window.plan.watch();
    await editor.plan.edit(addAnna);
    await editor.plan.edit({
      ...{ type: 'community.add', at: null },
      row: { ...newCommunity('forum', 'Forum'), notes: 'SECRET-2' },
    });
    await editor.plan.edit({
      type: 'tie.add',
      row: { ...newTie('t', 'anna', 'forum', 'membership'), notes: 'SECRET-3' },
    });
    await editor.plan.edit({ type: 'actor.change', ids: ['anna'], patch: { notes: 'SECRET-4' } });
    await editor.plan.edit({ type: 'items.remove', nodeIds: ['forum'], tieIds: [], stanceIds: [] });
    await editor.plan.undo();
    const seen = JSON.stringify([
      await take(events, 7),
      await window.plan.read(),
      await window.plan.history(),
    ]);
    expect(seen).not.toContain('SECRET');
    expect(seen).toContain('Anna');
    expect(JSON.stringify(await editor.plan.read())).toContain('SECRET-4');
  });

  test.each(['projector', 'report'] as const)('%s may not change anything', async (role) => {
    const { engine } = await openEngine();
    const { plan, versions, map } = line(engine, role);
    for (const call of [
      plan.edit(addAnna),
      plan.undo(),
      plan.redo(),
      versions.save({ name: 'x' }),
      versions.restore({ id: 'x' }),
      map.arrange(arrangement),
    ])
      expect((await refusalOf(call)).problem.key).toBe('errors:notAllowed');
  });

  test.each(['editor', 'projector', 'report'] as const)('%s may not name a path', async (role) => {
    const { engine, path } = await openEngine();
    const { file } = line(engine, role);
    const to = join(folder(), 'other.schiera');
    for (const call of [
      file.open({ path }),
      file.create({ path: to, from: { type: 'nothing', details } }),
      file.salvage({ path, to }),
      file.copyTo({ path: to }),
      file.copySnapshot({ id: 'x', path: to }),
      file.export({ format: 'csv', path: to, theme: 'light', overwrite: false }),
      file.info(),
      file.close(),
    ])
      expect((await refusalOf(call)).problem.key).toBe('errors:notAllowed');
    expect(existsSync(to)).toBe(false);
  });
});

describe('long calls', () => {
  test('an import comes in as one command, after a snapshot', async () => {
    const { editor } = await openEngine();
    await editor.plan.edit(addAnna);
    const files = [new File(['source,target\nada,bob\nbob,cy\n'], 'ties.csv')];
    const { reading, ties } = await editor.exchange.preview({ files, reading: null });
    expect(ties).toBe(2);
    const imported = await result(editor.exchange.import({ files, reading }));
    expect(imported).toMatchObject({ ties: 2, changeSet: { seq: 2 } });
    expect((await editor.plan.read()).rows.actor).toHaveLength(4);
    expect((await editor.versions.list()).map(({ label }) => label.key)).toEqual([
      'versions:snapshot.import',
      'versions:snapshot.session',
    ]);
    await editor.plan.undo();
    expect((await editor.plan.read()).rows.actor).toHaveLength(1);
  });

  test('the map is arranged in one command', async () => {
    const { editor } = await openEngine();
    for (const id of ['a', 'b', 'c']) await editor.plan.edit({ ...addAnna, row: newActor(id, id) });
    await editor.plan.edit({ type: 'tie.add', row: newTie('t', 'a', 'b', 'influence') });
    const unplaced: ArrangementAsked = { ...arrangement, nodeIds: 'unplaced' };
    const { changeSet } = await result<Arranged>(editor.map.arrange(unplaced));
    expect(changeSet).toMatchObject({ seq: 5, label: { key: 'edits:arrange', values: { count: 3 } } });
    expect((await editor.plan.read()).rows.node.every(({ x }) => x !== null)).toBe(true);
    expect((await result<Arranged>(editor.map.arrange(unplaced))).changeSet).toBeNull();
  });

  test('an export writes its files, never over the plan', async () => {
    const { shell, path } = await openEngine({ type: 'sample', language: 'en' });
    const home = folder();
    const { paths } = await result<{ readonly paths: readonly string[] }>(
      shell.file.export({ format: 'json', path: join(home, 'plan.json'), theme: 'light', overwrite: false }),
    );
    expect(paths).toEqual([join(home, 'plan.json')]);
    expect(readdirSync(home)).toEqual(['plan.json']);
    const events = await shell.file.export({ format: 'json', path, theme: 'light', overwrite: false });
    expect((await refusalOf(result(Promise.resolve(events)))).problem.key).toBe('errors:file.copyOntoItself');
  });
});

test('a copy and what is salvaged of a plan are written where the shell says', async () => {
  const { shell, path } = await openEngine({ type: 'sample', language: 'en' });
  const home = folder();
  await shell.file.copyTo({ path: join(home, 'copy.schiera') });
  await shell.file.close();
  const { rows, lost } = await shell.file.salvage({ path, to: join(home, 'saved.schiera') });
  expect(rows).toBeGreaterThan(300);
  expect(lost).toBe(0);
  expect(readdirSync(home).sort()).toEqual(['copy.schiera', 'saved.schiera']);
  writeFileSync(join(home, 'copy.schiera'), readFileSync(path));
  await shell.file.open({ path: join(home, 'saved.schiera') });
});
