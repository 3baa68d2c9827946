import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import type { PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { createPlan, salvagePlan } from '../../../main/engine/plans';
import { fitTogether } from '../../../main/engine/store/relations';
import { everyTable } from '../../fixtures/every-table';
import { blank, fingerprint, folder, open, options } from '../desk';
import { leavesOf, manyRows, otherConnection, spoilPage, withSqlite } from '../spoil';

async function closedPlan(rows: PlanRows): Promise<string> {
  const path = join(folder(), 'plan.schiera');
  await using live = await createPlan(path, rows, options());
  await live.edit({ type: 'plan.change', patch: { client: 'Another' } });
  return path;
}

/** Salvages, sees that the damaged file is left alone, and opens what came of it. */
async function salvaged(path: string) {
  const before = fingerprint(path);
  const to = join(folder(), 'saved.schiera');
  const result = await salvagePlan(path, to, options());
  expect(fingerprint(path)).toBe(before);
  const live = open(to);
  live.verify();
  expect(live.state().access).toEqual({ mode: 'write' });
  const { rows } = live.read();
  expect(fitTogether(rows)).toBe(true);
  expect(live.info().integrity).toBe('ok');
  return { ...result, kept: rows, live };
}

test('of a plan that is whole everything is kept', async () => {
  const rows = manyRows(50);
  const path = await closedPlan(rows);
  const { rows: count, lost, kept } = await salvaged(path);
  expect(kept).toEqual({ ...rows, plan: [{ ...rows.plan[0], client: 'Another' }] });
  expect([count, lost]).toEqual([50 * 3 + 25 + 1, 0]);
});

test('rows that are out of reach are lost and counted, with what can’t stand without them', async () => {
  const path = await closedPlan(manyRows(400));
  const [, , middle = 0] = leavesOf(path, 'actor');
  spoilPage(path, middle);
  const { rows, lost, kept } = await salvaged(path);
  const gone = 400 - kept.actor.length;
  expect(gone).toBeGreaterThan(0);
  expect(gone).toBeLessThan(60);
  // An actor takes along the ties at it, and the stances that it took.
  const here = new Set(kept.actor.map(({ id }) => id));
  const whole = manyRows(400);
  const ties = whole.tie.filter(
    ({ sourceId, targetId }) => !here.has(sourceId) || !here.has(targetId),
  ).length;
  const stances = whole.stance.filter(({ actorId }) => !here.has(actorId)).length;
  expect(lost).toBe(gone + ties + stances);
  expect(rows + lost).toBe(400 * 3 + 200 + 1 - gone);
});

test('several spoilt pages cost no more than what stood on them', async () => {
  const path = await closedPlan(manyRows(2_000));
  const leaves = leavesOf(path, 'tie');
  for (const at of [3, Math.floor(leaves.length / 2), leaves.length - 3]) spoilPage(path, leaves[at] ?? 0);
  const { lost, kept } = await salvaged(path);
  expect(kept.tie.length).toBeGreaterThan(1_850);
  expect(kept.tie.length + lost).toBe(2_000);
});

test('places on the map that are out of reach are given up, not the actors that had them', async () => {
  const path = await closedPlan(manyRows(400));
  for (const page of leavesOf(path, 'node')) spoilPage(path, page);
  const { lost, kept } = await salvaged(path);
  expect(kept.node).toHaveLength(400);
  expect(lost).toBe(0);
});

test('what the tables have lost the journal still knows', async () => {
  const path = join(folder(), 'plan.schiera');
  await using live = await createPlan(path, blank, options());
  for (const row of manyRows(120).actor) await live.edit({ type: 'actor.add', row, at: null });
  await live.edit({ type: 'items.remove', nodeIds: ['actor-000050'], tieIds: [], stanceIds: [] });
  await live.edit({ type: 'actor.change', ids: ['actor-000051'], patch: { name: 'Renamed' } });
  await live.close();
  for (const page of leavesOf(path, 'actor')) spoilPage(path, page);
  const { lost, kept } = await salvaged(path);
  expect(kept.actor).toHaveLength(119);
  expect(lost).toBe(0);
  expect(kept.actor.find(({ id }) => id === 'actor-000051')?.name).toBe('Renamed');
});

describe('views, places, notes, emblems and findings', () => {
  async function planOfEverything(): Promise<{ readonly path: string; readonly rows: PlanRows }> {
    const path = join(folder(), 'plan.schiera');
    await using live = await createPlan(path, blank, options());
    await live.change(() => ({ label: say('edits:addTie'), changes: everyTable }));
    return { path, rows: live.read().rows };
  }

  test('are all kept of a plan that is whole', async () => {
    const { path, rows } = await planOfEverything();
    const { kept, lost } = await salvaged(path);
    expect(kept).toEqual(rows);
    expect(lost).toBe(0);
  });

  test.each(['emblem', 'note', 'view', 'place', 'finding'] as const)(
    '%s: what is out of reach the journal knows',
    async (table) => {
      const { path, rows } = await planOfEverything();
      for (const page of leavesOf(path, table)) spoilPage(path, page);
      const { kept, lost } = await salvaged(path);
      expect(kept).toEqual(rows);
      expect(lost).toBe(0);
    },
  );

  test('without a journal, a view that is lost takes its places along and nothing else', async () => {
    const { path, rows } = await planOfEverything();
    for (const name of ['view', 'journal']) for (const page of leavesOf(path, name)) spoilPage(path, page);
    const { kept, lost } = await salvaged(path);
    expect(kept).toEqual({ ...rows, view: [], place: [] });
    // One view that places still speak of, and the two places.
    expect(lost).toBe(3);
  });

  test('a place without its view, and a view that makes no sense, are left out', async () => {
    const { path, rows } = await planOfEverything();
    withSqlite(path, (database) => database.exec(`UPDATE view SET look = '{}' WHERE id = 'v1'`));
    const { kept, lost } = await salvaged(path);
    expect(kept).toEqual({ ...rows, view: rows.view.filter(({ id }) => id === 'v2'), place: [] });
    expect(lost).toBe(3);
  });
});

test('a plan without its end is salvaged as far as it goes', async () => {
  const path = await closedPlan(manyRows(1_000));
  truncateSync(path, Math.floor(readFileSync(path).length * 0.65));
  const { kept, lost } = await salvaged(path);
  expect(kept.actor.length).toBeGreaterThan(300);
  expect(lost).toBeGreaterThan(0);
});

test('a plan with strange contents is saved without them', async () => {
  const path = await closedPlan(manyRows(20));
  withSqlite(path, (database) =>
    database.exec(
      'CREATE TRIGGER trap AFTER INSERT ON actor BEGIN DELETE FROM actor; END; CREATE VIEW v AS SELECT 1',
    ),
  );
  const { kept, live } = await salvaged(path);
  expect(kept.actor).toHaveLength(20);
  expect(await live.edit({ type: 'actor.add', row: newActor('anna', 'Anna'), at: null })).not.toBeNull();
});

test('a plan that another program spread over three files is brought back into one', async () => {
  const path = await closedPlan(manyRows(20));
  const to = join(folder(), 'saved.schiera');
  const other = otherConnection(path);
  other.pragma('journal_mode = WAL');
  other.exec("UPDATE plan SET client = 'In the WAL'");
  expect(existsSync(`${path}-wal`)).toBe(true);
  await salvagePlan(path, to, options());
  expect(open(to).read().rows.plan[0]?.client).toBe('In the WAL');
  expect(existsSync(`${to}-wal`)).toBe(false);
});

test.each([
  ['a plan in which nothing can be read', 'errors:file.nothingReadable', 100, 4_096],
  ['what is no plan at all', 'errors:file.notAPlan', 0, 4_096],
])('%s can’t be salvaged', async (_what, key, from, upTo) => {
  const path = await closedPlan(manyRows(5));
  writeFileSync(path, readFileSync(path).fill(0xa5, from, upTo));
  const to = join(folder(), 'saved.schiera');
  await expect(salvagePlan(path, to, options())).rejects.toMatchObject({ problem: { key } });
  expect(existsSync(to)).toBe(false);
});

test('nothing is written over', async () => {
  const path = await closedPlan(manyRows(5));
  const other = await closedPlan(manyRows(6));
  const before = fingerprint(other);
  await expect(salvagePlan(path, other, options())).rejects.toMatchObject({
    problem: { key: 'errors:file.exists' },
  });
  expect(fingerprint(other)).toBe(before);
});
