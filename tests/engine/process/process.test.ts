import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { folder, open } from '../desk';
import { refusalOf } from '../services/line';
import { builtEngine, EngineProcess } from './engine-process';

const details = { name: 'A plan', client: 'A client', language: 'en' as const };
const addActor = (id: string) => ({ type: 'actor.add', row: newActor(id, id), at: null }) as const;

let entry = '';
beforeAll(async () => {
  entry = await builtEngine();
});

function start(): EngineProcess {
  return new EngineProcess(entry, { snapshots: folder(), version: '0.1.0' });
}

test('an engine of its own serves several windows over relayed ports', async () => {
  await using engine = start();
  const path = join(folder(), 'plan.schiera');
  const shell = engine.line('shell');
  await shell.file.create({ path, from: { type: 'nothing', details } });
  const editor = engine.line('editor');
  const projector = engine.line('projector');
  const events = await projector.plan.watch();
  expect((await events.next()).value).toMatchObject({ type: 'state', state: { seq: 0 } });
  await editor.plan.edit({ ...addActor('anna'), row: { ...newActor('anna', 'Anna'), notes: 'SECRET' } });
  const seen = await events.next();
  expect(seen.value).toMatchObject({ type: 'changed', changeSet: { seq: 1 } });
  expect(JSON.stringify(seen.value)).not.toContain('SECRET');
  expect((await refusalOf(projector.plan.edit(addActor('bruno')))).problem.key).toBe('errors:notAllowed');
  const files = [new File(['source;target\nada;bob\n'], 'ties.csv')];
  expect(await editor.exchange.preview({ files, reading: null })).toMatchObject({ ties: 1 });
  expect(engine.errors).toBe('');
});

test('two engines on one plan: the first may write, the second look, and write when the first has gone', async () => {
  await using first = start();
  await using second = start();
  const path = join(folder(), 'plan.schiera');
  await first.line('shell').file.create({ path, from: { type: 'nothing', details } });
  await first.line('editor').plan.edit(addActor('anna'));
  const opened = await second.line('shell').file.open({ path });
  expect(opened.state.access).toMatchObject({ mode: 'read', why: { key: 'errors:file.openElsewhere' } });
  const editor = second.line('editor');
  expect((await editor.plan.read()).rows.actor).toHaveLength(1);
  expect((await refusalOf(editor.plan.edit(addActor('bruno')))).problem.key).toBe(
    'errors:file.openElsewhere',
  );
  await first.line('editor').plan.edit(addActor('carla'));
  await first.kill();
  await second.line('shell').file.close();
  expect((await second.line('shell').file.open({ path })).state.access).toEqual({ mode: 'write' });
  expect(await editor.plan.edit(addActor('bruno'))).toMatchObject({ seq: 3 });
});

test('an engine that lost its host finishes what it does, closes the plan and ends', async () => {
  await using engine = start();
  const path = join(folder(), 'plan.schiera');
  await engine.line('shell').file.create({ path, from: { type: 'nothing', details } });
  await engine.line('editor').plan.edit(addActor('anna'));
  engine.child.disconnect();
  const [code] = await once(engine.child, 'exit');
  expect(code).toBe(0);
  expect(existsSync(`${path}-journal`)).toBe(false);
  expect(open(path).read().rows.actor).toHaveLength(1);
});
