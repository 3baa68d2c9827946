import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { inverted, type RowChange } from '../../../core/model/changes';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { type EditCommand, runEdit } from '../../../core/model/edits/edits';
import { newTie } from '../../../core/model/tie';
import { createPlan, openPlan } from '../../../main/engine/plans';
import { rowsOf } from '../../core/model/random-edits';
import { folder, options } from '../desk';
import { manyRows } from '../spoil';
import { builtEngine, EngineProcess } from './engine-process';

const plans = 4;
const killsEach = 52;
const nodes = 250;

let entry = '';
beforeAll(async () => {
  entry = await builtEngine();
});

/** Numbers that look random and are the same every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Command = EditCommand | 'undo';

/** The `n`th command of the stream: small and large ones by turns, each touching several rows, and undo. */
function commandOf(n: number): Command {
  const id = `added-${n}`;
  if (n % 5 === 1) return { type: 'actor.add', row: newActor(id, id), at: { x: n, y: n } };
  if (n % 5 === 2) return { type: 'tie.add', row: newTie(id, 'actor-000001', `added-${n - 1}`, 'influence') };
  if (n % 5 === 3) return { type: 'items.remove', nodeIds: [`added-${n - 2}`], tieIds: [], stanceIds: [] };
  if (n % 5 === 4) return 'undo';
  const places = manyRows(nodes).node.map(({ id }, at) => ({ id, x: at + n / 4, y: n }));
  return { type: 'nodes.place', reason: 'arrange', viewId: null, places };
}

/** What the plan must hold, worked out without the engine. */
class Expectation {
  document: PlanDocument = documentOf(manyRows(nodes));
  seq = 0;
  readonly #done: (readonly RowChange[])[] = [];

  carryOut(command: Command): void {
    const changes =
      command === 'undo'
        ? inverted(this.#done.pop() ?? [])
        : runEdit(readerOf(this.document), command).changes;
    if (command !== 'undo') this.#done.push(changes);
    this.document = withChanges(this.document, changes);
    this.seq++;
  }
}

interface Tally {
  kills: number;
  acknowledged: number;
  /** Kills that left a command half-way, to be undone by the rollback journal. */
  halfWay: number;
  /** Kills after which a command was there that nobody had heard of. */
  unheard: number;
}

/**
 * Starts the engine on the plan, sends commands, and kills it `after` so many milliseconds, counted from the first answer
 * or from the beginning. Returns how many were acknowledged.
 */
async function runUntilKilled(
  path: string,
  from: number,
  after: number,
  counted: 'from the first answer' | 'from the beginning',
): Promise<number> {
  const engine = new EngineProcess(entry, { snapshots: folderOf(path), version: '0.1.0' });
  await engine.line('shell').file.open({ path });
  const editor = engine.line('editor');
  let acknowledged = from;
  let stopped = false;
  let answered = () => {};
  const firstAnswer = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const stream = (async () => {
    for (let n = from; !stopped; n++) {
      const command = commandOf(n + 1);
      const answer = await (command === 'undo' ? editor.plan.undo() : editor.plan.edit(command));
      if (answer?.seq !== n + 1) throw new Error(`command ${n + 1} was answered as ${answer?.seq}`);
      acknowledged = n + 1;
      answered();
    }
  })();
  const ended = stream.catch((error: unknown) => {
    if (!stopped) throw error;
  });
  if (counted === 'from the first answer') await Promise.race([firstAnswer, ended]);
  await later(after);
  stopped = true;
  await engine.kill();
  await Promise.race([ended, later(1_000)]);
  return acknowledged;
}

const folderOf = (path: string) => `${path}.snapshots`;

async function ordeal(path: string, seed: number, tally: Tally): Promise<void> {
  const random = dice(seed);
  const expected = new Expectation();
  await (await createPlan(path, manyRows(nodes), options())).close();
  for (let kill = 0; kill < killsEach; kill++) {
    // Now and then so early that the first write, or the snapshot before it, is hit.
    const counted = kill % 5 === 0 ? 'from the beginning' : 'from the first answer';
    const acknowledged = await runUntilKilled(path, expected.seq, random() * 40, counted);
    tally.kills++;
    tally.acknowledged += acknowledged - expected.seq;
    if (existsSync(`${path}-journal`)) tally.halfWay++;

    await using live = openPlan(path, options());
    const { rows, state } = live.read();
    expect(state.access).toEqual({ mode: 'write' });
    expect(live.info().integrity).toBe('ok');
    // Everything that was acknowledged, and at most the one command that was under way.
    expect(state.seq).toBeGreaterThanOrEqual(acknowledged);
    expect(state.seq).toBeLessThanOrEqual(acknowledged + 1);
    if (state.seq > acknowledged) tally.unheard++;
    while (expected.seq < state.seq) expected.carryOut(commandOf(expected.seq + 1));
    expect(JSON.stringify(rows)).toBe(JSON.stringify(rowsOf(expected.document)));
  }
}

test('whenever the engine is killed, every acknowledged command is in the plan, and none by half', async () => {
  const home = folder();
  const tally: Tally = { kills: 0, acknowledged: 0, halfWay: 0, unheard: 0 };
  await Promise.all(
    Array.from({ length: plans }, (_, at) => ordeal(join(home, `plan-${at}.schiera`), at + 1, tally)),
  );
  expect(tally.kills).toBe(plans * killsEach);
  // It is no trial unless commands were carried out, and some were hit in the middle.
  expect(tally.acknowledged).toBeGreaterThan(tally.kills / 2);
  expect(tally.halfWay + tally.unheard).toBeGreaterThan(0);
}, 600_000);
