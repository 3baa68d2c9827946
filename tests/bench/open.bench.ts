import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { tableNames } from '../../core/model/tables';
import { createPlan, openPlan } from '../../main/engine/plans';
import { median, report, timed } from './figures';
import { grownPlan } from './plans';

const rounds = 15;
const options = {
  snapshotFolder: null,
  program: 'bench',
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  log: console.error,
};

const folder = mkdtempSync(join(tmpdir(), 'schiera-bench-'));
try {
  const path = join(folder, 'plan.schiera');
  const created = await createPlan(path, grownPlan(5_000, 20_000), options);
  await created.close();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(
      await timed(() => {
        const database = new Database(path, { readonly: true });
        for (const table of tableNames) database.prepare(`SELECT * FROM ${table}`).all();
        database.close();
      }),
    );
    const start = performance.now();
    const session = openPlan(path, options);
    session.read();
    ours.push(performance.now() - start);
    await session.close();
  }
  report({
    name: 'open a plan of 5,000 nodes and 20,000 ties, checked',
    value: median(ours),
    unit: 'ms',
    peer: 'the same rows, bare better-sqlite3',
    peerValue: median(bare),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
